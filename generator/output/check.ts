import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { existingFile } from "./existing-file.js";
import { manifestFile, manifestPath, readManifest } from "./manifest.js";
import type { Output } from "./write.js";

/** How an output folder differs from what a run would make of it now. All paths are relative to the folder. */
export interface CheckReport {
  /** Files whose content differs, the manifest only where nothing else explains its difference. */
  readonly stale: readonly string[];
  readonly missing: readonly string[];
  /** TypeScript files that are not made (any more), and files that an earlier run made. */
  readonly surplus: readonly string[];
  /** Schema documents and configs that were changed, added or dropped since the last run. */
  readonly changedInputs: readonly string[];
}

/** Compares an output folder, byte by byte, with what a run would make of it. Writes nothing. */
export async function checkOutput({ folder, files, inputs }: Output): Promise<CheckReport> {
  const manifest = await readManifest(folder);
  const expected = [...files, manifestFile(files, inputs)];
  const states = await Promise.all(
    expected.map(async (file) => ({ file, existing: await existingFile(folder, file.path) })),
  );
  const missing = states.filter(({ existing }) => existing.kind === "missing").map(({ file }) => file.path);
  const differing = states.filter(
    ({ file, existing }) =>
      existing.kind === "other" || (existing.kind === "file" && !existing.bytes.equals(Buffer.from(file.text))),
  );
  const changedInputs = missing.includes(manifestPath) ? [] : changedKeys(manifest.inputs, inputs);
  const surplus = await surplusFiles(
    folder,
    new Set(expected.map((file) => file.path)),
    new Set(manifest.files.keys()),
    inputs,
  );
  const stale = differing.map(({ file }) => file.path);
  const explained = stale.length + missing.length + surplus.length + changedInputs.length > 1;
  return { stale: explained ? stale.filter((path) => path !== manifestPath) : stale, missing, surplus, changedInputs };
}

/** Whether a check found nothing to complain of. */
export function isUpToDate({ stale, missing, surplus, changedInputs }: CheckReport): boolean {
  return stale.length + missing.length + surplus.length + changedInputs.length === 0;
}

/** The config or a schema may lie in the output folder itself: they are no surplus. */
async function surplusFiles(
  folder: string,
  expected: ReadonlySet<string>,
  listed: ReadonlySet<string>,
  inputs: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const present = await filesBelow(folder, "");
  return present.filter(
    (path) => !expected.has(path) && !inputs.has(path) && (path.endsWith(".ts") || listed.has(path)),
  );
}

async function filesBelow(folder: string, parent: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, parent), { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name === "node_modules" || entry.name.startsWith(".")) return [];
      const path = `${parent}${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, `${path}/`) : [path];
    }),
  );
  return nested.flat().sort();
}

function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();
}
