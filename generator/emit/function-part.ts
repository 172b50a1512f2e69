/** A part of an emitted function. */
export interface FunctionPart {
  /** Constants before the function. */
  readonly tables: readonly string[];
  readonly body: readonly string[];
}
