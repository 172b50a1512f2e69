import { noNames, otherAttributes } from "./attributes.js";
import { first, next } from "./elements.js";
import { failElement, type Reader } from "./reader.js";
import { readContent } from "./text.js";
import { unknownElement } from "./tree.js";
import type { Unknown } from "./xml.js";

/** Reads an element whose type has no content, its attributes read (XSD 1.0 Part 1 §3.4.4, cvc-complex-type 2.1: not even white space). */
export function readEmpty(r: Reader, target: Unknown): void {
  if (r.validate) {
    otherAttributes(r, target);
    if (readContent(r) !== "") failElement(r, "unexpected-text", "text where nothing may be");
  } else for (let m = first(r, noNames, target); m >= 0; m = next(r, noNames, m)) unknownElement(r, target);
}
