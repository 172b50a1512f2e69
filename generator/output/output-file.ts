/** A file for the output folder. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A file that is not formatted yet. */
export interface UnformattedFile extends OutputFile {
  /** From here on the text is laid out already, as Prettier would. */
  readonly laidOutFrom?: number;
}
