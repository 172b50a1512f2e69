import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { locationAt, type SourceText } from "./source-text.js";
import { quoted, readStartTag, type StartTag } from "./start-tag.js";

/** What is wrong with a text, at an offset. */
class Malformed extends Error {
  readonly offset: number;

  constructor(problem: string, offset: number) {
    super(problem);
    this.offset = offset;
  }
}

interface OpenElement {
  readonly name: string;
  readonly offset: number;
}

/**
 * The start tags of a text without processing instructions, by their offsets. Checks on the way that elements are closed in order and that there
 * is nothing but one of them at the top (XML 1.0 §2.1): fast-xml-parser takes `<a><b></a>` for `<a><b/></a>`. Undefined where something was reported.
 */
export function findStartTags(
  source: SourceText,
  text: string,
  report: Report,
): ReadonlyMap<number, StartTag> | undefined {
  try {
    return startTags(source, text);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    report(diagnostic("xml-not-well-formed", locationAt(source, error.offset), { problem: error.message }));
    return undefined;
  }
}

function startTags(source: SourceText, text: string): ReadonlyMap<number, StartTag> {
  const tags = new Map<number, StartTag>();
  const open: OpenElement[] = [];
  let position = 0;
  for (let start = text.indexOf("<"); start !== -1; start = text.indexOf("<", position)) {
    if (open.length === 0) checkOutside(text, position, start);
    if (text.startsWith("</", start)) {
      position = readEndTag(source, text, start, open.pop());
    } else if (text.startsWith("<!--", start)) {
      position = text.indexOf("-->", start + 4) + 3;
    } else if (text.startsWith("<![CDATA[", start)) {
      if (open.length === 0) throw new Malformed("there is text outside the root element", start);
      position = text.indexOf("]]>", start) + 3;
    } else {
      if (open.length === 0 && tags.size > 0) throw new Malformed("there is a second root element", start);
      const tag = readStartTag(text, start);
      if ("problem" in tag) throw new Malformed(tag.problem, tag.offset);
      tags.set(start, tag);
      if (!tag.isEmpty) open.push({ name: tag.name, offset: start });
      position = tag.end;
    }
  }
  const last = open.at(-1);
  if (last !== undefined) throw new Malformed(`the text ends before ${shown(source, last)} is closed`, text.length);
  checkOutside(text, position, text.length);
  if (tags.size === 0) throw new Malformed("there is no element", 0);
  return tags;
}

/** Outside the root element there may be white space. */
function checkOutside(text: string, start: number, end: number): void {
  const found = text.slice(start, end).search(/[^\t\n ]/);
  if (found !== -1) throw new Malformed("there is text outside the root element", start + found);
}

/** Where it ends. */
function readEndTag(source: SourceText, text: string, offset: number, open: OpenElement | undefined): number {
  const pattern = /<\/([^\t\n <>]*)[\t\n ]*>/y;
  pattern.lastIndex = offset;
  const name = pattern.exec(text)?.[1];
  if (name === undefined) throw new Malformed("an end tag is malformed", offset);
  if (open === undefined) throw new Malformed(`the end tag of ${quoted(name)} closes nothing`, offset);
  if (name !== open.name)
    throw new Malformed(`the end tag of ${quoted(name)} comes before ${shown(source, open)} is closed`, offset);
  return pattern.lastIndex;
}

function shown(source: SourceText, { name, offset }: OpenElement): string {
  const { line, column } = locationAt(source, offset);
  return `${quoted(name)} of ${String(line)}:${String(column)}`;
}
