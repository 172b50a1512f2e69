import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { collapse } from "./white-space.js";

const duration = /^-?P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** `xs:duration` (XSD 1.0 Part 2 §3.2.6). */
export function toDuration(r: Reader, text: string): string {
  const literal = collapse(text);
  return duration.test(literal) ? literal : invalid(r, text, "duration");
}

/** The text of an `xs:duration`; undefined where it is not one. */
export function fromDuration(text: string): string | undefined {
  return typeof text === "string" && duration.test(text) ? text : undefined;
}
