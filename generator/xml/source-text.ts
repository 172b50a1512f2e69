import type { SourceLocation } from "../diagnostics/diagnostic.js";

/** A text with its line ends normalised, and the offsets at which its lines start. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Normalises line ends (XML 1.0 §2.11), drops a byte order mark and finds the lines. */
export function sourceText(text: string, file: string): SourceText {
  const normalised = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const lineStarts = [0];
  for (let end = normalised.indexOf("\n"); end !== -1; end = normalised.indexOf("\n", end + 1))
    lineStarts.push(end + 1);
  return { file, text: normalised, lineStarts };
}

/** The line and column of an offset. */
export function locationAt({ file, lineStarts }: SourceText, offset: number): SourceLocation {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
