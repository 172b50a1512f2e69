import { diagnostic } from "../diagnostics/catalogue.js";
import { expandedName } from "../xml/expanded-name.js";
import { xsdNamespace } from "../xml/namespaces.js";
import type { XmlElement } from "../xml/xml-document.js";
import { writtenName } from "../xml/xml-query.js";
import { readAttributes } from "./attribute.js";
import { booleanIn, derivationSetIn, globalName, requiredReference } from "./attribute-value.js";
import { documentationOf } from "./documentation.js";
import { readFacets } from "./facet.js";
import { readParticle } from "./particle.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";
import type { AttributesSyntax, ComplexTypeSyntax, ContentSyntax } from "./schema-document.js";
import { readSimpleType } from "./simple-type.js";

interface TypeContent {
  readonly content: ContentSyntax;
  readonly attributes: AttributesSyntax;
}

/** `xs:complexType` within an element (§3.4.2). */
export function readComplexType(reading: Reading, element: XmlElement): ComplexTypeSyntax {
  checkGrammar(reading, element, "complexType:local");
  return complexType(reading, element);
}

/** `xs:complexType` at the top level. */
export function readNamedComplexType(
  reading: Reading,
  element: XmlElement,
): (ComplexTypeSyntax & { readonly name: string }) | undefined {
  checkGrammar(reading, element, "complexType:global");
  for (const attribute of ["block", "final"])
    derivationSetIn(reading, element, attribute, ["extension", "restriction"]);
  const name = globalName(reading, element);
  return name === undefined ? undefined : { ...complexType(reading, element), name };
}

function complexType(reading: Reading, element: XmlElement): ComplexTypeSyntax {
  const [complexContent] = schemaChildren(element, "complexContent");
  const mixed =
    (complexContent === undefined ? undefined : booleanIn(reading, complexContent, "mixed")) ??
    booleanIn(reading, element, "mixed");
  return {
    kind: "complexType",
    abstract: booleanIn(reading, element, "abstract") ?? false,
    mixed: mixed ?? false,
    ...readContent(reading, element),
    ...documentationOf(reading, element),
    at: element.at,
  };
}

function readContent(reading: Reading, element: XmlElement): TypeContent {
  const [wrapper] = schemaChildren(element, "simpleContent", "complexContent");
  if (wrapper === undefined) return anyTypeRestriction(reading, element);
  const stray = schemaChildren(element, "attribute", "attributeGroup", "anyAttribute")[0];
  if (stray !== undefined) {
    const parameters = { child: writtenName(stray), parent: writtenName(element) };
    reading.report(
      diagnostic("misplaced-element", stray.at, parameters, "put it into the xs:extension or xs:restriction"),
    );
  }
  checkGrammar(reading, wrapper, wrapper.localName === "simpleContent" ? "simpleContent" : "complexContent");
  const [derivation] = schemaChildren(wrapper, "restriction", "extension");
  if (derivation === undefined) {
    reading.report(
      diagnostic("missing-element", wrapper.at, {
        child: "xs:restriction or xs:extension",
        parent: writtenName(wrapper),
      }),
    );
    return anyTypeRestriction(reading, element);
  }
  return wrapper.localName === "simpleContent"
    ? readSimpleContent(reading, derivation)
    : readComplexContent(reading, derivation);
}

/** The short form of a restriction of `xs:anyType`. */
function anyTypeRestriction(reading: Reading, element: XmlElement): TypeContent {
  const base = { name: expandedName(xsdNamespace, "anyType"), text: "xs:anyType", at: element.at };
  return {
    content: { kind: "complexContent", derivation: "restriction", base, ...particleOf(reading, element) },
    attributes: readAttributes(reading, element),
  };
}

function readComplexContent(reading: Reading, element: XmlElement): TypeContent {
  const derivation = element.localName === "extension" ? "extension" : "restriction";
  checkGrammar(reading, element, `${derivation}:complexContent`);
  const base = requiredReference(reading, element, "base");
  // Reported already: without a base the type is read as if it had none.
  if (base === undefined) return anyTypeRestriction(reading, element);
  return {
    content: { kind: "complexContent", derivation, base, ...particleOf(reading, element) },
    attributes: readAttributes(reading, element),
  };
}

function readSimpleContent(reading: Reading, element: XmlElement): TypeContent {
  const derivation = element.localName === "extension" ? "extension" : "restriction";
  checkGrammar(reading, element, `${derivation}:simpleContent`);
  const attributes = readAttributes(reading, element);
  const base = requiredReference(reading, element, "base");
  if (base === undefined) return { ...anyTypeRestriction(reading, element), attributes };
  const [simpleType] = schemaChildren(element, "simpleType");
  return {
    content: {
      kind: "simpleContent",
      derivation,
      base,
      ...(simpleType === undefined ? {} : { simpleType: readSimpleType(reading, simpleType) }),
      facets: readFacets(reading, element),
    },
    attributes,
  };
}

function particleOf(reading: Reading, element: XmlElement) {
  const [child] = schemaChildren(element, "group", "all", "choice", "sequence");
  const particle = child === undefined ? undefined : readParticle(reading, child);
  return particle === undefined ? {} : { particle };
}
