import { compareDecimals } from "./compare-decimals.js";
import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";

/** Bounds of a string's length in characters (XSD 1.0 Part 2 §4.3.1–3). Facets are looked at with `validate`, and to tell the types of a union. */
export function checkLength(r: Reader, text: string, type: string, min: number, max: number): string {
  if (r.facets) {
    const length = text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
    if (length < min || length > max) invalid(r, text, type, type + " (length)");
  }
  return text;
}

/** Bounds of the number of a list's items, or of bytes (XSD 1.0 Part 2 §4.3.1–3). */
export function checkSize<T extends { readonly length: number }>(
  r: Reader,
  value: T,
  type: string,
  min: number,
  max: number,
): T {
  if (r.facets && (value.length < min || value.length > max)) invalid(r, `${value.length}`, type, type + " (length)");
  return value;
}

/** Patterns, all of which the text is to match (XSD 1.0 Part 2 §4.3.4). */
export function checkPattern(
  r: Reader,
  text: string,
  type: string,
  ...patterns: readonly { test(text: string): boolean }[]
): string {
  if (r.facets && !patterns.every((pattern) => pattern.test(text))) invalid(r, text, type, type + " (pattern)");
  return text;
}

/** Bounds of a number (XSD 1.0 Part 2 §4.3.7–10); `open` has a `(` where the lower one is exclusive, a `)` where the upper one is. */
export function checkRange<T extends number | bigint>(
  r: Reader,
  value: T,
  type: string,
  min: number | bigint,
  max: number | bigint,
  open = "",
): T {
  if (r.facets) {
    const above = open.includes("(") ? value > min : value >= min;
    const below = open.includes(")") ? value < max : value <= max;
    if (!above || !below) invalid(r, value.toString(), type);
  }
  return value;
}

/** As {@link checkRange}, for decimals, whose digits no number can hold; a bound that is undefined is none. */
export function checkDecimal(
  r: Reader,
  value: string,
  type: string,
  min: string | undefined,
  max: string | undefined,
  open = "",
): string {
  if (r.facets) {
    const above = min === undefined ? 1 : compareDecimals(value, min);
    const below = max === undefined ? 1 : compareDecimals(max, value);
    if (above < (open.includes("(") ? 1 : 0) || below < (open.includes(")") ? 1 : 0)) invalid(r, value, type);
  }
  return value;
}

/** The most digits that a number has, and the most behind its point (XSD 1.0 Part 2 §4.3.11–12). */
export function checkDigits<T extends string | number | bigint>(
  r: Reader,
  value: T,
  type: string,
  total: number,
  fraction = Infinity,
): T {
  if (r.facets) {
    const [whole = "", behind = ""] = value
      .toString()
      .replace(/^[+-]?0*|(\.\d*?)0*$/g, "$1")
      .split(".");
    if (behind.length > fraction || whole.length + behind.length > total) invalid(r, value.toString(), type);
  }
  return value;
}
