import { failAttribute } from "./attributes.js";
import { quote } from "./errors.js";
import { failElement, type Reader } from "./reader.js";

/** Stops because the value read last, of an attribute or of an element, is not one of its type; `what` says what it is not, `type` whose component it is. */
export function invalid(r: Reader, text: string, type: string, what = type): never {
  // behind an attribute's value there is its quote, behind an element its end tag
  const stop = r.bytes[r.at - 1] === 62 ? failElement : failAttribute;
  return stop(r, "invalid-value", quote(text) + " is not a valid " + what, type);
}
