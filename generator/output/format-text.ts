import type { Options } from "prettier";

/**
 * Fixed here: the output must not depend on the Prettier config of whoever generates it. The parser is Babel's, which gives the same bytes as
 * TypeScript's for what we emit, at a third of the time; looking for other languages in template literals is in vain.
 */
const options: Options = {
  parser: "babel-ts",
  printWidth: 120,
  endOfLine: "lf",
  tabWidth: 2,
  useTabs: false,
  embeddedLanguageFormatting: "off",
};

/** Formats one TypeScript text with Prettier, which is loaded only when this is called. */
export async function formatText(text: string): Promise<string> {
  const { format } = await import("prettier/standalone");
  const plugins = [await import("prettier/plugins/babel"), await import("prettier/plugins/estree")] as NonNullable<
    Options["plugins"]
  >;
  return format(text, { ...options, plugins });
}
