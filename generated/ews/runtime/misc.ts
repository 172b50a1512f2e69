import { fail, FAR, find, type Reader, skipWhite } from "./reader.js";

/** Skips white space, comments and processing instructions (XML 1.0 §2.8, Misc). */
export function skipMisc(r: Reader, p: number): number {
  for (;;) {
    p = skipWhite(r, p);
    const q = skipMarkup(r, p);
    if (q === p) return p;
    p = q;
  }
}

/** Skips one comment or processing instruction at `p`; returns `p` where there is none. */
export function skipMarkup(r: Reader, p: number): number {
  let end = p;
  if (r.text.startsWith("<!--", p)) {
    end = find(r, "--", p + 4) + 3;
    if (end > FAR || r.bytes[end - 1] !== 62) fail(r, "not-well-formed", "a comment without a proper end", p);
  } else if (r.bytes[p] === 60 && r.bytes[p + 1] === 63) {
    end = find(r, "?>", p) + 2;
    if (end > FAR || !/^<\?(?!xml[\s?])[^\s\d?.-][^\s?]*(\s|\?>)/i.test(r.text.slice(p, p + 999))) {
      fail(r, "not-well-formed", "a malformed processing instruction", p);
    }
  }
  return end;
}
