import { nameEnd } from "./tags.js";
import { fail, quote, type Reader, slice } from "./reader.js";

/** Stops because the value read last, of an attribute or of an element, is not one of its type. */
export function invalid(r: Reader, text: string, type: string): never {
  // behind an attribute's value there is its quote, behind an element its end tag
  const attribute = r.bytes[r.at - 1] !== 62;
  fail(
    r,
    "invalid-value",
    quote(text) + " is not a valid " + type,
    attribute ? r.attribute : r.opened[r.level]! - 1,
    false,
    type,
    attribute ? "/@" + slice(r, r.attribute, nameEnd(r, r.attribute)) : "",
  );
}
