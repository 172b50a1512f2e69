import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";

/** Bounds of a string's length in characters (XSD 1.0 Part 2 §4.3.1–3), looked at with `validate` only. */
export function checkLength(r: Reader, text: string, type: string, min: number, max: number): string {
  if (r.validate) {
    const length = text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
    if (length < min || length > max) invalid(r, text, type);
  }
  return text;
}
