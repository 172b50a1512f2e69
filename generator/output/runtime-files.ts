import { readdir, readFile } from "node:fs/promises";
import type { OutputFile } from "./output-file.js";

const folder = new URL("../../templates/runtime/", import.meta.url);

/**
 * The part of the runtime that generated files import, for the folder `runtime/` of the output, byte for byte as it was written and tested.
 */
export async function runtimeFiles(generated: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  const texts = await runtimeTexts();
  const used = new Set<string>();
  const pending = generated.flatMap(({ text }) => imported(text, /from "\.{1,2}\/runtime\/([\w-]+)\.js"/g));
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    pending.push(...imported(texts.get(name) ?? "", /from "\.\/([\w-]+)\.js"/g));
  }
  return [...texts].filter(([name]) => used.has(name)).map(([name, text]) => ({ path: `runtime/${name}`, text }));
}

/** The whole runtime: its texts by file name, sorted. */
export async function runtimeTexts(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), "utf8")] as const)),
  );
}

function imported(text: string, specifiers: RegExp): readonly string[] {
  return [...text.matchAll(specifiers)].map(([, name = ""]) => `${name}.ts`);
}
