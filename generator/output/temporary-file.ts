import { randomBytes } from "node:crypto";
import { readdir, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The process that made it is part of the name, so that another run can tell an orphan from a file still in use. */
const ownTemporaryName = /\.(\d+)-[0-9a-f]{12}\.xsdwright\.tmp$/;

/** A process id can be used again; a run does not last this long, in milliseconds. */
const longestRun = 600_000;

/** A name for a temporary file beside `path`, unique for each call. */
export function temporaryPath(path: string): string {
  return `${path}.${String(process.pid)}-${randomBytes(6).toString("hex")}.xsdwright.tmp`;
}

/** Removes the temporary files that killed runs left directly in `folder`. */
export async function removeOrphans(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = ownTemporaryName.exec(name)?.[1];
    if (owner !== undefined && (await isOrphan(join(folder, name), Number(owner))))
      await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** Renames a file, over an existing one if need be. Virus scanners and editors on Windows hold files for a moment: it is tried for a second. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (wait > 640 || !isBusy(error)) throw error;
      await sleep(wait);
    }
  }
}

async function isOrphan(path: string, owner: number): Promise<boolean> {
  if (owner === process.pid) return false;
  const age = await stat(path).then(
    (entry) => Date.now() - entry.mtimeMs,
    () => 0,
  );
  return age > longestRun || !isRunning(owner);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0); // Signal 0 only asks.
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["EBUSY", "EPERM", "EACCES"].includes(String(error.code));
}
