import { knownTag } from "./elements.js";
import { quote } from "./errors.js";
import { skipMisc } from "./misc.js";
import { build, type Names } from "./names.js";
import { decode, fail, failElement, malformed, type Reader } from "./reader.js";

/** Reads the start tag of the root element; its index among the expected ones, or their number. */
export function readRoot(r: Reader, t: Names): number {
  if (t.next.length === 0) build(t);
  const p = skipMisc(r, r.at);
  if (p >= r.end) fail(r, "empty", "there is no element", p);
  // a schema may well have an element of that name
  if (
    /^<(!doctype\s+)?html(?![\w.:\x80-\uffff-]|\s*\[)/.test(r.text.slice(p, p + 64).toLowerCase()) &&
    !t.names.includes("html")
  )
    fail(r, "html", "this is an HTML page", p);
  checkDoctype(r, p);
  if (r.careful) decode(r, 0, r.end); // bytes that are not UTF-8 explain whatever else is wrong
  if (r.bytes[p] !== 60) malformed(r, "an element expected", p);
  return knownTag(r, t, -1, p);
}

/** Refuses a document type declaration at `p`: nothing is ever expanded. */
export function checkDoctype(r: Reader, p: number): void {
  if (r.text.startsWith("<!DOCTYPE", p)) fail(r, "doctype", "a DTD is not allowed", p);
}

/** Reads the start tag of a document whose root can be one element only. */
export function expectRoot(r: Reader, t: Names): void {
  if (readRoot(r, t) > 0)
    failElement(r, "unexpected-root", quote(t.names[0]!) + " expected, but the root is " + quote(r.name));
}
