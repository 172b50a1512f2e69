import { collapse } from "./white-space.js";

/** A list: values separated by white space (XSD 1.0 Part 2 §2.5.1.2). */
export function toList<T>(text: string, toItem: (text: string) => T): T[] {
  const collapsed = collapse(text);
  return collapsed === "" ? [] : collapsed.split(" ").map(toItem);
}

/** The text of a list; undefined where an item has none, or cannot be told from two. */
export function fromList<T>(values: readonly T[], fromItem: (value: T) => string | undefined): string | undefined {
  if (!Array.isArray(values)) return undefined;
  const texts = (values as readonly T[]).map(fromItem);
  return texts.every((text) => typeof text === "string" && /^[^\t\n\r ]+$/.test(text)) ? texts.join(" ") : undefined;
}
