import { quote } from "./errors.js";
import { latin1 } from "./platform.js";
import { decode, encoder, malformed, type Reader } from "./reader.js";
import { illegal } from "./xml-rules.js";

// Where text is put together that is not very long.
const usual = /* @__PURE__ */ allocate(1 << 16);

function allocate(length: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(length);
  return { bytes, view: new DataView(bytes.buffer) };
}

/**
 * The text between two places that have no tag between them, character and predefined entity references replaced (XML 1.0 §4.1, §4.6), in the
 * `value` of an attribute white space, too (§3.3.3, CDATA). No reference is shorter than what it stands for.
 */
export function expand(r: Reader, from: number, to: number, value = false): string {
  const { view } = r;
  const { bytes, view: out } = to - from < 65528 ? usual : allocate(to - from + 8);
  const text = r.text.substring(from, to);
  let { ascii } = r;
  let q = 0;
  let before = "";
  for (let p = 0; ;) {
    let end = text.indexOf("&", p);
    if (end < 0) end = text.length;
    // eight bytes at a time: what is too much is written over
    for (let k = p; k < end; k += 8) out.setFloat64(q + k - p, view.getFloat64(from + k, true), true);
    if (value) for (let k = q; k < q + end - p; k++) if (bytes[k] === 9 || bytes[k] === 10) bytes[k] = 32;
    q += end - p;
    if (end === text.length) return before + textOf(r, bytes, q, ascii);
    const word = view.getInt32(from + end, true);
    let code = word === 0x3b746c26 ? 60 : word === 0x3b746726 ? 62 : word === 0x706d6126 ? 38 : 0;
    p = end + (code === 38 ? 5 : 4);
    if (code === 0 || text.charCodeAt(p - 1) !== 59) {
      const name = text.slice(end + 1, Math.max(text.indexOf(";", end), end + 1));
      code = character(r, name, from + end);
      p = end + name.length + 2;
    }
    if (code < 128) bytes[q++] = code;
    else if (code >> 11 === 27) {
      // half of a character, which only a lenient reader lets in, and UTF-8 does not have
      before += textOf(r, bytes, q, ascii) + String.fromCharCode(code);
      q = 0;
    } else {
      ascii = false;
      for (const byte of encoder.encode(String.fromCodePoint(code))) bytes[q++] = byte;
    }
  }
}

function textOf(r: Reader, bytes: Uint8Array, length: number, ascii: boolean): string {
  return (ascii ? latin1(bytes, length) : undefined) ?? decode(r, 0, length, bytes);
}

// The code point that a reference stands for.
function character(r: Reader, name: string, at: number): number {
  if (name === "quot") return 34;
  if (name === "apos") return 39;
  const c = /^#(x[\da-fA-F]+|\d+)$/.test(name) ? Number("0" + name.slice(1)) : NaN;
  if (c < 0x110000 && (r.lenient || !illegal.test(String.fromCodePoint(c)))) return c;
  return malformed(r, quote("&" + name.slice(0, 9)) + " is no reference", at);
}
