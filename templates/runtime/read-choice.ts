import type { Names } from "./names.js";
import { failElement, type Reader } from "./reader.js";

/** Checks that one branch of a choice is there, and only one; `optional`: at most one. */
export function readChoice(r: Reader, t: Names, branches: readonly unknown[], optional = false): void {
  const chosen = branches.filter((branch) => branch !== undefined).length;
  if (chosen > 1 || (chosen === 0 && !optional)) {
    failElement(r, "choice", (chosen > 1 ? "more than one" : "none") + " of the alternatives is there", t.type);
  }
}
