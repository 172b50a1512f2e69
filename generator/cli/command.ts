/** What the command line asks for. */
export type Command = GenerateCommand | { readonly kind: "help" } | { readonly kind: "version" } | UsageError;

/** `xsdwright generate`. */
export interface GenerateCommand {
  readonly kind: "generate";
  /** As given; empty where the configs have to be found. */
  readonly configs: readonly string[];
  readonly check: boolean;
  readonly watch: boolean;
  readonly timings: boolean;
}

/** A command line that can't be understood. */
export interface UsageError {
  readonly kind: "usage-error";
  readonly message: string;
}
