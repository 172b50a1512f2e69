import { expandedName, type ExpandedName } from "../xml/expanded-name.js";
import { xsdNamespace } from "../xml/namespaces.js";
import type { Facets } from "./schema-set.js";

/** A simple type that XSD itself defines (XSD 1.0 Part 2 §3). */
export interface BuiltInType {
  readonly base: ExpandedName;
  readonly variety: "atomic" | "list";
  readonly itemType?: ExpandedName;
  readonly whiteSpace: Facets["whiteSpace"];
}

const xsd = (localName: string): ExpandedName => expandedName(xsdNamespace, localName);

/** The ur-type (Part 1 §3.4.7). */
export const anyType = xsd("anyType");
/** The simple ur-type (Part 1 §3.14.7). */
export const anySimpleType = xsd("anySimpleType");

const primitives =
  "string boolean decimal float double duration dateTime time date gYearMonth gYear gMonthDay gDay gMonth hexBinary base64Binary anyURI QName NOTATION";

/** Base, then the types restricted from it. */
const restrictions = [
  "string normalizedString",
  "normalizedString token",
  "token language NMTOKEN Name",
  "Name NCName",
  "NCName ID IDREF ENTITY",
  "decimal integer",
  "integer nonPositiveInteger long nonNegativeInteger",
  "nonPositiveInteger negativeInteger",
  "long int",
  "int short",
  "short byte",
  "nonNegativeInteger unsignedLong positiveInteger",
  "unsignedLong unsignedInt",
  "unsignedInt unsignedShort",
  "unsignedShort unsignedByte",
];

const lists = "NMTOKEN IDREF ENTITY";

/** All built-in simple types by expanded name. */
export const builtInTypes: ReadonlyMap<ExpandedName, BuiltInType> = new Map<ExpandedName, BuiltInType>([
  [anySimpleType, { base: anyType, variety: "atomic", whiteSpace: "preserve" }],
  ...primitives.split(" ").map((name) => [xsd(name), atomic(name, anySimpleType)] as const),
  ...restrictions.flatMap((row) => {
    const [base = "", ...derived] = row.split(" ");
    return derived.map((name) => [xsd(name), atomic(name, xsd(base))] as const);
  }),
  ...lists
    .split(" ")
    .map(
      (item) =>
        [
          xsd(listName(item)),
          { base: anySimpleType, variety: "list", itemType: xsd(item), whiteSpace: "collapse" },
        ] as const,
    ),
]);

function atomic(name: string, base: ExpandedName): BuiltInType {
  // Part 2 §4.3.6: fixed to collapse for everything but string and what is derived from it.
  const whiteSpace = name === "string" ? "preserve" : name === "normalizedString" ? "replace" : "collapse";
  return { base, variety: "atomic", whiteSpace };
}

function listName(item: string): string {
  return item === "ENTITY" ? "ENTITIES" : `${item}S`;
}
