import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where what is not part of the project lies, as for the tests. */
export const corpora = fileURLToPath(
  new URL(`${process.env.XSDWRIGHT_CORPORA ?? "../shared"}/`, new URL("../../", import.meta.url)),
);

/** A file of the corpora, undefined where it is not there. */
export function corpus(path) {
  return existsSync(join(corpora, path)) ? join(corpora, path) : undefined;
}

/** A temporary folder with a copy of the built generator, so that a build at the same time changes nothing. */
export async function openWorkspace() {
  if (!existsSync(join(root, "dist/cli.js"))) throw new Error('dist/ is not built: run "npm run build"');
  const folder = await mkdtemp(join(tmpdir(), "xsdwright-bench-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const generator = join(folder, "generator");
  await mkdir(generator);
  await cp(join(root, "dist"), join(generator, "dist"), { recursive: true });
  await cp(join(root, "templates/runtime"), join(generator, "templates/runtime"), { recursive: true });
  await cp(join(root, "package.json"), join(generator, "package.json"));
  await symlink(join(root, "node_modules"), join(generator, "node_modules"));
  return { folder, cli: join(generator, "dist/cli.js"), dispose: () => rm(folder, { recursive: true, force: true }) };
}
