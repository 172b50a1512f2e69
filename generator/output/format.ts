import { Formatter } from "./formatter.js";
import type { OutputFile, UnformattedFile } from "./output-file.js";

/** Formats generated TypeScript, all at once. */
export async function formatFiles(
  files: readonly UnformattedFile[],
  cache: Map<string, string>,
): Promise<readonly OutputFile[]> {
  const formatter = new Formatter(cache);
  try {
    return await formatter.files(files);
  } finally {
    await formatter.close();
  }
}
