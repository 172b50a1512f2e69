import { invalid } from "./invalid.js";
import { isNCName } from "./ncname.js";
import type { Reader } from "./reader.js";
import { collapse } from "./white-space.js";

// Colons are part of these names; each piece between them is as in NCName, but may begin like a name goes on.
const isName = (text: string): boolean => isNCName(text.replace(/:/g, "_"));
const isNmtoken = (text: string): boolean => isNCName("_" + text.replace(/:/g, "_")) && text !== "";

function toName(r: Reader, text: string, type: string, test: (text: string) => boolean): string {
  const name = collapse(text);
  return test(name) ? name : invalid(r, text, type);
}

/** `xs:NCName`, and the types restricted from it (XSD 1.0 Part 2 §3.3.7). */
export function toNCName(r: Reader, text: string): string {
  return toName(r, text, "NCName", isNCName);
}

/** The text of an `xs:NCName`; undefined where it is not one. */
export function fromNCName(text: string): string | undefined {
  return typeof text === "string" && isNCName(text) ? text : undefined;
}

/** `xs:Name` (XSD 1.0 Part 2 §3.3.6). */
export function toXmlName(r: Reader, text: string): string {
  return toName(r, text, "Name", isName);
}

/** The text of an `xs:Name`; undefined where it is not one. */
export function fromXmlName(text: string): string | undefined {
  return typeof text === "string" && isName(text) ? text : undefined;
}

/** `xs:NMTOKEN` (XSD 1.0 Part 2 §3.3.4). */
export function toNmtoken(r: Reader, text: string): string {
  return toName(r, text, "NMTOKEN", isNmtoken);
}

/** The text of an `xs:NMTOKEN`; undefined where it is not one. */
export function fromNmtoken(text: string): string | undefined {
  return typeof text === "string" && isNmtoken(text) ? text : undefined;
}
