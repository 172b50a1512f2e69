/** Numbers of iterations: the least and the greatest of each range of them, in ascending order and not next to each other. */
export type Counts = readonly number[];

/** What is left of some numbers of iterations after one more. */
export function fewer(counts: Counts): Counts {
  const left: number[] = [];
  for (let i = 0; i < counts.length; i += 2) {
    if (counts[i + 1]! > 0) left.push(Math.max(counts[i]! - 1, 0), counts[i + 1]! - 1);
  }
  return left;
}

/** All numbers of iterations that are in one or the other. */
export function anyOf(all: readonly Counts[]): Counts {
  const ranges = all.flatMap((counts) =>
    counts.flatMap((min, i) => (i % 2 === 0 ? [[min, counts[i + 1]!] as const] : [])),
  );
  const joined: number[] = [];
  for (const [min, max] of ranges.sort(([a], [b]) => a - b)) {
    const before = joined.length - 1;
    if (before < 0 || min > joined[before]! + 1) joined.push(min, max);
    else joined[before] = Math.max(joined[before]!, max);
  }
  return joined;
}
