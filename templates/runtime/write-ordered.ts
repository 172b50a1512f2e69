import { checkArray, notAllowed } from "./write-text.js";
import type { Tag, Writer } from "./writer.js";

/** The items of ordered content, checked to be an array of objects, or of text where the content is mixed. */
export function contentItems<C>(w: Writer, t: Tag, content: readonly C[], mixed = false): readonly C[] {
  checkArray(w, content, "/" + t.name);
  for (const item of content as readonly unknown[]) {
    if (!(mixed && typeof item === "string") && (typeof item !== "object" || item === null)) notAllowed(w, item);
  }
  return content;
}

/** Stops because an item is of no kind that the content has. */
export function wrongKind(w: Writer, item: unknown): never {
  notAllowed(w, (item as { readonly kind?: unknown }).kind);
}
