import { isNcName } from "./nc-name.js";

/** A start tag as it is written: names not yet expanded, references not yet replaced, offsets into the source text. */
export interface StartTag {
  readonly name: string;
  readonly attributes: readonly StartTagAttribute[];
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
  const nameEnd = endOf(/<[^\t\n />]+/y, text, offset);
  const name = text.slice(offset + 1, nameEnd);
  if (!isQName(name)) return { problem: `"${name}" is not a name`, offset };
  const attributes: StartTagAttribute[] = [];
  const attribute = /[\t\n ]+([^\t\n =/>"'<]+)[\t\n ]*=[\t\n ]*("[^"<]*"|'[^'<]*')/y;
  let position = nameEnd;
  for (attribute.lastIndex = position; ; position = attribute.lastIndex) {
    const match = attribute.exec(text);
    if (match === null) break;
    const [whole, attributeName = "", quoted = ""] = match;
    const start = match.index + whole.search(/[^\t\n ]/);
    if (!isQName(attributeName)) return { problem: `"${attributeName}" is not a name`, offset: start };
    const valueOffset = attribute.lastIndex - quoted.length + 1;
    attributes.push({ name: attributeName, value: quoted.slice(1, -1), offset: start, valueOffset });
  }
  if (endOf(/[\t\n ]*\/?>/y, text, position) === position)
    return { problem: `the start tag of "${name}" has a malformed attribute`, offset };
  return { name, attributes };
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
