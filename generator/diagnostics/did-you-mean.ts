/** Longer names are not compared: the distance costs time in the square of the length, and nobody mistypes one. */
const longestComparedName = 100;

/**
 * The candidate nearest to a mistyped name, or undefined where none is near: at most one edit in three letters. Letter case counts for
 * nothing. Of equally near candidates the first wins.
 */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longestComparedName) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < limit && candidate !== name) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

/** {@link didYouMean} as the text of a hint. */
export function didYouMeanHint(name: string, candidates: Iterable<string>): string | undefined {
  const candidate = didYouMean(name, candidates);
  return candidate === undefined ? undefined : `did you mean "${candidate}"?`;
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), a row for each letter of `a`. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const substitution = at(row - 1, column - 1) + (same ? 0 : 1);
      const swap = swapped ? at(row - 2, column - 2) + 1 : Infinity;
      current.push(Math.min(substitution, swap, at(row - 1, column) + 1, at(row, column - 1) + 1));
    }
  }
  return at(a.length, b.length);
}
