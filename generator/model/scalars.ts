import type { SimpleTypeDefinition } from "../resolve/schema-set.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { Scalar, ValueFacets } from "./codegen-model.js";

// XSD 1.0 Part 2 §3: types whose values are those of another scalar, as far as they are checked.
const sameAs: readonly (readonly [Scalar, string])[] = [
  ["string", "anySimpleType string normalizedString token anyURI"],
  ["NCName", "NCName ID IDREF ENTITY"],
  ["QName", "QName NOTATION"],
];

const itself =
  "language Name NMTOKEN boolean int short byte unsignedInt unsignedShort unsignedByte integer long unsignedLong nonNegativeInteger " +
  "positiveInteger nonPositiveInteger negativeInteger decimal float double dateTime date time gYearMonth gYear gMonthDay gDay gMonth " +
  "duration base64Binary hexBinary";

// Whatever is missing here (lists) is reported as unsupported.
const scalars: ReadonlyMap<string, Scalar> = new Map([
  ...sameAs.flatMap(([scalar, names]) => names.split(" ").map((name) => [name, scalar] as const)),
  ...itself.split(" ").map((name) => [name, name as Scalar] as const),
]);

/** The scalar of a built-in type; undefined where it is not supported. */
export function scalarOf(builtIn: ExpandedName): Scalar | undefined {
  return scalars.get(localNameOf(builtIn));
}

const bounds = ["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"] as const;

/** Scalars whose values are in an order that is checked. */
const numbers: ReadonlySet<string> = new Set(
  (
    "int short byte unsignedInt unsignedShort unsignedByte integer long unsignedLong nonNegativeInteger positiveInteger nonPositiveInteger " +
    "negativeInteger decimal float double"
  ).split(" "),
);

/** Facets that are not checked with `validate`: bounds of dates, times and durations, values and lengths of QNames. */
export function uncheckedFacets({ facets, primitive, variety }: SimpleTypeDefinition): readonly string[] {
  const scalar = variety === "atomic" ? scalarOf(primitive) : undefined;
  if (scalar === "QName") return facets.enumeration === undefined ? [] : ["enumeration"];
  return numbers.has(scalar ?? "") ? [] : bounds.filter((name) => facets[name] !== undefined);
}

/** The facets that are checked with `validate`. */
export function valueFacets(type: SimpleTypeDefinition): ValueFacets {
  const { length, patterns, totalDigits, fractionDigits } = type.facets;
  if (type.variety === "atomic" && scalarOf(type.primitive) === "QName")
    return patterns === undefined ? {} : { patterns };
  const [minLength, maxLength] = [length ?? type.facets.minLength, length ?? type.facets.maxLength];
  const unchecked = uncheckedFacets(type);
  const checkedBounds = bounds.filter((name) => type.facets[name] !== undefined && !unchecked.includes(name));
  return {
    ...(patterns === undefined ? {} : { patterns }),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...Object.fromEntries(checkedBounds.map((name) => [name, type.facets[name]])),
    ...(totalDigits === undefined ? {} : { totalDigits }),
    ...(fractionDigits === undefined ? {} : { fractionDigits }),
  };
}
