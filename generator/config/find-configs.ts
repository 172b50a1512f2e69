import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The names under which a config is found, the first one in a folder wins. */
export const configFileNames: readonly string[] = ["ts", "mjs", "js", "json"].map(
  (extension) => `xsdwright.config.${extension}`,
);

/**
 * The config files to use where the command line names none: the one in `directory`, else one for each folder of `schemas/` below it, sorted.
 *
 * @returns absolute paths; empty where there is none
 */
export async function findConfigs(directory: string): Promise<readonly string[]> {
  const own = await configIn(directory);
  if (own !== undefined) return [own];
  const folders = (await foldersOf(join(directory, "schemas"))).map((name) => join(directory, "schemas", name));
  return (await Promise.all(folders.map(configIn))).filter((path) => path !== undefined);
}

async function configIn(directory: string): Promise<string | undefined> {
  const paths = configFileNames.map((name) => join(directory, name));
  const found = await Promise.all(paths.map(isFile));
  return paths.find((_, index) => found[index]);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

async function foldersOf(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => entry.name)
    .sort();
}
