/** Between two top-level statements: an empty line, then the start of a statement or of its doc comment in the first column. */
const seam = /\n\n+(?=export |const |function |\/\*\*)/g;

/**
 * Cuts emitted text between top-level statements, into pieces of at least `size` characters but for the last. Formatted one by one and joined
 * by empty lines they are the formatted text, as long as each of them can be parsed: a seam that lies within a statement leaves a part of it
 * on either side, which can't.
 */
export function splitStatements(text: string, size: number): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(seam)) {
    if (index - start < size) continue;
    pieces.push(text.slice(start, index + 1));
    start = index + gap.length;
  }
  return [...pieces, text.slice(start)];
}
