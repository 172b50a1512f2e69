import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { contentHash } from "./content-hash.js";

/**
 * The SHA-256 of each input file, by its path relative to the output folder with forward slashes: with it, a check can name a schema that was
 * changed in a way that leaves no trace in the generated files.
 *
 * @param paths absolute
 */
export async function hashInputs(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const entries = await Promise.all(
    paths.map(
      async (path) => [relative(folder, path).split(sep).join("/"), contentHash(await readFile(path))] as const,
    ),
  );
  return new Map(entries);
}
