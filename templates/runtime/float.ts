import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { collapse } from "./white-space.js";

function toNumber(r: Reader, text: string, type: string): number {
  const literal = collapse(text);
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(literal)) return Number(literal);
  if (literal === "INF") return Infinity;
  if (literal === "-INF") return -Infinity;
  return literal === "NaN" ? NaN : invalid(r, text, type);
}

/** `xs:double` (XSD 1.0 Part 2 §3.2.5). */
export function toDouble(r: Reader, text: string): number {
  return toNumber(r, text, "double");
}

/** `xs:float`: a number of 32 bits, the nearest to the text (XSD 1.0 Part 2 §3.2.4). */
export function toFloat(r: Reader, text: string): number {
  return Math.fround(toNumber(r, text, "float"));
}

/** The text of an `xs:double`; undefined where the value is no number. */
export function fromDouble(n: number): string | undefined {
  if (typeof n !== "number") return undefined;
  if (Object.is(n, -0)) return "-0";
  return n === Infinity ? "INF" : n === -Infinity ? "-INF" : String(n);
}

/** The text of an `xs:float`, with as few digits as tell it from its neighbours of 32 bits; undefined where the value is no number. */
export function fromFloat(n: number): string | undefined {
  if (Number.isFinite(n) && n !== 0) {
    for (let digits = 1; digits <= 9; digits++) {
      const short = Number(n.toPrecision(digits));
      if (Math.fround(short) === Math.fround(n)) return String(short);
    }
  }
  return fromDouble(n);
}
