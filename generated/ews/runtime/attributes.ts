import type { XmlReadErrorCode } from "./errors.js";
import { build, learn, type Names, names } from "./names.js";
import { fail, find, findOdd, quote, type Reader, serial, skipWhite, slice } from "./reader.js";
import { expandReferences } from "./references.js";
import { namespaceOf } from "./scope.js";
import { attributeName, declare, declares, nameEnd, resolveName, skipValue } from "./tags.js";
import { isSpelled } from "./words.js";
import { type Unknown, type XmlElement, XSI } from "./xml.js";

/**
 * The index of the next attribute, which came after attribute `m` (-1 at first); the number of names for one that is none of them; -1 after
 * the last one. The value is to be read next.
 */
export function attribute(r: Reader, t: Names, m: number): number {
  if (m < 0) {
    if (t.next.length === 0) build(t);
    r.serial = ++serial.last;
  }
  const p = r.at;
  const c = r.bytes[p];
  if (c === 62) return -1;
  const i = t.next[m + 1]!;
  if ((c === 32 || c === 10) && t.scope[i] === r.scope && isSpelled(t.spelling[i]!, r.view, p + 1) && t.stamp[i] !== r.serial) {
    t.stamp[i] = r.serial;
    r.attribute = p + 1;
    r.at = p + 1 + t.spelling[i]!.length;
    return i;
  }
  return otherAttribute(r, t, m);
}

function otherAttribute(r: Reader, t: Names, m: number): number {
  const tag = r.opened[r.level]!;
  for (;;) {
    const before = r.at;
    const p = skipWhite(r, before);
    const c = r.bytes[p];
    if (c === 62 || c === 47) {
      r.at = p;
      return -1;
    }
    if (p === before) fail(r, p < r.end ? "not-well-formed" : "unexpected-end", "white space or the end of the tag expected");
    if (r.declared !== tag) declare(r, p, true);
    const to = attributeName(r, p);
    if (declares(r, p, to)) {
      skipValue(r);
      continue;
    }
    r.name = resolveName(r, p, to, "");
    const i = t.index.get(r.name);
    if ((i === undefined ? r.met.get(r.name) : t.stamp[i]) === r.serial) {
      fail(r, "not-well-formed", "attribute " + quote(slice(r, p, to)) + " is there twice", p);
    }
    if (i === undefined) {
      r.met.set(r.name, r.serial);
      return t.names.length;
    }
    t.stamp[i] = r.serial;
    if (!r.careful) learn(t, m, i, r.view, p, r.at - p, r.scope);
    return i;
  }
}

/** The value of the attribute met last, white space normalised and references replaced (XML 1.0 §3.3.3, CDATA). */
export function readValue(r: Reader): string {
  const from = r.at;
  const to = skipValue(r);
  if (r.white < from) r.white = Math.min(find(r, "\n", from), find(r, "\t", from));
  if (r.odd < from) findOdd(r, from);
  if (to <= r.white && to <= r.odd) return r.text.substring(from, to);
  return expandReferences(r, slice(r, from, to).replace(/[\n\t]/g, " "), from);
}

/** Stops because of the value of the attribute met last. */
export function failAttribute(r: Reader, code: XmlReadErrorCode, reason: string, component?: string): never {
  const name = slice(r, r.attribute, nameEnd(r, r.attribute));
  fail(r, code, reason, r.attribute, false, component, "/@" + name);
}

/** A required attribute is not there. */
export function missingAttribute(r: Reader, t: Names, i: number): never {
  const name = t.names[i]!;
  fail(r, "missing-attribute", "attribute " + name + " is missing", r.opened[r.level]! - 1, false, t.component, "/@" + name);
}

/** Takes the attribute met last, which the schema does not know, as the options say; `target` is undefined where nothing can keep it. */
export function unknownAttribute(r: Reader, target: Unknown | undefined): void {
  const { name, unknown } = r;
  const text = readValue(r);
  const instance = name.startsWith("{" + XSI + "}") ? name.slice(XSI.length + 2) : "";
  // XSD 1.0 Part 1 §2.6: xsi:type, xsi:nil and the schema locations may stand on any element
  if (instance.endsWith("Location") || (instance === "type" && r.typed === r.opened[r.level])) return;
  if (instance === "nil" && !/^\s*(false|0)\s*$/.test(text)) failAttribute(r, "invalid-value", "the element may not be nil");
  if (target === anyAttributes) return;
  if (instance !== "nil" && instance !== "type") {
    if (unknown === "skip") return;
    if (unknown === "reject" || target === undefined) failAttribute(r, "unexpected-attribute", "the schema does not know this attribute");
  }
  if (target !== undefined) {
    const kept = (target.$unknown ??= {});
    kept.attributes = { ...kept.attributes, [name]: text };
    keepNamespaces(r, kept, text);
  }
}

/** Notes the prefixes in scope that `text` may rely on, as a QName in a value does. */
export function keepNamespaces(r: Reader, target: { namespaces?: XmlElement["namespaces"] }, text: string): void {
  if (!text.includes(":")) return;
  for (const [prefix] of text.matchAll(/[\w.\-\u0080-\uffff]+(?=:)/g)) {
    const namespace = namespaceOf(r.scope, prefix);
    if (namespace !== undefined && prefix !== "xml" && !target.namespaces?.some((known) => known[0] === prefix)) {
      target.namespaces = [...(target.namespaces ?? []), [prefix, namespace]];
    }
  }
}

/** Reads the attributes of an element for which the schema declares none. */
export function otherAttributes(r: Reader, target: Unknown | undefined): void {
  for (let a = attribute(r, noNames, -1); a >= 0; a = attribute(r, noNames, a)) unknownAttribute(r, target);
}

/** The target for elements that allow any attribute, none of which is of interest. */
export const anyAttributes: Unknown = {};

/** Names for where the schema has none. */
export const noNames = /* @__PURE__ */ names("");
