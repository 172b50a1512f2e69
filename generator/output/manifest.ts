import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentHash } from "./content-hash.js";
import type { OutputFile } from "./output-file.js";

/** The name of the manifest in the output folder. */
export const manifestPath = ".xsdwright.json";

/** What the last run made in an output folder, and from what. It tells our files from other people's. Both maps go from path to SHA-256. */
export interface Manifest {
  /** By path relative to the output folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Config and schema documents, by path relative to the output folder. */
  readonly inputs: ReadonlyMap<string, string>;
}

const note =
  "Made by xsdwright: the files in this folder and what they were made from. Commit it with them; do not edit it.";

/** The manifest of a run, as a file. It holds no time, no version and no machine's path, so the same input gives the same bytes. */
export function manifestFile(files: readonly OutputFile[], inputs: ReadonlyMap<string, string>): OutputFile {
  const hashes = files.map(({ path, text }) => [path, contentHash(text)] as const);
  const content = { note, files: sortedRecord(hashes), inputs: sortedRecord(inputs) };
  return { path: manifestPath, text: `${JSON.stringify(content, undefined, 2)}\n` };
}

/** Reads the manifest of an output folder. A missing one is empty, and so is one that was spoilt: nothing in the folder is then taken for ours. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestPath), "utf8").catch(() => "");
  const content = parsed(text);
  return { files: hashesIn(content.files), inputs: hashesIn(content.inputs) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function hashesIn(value: unknown): ReadonlyMap<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function sortedRecord(entries: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
