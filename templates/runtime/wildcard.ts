import { put, readValue, unknownAttribute } from "./attributes.js";
import type { Reader } from "./reader.js";
import { readElement, unknownElement } from "./tree.js";
import { type Unknown, type XmlAttributes, type XmlElement, inXSI } from "./xml.js";

/** The namespaces that a wildcard lets in: those of a list, or all but one and no namespace (XSD 1.0 Part 1 §3.10.1); all without it. */
export type Namespaces = readonly string[] | { readonly not: string };

/** Does a wildcard let in the name that was met last? */
export function lets(r: Reader, namespaces: Namespaces | undefined): boolean {
  return isLet(r.name.slice(1, r.name.lastIndexOf("}")), namespaces);
}

/** Does a wildcard let in names of a namespace? */
export function isLet(namespace: string, namespaces: Namespaces | undefined): boolean {
  if (!namespaces) return true;
  return "not" in namespaces ? namespace !== namespaces.not && namespace !== "" : namespaces.includes(namespace);
}

/** Takes the attribute met last, which no declaration matches, into `$anyAttributes` where the wildcard lets it in. */
export function readAnyAttribute(
  r: Reader,
  target: Unknown & { $anyAttributes: XmlAttributes | undefined },
  namespaces?: Namespaces,
): void {
  const { name } = r;
  if (name.startsWith(inXSI) || !lets(r, namespaces)) unknownAttribute(r, target);
  else put((target.$anyAttributes ??= {}), name, readValue(r));
}

/** Takes the child element met last, which no declaration matches, into `$any` where the wildcard lets it in. */
export function readAnyElement(
  r: Reader,
  target: Unknown & { $any: XmlElement[] | undefined },
  namespaces?: Namespaces,
): void {
  if (lets(r, namespaces)) (target.$any ??= []).push(readElement(r));
  else unknownElement(r, target);
}
