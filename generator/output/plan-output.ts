import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { contentHash } from "./content-hash.js";
import { existingFile, type ExistingFile } from "./existing-file.js";
import { hasGeneratedHeader } from "./generated-header.js";
import { manifestPath, readManifest } from "./manifest.js";
import { outputDiagnostic } from "./output-diagnostics.js";
import type { OutputFile } from "./output-file.js";
import { isSafePath } from "./safe-path.js";

/** What has to be done in an output folder, worked out before anything is touched. */
export interface OutputPlan {
  readonly write: readonly OutputFile[];
  readonly unchanged: readonly string[];
  /** Files of an earlier run that are no longer made, and are as that run left them. */
  readonly remove: readonly string[];
  /** Errors forbid the whole plan. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares `files` with what lies in `folder`. Only files of our own are ever overwritten or removed: those that the manifest lists, and those
 * whose first line says that xsdwright made them.
 *
 * @param displayFolder the folder as diagnostics name it
 */
export async function planOutput(
  folder: string,
  displayFolder: string,
  files: readonly OutputFile[],
): Promise<OutputPlan> {
  refuseUnsafePaths(files);
  const manifest = await readManifest(folder);
  const steps = await Promise.all(
    files.map(async (file) =>
      stepFor(file, await existingFile(folder, file.path), manifest.files.has(file.path), displayFolder),
    ),
  );
  const wanted = new Set(files.map((file) => file.path.toLowerCase()));
  const stale = [...manifest.files].filter(([path]) => isSafePath(path) && !wanted.has(path.toLowerCase()));
  const removals = await Promise.all(
    stale.map(async ([path, hash]) => removalOf(path, hash, await existingFile(folder, path), displayFolder)),
  );
  return {
    write: steps.flatMap((step) => step.write ?? []),
    unchanged: steps.flatMap((step) => step.unchanged ?? []),
    remove: removals.flatMap((removal) => removal.remove ?? []),
    diagnostics: oncePerFile([...steps, ...removals].flatMap((step) => step.problem ?? [])),
  };
}

/** One link can be in the way of many files. */
function oncePerFile(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [diagnostic.file, diagnostic])).values()];
}

interface Step {
  readonly write?: OutputFile;
  readonly unchanged?: string;
  readonly remove?: string;
  readonly problem?: Diagnostic;
}

function stepFor(file: OutputFile, existing: ExistingFile, listed: boolean, displayFolder: string): Step {
  if (existing.kind === "missing") return { write: file };
  if (existing.kind === "other") {
    const message = "a file has to be written here, but this is a link or a folder";
    return {
      problem: outputDiagnostic(
        "linked-path",
        "error",
        displayPath(displayFolder, existing.path),
        message,
        "move it out of the output folder",
      ),
    };
  }
  if (existing.bytes.equals(Buffer.from(file.text))) return { unchanged: file.path };
  if (listed || file.path === manifestPath || hasGeneratedHeader(existing.bytes)) return { write: file };
  const hint = "move the file away, or choose another output folder";
  const message = "a file has to be written here, but there is one that xsdwright did not make";
  return { problem: outputDiagnostic("foreign-file", "error", displayPath(displayFolder, file.path), message, hint) };
}

function removalOf(path: string, hash: string, existing: ExistingFile, displayFolder: string): Step {
  if (existing.kind !== "file") return {};
  if (contentHash(existing.bytes) === hash) return { remove: path };
  const message = "the file is no longer generated, but was edited by hand, so it is not removed";
  return {
    problem: outputDiagnostic(
      "edited-file",
      "warning",
      displayPath(displayFolder, path),
      message,
      "delete it, or move it away",
    ),
  };
}

/** The plan stage makes sure of this; a breach is a bug of ours, and must not reach the disk. */
function refuseUnsafePaths(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (path !== manifestPath && !isSafePath(path)) throw new Error(`unsafe output path ${JSON.stringify(path)}`);
    if (seen.has(path.toLowerCase())) throw new Error(`two output files share the path ${JSON.stringify(path)}`);
    seen.add(path.toLowerCase());
  }
}

function displayPath(displayFolder: string, path: string): string {
  return join(displayFolder, path).replaceAll("\\", "/");
}
