import { diagnostic } from "../diagnostics/catalogue.js";
import { expandedName } from "../xml/expanded-name.js";
import { xsdNamespace } from "../xml/namespaces.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, writtenName } from "../xml/xml-query.js";
import { derivationSetIn, globalName, referenceIn, referencesIn } from "./attribute-value.js";
import { documentationOf } from "./documentation.js";
import { readFacets } from "./facet.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";
import type { SimpleTypeSyntax, SimpleTypeUse } from "./schema-document.js";

/** `xs:simpleType` within another component (§3.14.2). */
export function readSimpleType(reading: Reading, element: XmlElement): SimpleTypeSyntax {
  checkGrammar(reading, element, "simpleType:local");
  return simpleType(reading, element);
}

/** `xs:simpleType` at the top level. */
export function readNamedSimpleType(
  reading: Reading,
  element: XmlElement,
): (SimpleTypeSyntax & { readonly name: string }) | undefined {
  checkGrammar(reading, element, "simpleType:global");
  derivationSetIn(reading, element, "final", ["list", "union", "restriction"]);
  const name = globalName(reading, element);
  return name === undefined ? undefined : { ...simpleType(reading, element), name };
}

function simpleType(reading: Reading, element: XmlElement): SimpleTypeSyntax {
  const derivation = readDerivation(reading, element);
  return { kind: "simpleType", derivation, ...documentationOf(reading, element), at: element.at };
}

function readDerivation(reading: Reading, element: XmlElement): SimpleTypeSyntax["derivation"] {
  const [child] = schemaChildren(element, "restriction", "list", "union");
  switch (child?.localName) {
    case "restriction":
      checkGrammar(reading, child, "restriction:simpleType");
      return { kind: "restriction", base: oneTypeUse(reading, child, "base"), facets: readFacets(reading, child) };
    case "list":
      checkGrammar(reading, child, "list");
      return { kind: "list", itemType: oneTypeUse(reading, child, "itemType") };
    case "union":
      checkGrammar(reading, child, "union");
      return { kind: "union", memberTypes: memberTypes(reading, child) };
    default:
      reading.report(
        diagnostic("missing-element", element.at, {
          child: "xs:restriction, xs:list or xs:union",
          parent: writtenName(element),
        }),
      );
      return { kind: "restriction", base: anySimpleType(element), facets: [] };
  }
}

/** A type by attribute or in place; exactly one must be there. */
function oneTypeUse(reading: Reading, element: XmlElement, attribute: "base" | "itemType"): SimpleTypeUse {
  const use = simpleTypeUse(reading, element, attribute);
  if (use !== undefined) return use;
  // A malformed QName has been reported.
  if (attributeOf(element, attribute) === undefined) {
    const child = `type: it needs the attribute "${attribute}" or an xs:simpleType`;
    reading.report(diagnostic("missing-element", element.at, { child, parent: writtenName(element) }));
  }
  return anySimpleType(element);
}

/** A type by attribute or in place, undefined for neither. */
export function simpleTypeUse(reading: Reading, element: XmlElement, attribute: string): SimpleTypeUse | undefined {
  const reference = referenceIn(reading, element, attribute);
  const [anonymous] = schemaChildren(element, "simpleType");
  if (anonymous !== undefined && attributeOf(element, attribute) !== undefined) {
    const parameters = {
      first: `the attribute "${attribute}"`,
      second: "an xs:simpleType",
      element: writtenName(element),
    };
    reading.report(diagnostic("conflicting-attributes", anonymous.at, parameters, "remove one of the two"));
  }
  if (anonymous !== undefined) return { kind: "anonymous", type: readSimpleType(reading, anonymous) };
  return reference === undefined ? undefined : { kind: "reference", reference };
}

/** First those of the attribute, then those in place (§3.14.2). */
function memberTypes(reading: Reading, union: XmlElement): readonly SimpleTypeUse[] {
  const references = referencesIn(reading, union, "memberTypes").map((reference): SimpleTypeUse => ({
    kind: "reference",
    reference,
  }));
  const anonymous = schemaChildren(union, "simpleType").map((element): SimpleTypeUse => ({
    kind: "anonymous",
    type: readSimpleType(reading, element),
  }));
  if (references.length + anonymous.length === 0 && attributeOf(union, "memberTypes") === undefined) {
    reading.report(diagnostic("missing-element", union.at, { child: "member type", parent: writtenName(union) }));
  }
  return [...references, ...anonymous];
}

/** Stands in for a type that could not be read, so that its component can. */
function anySimpleType({ at }: XmlElement): SimpleTypeUse {
  return {
    kind: "reference",
    reference: { name: expandedName(xsdNamespace, "anySimpleType"), text: "xs:anySimpleType", at },
  };
}
