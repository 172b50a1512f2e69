import { codePointText, rangesText } from "./code-points.js";
import { escapedCodePoint, escapeText } from "./pattern-escape.js";

/** An escape, a whole class with the classes it subtracts (all of which end where it ends), a quantifier, or a character. */
const token = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\\\]])*\]+|\{[^}]*\}|./gsu;
/** A range, an escape, or a character of a class: a bare hyphen is no end of a range. */
export const classMember = /(\\[^pPsSiIcCdDwW]|[^\\-])-(\\[^pPsSiIcCdDwW]|[^\\-])|\\[pP]\{[^}]*\}|\\.|./gsu;

/**
 * The source of a JavaScript regular expression (flag `u`, ES2018) that matches just the texts that a pattern of XSD does (XSD 1.0 Part 2
 * appendix F). It is printable ASCII and has no bare slash, so that it can stand between two slashes.
 *
 * The pattern has to be one in which `patternProblem` finds nothing. What it lets pass is taken as it comes: a range that ends before it starts
 * matches nothing, a block that is not known matches everything, and a hyphen that neither makes a range nor subtracts is a hyphen.
 *
 * Which characters have a category is for the engine's version of Unicode to say; names are those of XML 1.0 (fifth edition). On patterns such as
 * `(a*)*b` an engine that backtracks takes a time exponential in the length of the text: see `pattern-safety.ts`.
 */
export function patternText(pattern: string): string {
  return `^(?:${pattern.replace(token, tokenText)})$`;
}

/** A pattern in pieces: what matches one character, a quantifier, a parenthesis or a bar. */
export function patternTokens(pattern: string): readonly string[] {
  return pattern.match(token) ?? [];
}

/** A piece of a pattern in a JavaScript regular expression. */
export function tokenText(text: string): string {
  if (text === "(") return "(?:";
  if (text === ".") return "[^\\n\\r]";
  if (text.startsWith("[")) return classText(text);
  if (text.startsWith("{") || /^[)|?*+]$/.test(text)) return text;
  if (/^\\[pPsSiIcCdDwW]/.test(text)) return unbracketed(escapeText(text));
  // outside of classes a hyphen means nothing, and then JavaScript does not allow to escape it
  const codePoint = escapedCodePoint(text);
  return codePoint === 0x2d ? "-" : codePointText(codePoint);
}

/** A class for the characters of an escape, unless they are one category, which needs none. */
function unbracketed(characters: string): string {
  return /^\\[pP]\{\w+\}$/.test(characters) ? characters : `[${characters}]`;
}

function classText(text: string): string {
  return classGroups(text)
    .map(groupText)
    .reduceRight((subtracted, group) => `(?:(?!${subtracted})${group})`);
}

/** The groups of a class: each in front of a `-[` is without the characters of the class behind it, and all of them close together. */
export function classGroups(text: string): readonly string[] {
  const parts = text.slice(1).split("-[");
  const opened = parts.length;
  return parts.map((part, index) => (index + 1 === opened ? part.slice(0, -opened) : part));
}

function groupText(group: string): string {
  return group.startsWith("^") ? `[^${membersText(group.slice(1))}]` : `[${membersText(group)}]`;
}

function membersText(members: string): string {
  return members.replace(classMember, (text, first?: string, last?: string) =>
    first === undefined || last === undefined
      ? escapeText(text)
      : rangesText([[escapedCodePoint(first), escapedCodePoint(last)]]),
  );
}
