/** How grave a diagnostic is: an error stops the pipeline after its stage, a warning does not. */
export type Severity = "error" | "warning";

/** A place in a source file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One finding about the input: what is wrong, where, and the way out. */
export interface Diagnostic extends SourceLocation {
  /** Stable kebab-case name, listed in the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, lower case, the subject first. */
  readonly message: string;
  /** What the author of the file can do about it. */
  readonly hint?: string;
}

/** Receives the diagnostics of a stage as they are found. */
export type Report = (diagnostic: Diagnostic) => void;
