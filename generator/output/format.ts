import type { Options } from "prettier";
import type { OutputFile } from "./output-file.js";

/** Fixed here: the output must not depend on the Prettier config of whoever generates it. */
const options: Options = { parser: "typescript", printWidth: 120, endOfLine: "lf", tabWidth: 2, useTabs: false };

/**
 * Formats generated TypeScript with Prettier, which is loaded only when this is called.
 *
 * @param cache texts formatted before, by unformatted text; formatting is the slowest step of a run, and `--watch` runs often
 */
export async function formatFiles(
  files: readonly OutputFile[],
  cache: Map<string, string>,
): Promise<readonly OutputFile[]> {
  const { format } = await import("prettier/standalone");
  const plugins = [await import("prettier/plugins/typescript"), await import("prettier/plugins/estree")] as NonNullable<
    Options["plugins"]
  >;
  const formatted: OutputFile[] = [];
  for (const { path, text } of files) {
    const known = cache.get(text) ?? (await format(text, { ...options, plugins }));
    cache.set(text, known);
    formatted.push({ path, text: known });
  }
  return formatted;
}
