import { otherAttributes } from "./attributes.js";
import { closeTag, isEmpty } from "./elements.js";
import { instanceAttribute } from "./instance.js";
import { fail, type Reader } from "./reader.js";
import { characters } from "./characters.js";

/** Reads the element whose start tag was met last if `xsi:nil` says that it has no value (XSD 1.0 Part 1 §2.6.2). */
export function readNil(r: Reader): boolean {
  const nil = instanceAttribute(r, "nil");
  if (nil !== "true" && nil !== "1") return false;
  r.typed = r.tag;
  otherAttributes(r, undefined);
  if (!isEmpty(r)) {
    if (characters(r) !== "" || r.bytes[r.at + 1] !== 47) fail(r, "invalid-value", "a nil element has no content");
    closeTag(r, r.at);
  }
  return true;
}
