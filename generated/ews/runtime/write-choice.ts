import { failWrite, type Writer } from "./writer.js";

/** Checks that one branch of a choice is there, and only one; `optional`: at most one. */
export function writeChoice(w: Writer, branches: readonly unknown[], optional = false): void {
  const chosen = branches.filter((branch) => branch !== undefined).length;
  if (chosen > 1 || (chosen === 0 && !optional)) {
    failWrite(w, "choice", (chosen > 1 ? "more than one" : "none") + " of the alternatives is given");
  }
}
