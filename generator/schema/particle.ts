import { diagnostic } from "../diagnostics/catalogue.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, writtenName } from "../xml/xml-query.js";
import { globalName, referenceIn, requiredReference } from "./attribute-value.js";
import { documentationOf } from "./documentation.js";
import { readLocalElement } from "./element.js";
import { readOccurrence } from "./occurrence.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";
import type { GroupSyntax, ModelGroupSyntax, ParticleSyntax } from "./schema-document.js";
import { readWildcard } from "./wildcard.js";

/** Content models are walked by recursion from here to the emitted code; hand-written ones are ten deep. */
const deepestContentModel = 400;

/** Any particle (§3.9.2); undefined where it has no usable term, which is reported. `depth` counts the model groups around it. */
export function readParticle(reading: Reading, element: XmlElement, depth = 0): ParticleSyntax | undefined {
  switch (element.localName) {
    case "element":
      return readElementParticle(reading, element);
    case "group": {
      checkGrammar(reading, element, "group:reference");
      const reference = requiredReference(reading, element, "ref");
      return reference === undefined
        ? undefined
        : { kind: "groupReference", reference, ...readOccurrence(reading, element) };
    }
    case "any":
      return { kind: "any", wildcard: readWildcard(reading, element), ...readOccurrence(reading, element) };
    default:
      if (depth < deepestContentModel) return readModelGroup(reading, element, depth);
      reading.report(diagnostic("content-model-too-deep", element.at, { limit: deepestContentModel }));
      return undefined;
  }
}

/** `xs:group` at the top level (§3.7.2). */
export function readGroup(reading: Reading, element: XmlElement): GroupSyntax | undefined {
  checkGrammar(reading, element, "group:global");
  const name = globalName(reading, element);
  const [content] = schemaChildren(element, "all", "choice", "sequence");
  if (content === undefined) {
    reading.report(
      diagnostic("missing-element", element.at, {
        child: "xs:all, xs:choice or xs:sequence",
        parent: writtenName(element),
      }),
    );
  }
  if (name === undefined || content === undefined) return undefined;
  for (const attribute of content.attributes) {
    if (attribute.name !== "minOccurs" && attribute.name !== "maxOccurs") continue;
    const parameters = { attribute: attribute.name, element: writtenName(content) };
    reading.report(
      diagnostic("unexpected-attribute", attribute.at, parameters, "write it on the references to the group"),
    );
  }
  return {
    name,
    modelGroup: readModelGroup(reading, content, 0),
    ...documentationOf(reading, element),
    at: element.at,
  };
}

/** `xs:sequence`, `xs:choice` and `xs:all` (§3.8.2). */
function readModelGroup(reading: Reading, element: XmlElement, depth: number): ModelGroupSyntax {
  const compositor = element.localName === "all" || element.localName === "choice" ? element.localName : "sequence";
  checkGrammar(reading, element, compositor);
  const children = schemaChildren(element, "element", "group", "choice", "sequence", "any");
  const particles = children.flatMap((child) => readParticle(reading, child, depth + 1) ?? []);
  const group: ModelGroupSyntax = { kind: "group", compositor, particles, ...readOccurrence(reading, element) };
  // §3.8.6 "All Group Limited".
  if (compositor === "all" && [group, ...particles].some(({ maxOccurs }) => maxOccurs > 1)) {
    reading.report(
      diagnostic("invalid-value", element.at, {
        attribute: "maxOccurs",
        value: "more than 1",
        expected: "allowed on or in an all group",
      }),
    );
  }
  return group;
}

function readElementParticle(reading: Reading, element: XmlElement): ParticleSyntax | undefined {
  checkGrammar(reading, element, "element:local");
  const occurrence = readOccurrence(reading, element);
  if (attributeOf(element, "ref") === undefined) {
    const declaration = readLocalElement(reading, element);
    return declaration === undefined ? undefined : { kind: "element", element: declaration, ...occurrence };
  }
  // Clause 2.2 of §3.3.3.
  for (const name of ["name", "type", "nillable", "default", "fixed", "form", "block"]) {
    const attribute = attributeOf(element, name);
    const parameters = { first: "ref", second: name, element: writtenName(element) };
    if (attribute !== undefined)
      reading.report(diagnostic("conflicting-attributes", attribute.at, parameters, "remove one of the two"));
  }
  const [type] = schemaChildren(element, "simpleType", "complexType");
  const parameters = { first: "ref", second: "a type", element: writtenName(element) };
  if (type !== undefined)
    reading.report(diagnostic("conflicting-attributes", type.at, parameters, "remove one of the two"));
  const reference = referenceIn(reading, element, "ref");
  return reference === undefined ? undefined : { kind: "elementReference", reference, ...occurrence };
}
