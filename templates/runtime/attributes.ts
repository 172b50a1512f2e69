import { type XmlReadErrorCode, quote } from "./errors.js";
import { build, learn, type Names, names, recall } from "./names.js";
import { isNCName } from "./ncname.js";
import { fail, failElement, findOddValue, malformed, type Reader, skipWhite, slice } from "./reader.js";
import { expand } from "./references.js";
import { namespaceOf } from "./scope.js";
import { attributeName, declare, declares, nameEnd, resolveName, skipValue } from "./tags.js";
import { collapse } from "./white-space.js";
import { isSpelled } from "./words.js";
import { type Unknown, type XmlElement, type XmlUnknown, inXSI } from "./xml.js";

// Elements with attributes are counted over all readers, because they share the tables of names.
const serial = { last: 0 };

/**
 * The index of the next attribute, which came after attribute `m` (-1 at first); the number of names for one that is none of them; -1 after
 * the last one. The value is to be read next.
 */
export function attribute(r: Reader, t: Names, m: number): number {
  if (m < 0) {
    if (t.next.length === 0) build(t);
    r.serial = ++serial.last;
    r.attrs = 0;
  }
  const { tag } = r;
  for (;;) {
    const before = r.at;
    const p = skipWhite(r, before);
    const c = r.bytes[p];
    if (c === 62 || c === 47) {
      r.at = p;
      return -1;
    }
    if (++r.attrs > r.limits.attributes) fail(r, "limit", "too many attributes", p);
    if (p === before) malformed(r, "white space expected", p);
    const next = t.next[m + 1]!;
    const guess = t.spelling[next]!;
    let i: number | undefined = next;
    let to = p;
    if (guess.scope === r.scope && isSpelled(guess, r.view, p)) {
      r.attr = p;
      r.at = p + guess.length;
    } else {
      to = attributeName(r, p);
      if (declares(r, p, to)) {
        if (r.declared !== tag) declare(r, p, true);
        skipValue(r);
        continue;
      }
      i = recall(r, t, m, p, r.at - p);
    }
    if (i === undefined) {
      if (r.declared !== tag) declare(r, before, true);
      r.attr = p;
      r.name = resolveName(r, p, to, true);
      i = t.index.get(r.name);
      if (i !== undefined && !r.careful) learn(r, t, m, i, p, r.at - p);
    }
    if ((i === undefined ? r.met.get(r.name) : t.stamp[i]) === r.serial) {
      malformed(r, "attribute " + quote(slice(r, p, nameEnd(r, p))) + " is there twice", p);
    }
    if (i === undefined) {
      r.owner = t;
      r.met.set(r.name, r.serial);
      return t.names.length;
    }
    t.stamp[i] = r.serial;
    return i;
  }
}

/** The value of the attribute met last, white space normalised and references replaced (XML 1.0 §3.3.3, CDATA). */
export function readValue(r: Reader): string {
  const from = r.at;
  const to = skipValue(r);
  if (r.oddValue < from) findOddValue(r, from);
  return to <= r.oddValue ? r.text.substring(from, to) : expand(r, from, to, true);
}

/** Stops because of the value of the attribute met last. */
export function failAttribute(r: Reader, code: XmlReadErrorCode, reason: string, component?: string): never {
  const name = slice(r, r.attr, nameEnd(r, r.attr));
  fail(r, code, reason, r.attr, component, "/@" + name);
}

/** A required attribute is not there. */
export function missingAttribute(r: Reader, t: Names, i: number): never {
  const name = t.names[i]!;
  failElement(r, "missing-attribute", "attribute " + name + " is missing", t.type, "/@" + name);
}

/** Takes the attribute met last, which the schema does not know, as the options say; `target` is undefined where nothing can keep it. */
export function unknownAttribute(r: Reader, target: Unknown | undefined): void {
  const { name, unknown } = r;
  const text = readValue(r);
  const instance = name.startsWith(inXSI) ? name.slice(inXSI.length) : "";
  // XSD 1.0 Part 1 §2.6: xsi:type, xsi:nil and the schema locations may stand on any element
  if (r.typed === r.tag && (instance === "type" || instance === "nil")) return;
  const value = collapse(text);
  if (instance === "nil" ? !/^(false|0)$/.test(value) : instance === "type" && !isTypeName(r, value)) {
    failAttribute(r, "invalid-value", quote(text) + " is not allowed here");
  }
  if (target === anyAttributes) return;
  if (!/^(type|nil|(noNamespaceS|s)chemaLocation)$/.test(instance)) {
    if (unknown === "skip") return;
    if (unknown === "reject" || !target) failAttribute(r, "unexpected-attribute", "an unknown attribute");
  }
  if (target) keepAttribute(r, unknownOf(target), name, text);
}

/** Keeps an attribute as it is. */
export function keepAttribute(
  r: Reader,
  target: { attributes?: XmlUnknown["attributes"]; namespaces?: XmlElement["namespaces"] },
  name: string,
  text: string,
): void {
  put((target.attributes ??= {}), name, text);
  keepNamespaces(r, target, text, name === inXSI + "type");
}

// Does a name stand for a type, with `validate` for that of the element? A type derived from it would have been followed.
function isTypeName(r: Reader, name: string): boolean {
  const { type, groups } = (r.aliased === r.tag ? r.alias : r.owner)!;
  const colon = name.indexOf(":");
  const local = name.slice(colon + 1);
  const namespace = namespaceOf(r.scope, name.slice(0, Math.max(colon, 0)));
  if (r.validate && type !== "") return local === type && groups.length % 2 > 0 && namespace === groups.at(-1);
  return isNCName(local) && colon !== 0 && namespace !== undefined;
}

/** Gives an object a property. Defined, not assigned: one that is not there yet may have a setter in the prototype. */
export function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Where a value keeps what the schema does not know. */
export function unknownOf(target: Unknown): XmlUnknown {
  if (!Object.hasOwn(target, "$unknown"))
    put(target, "$unknown", { attributes: undefined, namespaces: undefined, elements: undefined });
  return target.$unknown!;
}

/** Notes the prefixes in scope that `text` may rely on, as a QName in a value does; `name`: it is a QName. */
export function keepNamespaces(
  r: Reader,
  target: { namespaces?: XmlElement["namespaces"] },
  text: string,
  name = false,
): void {
  // the lookbehind keeps a long word without a colon from being tried at each of its letters
  const prefixes = text.match(/(?<![\w.\x80-\uffff-])[\w.\x80-\uffff-]+(?=:)/g) ?? (name ? [""] : []);
  for (const prefix of new Set(prefixes)) {
    const namespace = namespaceOf(r.scope, prefix);
    if (namespace && prefix !== "xml" && !target.namespaces?.some((known) => known[0] === prefix)) {
      ((target.namespaces ??= []) as [string, string][]).push([prefix, namespace]);
    }
  }
}

/** Reads the attributes of an element for which the schema declares none; `t` names its type. */
export function otherAttributes(r: Reader, target: Unknown | undefined, t: Names = noNames): void {
  for (let a = attribute(r, noNames, -1); a >= 0; a = attribute(r, noNames, a)) {
    r.owner = t;
    unknownAttribute(r, target);
  }
}

/** The target for elements that allow any attribute, none of which is of interest. */
export const anyAttributes: Unknown = {};

/** Names for where the schema has none. */
export const noNames = /* @__PURE__ */ names("");
