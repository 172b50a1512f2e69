import { closeTag } from "./elements.js";
import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { readText } from "./text.js";
import { collapse } from "./white-space.js";

/** `xs:boolean` (XSD 1.0 Part 2 §3.2.2). */
export function toBoolean(r: Reader, text: string): boolean {
  const literal = collapse(text);
  if (literal === "true" || literal === "1") return true;
  return literal === "false" || literal === "0" ? false : invalid(r, text, "boolean");
}

/** Reads an element that holds an `xs:boolean` and has no attributes. */
export function readBoolean(r: Reader): boolean {
  const { view, at } = r;
  const word = view.getInt32(at, true);
  // ">tru", "e</", and ">fal", "se</"
  const yes = word === 0x7572743e && (view.getInt32(at + 4, true) & 0xffffff) === 0x2f3c65;
  const no = word === 0x6c61663e && view.getInt32(at + 4, true) === 0x2f3c6573;
  if (!yes && !no) return toBoolean(r, readText(r));
  closeTag(r, at + (yes ? 5 : 6));
  return yes;
}

/** The canonical text of an `xs:boolean`; undefined where the value is none. */
export function fromBoolean(value: boolean): string | undefined {
  return typeof value === "boolean" ? String(value) : undefined;
}
