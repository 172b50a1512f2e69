import * as fc from "fast-check";
import type { Scalar, ScalarValue, ValueFacets } from "../../generator/model/codegen-model.js";
import { textValues, words } from "./arbitrary-text.js";
import { times } from "./arbitrary-time.js";

/** Values of a built-in simple type or an anonymous restriction of one. */
export function scalarValues(value: ScalarValue): fc.Arbitrary<unknown> {
  const { scalar, facets } = value;
  if (scalar !== "string") refuse(value, facets.patterns !== undefined);
  switch (scalar) {
    case "string":
      return textValues(value);
    case "language":
      return fc.oneof(fc.constantFrom("en", "de-CH"), fc.stringMatching(/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8}){0,2}$/));
    case "Name":
    case "NCName":
      return fc.constantFrom("a", "_x", "Ünï-1.2");
    case "NMTOKEN":
      return words;
    case "boolean":
      return fc.boolean();
    case "decimal":
      return decimals(facets);
    case "float":
    case "double":
      return numbers(facets);
    case "base64Binary":
    case "hexBinary":
      return bytes(facets);
    case "int":
    case "short":
    case "byte":
    case "unsignedInt":
    case "unsignedShort":
    case "unsignedByte":
      return integers(ranges[scalar], facets).map(Number);
    case "integer":
    case "long":
    case "unsignedLong":
    case "nonNegativeInteger":
    case "positiveInteger":
    case "nonPositiveInteger":
    case "negativeInteger":
      return integers(ranges[scalar], facets);
    case "QName":
      throw new Error("no QNames are drawn: EWS has none");
    default:
      return times[scalar];
  }
}

function refuse({ component }: ScalarValue, what: boolean): void {
  if (what) throw new Error(`no values are drawn of a type with the facets of ${component}`);
}

type Range = readonly [min: bigint, max: bigint];

// xmllint takes no integers of more than 24 digits.
const most = 10n ** 24n - 1n;

const ranges = {
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  byte: [-128n, 127n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 2n ** 16n - 1n],
  unsignedByte: [0n, 255n],
  integer: [-most, most],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  unsignedLong: [0n, 2n ** 64n - 1n],
  nonNegativeInteger: [0n, most],
  positiveInteger: [1n, most],
  nonPositiveInteger: [-most, 0n],
  negativeInteger: [-most, -1n],
} satisfies Partial<Record<Scalar, Range>>;

function integers([least, greatest]: Range, facets: ValueFacets): fc.Arbitrary<bigint> {
  const digits = facets.totalDigits === undefined ? most : 10n ** BigInt(facets.totalDigits) - 1n;
  const bound = (text: string | undefined, step: bigint): readonly bigint[] =>
    text === undefined ? [] : [BigInt(text) + step];
  const min = largest([least, -digits, ...bound(facets.minInclusive, 0n), ...bound(facets.minExclusive, 1n)]);
  const max = -largest(
    [greatest, digits, ...bound(facets.maxInclusive, 0n), ...bound(facets.maxExclusive, -1n)].map((value) => -value),
  );
  const safe = 2n ** 53n;
  const edges = [min, min + 1n, -safe - 1n, -1n, 0n, 1n, safe - 1n, safe + 1n, max - 1n, max];
  return fc.oneof(fc.bigInt({ min, max }), fc.constantFrom(...edges.filter((value) => value >= min && value <= max)));
}

function largest(values: readonly bigint[]): bigint {
  return values.reduce((left, right) => (left > right ? left : right));
}

function inBounds(value: number, facets: ValueFacets): boolean {
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  return (
    (minInclusive === undefined || value >= Number(minInclusive)) &&
    (maxInclusive === undefined || value <= Number(maxInclusive)) &&
    (minExclusive === undefined || value > Number(minExclusive)) &&
    (maxExclusive === undefined || value < Number(maxExclusive))
  );
}

const oddNumbers = [0, -0, 1, -1.5, 1e-7, 5e-324, 1e21, Number.MAX_VALUE, Infinity, -Infinity, NaN];

function numbers(facets: ValueFacets): fc.Arbitrary<number> {
  return fc.oneof(fc.double(), fc.constantFrom(...oddNumbers)).filter((value) => inBounds(value, facets));
}

const oddDecimals = ["0", "-0", "+1", ".5", "-.5", "007.50", "1.0000", "-123456789012.345678901"];

function decimals(facets: ValueFacets): fc.Arbitrary<string> {
  const { totalDigits = 24, fractionDigits = 24 } = facets;
  const significant = (text: string): string => text.replace(/^[+-]?0*/, "").replace(/(\.\d*?)0+$/, "$1");
  const plain = fc.tuple(fc.integer(), fc.nat()).map(([whole, fraction]) => `${whole}.${fraction}`);
  return fc.oneof(fc.constantFrom(...oddDecimals), plain).filter((text) => {
    const digits = significant(text);
    const fraction = digits.split(".")[1] ?? "";
    return (
      inBounds(Number(text), facets) &&
      digits.replace(".", "").length <= totalDigits &&
      fraction.length <= fractionDigits
    );
  });
}

function bytes({ minLength = 0, maxLength = Math.max(minLength, 5) }: ValueFacets): fc.Arbitrary<Uint8Array> {
  return fc.uint8Array({ minLength, maxLength }).map((array) => Uint8Array.from(array));
}
