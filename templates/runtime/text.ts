import { noNames, otherAttributes } from "./attributes.js";
import { closeTag, descend, isEmpty, knownTag } from "./elements.js";
import { skipMarkup } from "./misc.js";
import { endsEarly, failElement, FAR, find, findOdd, malformed, type Reader, slice } from "./reader.js";
import { expandReferences } from "./references.js";

/** Reads an element that holds text and has no attributes: `xs:string` and the types derived from it. */
export function readText(r: Reader): string {
  const from = r.at + 1;
  if (r.bytes[from - 1] !== 62) {
    otherAttributes(r, undefined);
    return readContent(r);
  }
  const to = r.text.indexOf("<", from);
  if (to < 0 || r.bytes[to + 1] !== 47) return readContent(r);
  const text = textBetween(r, from, to);
  closeTag(r, to);
  return text;
}

/** Reads the text of an element whose attributes were read. */
export function readContent(r: Reader): string {
  if (isEmpty(r)) return "";
  const text = characters(r);
  if (r.bytes[r.at + 1] !== 47) {
    if (r.at + 1 >= r.end) endsEarly(r);
    descend(r);
    knownTag(r, noNames, -1, r.at);
    failElement(r, "unexpected-element", "element in text");
  }
  closeTag(r, r.at);
  return text;
}

/** Reads text up to the next tag: CDATA sections and references replaced, comments and processing instructions left out. */
export function characters(r: Reader): string {
  let text = "";
  for (let p = r.at; ;) {
    const to = r.text.indexOf("<", p);
    if (to < 0) endsEarly(r);
    text += textBetween(r, p, to);
    if (r.text.startsWith("<![CDATA[", to)) {
      const end = find(r, "]]>", to);
      if (end === FAR) malformed(r, "CDATA section without an end", to, false, end);
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

// Most text holds nothing odd and is a slice of the document.
function textBetween(r: Reader, from: number, to: number): string {
  if (r.odd < from) findOdd(r, from);
  if (to <= r.odd) return r.text.substring(from, to);
  if (r.bracket < from) r.bracket = find(r, "]]>", from);
  if (r.bracket < to) malformed(r, '"]]>" is not allowed in text', r.bracket);
  return expandReferences(r, slice(r, from, to), from);
}
