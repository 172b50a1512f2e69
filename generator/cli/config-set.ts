import { relative, resolve, sep } from "node:path";
import { configError } from "../config/config-diagnostics.js";
import { configFileNames, findConfigs } from "../config/find-configs.js";
import { loadConfig, type LoadedConfig } from "../config/load-config.js";
import type { Report } from "../diagnostics/diagnostic.js";

/**
 * The absolute paths of the configs to use: those the command line names, else those that are found.
 *
 * @returns a message where there is none
 */
export async function configPaths(named: readonly string[], root: string): Promise<readonly string[] | string> {
  if (named.length > 0) return [...new Set(named.map((path) => resolve(root, path)))];
  const found = await findConfigs(root);
  const names = configFileNames.join(", ");
  return found.length > 0
    ? found
    : `no config found: looked for ${names} here and in the folders of schemas/; name one with --config`;
}

/**
 * Loads configs and makes sure that no two of them write into the same folder, or one into a folder of the other.
 *
 * @returns undefined where an error was reported
 */
export async function loadConfigs(
  paths: readonly string[],
  root: string,
  report: Report,
): Promise<readonly LoadedConfig[] | undefined> {
  const loaded = await Promise.all(paths.map((path) => loadConfig(path, displayPath(path, root), report)));
  const configs = loaded.filter((config) => config !== undefined);
  const clashes = configs.flatMap((config, index) => {
    const other = configs.slice(0, index).find((earlier) => overlap(earlier.config.output, config.config.output));
    if (other === undefined) return [];
    const message = `its output folder and that of ${displayPath(other.path, root)} overlap`;
    return [
      configError(
        "config-shared-output",
        displayPath(config.path, root),
        message,
        "give each config a folder of its own",
      ),
    ];
  });
  clashes.forEach(report);
  return configs.length === paths.length && clashes.length === 0 ? configs : undefined;
}

/** A path as people read it: relative to `root`, with forward slashes. */
export function displayPath(path: string, root: string): string {
  return relative(root, path).split(sep).join("/") || ".";
}

function overlap(left: string, right: string): boolean {
  return left === right || left.startsWith(right + sep) || right.startsWith(left + sep);
}
