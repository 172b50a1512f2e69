import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { collapse } from "./white-space.js";

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** `xs:decimal`, with all its digits (XSD 1.0 Part 2 §3.2.3). */
export function toDecimal(r: Reader, text: string): string {
  const digits = collapse(text);
  return decimal.test(digits) ? digits : invalid(r, text, "decimal");
}

/** The text of an `xs:decimal`; undefined where it is not one. */
export function fromDecimal(digits: string): string | undefined {
  return typeof digits === "string" && decimal.test(digits) ? digits : undefined;
}
