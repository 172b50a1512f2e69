import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * The libraries as they stand in node_modules/, and the generated code, each in one file: loading them is then alike.
 *
 * @param folder where the files go
 * @param ews the code generated of all of EWS, if there is any
 */
export async function bundleLibraries(names, folder, ews) {
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`libraries/${name}.mjs`, import.meta.url))),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    alias: ews === undefined ? {} : { ews },
    // CommonJS libraries call `require` for what Node has built in
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  return (name) => pathToFileURL(join(folder, `${name}.mjs`)).href;
}
