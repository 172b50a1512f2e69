import { createRequire, register } from "node:module";
import { pathToFileURL } from "node:url";

const hook = "./config-module-hook.js";

/** Hooks act on the whole process and stay: one registration is enough, however many configs are read, however often. */
const registered = new Set<string>();

/**
 * Imports a config module. Where Node can't do it alone (a .ts file on Node 20, or `import … from "xsdwright"` in a folder from which that
 * package can't be found), a module hook is registered first.
 *
 * @param path absolute
 * @param version changes with the file's content, so that a changed config is not taken from the module cache
 */
export async function importConfig(path: string, version: string): Promise<Readonly<Record<string, unknown>>> {
  if (needsHook(path) && !registered.has(hook)) {
    register(hook, import.meta.url);
    registered.add(hook);
  }
  const url = `${pathToFileURL(path).href}?version=${version}`;
  return (await import(url)) as Readonly<Record<string, unknown>>;
}

function needsHook(path: string): boolean {
  const features = process.features as { readonly typescript?: unknown };
  return (path.endsWith(".ts") && !features.typescript) || !findsOwnPackage(path);
}

function findsOwnPackage(path: string): boolean {
  try {
    createRequire(path).resolve("xsdwright");
    return true;
  } catch {
    return false;
  }
}
