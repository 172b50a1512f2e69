/** Characters by their code points, the first and the last one. */
export type CodePointRange = readonly [first: number, last: number];

const lastCodePoint = 0x10ffff;

/** All other code points than those of some ranges in ascending order. */
export function complement(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const starts = [0, ...ranges.map(([, last]) => last + 1)];
  const ends = [...ranges.map(([first]) => first - 1), lastCodePoint];
  return starts.map((start, index) => [start, ends[index] ?? lastCodePoint] as const).filter(isFilled);
}

/** The code points of all ranges, in ascending order and without gaps of none. */
export function union(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const joined: [first: number, last: number][] = [];
  for (const [first, last] of ranges.filter(isFilled).sort(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before === undefined || before[1] + 1 < first) joined.push([first, last]);
    else before[1] = Math.max(before[1], last);
  }
  return joined;
}

/** Is a code point in both? */
export function overlap(some: readonly CodePointRange[], others: readonly CodePointRange[]): boolean {
  return some.some(([first, last]) => others.some((other) => first <= other[1] && other[0] <= last));
}

function isFilled([first, last]: CodePointRange): boolean {
  return first <= last;
}

/** Ranges as they are written in a class of a JavaScript regular expression; a range that ends before it starts holds nothing. */
export function rangesText(ranges: readonly CodePointRange[]): string {
  return ranges
    .filter(isFilled)
    .map(([first, last]) => codePointText(first) + (first === last ? "" : `-${codePointText(last)}`))
    .join("");
}

/** A character as it is written in a class of a JavaScript regular expression: in ASCII, and printable. */
export function codePointText(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (/[\^$\\.*+?()[\]{}|/-]/.test(character)) return `\\${character}`;
  if (codePoint >= 0x20 && codePoint < 0x7f) return character;
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const digits = codePoint.toString(16).toUpperCase();
  return codePoint > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, "0")}`;
}
