import { otherAttributes, readValue } from "./attributes.js";
import { invalid } from "./invalid.js";
import { isNCName } from "./ncname.js";
import type { Reader } from "./reader.js";
import { namespaceOf } from "./scope.js";
import { declare, skipValue } from "./tags.js";
import { readContent } from "./text.js";
import { collapse } from "./white-space.js";
import { writeAttribute, writeContent } from "./write-text.js";
import type { Tag, Writer } from "./writer.js";
import type { QName } from "./xml.js";
import { XML, XMLNS } from "./xml-rules.js";

// A QName means what its prefix is bound to where it stands. The reader leaves that place before the value is made, so the place is kept.

/** As `readText`, for values that are or hold QNames. */
export function readScopedText(r: Reader): string {
  otherAttributes(r, undefined);
  return readScopedContent(r);
}

/** As `readContent`, for values that are or hold QNames. */
export function readScopedContent(r: Reader): string {
  r.valueScope = r.scope;
  return readContent(r);
}

/** As `readValue`, for values that are or hold QNames. */
export function readScopedValue(r: Reader): string {
  if (r.declared !== r.tag) {
    // a prefix may be declared behind the attribute
    const { at, attr } = r;
    skipValue(r);
    declare(r, r.at, true);
    r.at = at;
    r.attr = attr;
  }
  r.valueScope = r.scope;
  return readValue(r);
}

/** `xs:QName` (XSD 1.0 Part 2 §3.2.18): without a prefix it is in the default namespace. */
export function toQName(r: Reader, text: string): QName {
  const name = collapse(text);
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(colon, 0));
  const localName = name.slice(colon + 1);
  const namespace = namespaceOf(r.valueScope, prefix);
  if (namespace === undefined || colon === 0 || !isNCName(localName)) return invalid(r, text, "QName");
  return { namespace, localName };
}

/** The text of an `xs:QName`; undefined where it is not one. A namespace without a prefix gets one, which the tag written next declares. */
export function fromQName(w: Writer, value: QName | undefined): string | undefined {
  const { namespace, localName }: Partial<QName> = value ?? {};
  if (typeof namespace !== "string" || typeof localName !== "string" || !isNCName(localName)) return undefined;
  if (namespace === "") return localName;
  if (namespace === XML) return "xml:" + localName;
  if (namespace === XMLNS) return undefined; // nothing may be bound to it
  for (const [prefix, bound] of w.scope) if (bound === namespace && prefix !== "") return prefix + ":" + localName;
  const names = scopedNames(w);
  while (w.scope.has("q" + ++names.count));
  const prefix = "q" + names.count;
  names.pending.push([prefix, namespace]);
  return prefix + ":" + localName;
}

/** Declares, in the start tag that was begun last, the prefixes of the QNames that were made text since. */
export function declareNames(w: Writer): void {
  for (const [prefix, namespace] of scopedNames(w).pending.splice(0)) writeAttribute(w, "xmlns:" + prefix, namespace);
}

/** As `writeText`, for values that are or hold QNames. */
export function writeScopedText(w: Writer, t: Tag, text: string | undefined, value: unknown): void {
  w.xml += t.start;
  declareNames(w);
  w.xml += ">";
  writeContent(w, text, value);
  w.xml += t.close;
}

/** As `writeAttribute`, for values that are or hold QNames. */
export function writeScopedAttribute(w: Writer, name: string, text: string | undefined, value: unknown): void {
  declareNames(w);
  writeAttribute(w, name, text, value);
}

// Prefixes are not used again, so that no element declares one twice.
interface ScopedNames {
  count: number;
  readonly pending: [prefix: string, namespace: string][];
}

const scoped = /* @__PURE__ */ new WeakMap<Writer, ScopedNames>();

function scopedNames(w: Writer): ScopedNames {
  let names = scoped.get(w);
  if (names === undefined) scoped.set(w, (names = { count: 0, pending: [] }));
  return names;
}
