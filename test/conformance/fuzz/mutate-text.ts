import type { Random } from "../../unit/runtime/random.js";
import { tokens } from "./tokens.js";

/** The text with a change or a few; `other`: where pieces are copied from. */
export function mutatedText(r: Random, text: string, other: string): string {
  let changed = text;
  do changed = change(r, changed, other);
  while (r.oneIn(3));
  return changed;
}

function change(r: Random, text: string, other: string): string {
  const at = placeIn(r, text);
  const to = Math.min(text.length, at + (r.oneIn(3) ? r.below(60) : r.below(4)));
  const [before, range, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
  switch (r.below(11)) {
    case 0:
      return before + after;
    case 1:
      return before + range + range + after;
    case 2:
    case 3:
    case 4:
      return before + token(r) + range + after;
    case 5:
      return before + token(r) + after;
    case 6:
      return before + piece(r, r.oneIn(2) ? text : other) + (r.oneIn(2) ? range : "") + after;
    case 7:
      return swapped(r, text);
    case 8:
      return mangledTag(r, text);
    case 9:
      return r.oneIn(4) ? before : before + after;
    default:
      return withDoctype(r, text);
  }
}

const token = (r: Random): string => r.pick(r.pick(tokens));

// Half of the changes are at markup, where most is decided.
function placeIn(r: Random, text: string): number {
  const at = r.below(text.length + 1);
  if (r.oneIn(2)) return at;
  const markup = text.slice(at).search(/[<>&"'=/]/);
  return markup < 0 ? at : at + markup + r.below(2);
}

function piece(r: Random, from: string): string {
  const at = r.below(from.length + 1);
  const tag = from.indexOf("<", at);
  return r.oneIn(2) && tag >= 0 ? from.slice(tag, from.indexOf(">", tag) + 1) : from.slice(at, at + r.below(80));
}

function swapped(r: Random, text: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 4 }, () => r.below(text.length + 1)).sort((x, y) => x - y);
  return text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d);
}

// Before the root element, where one may be.
function withDoctype(r: Random, text: string): string {
  const root = text.search(/<[^!?]/);
  if (root < 0 || !r.oneIn(3)) return text + token(r);
  const doctype = r.pick([
    "<!DOCTYPE a>",
    '<!DOCTYPE a SYSTEM "a.dtd">',
    '<!DOCTYPE a [<!ENTITY e "v">]>',
    "<!doctype html>",
  ]);
  return text.slice(0, root) + doctype + text.slice(root);
}

// A tag without, or with another, name, end or attribute; or moved.
function mangledTag(r: Random, text: string): string {
  const tags = [...text.matchAll(/<[^<>]*>/g)];
  if (tags.length === 0) return text;
  const { 0: tag, index } = r.pick(tags);
  const name = /^<\/?([^\s/>]*)/.exec(tag)?.[1] ?? "";
  const mangled = r.pick([
    "",
    tag.slice(0, -1),
    tag.slice(1),
    tag + tag,
    tag.replace(name, name.split(":").reverse().join(":")),
    tag.replace(name, token(r)),
    tag.replace(name, name.toUpperCase()),
    tag.replace(/\s+[^\s=]+\s*=\s*("[^"]*"|'[^']*')/, ""),
    tag.replace(/\s+[^\s=]+\s*=\s*("[^"]*"|'[^']*')/, "$&$&"),
    tag.replace(/xmlns(:[^\s=]+)?/, "xmlns"),
    tag.replace(/\/?>$/, () => token(r) + ">"),
    tag.replace("/", ""),
    tag.replace(/>$/, "/>"),
    tag.replace(/>$/, () => `></${name}>`),
  ]);
  return text.slice(0, index) + mangled + text.slice(index + tag.length);
}
