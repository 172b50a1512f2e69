import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Bundles a module given by its text, which stands at the root of the repository. */
export async function bundle(contents: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts", sourcefile: "entry.ts" },
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
    ...options,
    write: false,
  });
  return outputFiles[0]!.text;
}

/** A script that does the work of a test wherever it runs: `run(documents)` reads and writes each and gives the results as text. */
export const work = `
  import * as ews from "./generated/ews/index.ts";

  const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  export function run(documents) {
    return documents.map(({ kind, xml }) => {
      const read = ews["deserializeAddImContactToGroup" + kind];
      const write = ews["serializeAddImContactToGroup" + kind];
      const attempt = (job) => {
        try {
          return job();
        } catch (error) {
          const { name, code, path, line, column, message } = error;
          return { name, code, path, line, column, message };
        }
      };
      return JSON.stringify([
        attempt(() => read(xml)),
        attempt(() => read(bytes(xml))),
        attempt(() => read(xml, { validate: true })),
        attempt(() => write(read(xml))),
        attempt(() => read(write(read(xml)))),
        attempt(() => write({})),
      ]);
    });
  }
`;
