import { validateConfig } from "./config/validate-config.js";
import type { Config } from "./config/config.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { OutputFile } from "./output/output-file.js";
import { runPipeline } from "./pipeline.js";

export { defineConfig } from "./config/define-config.js";
export type { Config } from "./config/config.js";
export type { Diagnostic, Severity, SourceLocation } from "./diagnostics/diagnostic.js";

/** The options of a config file without `output`; paths are relative to the working directory. */
export type GenerateOptions = Omit<Config, "output">;

/** A generated file. */
export type GeneratedFile = OutputFile;

/** What {@link generate} makes. */
export interface GenerateResult {
  /** Every file of the output folder, `index.ts` and `elements.ts` at its root. Empty where there is a diagnostic of severity `error`. */
  readonly files: readonly GeneratedFile[];
  /** What was found wrong, in the order of the stages; file names are relative to the working directory. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Generates TypeScript from XML Schema and WSDL files. Reads only local files, writes nothing to disk.
 *
 * Whatever is wrong with the options or the schemas is in `diagnostics`, not thrown.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const checked = validateConfig({ ...options, output: "." }, "(options)", report);
  if (checked === undefined) return { files: [], diagnostics };
  const { files } = await runPipeline({ options: checked, root: process.cwd(), report });
  return { files: files ?? [], diagnostics };
}
