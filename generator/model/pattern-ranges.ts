import { type CodePointRange, complement, union } from "./code-points.js";
import { escapedCodePoint, escapeRanges } from "./pattern-escape.js";
import { classGroups, classMember, tokenText } from "./pattern-text.js";

const lineEnds: readonly CodePointRange[] = [
  [0xa, 0xa],
  [0xd, 0xd],
];

/**
 * The characters that a piece of a pattern matches, in ascending order. Where it names a category, it may be more of them: those of ASCII are looked
 * up, and all others count as matched, so that it does not matter which version of Unicode the reader's engine will have.
 */
export function tokenRanges(token: string): readonly CodePointRange[] {
  return exactRanges(token) ?? coveringRanges(token);
}

function exactRanges(token: string): readonly CodePointRange[] | undefined {
  if (token === ".") return complement(lineEnds);
  if (!token.startsWith("[")) return escapeRanges(token);
  const groups = classGroups(token).map(groupRanges);
  return groups.reduceRight(
    (subtracted, group) => group && subtracted && complement(union([...complement(group), ...subtracted])),
  );
}

function groupRanges(group: string): readonly CodePointRange[] | undefined {
  const negated = group.startsWith("^");
  const ranges: CodePointRange[] = [];
  for (const [text, first, last] of group.slice(negated ? 1 : 0).matchAll(classMember)) {
    const isRange = first !== undefined && last !== undefined;
    const member = isRange ? [[escapedCodePoint(first), escapedCodePoint(last)] as const] : escapeRanges(text);
    if (member === undefined) return undefined;
    ranges.push(...member);
  }
  return negated ? complement(union(ranges)) : union(ranges);
}

function coveringRanges(token: string): readonly CodePointRange[] {
  const expression = new RegExp(tokenText(token), "u");
  const ascii = Array.from({ length: 0x80 }, (_, codePoint) => codePoint);
  const matched = ascii.filter((codePoint) => expression.test(String.fromCodePoint(codePoint)));
  return union([...matched.map((codePoint) => [codePoint, codePoint] as const), [0x80, 0x10ffff]]);
}
