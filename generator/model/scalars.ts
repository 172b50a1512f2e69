import type { SimpleTypeDefinition } from "../resolve/schema-set.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { Scalar } from "./codegen-model.js";

// XSD 1.0 Part 2 §3: types whose values are those of another scalar, as far as they are checked.
const sameAs: readonly (readonly [Scalar, string])[] = [
  ["string", "anySimpleType string normalizedString token anyURI"],
  ["NCName", "NCName ID IDREF ENTITY"],
];

const itself =
  "language Name NMTOKEN boolean int short byte unsignedInt unsignedShort unsignedByte integer long unsignedLong nonNegativeInteger " +
  "positiveInteger nonPositiveInteger negativeInteger decimal float double dateTime date time gYearMonth gYear gMonthDay gDay gMonth " +
  "duration base64Binary hexBinary";

// Whatever is missing here (lists, QName, NOTATION) is reported as unsupported.
const scalars: ReadonlyMap<string, Scalar> = new Map([
  ...sameAs.flatMap(([scalar, names]) => names.split(" ").map((name) => [name, scalar] as const)),
  ...itself.split(" ").map((name) => [name, name as Scalar] as const),
]);

/** The scalar of a built-in type; undefined where it is not supported. */
export function scalarOf(builtIn: ExpandedName): Scalar | undefined {
  return scalars.get(localNameOf(builtIn));
}

/** Facets that are neither built into a scalar's functions nor checked with `validate`. */
export function uncheckedFacets({ facets, primitive, variety }: SimpleTypeDefinition): readonly string[] {
  const text = variety === "atomic" && scalarOf(primitive) === "string";
  const names = [
    "patterns",
    "minInclusive",
    "maxInclusive",
    "minExclusive",
    "maxExclusive",
    "totalDigits",
    "fractionDigits",
    ...(text ? [] : (["length", "minLength", "maxLength"] as const)),
  ] as const;
  return names.filter((name) => facets[name] !== undefined);
}
