import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";

/** The names of what can be wrong with the output folder. */
export type OutputDiagnosticCode = "foreign-file" | "edited-file" | "linked-path" | "write-failed";

/** A finding about the output file `file`; there is no line to point at but the first. */
export function outputDiagnostic(
  code: OutputDiagnosticCode,
  severity: Severity,
  file: string,
  message: string,
  hint: string,
): Diagnostic {
  return { code, severity, message, file, line: 1, column: 1, hint };
}
