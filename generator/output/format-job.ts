/** A text for a formatting worker. */
export interface FormatJob {
  readonly id: number;
  readonly text: string;
}

/** What the worker made of it: the formatted text, or why there is none. */
export type FormatAnswer =
  { readonly id: number; readonly formatted: string } | { readonly id: number; readonly problem: string };
