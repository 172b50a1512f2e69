import type { Tree } from "../../unit/runtime/trees.js";

/** What a reader made of a document; no verdict where what it says does not count, for a reason. */
export type Reading =
  | { readonly verdict: "accepted"; readonly tree: Tree }
  | { readonly verdict: "refused"; readonly reason: string }
  | { readonly verdict: "none"; readonly reason: string };

/** Joins text that a reader hands over in pieces. */
export function addText(children: (Tree | string)[], part: string): void {
  const last = children.at(-1);
  if (part === "") return;
  if (typeof last === "string") children[children.length - 1] = last + part;
  else children.push(part);
}
