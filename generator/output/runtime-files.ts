import { readdir, readFile } from "node:fs/promises";
import type { OutputFile } from "./output-file.js";

const folder = new URL("../../templates/runtime/", import.meta.url);

/** The runtime that the generated code imports, for the folder `runtime/` of the output, byte for byte as it was written and tested. */
export async function runtimeFiles(): Promise<readonly OutputFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: `runtime/${name}`, text: await readFile(new URL(name, folder), "utf8") })),
  );
}
