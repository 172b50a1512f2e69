import { statSync, watch, type FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";

/** Editors and version control touch files in bursts; a run waits until this many milliseconds have passed since the last change. */
const quiet = 100;

/**
 * Calls `run` once, and again whenever one of the files that it returned changes, until `signal` aborts. Runs never overlap: a change during
 * a run is answered by one more run after it.
 *
 * Whole folders are watched, since editors replace files and a file that is missing now may be there later.
 *
 * @param run returns the absolute paths of the files it depends on
 */
export async function watchInputs(run: () => Promise<readonly string[]>, signal: AbortSignal): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  const bell = changeBell(signal);
  try {
    while (!signal.aborted) {
      const start = Date.now();
      const inputs = await run();
      const opened = watchFolders(watchers, inputs, bell.ring);
      if (inputs.some((path) => opened.has(dirname(path)) && changedSince(path, start))) bell.ring();
      await bell.next();
    }
  } finally {
    for (const watcher of watchers.values()) watcher.close();
  }
}

/**
 * Watches exactly the folders of `inputs`; those that are watched already stay so, and lose no change.
 *
 * @returns the folders that were not watched before: a change in them may have been missed
 */
function watchFolders(
  watchers: Map<string, FSWatcher>,
  inputs: readonly string[],
  onChange: () => void,
): ReadonlySet<string> {
  const opened = new Set<string>();
  const names = new Set(inputs.map((path) => basename(path)));
  const folders = new Set(inputs.map((path) => dirname(path)));
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of folders) {
    if (watchers.has(folder)) {
      watchers.get(folder)?.removeAllListeners("change");
    } else {
      const watcher = openWatcher(folder);
      if (watcher === undefined) continue;
      opened.add(folder);
      watchers.set(folder, watcher);
      watcher.on("error", () => {
        watcher.close();
        watchers.delete(folder);
      });
    }
    watchers.get(folder)?.on("change", (_, name) => {
      if (concerns(name, names)) onChange();
    });
  }
  return opened;
}

function changedSince(path: string, start: number): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= start;
}

/** Undefined for a folder that does not exist; a later run will look for it again. */
function openWatcher(folder: string): FSWatcher | undefined {
  try {
    return watch(folder);
  } catch {
    return undefined;
  }
}

/** Our own output may lie in the same folder, and must not start the next run; a new schema may be what the last run missed. */
function concerns(name: string | Buffer | null, inputs: ReadonlySet<string>): boolean {
  return name === null || inputs.has(name.toString()) || /\.(xsd|wsdl)$/i.test(name.toString());
}

/** `next` ends when the bell was rung, since the last `next`, and has been quiet for a while, or when `signal` aborts. */
function changeBell(signal: AbortSignal): { readonly ring: () => void; readonly next: () => Promise<void> } {
  const state: { rung: boolean; timer?: NodeJS.Timeout; wake?: () => void } = { rung: false };
  const ring = (): void => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => {
      state.rung = true;
      state.wake?.();
    }, quiet);
  };
  signal.addEventListener("abort", () => {
    clearTimeout(state.timer);
    state.wake?.();
  });
  const next = async (): Promise<void> => {
    if (!state.rung && !signal.aborted) await new Promise<void>((resolve) => (state.wake = resolve));
    state.rung = false;
  };
  return { ring, next };
}
