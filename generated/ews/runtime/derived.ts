import { build, type Names } from "./names.js";
import { fail, quote, type Reader, skipWhite, slice } from "./reader.js";
import { expandReferences } from "./references.js";
import { namespaceOf } from "./scope.js";
import { attributeName, declare, resolveName, skipValue } from "./tags.js";
import { collapse } from "./white-space.js";
import { XSI } from "./xml.js";

/**
 * The index among `t` of the type that `xsi:type` names in the start tag met last, whose attributes are not read yet; -1 where it names none of
 * them, or is not there (XSD 1.0 Part 1 §2.6.1).
 */
export function derivedType(r: Reader, t: Names): number {
  if (r.bytes[r.at] === 62) return -1;
  if (t.next.length === 0) build(t);
  const { at } = r;
  if (r.declared !== r.opened[r.level]) declare(r, at, true);
  let index = -1;
  for (let p = skipWhite(r, at); r.bytes[p] !== 62 && r.bytes[p] !== 47; p = skipWhite(r, r.at)) {
    const to = attributeName(r, p);
    const from = r.at;
    const end = skipValue(r);
    // "type" at the end of the name
    if (r.view.getInt32(to - 4, true) === 0x65707974 && resolveName(r, p, to, "") === "{" + XSI + "}type") {
      const name = collapse(expandReferences(r, slice(r, from, end), from));
      const colon = name.indexOf(":");
      const namespace = namespaceOf(r.scope, name.slice(0, Math.max(colon, 0)));
      index = t.index.get("{" + namespace + "}" + name.slice(colon + 1)) ?? -1;
    }
  }
  if (index >= 0) r.typed = r.opened[r.level]!;
  r.at = at;
  return index;
}

/** A value of a derived type, told apart by `$type`. */
export function derived<T extends object, N extends string>(value: T, $type: N): T & { $type: N } {
  return Object.assign(value, { $type });
}

/** Stops because an element of an abstract type does not say which derived type it is of. */
export function abstractType(r: Reader, t: Names): never {
  const reason = "xsi:type is to name one of " + quote(t.names.join(", "));
  fail(r, "invalid-value", reason, r.opened[r.level]! - 1, false, t.component);
}
