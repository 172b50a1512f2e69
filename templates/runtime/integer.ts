import { closeTag } from "./elements.js";
import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { readText } from "./text.js";

function toInteger(r: Reader, text: string, type: string, min: number, max: number): number {
  // XSD 1.0 has no sign in unsigned types, not even a plus
  const n = /^[\t\n\r ]*[+-]?\d+[\t\n\r ]*$/.test(text) && (min < 0 || !/[+-]/.test(text)) ? Number(text) : NaN;
  return n >= min && n <= max ? n + 0 : invalid(r, text, type); // + 0: there is no -0
}

function fromInteger(n: number, min: number, max: number): string | undefined {
  return Number.isInteger(n) && n >= min && n <= max ? String(n) : undefined;
}

/** `xs:int`: 32 bits, signed (XSD 1.0 Part 2 §3.3.17). */
export function toInt(r: Reader, text: string): number {
  return toInteger(r, text, "int", -2147483648, 2147483647);
}

/** Reads an element that holds an `xs:int` and has no attributes. */
export function readInt(r: Reader): number {
  const { bytes, at } = r;
  let n = 0;
  let p = at + 1;
  while (bytes[p]! >= 48 && bytes[p]! <= 57) n = 10 * n + bytes[p++]! - 48;
  // no more than nine digits, and nothing else: no sign, no comment, no reference
  const isPlain = bytes[at] === 62 && p > at + 1 && p <= at + 10 && bytes[p] === 60 && bytes[p + 1] === 47;
  if (!isPlain) return toInt(r, readText(r));
  closeTag(r, p);
  return n;
}

/** The text of an `xs:int`; undefined where `n` is not one. */
export function fromInt(n: number): string | undefined {
  return fromInteger(n, -2147483648, 2147483647);
}

/** `xs:short`: 16 bits, signed (XSD 1.0 Part 2 §3.3.18). */
export function toShort(r: Reader, text: string): number {
  return toInteger(r, text, "short", -32768, 32767);
}

/** The text of an `xs:short`; undefined where `n` is not one. */
export function fromShort(n: number): string | undefined {
  return fromInteger(n, -32768, 32767);
}

/** `xs:byte`: 8 bits, signed (XSD 1.0 Part 2 §3.3.19). */
export function toByte(r: Reader, text: string): number {
  return toInteger(r, text, "byte", -128, 127);
}

/** The text of an `xs:byte`; undefined where `n` is not one. */
export function fromByte(n: number): string | undefined {
  return fromInteger(n, -128, 127);
}

/** `xs:unsignedInt`: 32 bits (XSD 1.0 Part 2 §3.3.22). */
export function toUnsignedInt(r: Reader, text: string): number {
  return toInteger(r, text, "unsignedInt", 0, 4294967295);
}

/** The text of an `xs:unsignedInt`; undefined where `n` is not one. */
export function fromUnsignedInt(n: number): string | undefined {
  return fromInteger(n, 0, 4294967295);
}

/** `xs:unsignedShort`: 16 bits (XSD 1.0 Part 2 §3.3.23). */
export function toUnsignedShort(r: Reader, text: string): number {
  return toInteger(r, text, "unsignedShort", 0, 65535);
}

/** The text of an `xs:unsignedShort`; undefined where `n` is not one. */
export function fromUnsignedShort(n: number): string | undefined {
  return fromInteger(n, 0, 65535);
}

/** `xs:unsignedByte`: 8 bits (XSD 1.0 Part 2 §3.3.24). */
export function toUnsignedByte(r: Reader, text: string): number {
  return toInteger(r, text, "unsignedByte", 0, 255);
}

/** The text of an `xs:unsignedByte`; undefined where `n` is not one. */
export function fromUnsignedByte(n: number): string | undefined {
  return fromInteger(n, 0, 255);
}
