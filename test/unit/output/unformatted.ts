import { generate, type GenerateOptions } from "../../../generator/index.js";
import type { OutputFile } from "../../../generator/output/output-file.js";

/** The files of an output before they are formatted, without the runtime. */
export async function unformatted(options: GenerateOptions): Promise<readonly OutputFile[]> {
  const { files } = await generate({ ...options, format: false });
  return files.filter(({ path }) => !path.startsWith("runtime/"));
}
