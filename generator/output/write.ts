import { mkdir, rmdir, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Report } from "../diagnostics/diagnostic.js";
import { manifestFile } from "./manifest.js";
import { outputDiagnostic } from "./output-diagnostics.js";
import type { OutputFile } from "./output-file.js";
import { planOutput } from "./plan-output.js";
import { removeOrphans, renameWithRetry, temporaryPath } from "./temporary-file.js";

/** What a run did to an output folder; paths are relative to it, the manifest is left out. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** What goes into an output folder. */
export interface Output {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The folder as diagnostics name it. */
  readonly displayFolder: string;
  readonly files: readonly OutputFile[];
  /** SHA-256 of every input document and of the config, by path relative to `folder`. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * Brings an output folder up to date, all or nothing: every new text is on the disk under a temporary name before the first file is replaced.
 * A reader sees the old or the new content of each file, never a part. Files whose content is right keep their time of change.
 *
 * @returns undefined where an error was reported; the files are then as they were
 */
export async function writeOutput(output: Output, report: Report): Promise<WriteReport | undefined> {
  const { folder, displayFolder, files, inputs } = output;
  try {
    const manifest = manifestFile(files, inputs);
    const plan = await planOutput(folder, displayFolder, [...files, manifest]);
    plan.diagnostics.forEach(report);
    if (plan.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return undefined;
    await removeOrphansBelow(folder, [...files.map((file) => file.path), ...plan.remove]);
    await replaceFiles(folder, [
      ...plan.write.filter((file) => file !== manifest),
      ...plan.write.filter((file) => file === manifest),
    ]);
    await removeFiles(folder, plan.remove);
    const isOurs = (path: string): boolean => path !== manifest.path;
    const written = plan.write.map((file) => file.path).filter(isOurs);
    return { written, unchanged: plan.unchanged.filter(isOurs), removed: plan.remove };
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const hint = "make the output folder writable, or choose another one";
    report(
      outputDiagnostic("write-failed", "error", displayFolder, `the output can't be written: ${error.message}`, hint),
    );
    return undefined;
  }
}

/** The last file is replaced last: it is the manifest, which must not promise more than is there. */
async function replaceFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const replacements = files.map((file) => ({
    ...file,
    target: join(folder, file.path),
    temporary: temporaryPath(join(folder, file.path)),
  }));
  try {
    for (const { target, temporary, text } of replacements) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(temporary, text, { flag: "wx" });
    }
    for (const { target, temporary } of replacements) await renameWithRetry(temporary, target);
  } catch (error) {
    await Promise.all(replacements.map(({ temporary }) => unlink(temporary).catch(() => undefined)));
    throw error;
  }
}

/** Another run may have removed them already; a folder that is empty then goes too. */
async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await unlink(join(folder, path)).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    });
  }
  for (const parent of foldersOf(paths).reverse()) await rmdir(join(folder, parent)).catch(() => undefined);
}

async function removeOrphansBelow(folder: string, paths: readonly string[]): Promise<void> {
  for (const parent of [".", ...foldersOf(paths)]) await removeOrphans(join(folder, parent));
}

/** The folders of the files, parents before their children, without the output folder itself. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) folders.add(parent);
  return [...folders].sort();
}
