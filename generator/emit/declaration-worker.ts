import { parentPort } from "node:worker_threads";
import type { Declaration } from "./declaration.js";
import { printDeclarations } from "./print-declarations.js";

/** Groups of declarations for the worker. */
export interface PrintJob {
  readonly id: number;
  readonly groups: readonly (readonly Declaration[])[];
}

/** What it made of them: a text for each group, or why there is none. */
export type PrintAnswer =
  { readonly id: number; readonly texts: readonly string[] } | { readonly id: number; readonly problem: string };

/** The entry of a worker thread. It ends when it is terminated. */
parentPort?.on("message", ({ id, groups }: PrintJob) => {
  parentPort?.postMessage(answer(id, groups));
});

function answer(id: number, groups: PrintJob["groups"]): PrintAnswer {
  try {
    return { id, texts: printDeclarations(groups) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
