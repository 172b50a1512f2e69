import { mkdir, readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { contentHash } from "./content-hash.js";
import { existingFile } from "./existing-file.js";
import { manifestPath, readManifest } from "./manifest.js";
import { renameWithRetry, temporaryPath } from "./temporary-file.js";

/**
 * What the last run for a config did, noted in `node_modules/.cache/xsdwright`, so that a run that would do the same again can leave it at that.
 * Where no folder `node_modules` is near, nothing is noted. What is noted counts only as long as everything it stands for is as it was.
 */
export interface LastRun {
  /** Warnings to be repeated. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths that schemas refer to, whether there is a file or not. */
  readonly references: readonly string[];
}

/** A run that may be noted: the config's path, its options, the schemas that they list, the folder to write to. All paths are absolute. */
export interface RunSubject {
  readonly config: string;
  readonly options: object;
  readonly listed: readonly string[];
  readonly folder: string;
  /** The working directory, which diagnostics name files from. */
  readonly root: string;
}

/** What is in a note. */
interface Note {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each path led that schemas refer to; null: nowhere. */
  readonly references: readonly (readonly [path: string, target: string | null])[];
}

/** What came of the last run, where this one would come to the same: nothing was changed, neither inputs nor outputs nor xsdwright itself. */
export async function recallRun(
  subject: RunSubject,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly files: readonly string[] } | undefined> {
  try {
    const path = await notePath(subject.config);
    if (path === undefined) return undefined;
    const { key, diagnostics, references } = JSON.parse(await readFile(path, "utf8")) as Note;
    if (key !== (await keyOf(subject))) return undefined;
    const { folder } = subject;
    const { files, inputs } = await readManifest(folder);
    for (const [file, hash] of inputs) if (contentHash(await readFile(join(folder, file))) !== hash) return undefined;
    for (const [file, hash] of files) {
      const existing = await existingFile(folder, file);
      if (existing.kind !== "file" || contentHash(existing.bytes) !== hash) return undefined;
    }
    for (const [from, to] of references) if ((await targetOf(from)) !== to) return undefined;
    return { diagnostics, files: [...files.keys()] };
  } catch {
    // no note, a spoilt one, or something is missing: a run will tell
    return undefined;
  }
}

/**
 * Notes what a run did, after its files were written, unless inputs were changed meanwhile: some may have been read before that. That it can't be
 * noted is no error.
 *
 * @param began when the run began, in milliseconds since 1970
 */
export async function rememberRun(
  subject: RunSubject,
  { diagnostics, references }: LastRun,
  began: number,
): Promise<void> {
  const path = await notePath(subject.config);
  if (path === undefined) return;
  try {
    const { inputs } = await readManifest(subject.folder);
    for (const input of inputs.keys()) if ((await stat(join(subject.folder, input))).ctimeMs >= began) return;
    const targets = references.map(async (from) => [from, await targetOf(from)] as const);
    const note: Note = { key: await keyOf(subject), diagnostics, references: await Promise.all(targets) };
    const temporary = temporaryPath(path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, JSON.stringify(note));
    await renameWithRetry(temporary, path);
  } catch {
    // the next run does everything again
  }
}

async function targetOf(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}

/** Everything that a run depends on, but for the content of the inputs, which the manifest knows. */
async function keyOf({ root, options, listed, folder }: RunSubject): Promise<string> {
  const manifest = await readFile(join(folder, manifestPath), "utf8");
  const inputs = await Promise.all(listed.map((path) => realpath(path)));
  return contentHash(JSON.stringify([await ownState(), root, options, inputs, manifest]));
}

/** The files of xsdwright and of what it prints with. */
async function ownState(): Promise<readonly string[]> {
  const own = fileURLToPath(new URL("..", import.meta.url));
  const runtime = fileURLToPath(new URL("../../templates/runtime", import.meta.url));
  const { resolve } = createRequire(import.meta.url);
  const libraries = ["fast-xml-parser", "prettier", "ts-morph"].map((name) => resolve(name));
  const files = [...(await filesIn(own)), ...(await filesIn(runtime)), ...libraries];
  return Promise.all(
    files.sort().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${file} ${String(size)} ${String(mtimeMs)}`;
    }),
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
}

/** Where a config's note is, by the nearest `node_modules` above it. */
async function notePath(config: string): Promise<string | undefined> {
  for (let folder = dirname(config); ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (await exists(modules)) return join(modules, ".cache", "xsdwright", `${contentHash(config).slice(0, 16)}.json`);
    if (dirname(folder) === folder) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
