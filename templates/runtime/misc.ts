import { isNCName } from "./ncname.js";
import { FAR, find, malformed, type Reader, skipWhite, slice } from "./reader.js";

/** Skips white space, comments and processing instructions (XML 1.0 §2.8, Misc). */
export function skipMisc(r: Reader, p: number): number {
  r.length = 0; // what is wrong here is not in the element that was read last
  let from;
  do {
    from = skipWhite(r, p);
    p = skipMarkup(r, from);
  } while (p > from);
  return p;
}

/** Skips one comment or processing instruction at `p`; returns `p` where there is none. */
export function skipMarkup(r: Reader, p: number): number {
  let end = p;
  if (r.text.startsWith("<!--", p)) {
    end = find(r, "--", p + 4) + 3;
    if (end > FAR || r.bytes[end - 1] !== 62) malformed(r, "comment without an end", p, end);
  } else if (r.text.startsWith("<?", p)) {
    end = find(r, "?>", p + 2) + 2;
    let to = p + 2;
    while (r.bytes[to]! > 32 && r.bytes[to] !== 63) to++;
    const target = slice(r, p + 2, to);
    if (end > FAR || (to < end - 2 && r.bytes[to] === 63) || !isNCName(target) || /^xml$/i.test(target)) {
      malformed(r, "malformed processing instruction", p, end);
    }
  }
  slice(r, p, end); // it has to be UTF-8
  return end;
}
