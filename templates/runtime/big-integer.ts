import { invalid } from "./invalid.js";
import { fail, type Reader } from "./reader.js";
import { collapse } from "./white-space.js";

function toBigInteger(r: Reader, text: string, type: string, min?: bigint, max?: bigint): bigint {
  const digits = collapse(text);
  // XSD 1.0 has no sign in xs:unsignedLong, not even a plus
  if (!(type === "unsignedLong" ? /^\d+$/ : /^[+-]?\d+$/).test(digits)) invalid(r, text, type);
  if (digits.length > r.limits.digits) fail(r, "limit", "too many digits");
  const n = BigInt(digits.replace("+", ""));
  return inRange(n, min, max) ? n : invalid(r, text, type);
}

function fromBigInteger(n: bigint, min?: bigint, max?: bigint): string | undefined {
  return typeof n === "bigint" && inRange(n, min, max) ? String(n) : undefined;
}

function inRange(n: bigint, min: bigint | undefined, max: bigint | undefined): boolean {
  return (min === undefined || n >= min) && (max === undefined || n <= max);
}

/** `xs:integer`: any whole number (XSD 1.0 Part 2 §3.3.13). */
export function toInteger(r: Reader, text: string): bigint {
  return toBigInteger(r, text, "integer");
}

/** The text of an `xs:integer`; undefined where `n` is not one. */
export function fromInteger(n: bigint): string | undefined {
  return fromBigInteger(n);
}

/** `xs:long`: 64 bits, signed (XSD 1.0 Part 2 §3.3.16). */
export function toLong(r: Reader, text: string): bigint {
  return toBigInteger(r, text, "long", BigInt("-9223372036854775808"), BigInt("9223372036854775807"));
}

/** The text of an `xs:long`; undefined where `n` is not one. */
export function fromLong(n: bigint): string | undefined {
  return fromBigInteger(n, BigInt("-9223372036854775808"), BigInt("9223372036854775807"));
}

/** `xs:unsignedLong`: 64 bits (XSD 1.0 Part 2 §3.3.21). */
export function toUnsignedLong(r: Reader, text: string): bigint {
  return toBigInteger(r, text, "unsignedLong", BigInt(0), BigInt("18446744073709551615"));
}

/** The text of an `xs:unsignedLong`; undefined where `n` is not one. */
export function fromUnsignedLong(n: bigint): string | undefined {
  return fromBigInteger(n, BigInt(0), BigInt("18446744073709551615"));
}

/** `xs:nonNegativeInteger`: 0 or more (XSD 1.0 Part 2 §3.3.20). */
export function toNonNegativeInteger(r: Reader, text: string): bigint {
  return toBigInteger(r, text, "nonNegativeInteger", BigInt(0));
}

/** The text of an `xs:nonNegativeInteger`; undefined where `n` is not one. */
export function fromNonNegativeInteger(n: bigint): string | undefined {
  return fromBigInteger(n, BigInt(0));
}

/** `xs:positiveInteger`: 1 or more (XSD 1.0 Part 2 §3.3.25). */
export function toPositiveInteger(r: Reader, text: string): bigint {
  return toBigInteger(r, text, "positiveInteger", BigInt(1));
}

/** The text of an `xs:positiveInteger`; undefined where `n` is not one. */
export function fromPositiveInteger(n: bigint): string | undefined {
  return fromBigInteger(n, BigInt(1));
}

/** `xs:nonPositiveInteger`: 0 or less (XSD 1.0 Part 2 §3.3.14). */
export function toNonPositiveInteger(r: Reader, text: string): bigint {
  return toBigInteger(r, text, "nonPositiveInteger", undefined, BigInt(0));
}

/** The text of an `xs:nonPositiveInteger`; undefined where `n` is not one. */
export function fromNonPositiveInteger(n: bigint): string | undefined {
  return fromBigInteger(n, undefined, BigInt(0));
}

/** `xs:negativeInteger`: -1 or less (XSD 1.0 Part 2 §3.3.15). */
export function toNegativeInteger(r: Reader, text: string): bigint {
  return toBigInteger(r, text, "negativeInteger", undefined, BigInt(-1));
}

/** The text of an `xs:negativeInteger`; undefined where `n` is not one. */
export function fromNegativeInteger(n: bigint): string | undefined {
  return fromBigInteger(n, undefined, BigInt(-1));
}
