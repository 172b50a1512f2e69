import { statSync } from "node:fs";

/** The size of files in bytes, all together; those that are not there count for nothing. */
export function inputSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
