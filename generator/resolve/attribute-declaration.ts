import type { AttributeSyntax } from "../schema/schema-document.js";
import { expandedName, type ExpandedName } from "../xml/expanded-name.js";
import { xmlNamespace, xsdNamespace } from "../xml/namespaces.js";
import { anySimpleType } from "./built-in-types.js";
import { simpleTypeKey, type Lookup } from "./lookup.js";
import type { AttributeDeclaration } from "./schema-set.js";

/** The global attribute declarations of the documents. */
export function resolveAttributes(lookup: Lookup): ReadonlyMap<ExpandedName, AttributeDeclaration> {
  return new Map(
    [...lookup.components.attributes].map(([name, syntax]) => [name, attributeDeclaration(lookup, syntax)]),
  );
}

/** A declaration with its type looked up (§3.2.2). */
export function attributeDeclaration(lookup: Lookup, syntax: AttributeSyntax): AttributeDeclaration {
  return {
    name: syntax.name,
    type: syntax.type === undefined ? anySimpleType : simpleTypeKey(lookup, syntax.type),
    ...(syntax.default === undefined ? {} : { default: syntax.default }),
    ...(syntax.fixed === undefined ? {} : { fixed: syntax.fixed }),
    ...(syntax.documentation === undefined ? {} : { documentation: syntax.documentation }),
    at: syntax.at,
  };
}

/** The types of the attributes in the XML namespace, which need no declaration: schemas import that namespace without a location. */
const xmlAttributeTypes: ReadonlyMap<ExpandedName, string> = new Map([
  [expandedName(xmlNamespace, "lang"), "language"],
  [expandedName(xmlNamespace, "space"), "NCName"],
  [expandedName(xmlNamespace, "base"), "anyURI"],
  [expandedName(xmlNamespace, "id"), "ID"],
]);

/** `xml:lang`, `xml:space`, `xml:base` or `xml:id`; located where it is used, having no place of its own. */
export function xmlAttribute(name: ExpandedName, at: AttributeDeclaration["at"]): AttributeDeclaration | undefined {
  const type = xmlAttributeTypes.get(name);
  return type === undefined ? undefined : { name, type: expandedName(xsdNamespace, type), at };
}
