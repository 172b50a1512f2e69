import { otherAttributes } from "./attributes.js";
import { characters } from "./characters.js";
import { quote } from "./errors.js";
import { skipMisc } from "./misc.js";
import { build, follow, learn, type Names, recall } from "./names.js";
import { fail, malformed, type Reader, skipWhite, slice } from "./reader.js";
import { declare, leaveScope, nameEnd, resolveName } from "./tags.js";
import { collapse } from "./white-space.js";
import { isSpelled } from "./words.js";
import type { Unknown } from "./xml.js";
import { tooDeep } from "./xml-rules.js";

/**
 * Enters the element whose start tag was met last, its attributes read; returns the index of its first child, the number of names for one that
 * is none of them, -1 where there is no child. `target` takes attributes that the schema does not know.
 */
export function first(r: Reader, t: Names, target: Unknown | undefined): number {
  if (t.next.length === 0) build(t);
  if (r.bytes[r.at] !== 62) otherAttributes(r, target, t);
  return enterContent(r, t) ? next(r, t, -1) : -1;
}

/** As {@link enter}, for an element whose children `t` names. */
export function enterContent(r: Reader, t: Names): boolean {
  check(r, t, -2);
  const entered = enter(r);
  if (!entered) check(r, t, -1);
  return entered;
}

/** The index of the child after child `m`, as {@link first}; leaves the element after its last child. */
export function next(r: Reader, t: Names, m: number): number {
  const bytes = r.bytes;
  const p = skipWhite(r, r.at);
  if (bytes[p] === 60) {
    if (bytes[p + 1] === 47) return leaveContent(r, t, p);
    const i = t.next[m + 1]!;
    if (isStart(r, t, i, p)) {
      if (r.validate) check(r, t, i, m);
      return i;
    }
  }
  return otherNext(r, t, m, p);
}

// Goes behind name `i` of the start tag at `p` if that is what is there, spelled as before.
function isStart(r: Reader, t: Names, i: number, p: number): boolean {
  const known = t.spelling[i]!;
  if (known.scope !== r.scope || !isSpelled(known, r.view, p)) return false;
  const { length } = known;
  const c = r.bytes[p + length];
  if (c !== 62 && c !== 32 && c !== 47) return false;
  r.tag = p + 1;
  r.length = length - 1;
  r.at = p + length;
  return true;
}

function otherNext(r: Reader, t: Names, m: number, from: number): number {
  const { bytes } = r;
  let p = from;
  // most often, it is the start tag of another child
  if (bytes[p] !== 60 || bytes[p + 1]! < 64) {
    p = skipMisc(r, p);
    if (bytes[p] !== 60 || r.text.startsWith("<![CDATA[", p)) {
      r.at = p;
      if (collapse(characters(r)) !== "") fail(r, "unexpected-text", "text among elements", p, t.type);
      p = r.at;
    }
  }
  if (bytes[p + 1] === 47) return leaveContent(r, t, p);
  let i = t.other[m + 1]!;
  if (isStart(r, t, i, p)) follow(t, m, i);
  else i = knownTag(r, t, m, p);
  check(r, t, i, m);
  return i;
}

/** Reads the name and the namespace declarations of the start tag at `p`, which comes after name `m`; the index of its name, or the number of names. */
export function knownTag(r: Reader, t: Names, m: number, p: number): number {
  const { bytes } = r;
  const to = nameEnd(r, p + 1);
  const length = to - p;
  r.tag = p + 1;
  r.length = length - 1;
  r.at = to;
  let i = recall(r, t, m, p, length);
  if (i === undefined && bytes[to] !== 62) {
    declare(r, to, false);
    i = recall(r, t, m, p, length);
  }
  if (i !== undefined) return i;
  r.name = resolveName(r, p + 1, to);
  i = t.index.get(r.name) ?? t.names.length;
  if (i < t.names.length && !r.careful) learn(r, t, m, i, p, length);
  return i;
}

/** Goes into the element whose start tag and attributes were read; false where it is an empty-element tag. */
export function enter(r: Reader): boolean {
  if (isEmpty(r)) return false;
  descend(r);
  return true;
}

/** What comes next is in the element whose start tag was met last. */
export function descend(r: Reader): void {
  if (r.level >= 2 * r.limits.depth) fail(r, "limit", tooDeep);
  r.open[r.level++] = r.tag;
  r.open[r.level++] = r.length;
  r.length = 0;
}

/** Reads the end of the start tag met last; true where it is an empty-element tag. */
export function isEmpty(r: Reader): boolean {
  if (r.bytes[r.at] === 62) {
    r.at++;
    return false;
  }
  if (r.bytes[r.at + 1] !== 62) malformed(r, "malformed tag", r.at, r.at + 1);
  r.at += 2;
  leaveScope(r, r.tag);
  return true;
}

/** Leaves the element that was entered last; its end tag is at `p`. */
export function leave(r: Reader, p: number): void {
  r.length = r.open[--r.level]!;
  r.tag = r.open[--r.level]!;
  closeTag(r, p);
}

/** Reads the end tag at `p` of the element whose start tag was met last, or which was left (XML 1.0 §3, WFC: Element Type Match). */
export function closeTag(r: Reader, p: number): void {
  const { bytes, view } = r;
  const tag = r.tag;
  const length = r.length;
  const end = p + 2 + length;
  let k = 0;
  // what the last word has of the name is at its low end
  while (
    k < length &&
    (view.getInt32(tag + k, true) ^ view.getInt32(p + 2 + k, true)) << (8 * Math.max(k + 4 - length, 0)) === 0
  ) {
    k += 4;
  }
  const same = k >= length;
  const close = bytes[end] === 62 ? end : skipWhite(r, end);
  if (!same || bytes[close] !== 62) {
    const expected = "end tag " + quote("</" + slice(r, tag, tag + length) + ">") + " expected";
    malformed(r, expected, p, same ? close : nameEnd(r, p + 2));
  }
  r.at = close + 1;
  leaveScope(r, tag);
}

function leaveContent(r: Reader, t: Names, p: number): -1 {
  leave(r, p);
  check(r, t, -1);
  return -1;
}

function check(r: Reader, t: Names, i: number, m = i): void {
  if (r.validate) t.content?.(r, t, i, m);
}
