import { isNcName } from "./nc-name.js";

/** A start tag as it is written: names not yet expanded, references not yet replaced, offsets into the source text. */
export interface StartTag {
  readonly name: string;
  readonly attributes: readonly StartTagAttribute[];
  /** Whether it is an element's end as well. */
  readonly isEmpty: boolean;
  /** The offset behind it. */
  readonly end: number;
}

export interface StartTagAttribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
  readonly valueOffset: number;
}

/** What is wrong with a start tag, and where. */
export interface StartTagProblem {
  readonly problem: string;
  readonly offset: number;
}

/**
 * Reads the start tag at an offset (XML 1.0 §3.1) from the text itself: fast-xml-parser neither locates attributes nor keeps the spelling of
 * names such as `__proto__`, and lets malformed ones pass.
 */
export function readStartTag(text: string, offset: number): StartTag | StartTagProblem {
  const nameEnd = endOf(/<[^\t\n />]*/y, text, offset);
  const name = text.slice(offset + 1, nameEnd);
  if (!isQName(name)) return { problem: `${quoted(name)} is not a name`, offset };
  const attributes: StartTagAttribute[] = [];
  const attribute = /[\t\n ]+([^\t\n =/>"'<]+)[\t\n ]*=[\t\n ]*("[^"<]*"|'[^'<]*')/y;
  let position = nameEnd;
  for (attribute.lastIndex = position; ; position = attribute.lastIndex) {
    const match = attribute.exec(text);
    if (match === null) break;
    const [whole, attributeName = "", literal = ""] = match;
    const start = match.index + whole.search(/[^\t\n ]/);
    if (!isQName(attributeName)) return { problem: `${quoted(attributeName)} is not a name`, offset: start };
    const valueOffset = attribute.lastIndex - literal.length + 1;
    attributes.push({ name: attributeName, value: literal.slice(1, -1), offset: start, valueOffset });
  }
  const end = endOf(/[\t\n ]*\/?>/y, text, position);
  if (end === position) return { problem: `the start tag of ${quoted(name)} has a malformed attribute`, offset };
  return { name, attributes, isEmpty: text.charAt(end - 2) === "/", end };
}

/** A name in a message: a hostile one must not fill the screen. */
export function quoted(name: string): string {
  return name.length > 100 ? `"${name.slice(0, 100)}…"` : `"${name}"`;
}

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** Namespaces in XML 1.0 §4. */
function isQName(text: string): boolean {
  const colon = text.indexOf(":");
  return colon === -1 ? isNcName(text) : isNcName(text.slice(0, colon)) && isNcName(text.slice(colon + 1));
}
