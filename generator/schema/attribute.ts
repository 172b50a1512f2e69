import { diagnostic } from "../diagnostics/catalogue.js";
import { expandedName } from "../xml/expanded-name.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, writtenName } from "../xml/xml-query.js";
import {
  globalName,
  referenceIn,
  requiredName,
  requiredReference,
  valueConstraintIn,
  wordIn,
} from "./attribute-value.js";
import { documentationOf } from "./documentation.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";
import type {
  AttributeGroupReferenceSyntax,
  AttributeGroupSyntax,
  AttributesSyntax,
  AttributeSyntax,
  AttributeUseSyntax,
} from "./schema-document.js";
import { simpleTypeUse } from "./simple-type.js";
import { readWildcard } from "./wildcard.js";

/** `xs:attribute` at the top level (§3.2.2). */
export function readAttribute(reading: Reading, element: XmlElement): AttributeSyntax | undefined {
  checkGrammar(reading, element, "attribute:global");
  const name = globalName(reading, element);
  return name === undefined
    ? undefined
    : { ...declaration(reading, element, name), ...valueConstraintIn(reading, element) };
}

/** `xs:attributeGroup` at the top level (§3.6.2). */
export function readAttributeGroup(reading: Reading, element: XmlElement): AttributeGroupSyntax | undefined {
  checkGrammar(reading, element, "attributeGroup:global");
  const name = globalName(reading, element);
  if (name === undefined) return undefined;
  return { name, attributes: readAttributes(reading, element), ...documentationOf(reading, element), at: element.at };
}

/** The attribute uses, attribute group references and wildcard among the children of a type or an attribute group. */
export function readAttributes(reading: Reading, parent: XmlElement): AttributesSyntax {
  const uses = schemaChildren(parent, "attribute", "attributeGroup").flatMap(
    (element) =>
      (element.localName === "attribute" ? readAttributeUse(reading, element) : readGroupReference(reading, element)) ??
      [],
  );
  const [wildcard] = schemaChildren(parent, "anyAttribute");
  return { uses, ...(wildcard === undefined ? {} : { wildcard: readWildcard(reading, wildcard) }) };
}

function readGroupReference(reading: Reading, element: XmlElement): AttributeGroupReferenceSyntax | undefined {
  checkGrammar(reading, element, "attributeGroup:reference");
  const reference = requiredReference(reading, element, "ref");
  return reference === undefined ? undefined : { kind: "attributeGroup", reference };
}

function readAttributeUse(reading: Reading, element: XmlElement): AttributeUseSyntax | undefined {
  checkGrammar(reading, element, "attribute:local");
  const use = wordIn(reading, element, "use", ["optional", "required", "prohibited"]) ?? "optional";
  const constraint = valueConstraintIn(reading, element);
  if (constraint.default !== undefined && use !== "optional") {
    const parameters = { first: "default", second: `use="${use}"`, element: writtenName(element) };
    reading.report(
      diagnostic(
        "conflicting-attributes",
        attributeOf(element, "default")?.at ?? element.at,
        parameters,
        "remove one of the two",
      ),
    );
  }
  const attribute =
    attributeOf(element, "ref") === undefined ? localDeclaration(reading, element) : globalReference(reading, element);
  return attribute === undefined ? undefined : { kind: "attribute", attribute, use, ...constraint, at: element.at };
}

function localDeclaration(reading: Reading, element: XmlElement): AttributeUseSyntax["attribute"] | undefined {
  const localName = requiredName(reading, element);
  const form = wordIn(reading, element, "form", ["qualified", "unqualified"]);
  const qualified = form === undefined ? reading.attributesQualified : form === "qualified";
  if (localName === undefined) return undefined;
  return {
    kind: "local",
    declaration: declaration(reading, element, expandedName(qualified ? reading.targetNamespace : "", localName)),
  };
}

/** Clauses 3.1 and 3.2 of §3.2.3. */
function globalReference(reading: Reading, element: XmlElement): AttributeUseSyntax["attribute"] | undefined {
  for (const name of ["name", "type", "form"]) {
    const attribute = attributeOf(element, name);
    const parameters = { first: "ref", second: name, element: writtenName(element) };
    if (attribute !== undefined)
      reading.report(diagnostic("conflicting-attributes", attribute.at, parameters, "remove one of the two"));
  }
  const [type] = schemaChildren(element, "simpleType");
  const parameters = { first: "ref", second: "a type", element: writtenName(element) };
  if (type !== undefined)
    reading.report(diagnostic("conflicting-attributes", type.at, parameters, "remove one of the two"));
  const reference = referenceIn(reading, element, "ref");
  return reference === undefined ? undefined : { kind: "reference", reference };
}

function declaration(reading: Reading, element: XmlElement, name: string): AttributeSyntax {
  const attribute = attributeOf(element, "name");
  if (attribute?.value.trim() === "xmlns") {
    const expected = "the name of an attribute: it declares a namespace";
    reading.report(diagnostic("invalid-value", attribute.at, { attribute: "name", value: "xmlns", expected }));
  }
  const type = simpleTypeUse(reading, element, "type");
  return { name, ...(type === undefined ? {} : { type }), ...documentationOf(reading, element), at: element.at };
}
