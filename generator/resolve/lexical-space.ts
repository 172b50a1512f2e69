import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { collapseWhiteSpace, splitList } from "../xml/white-space.js";
import { anySimpleType, anyType, builtInTypes } from "./built-in-types.js";
import { simpleTypeProperties, type ResolvedTypes } from "./simple-type-properties.js";

/** The built-in types whose lexical space is checked (XSD 1.0 Part 2 §3), each with what is derived from it. */
const lexicalSpaces: ReadonlyMap<string, RegExp> = new Map([
  ["boolean", /^(true|false|1|0)$/],
  ["integer", /^[+-]?[0-9]+$/],
  ["decimal", /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/],
  ["float", /^([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([Ee][+-]?[0-9]+)?|-?INF|NaN)$/],
  ["double", /^([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([Ee][+-]?[0-9]+)?|-?INF|NaN)$/],
]);

const signed = (bits: number): readonly [bigint, bigint] => [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n];
const unsigned = (bits: number): readonly [bigint, bigint] => [0n, 2n ** BigInt(bits) - 1n];

const ranges: ReadonlyMap<string, readonly [least: bigint | undefined, greatest: bigint | undefined]> = new Map<
  string,
  readonly [bigint | undefined, bigint | undefined]
>([
  ["nonNegativeInteger", [0n, undefined]],
  ["positiveInteger", [1n, undefined]],
  ["nonPositiveInteger", [undefined, 0n]],
  ["negativeInteger", [undefined, -1n]],
  ["long", signed(64)],
  ["int", signed(32)],
  ["short", signed(16)],
  ["byte", signed(8)],
  ["unsignedLong", unsigned(64)],
  ["unsignedInt", unsigned(32)],
  ["unsignedShort", unsigned(16)],
  ["unsignedByte", unsigned(8)],
]);

/** More digits than this are not compared: their value alone would take long to work out. */
const longestNumber = 1000;

/**
 * Whether a text is a value of a simple type, as far as numbers, booleans and enumerations tell; other values are taken as they are. Each
 * type is asked once for each text, however often a union names it.
 */
export function isInLexicalSpace(
  types: ResolvedTypes,
  key: ExpandedName,
  text: string,
  asked = new Set<ExpandedName>(),
): boolean {
  if (asked.has(key)) return false;
  const { variety, primitive, itemType, memberTypes = [], facets } = simpleTypeProperties(types, key);
  const value = facets.whiteSpace === "collapse" ? collapseWhiteSpace(text) : text;
  if (facets.enumeration !== undefined && variety === "atomic" && isText(primitive))
    return facets.enumeration.some((facet) => facet.value === value);
  switch (variety) {
    case "atomic":
      return isBuiltInValue(primitive, value);
    case "list":
      return itemType === undefined || splitList(value).every((item) => isInLexicalSpace(types, itemType, item));
    case "union":
      asked.add(key);
      return memberTypes.length === 0 || memberTypes.some((member) => isInLexicalSpace(types, member, value, asked));
  }
}

function isBuiltInValue(key: ExpandedName, text: string): boolean {
  const value = collapseWhiteSpace(text);
  for (let type: ExpandedName | undefined = key; type !== undefined; type = builtInTypes.get(type)?.base) {
    const name = localNameOf(type);
    if (lexicalSpaces.get(name)?.test(value) === false) return false;
    const range = /^[+-]?[0-9]+$/.test(value) && value.length <= longestNumber ? ranges.get(name) : undefined;
    if (range === undefined) continue;
    const [least, greatest] = range;
    const number = BigInt(value.replace("+", ""));
    if ((least !== undefined && number < least) || (greatest !== undefined && number > greatest)) return false;
  }
  return true;
}

/** Equal strings are equal values here; numbers, times and the like have several spellings for one value. */
function isText(key: ExpandedName): boolean {
  return rootOf(key) === "string" || rootOf(key) === "anyURI";
}

/** The local name of the primitive type that a built-in type comes from (Part 2 §3.2). */
export function rootOf(key: ExpandedName): string {
  let root = key;
  for (
    let base = builtInTypes.get(root)?.base;
    base !== undefined && base !== anySimpleType && base !== anyType;
    base = builtInTypes.get(base)?.base
  )
    root = base;
  return localNameOf(root);
}
