/** Where the command line writes its lines. */
export interface Terminal {
  /** Results. */
  readonly out: (line: string) => void;
  /** Diagnostics and timings. */
  readonly error: (line: string) => void;
}
