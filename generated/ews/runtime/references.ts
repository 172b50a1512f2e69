import { byteLength, malformed, quote, type Reader } from "./reader.js";
import { illegal } from "./xml-rules.js";

/** Replaces the character and predefined entity references of `text`, which stands at `at` (XML 1.0 §4.1, §4.6). */
export function expandReferences(r: Reader, text: string, at: number): string {
  let expanded = "";
  let recent = "";
  let from = 0;
  for (let p = text.indexOf("&"); p >= 0; p = text.indexOf("&", from)) {
    let end = p + 3;
    let c: string;
    if (text.startsWith("lt;", p + 1)) c = "<";
    else if (text.startsWith("gt;", p + 1)) c = ">";
    else if (text.startsWith("amp;", p + 1)) {
      c = "&";
      end++;
    } else {
      end = text.indexOf(";", p);
      const reference = text.slice(p + 1, Math.max(end, p));
      c = reference === "quot" ? '"' : reference === "apos" ? "'" : character(r, reference, text, p, at);
    }
    recent += text.slice(from, p) + c;
    // looking at a character puts all the pieces together: many of them, all alive, keep the garbage collector busy
    if (recent.length > 50_000 && recent.charCodeAt(0) >= 0) {
      expanded += recent;
      recent = "";
    }
    from = end + 1;
  }
  expanded += recent + text.slice(from);
  return expanded.charCodeAt(0) >= 0 ? expanded : text; // in one piece, or it would take twice the memory
}

// The character that a reference gives by its number.
function character(r: Reader, reference: string, text: string, p: number, at: number): string {
  const c = /^#(x[\da-fA-F]+|\d+)$/.test(reference) ? Number("0" + reference.slice(1)) : NaN;
  if (c < 0x110000 && (r.lenient || !illegal.test(String.fromCodePoint(c)))) return String.fromCodePoint(c);
  const start = at + byteLength(text.slice(0, p));
  return malformed(r, quote("&" + reference.slice(0, 9)) + " is no reference", start);
}

/** The value of an attribute that is written as `text` at `at`: white space normalised and references replaced (XML 1.0 §3.3.3, CDATA). */
export function normalize(r: Reader, text: string, at: number): string {
  return expandReferences(r, text.replace(/[\n\t]/g, " "), at);
}
