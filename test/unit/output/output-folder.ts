import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { checkOutput } from "../../../generator/output/check.js";
import { writeOutput } from "../../../generator/output/write.js";

/** An output folder in a temporary place, removed by `dispose`. */
export async function outputFolder() {
  const root = await mkdtemp(join(tmpdir(), "xsdwright-output-"));
  const folder = join(root, "out");
  const output = (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) => ({
    folder,
    displayFolder: "out",
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    inputs: new Map(Object.entries(inputs)),
  });
  const write = async (files: Readonly<Record<string, string>>, inputs?: Readonly<Record<string, string>>) => {
    const found: Diagnostic[] = [];
    const report = await writeOutput(output(files, inputs), (diagnostic) => void found.push(diagnostic));
    return { report, found };
  };
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  return {
    root,
    folder,
    write,
    check: async (files: Readonly<Record<string, string>>, inputs?: Readonly<Record<string, string>>) =>
      checkOutput(output(files, inputs)),
    put,
    text: async (path: string) => readFile(join(folder, path), "utf8"),
    /** Names of all files and folders, sorted. */
    list: async () => (await readdir(folder, { recursive: true })).sort(),
    age: async (path: string) => utimes(join(folder, path), 1, 1),
    modified: async (path: string) => (await stat(join(folder, path))).mtimeMs,
    dispose: async () => rm(root, { recursive: true }),
  };
}
