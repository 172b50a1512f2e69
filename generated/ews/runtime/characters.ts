import { skipMarkup } from "./misc.js";
import { endsEarly, FAR, find, findOdd, malformed, type Reader, slice } from "./reader.js";
import { expand } from "./references.js";

/** Reads text up to the next tag: CDATA sections and references replaced, comments and processing instructions left out. */
export function characters(r: Reader): string {
  let text = "";
  for (let p = r.at; ;) {
    const to = r.text.indexOf("<", p);
    if (to < 0) endsEarly(r);
    text += textBetween(r, p, to);
    if (r.text.startsWith("<![CDATA[", to)) {
      const end = find(r, "]]>", to);
      if (end === FAR) malformed(r, "CDATA without an end", to, end);
      text += slice(r, to + 9, end);
      p = end + 3;
    } else {
      p = skipMarkup(r, to);
      if (p === to) {
        r.at = to;
        return text;
      }
    }
  }
}

/** The text between two places that have no tag between them. Most holds nothing odd and is a slice of the document. */
export function textBetween(r: Reader, from: number, to: number): string {
  if (r.odd < from) findOdd(r, from);
  if (to <= r.odd) return r.text.substring(from, to);
  if (r.bracket < from) r.bracket = find(r, "]]>", from);
  if (r.bracket < to) malformed(r, '"]]>" is not allowed in text', r.bracket);
  return expand(r, from, to);
}
