/** How long something took, for `--timings`. */
export function timingLine(what: string, milliseconds: number): string {
  return `${what.padEnd(8)}${milliseconds.toFixed(0).padStart(7)} ms`;
}
