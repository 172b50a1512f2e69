import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The libraries as they stand in node_modules/, and the generated code, each in one file: loading them is then alike. */
export async function bundleLibraries(names) {
  const folder = await mkdtemp(join(tmpdir(), "xsdwright-bench-"));
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
    // CommonJS libraries call `require` for what Node has built in
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  return {
    url: (name) => pathToFileURL(join(folder, `${name}.mjs`)).href,
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
