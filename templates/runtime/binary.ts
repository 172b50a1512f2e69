import { invalid } from "./invalid.js";
import { platform } from "./platform.js";
import type { Reader } from "./reader.js";
import { collapse } from "./white-space.js";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// From here on the platform's own functions pay. It decodes less than this into memory that others share.
const large = 1 << 14;

/** `xs:base64Binary` (XSD 1.0 Part 2 §3.2.16): white space between the characters is allowed, set bits behind the last byte are not. */
export function toBase64Binary(r: Reader, text: string): Uint8Array {
  const whole = decodeLarge(text);
  if (whole !== undefined) return whole;
  const digits = /[\t\n\r ]/.test(text) ? text.replace(/[\t\n\r ]+/g, "") : text;
  const rest = digits === text ? undefined : decodeLarge(digits);
  if (rest !== undefined) return rest;
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?$/.test(digits)) {
    return invalid(r, text, "base64Binary");
  }
  const padding = digits.endsWith("==") ? 2 : digits.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((digits.length / 4) * 3 - padding);
  let to = 0;
  for (let i = 0; i < digits.length; i += 4) {
    let word = 0;
    for (let k = 0; k < 4; k++) word = (word << 6) | sextet(digits.charCodeAt(i + k));
    bytes[to++] = word >> 16;
    bytes[to++] = word >> 8;
    bytes[to++] = word; // beyond the end nothing is stored
  }
  return bytes;
}

// The platform passes over what is no base64; then it does not make the same text of the bytes again.
function decodeLarge(digits: string): Uint8Array | undefined {
  const { Buffer } = platform;
  if (Buffer === undefined || digits.length <= large) return undefined;
  const bytes = Buffer.from(digits, "base64");
  return bytes.toString("base64") === digits ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) : undefined;
}

function sextet(c: number): number {
  if (c > 96) return c - 71;
  if (c > 64) return c - 65;
  if (c > 47) return c === 61 ? 0 : c + 4;
  return c === 43 ? 62 : 63;
}

/** The text of an `xs:base64Binary`; undefined where the value is no `Uint8Array`. */
export function fromBase64Binary(bytes: Uint8Array): string | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  const { Buffer } = platform;
  if (Buffer !== undefined && bytes.length > large)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += alphabet[word >> 18]! + alphabet[(word >> 12) & 63]!;
    text += (left > 1 ? alphabet[(word >> 6) & 63]! : "=") + (left > 2 ? alphabet[word & 63]! : "=");
  }
  return text;
}

/** `xs:hexBinary` (XSD 1.0 Part 2 §3.2.15). */
export function toHexBinary(r: Reader, text: string): Uint8Array {
  const digits = collapse(text);
  if (digits.length % 2 !== 0 || !/^[\da-fA-F]*$/.test(digits)) return invalid(r, text, "hexBinary");
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** The text of an `xs:hexBinary`; undefined where the value is no `Uint8Array`. */
export function fromHexBinary(bytes: Uint8Array): string | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
