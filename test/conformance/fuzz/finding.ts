/** Something wrong with the runtime; findings of one kind probably have one cause. */
export interface Finding {
  readonly kind: string;
  readonly detail: string;
}

/** A crash, if that is how reading ended. */
export function crashed({ code, message }: { readonly code: string; readonly message?: string }): Finding | undefined {
  return code === "crash"
    ? { kind: `crash: ${message?.split("\n")[0]?.slice(0, 80)}`, detail: message ?? "" }
    : undefined;
}

/** A place outside of the text, if that is where an error is said to be. */
export function misplaced(
  text: string,
  error: { readonly line?: number; readonly column?: number; readonly message: string },
): Finding | undefined {
  const { line = 0, column = 0, message } = error;
  const last = text.split(/\r\n?|\n/)[line - 1]?.length ?? -1;
  return column >= 1 && column <= last + 1 ? undefined : { kind: "place outside of the document", detail: message };
}

/** Two things that should be the same. */
export function different(kind: string, seen: unknown, other: unknown): Finding {
  const text = (one: unknown): string => (typeof one === "string" ? one : JSON.stringify(one));
  return { kind, detail: `${text(seen)}\ninstead of\n${text(other)}` };
}

/** An input that is read for ever. */
export const endless: Finding = { kind: "does not end", detail: "stopped after a while" };
