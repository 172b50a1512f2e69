import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { collapse } from "./white-space.js";

/** `xs:boolean` (XSD 1.0 Part 2 §3.2.2). */
export function toBoolean(r: Reader, text: string): boolean {
  const literal = collapse(text);
  if (literal === "true" || literal === "1") return true;
  return literal === "false" || literal === "0" ? false : invalid(r, text, "boolean");
}

/** The canonical text of an `xs:boolean`; undefined where the value is none. */
export function fromBoolean(value: boolean): string | undefined {
  return typeof value === "boolean" ? String(value) : undefined;
}
