import { lstat, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What lies at a path of the output folder. A link is `other`, whatever it leads to: it is neither read nor followed. */
export type ExistingFile =
  | { readonly kind: "missing" }
  | { readonly kind: "file"; readonly bytes: Buffer }
  /** `path` is the link or the folder in the way, relative to the output folder. */
  | { readonly kind: "other"; readonly path: string };

/** Looks at the file `path` of `folder`, without following a link below `folder`. */
export async function existingFile(folder: string, path: string): Promise<ExistingFile> {
  for (const parent of parentsOf(path)) {
    const entry = await entryAt(join(folder, parent));
    if (entry === undefined) return { kind: "missing" };
    if (!entry.isDirectory()) return { kind: "other", path: parent };
  }
  const entry = await entryAt(join(folder, path));
  if (entry === undefined) return { kind: "missing" };
  return entry.isFile() ? { kind: "file", bytes: await readFile(join(folder, path)) } : { kind: "other", path };
}

/** `a/b/c.ts` → `a`, `a/b`. */
function parentsOf(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === "." ? [] : [...parentsOf(parent), parent];
}

async function entryAt(path: string) {
  return lstat(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  });
}
