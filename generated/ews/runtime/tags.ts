import { quote } from "./errors.js";
import { isNCName } from "./ncname.js";
import { again, decode, fail, FAR, find, malformed, type Reader, skipWhite, slice, tagName } from "./reader.js";
import { expand } from "./references.js";
import { bind, type Declaration, namespaceOf, remember, type Scope } from "./scope.js";
import { isSpelled, room, spellingOf } from "./words.js";
import { XML, XMLNS } from "./xml-rules.js";

/** The end of the name at `p`: the position of the first byte that no name has. */
export function nameEnd(r: Reader, p: number): number {
  const from = p;
  let c = r.bytes[p]!;
  while (c > 32 && c !== 62 && c !== 47 && c !== 61 && c !== 60 && c !== 34 && c !== 39) c = r.bytes[++p]!;
  if (p - from > r.limits.name) {
    r.length = 0; // whose name it is tells its start
    fail(r, "limit", "name too long", from);
  }
  return p;
}

/** Expanded name `{namespace}local` of the qualified name between `from` and `to`, of an element or an `attribute`. */
export function resolveName(r: Reader, from: number, to: number, attribute = false): string {
  const name = slice(r, from, to);
  const colon = name.indexOf(":");
  const local = name.slice(colon + 1);
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  // what is no name is no prefix that was declared
  if (!isNCName(local) || colon === 0) malformed(r, quote(name) + " is not a name", from);
  const namespace = colon < 0 && attribute ? "" : namespaceOf(r.scope, prefix);
  if (namespace === undefined) return malformed(r, "prefix " + quote(prefix) + " is not declared", from);
  return "{" + namespace + "}" + local;
}

/** Reads the attribute name at `p` up to the opening quote of its value; sets `attr` and `at` and returns the end of the name. */
export function attributeName(r: Reader, p: number): number {
  const { bytes } = r;
  const to = nameEnd(r, p);
  const equals = bytes[to] === 61 ? to : skipWhite(r, to);
  const value = skipWhite(r, equals + 1);
  const c = bytes[value];
  if (to === p || bytes[equals] !== 61 || (c !== 34 && c !== 39)) {
    malformed(r, "malformed attribute", p, value);
  }
  r.attr = p;
  r.at = value + 1;
  return to;
}

/** Goes behind the value of the attribute met last; returns the end of the value. */
export function skipValue(r: Reader): number {
  const from = r.at;
  const to = r.text.indexOf(r.bytes[from - 1] === 34 ? '"' : "'", from);
  if (r.less < from) r.less = find(r, "<", from);
  if (to < 0 || to > r.less) malformed(r, "attribute without an end", from, to < 0 ? FAR : from);
  r.at = to + 1;
  return to;
}

/** Is the attribute at `p`, whose name ends at `to`, a namespace declaration? */
export function declares(r: Reader, p: number, to: number): boolean {
  return r.text.startsWith("xmlns", p) && (to === p + 5 || r.bytes[p + 5] === 58);
}

/** Puts the namespace declarations of the start tag met last in force; its attributes begin at `from`. `trusted`: its name was taken before. */
export function declare(r: Reader, from: number, trusted: boolean): void {
  const tag = r.tag;
  r.declared = tag;
  const { at, scope } = r;
  const names: string[] = [];
  for (let p = skipWhite(r, from); r.bytes[p] !== 62 && r.bytes[p] !== 47; p = skipWhite(r, r.at)) {
    let known: Declaration | undefined;
    if (r.bytes[p] === 120) for (const one of r.scope.met) if (isSpelled(one.spelling, r.view, p)) known = one;
    if (!known) {
      const to = attributeName(r, p);
      const value = r.at;
      const end = skipValue(r);
      if (!declares(r, p, to)) continue;
      // decoded, for a slice would keep the document in memory
      known = declared(r, decode(r, p, to), expand(r, value, end, true), p);
    }
    if (names.includes(known.name)) malformed(r, quote(known.name) + " is declared twice", p);
    const most = r.limits.namespaces;
    if (names.push(known.name) > most || known.scope.count > 4 * most) {
      fail(r, "limit", "too many declarations", p);
    }
    r.at = p + known.spelling.length;
    r.scope = known.scope;
  }
  if (r.scope !== scope) {
    if (trusted) checkTrust(r, scope);
    r.outer.push([r.changed, scope]);
    r.changed = tag;
  }
  r.at = at;
}

// The names taken before these declarations were seen have to mean the same with them.
function checkTrust(r: Reader, before: Scope): void {
  const unprefixed = !tagName(r).includes(":");
  for (let s = r.scope; s !== before; s = s.outer!) {
    if (s.prefix ? namespaceOf(before, s.prefix) : unprefixed) throw again;
  }
}

// Namespaces in XML 1.0 §3 (reserved prefixes and names), §5 (no undeclaring of prefixes)
function declared(r: Reader, name: string, namespace: string, at: number): Declaration {
  const prefix = name.slice(6);
  const reserved = namespace === XMLNS || prefix === "xmlns";
  if (
    reserved ||
    (name.length > 5 && (namespace === "" || !isNCName(prefix))) ||
    (prefix === "xml") !== (namespace === XML)
  ) {
    malformed(r, "declaration " + quote(name) + " is not allowed", at);
  }
  const known = { name, spelling: spellingOf(r.view, at, r.at - at, r.scope), scope: bind(r.scope, prefix, namespace) };
  // what only a lenient reader takes is not for others
  if (known.spelling.length < room - 4 && !r.lenient) remember(r.scope, known);
  return known;
}

/** Takes back what the element at `tag` declared. */
export function leaveScope(r: Reader, tag: number): void {
  if (r.changed === tag) [r.changed, r.scope] = r.outer.pop()!;
}
