import { otherAttributes } from "./attributes.js";
import { enterContent, next } from "./elements.js";
import { build, type Names } from "./names.js";
import type { Reader } from "./reader.js";
import { characters } from "./characters.js";
import { readElement, unknownElement } from "./tree.js";
import { lets, type Namespaces } from "./wildcard.js";
import type { Unknown, XmlElement } from "./xml.js";

/** As {@link first}, for mixed content: the text before the child goes into `content`. */
export function firstMixed(r: Reader, t: Names, target: Unknown | undefined, content: unknown[]): number {
  if (t.next.length === 0) build(t);
  if (r.bytes[r.at] !== 62) otherAttributes(r, target, t);
  return enterContent(r, t) ? nextMixed(r, t, -1, content) : -1;
}

/** As {@link next}, for mixed content. */
export function nextMixed(r: Reader, t: Names, m: number, content: unknown[]): number {
  const text = characters(r);
  if (text !== "") content.push(text);
  return next(r, t, m);
}

/** Takes the child element met last, which no declaration matches, into `content` where the wildcard lets it in. */
export function readAnyContent(
  r: Reader,
  target: Unknown,
  content: ({ kind: "$any"; value: XmlElement } | { kind: string } | string)[],
  namespaces?: Namespaces,
): void {
  if (lets(r, namespaces)) content.push({ kind: "$any", value: readElement(r) });
  else unknownElement(r, target);
}
