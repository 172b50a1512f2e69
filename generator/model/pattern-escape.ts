import { type CodePointRange, complement, rangesText } from "./code-points.js";
import { unicodeBlocks } from "./unicode-blocks.js";

/** NameStartChar of XML 1.0 (fifth edition) §2.3, in ascending order. */
const nameStarts: readonly CodePointRange[] = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];

/** NameChar of XML 1.0 (fifth edition) §2.3, in ascending order. */
const nameCharacters: readonly CodePointRange[] = [
  [0x2d, 0x2e],
  [0x30, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xb7, 0xb7],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x203f, 0x2040],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];

const whiteSpace: readonly CodePointRange[] = [
  [0x9, 0xa],
  [0xd, 0xd],
  [0x20, 0x20],
];

/** The escapes of many characters (XSD 1.0 Part 2 §F.1.1) that have a table. */
const tables: Readonly<Partial<Record<string, readonly CodePointRange[]>>> = {
  s: whiteSpace,
  S: complement(whiteSpace),
  i: nameStarts,
  I: complement(nameStarts),
  c: nameCharacters,
  C: complement(nameCharacters),
};

/**
 * The others, as they are written in a class. No class is needed to turn one around, so that they can stand next to anything else in a class:
 * `\w` is "all characters but punctuation, separators and other", which leaves the other four categories.
 */
const categories: Readonly<Partial<Record<string, string>>> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  w: "\\p{L}\\p{M}\\p{N}\\p{S}",
  W: "\\p{P}\\p{Z}\\p{C}",
};

/** Any escape of XSD, as it is written in a class of a JavaScript regular expression. */
export function escapeText(escape: string): string {
  const ranges = escapeRanges(escape);
  return ranges === undefined ? (categories[escape.slice(1)] ?? escape) : rangesText(ranges);
}

/** The characters that an escape means, or a character by itself; undefined for those that have a category, which the engine knows. */
export function escapeRanges(escape: string): readonly CodePointRange[] | undefined {
  const block = /^\\([pP])\{Is(.*)\}$/.exec(escape);
  if (block !== null) return blockRanges(block[2] ?? "", block[1] === "P");
  if (/^\\[pPdDwW]/.test(escape)) return undefined;
  const codePoint = escapedCodePoint(escape);
  return tables[escape.slice(1)] ?? [[codePoint, codePoint]];
}

/** The character that an escape of one character means, or that a character means by itself. */
export function escapedCodePoint(text: string): number {
  const control = { "\\n": 0xa, "\\r": 0xd, "\\t": 0x9 }[text];
  return control ?? (text.length > 1 && text.startsWith("\\") ? text.slice(1) : text).codePointAt(0) ?? 0;
}

/** A block that no one knows may be one of a later Unicode: both it and its complement match everything (XSD 1.1 Part 2 §G.4.2.3). */
function blockRanges(name: string, negated: boolean): readonly CodePointRange[] {
  const ranges = Object.hasOwn(unicodeBlocks, name) ? unicodeBlocks[name] : undefined;
  if (ranges === undefined) return complement([]);
  return negated ? complement(ranges) : ranges;
}
