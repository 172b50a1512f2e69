import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** The names of what can be wrong with a config. */
export type ConfigDiagnosticCode =
  | "config-not-found"
  | "config-unreadable"
  | "config-not-an-object"
  | "config-unknown-option"
  | "config-missing-option"
  | "config-wrong-type"
  | "config-remote-file"
  | "config-shared-output";

/** An error in the config `file`. The place is its first character, since a config is read as a value, without positions. */
export function configError(code: ConfigDiagnosticCode, file: string, message: string, hint?: string): Diagnostic {
  return { code, severity: "error", message, file, line: 1, column: 1, ...(hint === undefined ? {} : { hint }) };
}
