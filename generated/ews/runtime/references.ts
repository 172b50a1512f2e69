import { byteLength, malformed, quote, type Reader } from "./reader.js";
import { illegal } from "./xml-rules.js";

/** Replaces the character and predefined entity references of `text`, which stands at `at` (XML 1.0 §4.1, §4.6). */
export function expandReferences(r: Reader, text: string, at: number): string {
  return text.includes("&")
    ? text.replace(
        /&(?:#x([\da-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos))?(;?)/g,
        (reference, hex: string, decimal: string, name: string, end, offset: number) => {
          if (name && end) return { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[name]!;
          const c = hex ? parseInt(hex, 16) : parseInt(decimal);
          if (end && c < 0x110000 && (r.lenient || !illegal.test(String.fromCodePoint(c))))
            return String.fromCodePoint(c);
          return malformed(
            r,
            quote(reference) + " is not a reference that XML allows",
            at + byteLength(text.slice(0, offset)),
          );
        },
      )
    : text;
}

/** The value of an attribute that is written as `text` at `at`: white space normalised and references replaced (XML 1.0 §3.3.3, CDATA). */
export function normalize(r: Reader, text: string, at: number): string {
  return expandReferences(r, text.replace(/[\n\t]/g, " "), at);
}
