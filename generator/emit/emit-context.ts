import type { CodegenModel } from "../model/codegen-model.js";
import type { Imports } from "./imports.js";
import type { Patterns } from "./patterns.js";

/** What the printers of a file share: the model, and what the file uses. */
export interface EmitContext {
  readonly model: CodegenModel;
  readonly imports: Imports;
  readonly patterns: Patterns;
}
