import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What `docs/ews.md` shows. */
export interface Page {
  /** The text of each file that its `ts` blocks make up, by path; a block's first line names the file, blocks of one file follow each other. */
  readonly files: ReadonlyMap<string, string>;
  /** The rows of the table of sizes, in KB. */
  readonly sizes: readonly { readonly operation: string; readonly minified: number; readonly gzip: number }[];
}

export function readPage(): Page {
  const text = readFileSync(fileURLToPath(new URL("../../docs/ews.md", import.meta.url)), "utf8");
  const files = new Map<string, string>();
  for (const [, block = ""] of text.matchAll(/^```ts\n(.*?)^```$/gms)) {
    const [, path, note] = /^\/\/ (\S+\.ts)(?: \((.*)\))?\n/.exec(block) ?? [];
    if (path === undefined) throw new Error(`a block does not tell its file:\n${block}`);
    // another version of a file lies in a folder of its own
    const place = note === undefined ? path : `${note.replaceAll(" ", "-")}/${path}`;
    files.set(place, (files.get(place) ?? "") + block);
  }
  const rows = text.matchAll(/^\|\s*(\w[\w ]*?)\s*\|\s*([\d.]+)\s*\|\s*([\d.]+)\s*\|$/gm);
  return {
    files,
    sizes: [...rows].map(([, operation = "", minified, gzip]) => ({
      operation,
      minified: Number(minified),
      gzip: Number(gzip),
    })),
  };
}
