import { noNames, otherAttributes } from "./attributes.js";
import { characters, textBetween } from "./characters.js";
import { closeTag, descend, isEmpty, knownTag } from "./elements.js";
import { endsEarly, failElement, type Reader } from "./reader.js";

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
