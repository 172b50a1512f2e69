import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { collapse } from "./white-space.js";

const language = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** `xs:language`: a language tag (XSD 1.0 Part 2 §3.3.3). */
export function toLanguage(r: Reader, text: string): string {
  const tag = collapse(text);
  return language.test(tag) ? tag : invalid(r, text, "language");
}

/** The text of an `xs:language`; undefined where it is not one. */
export function fromLanguage(tag: string): string | undefined {
  return typeof tag === "string" && language.test(tag) ? tag : undefined;
}
