import { checkArray, checkObject } from "./write-text.js";
import { writeElements, writeUnknownAttributes } from "./write-tree.js";
import type { Tag, Writer } from "./writer.js";
import type { Unknown } from "./xml.js";

/** Starts an element that may have attributes. */
export function start(w: Writer, t: Tag, value: Unknown): void {
  checkObject(w, value, "/" + t.name);
  w.xml += t.start;
}

/** Ends the start tag of an element. */
export function content(w: Writer, value: Unknown): void {
  if (value.$unknown !== undefined) writeUnknownAttributes(w, value.$unknown);
  w.xml += ">";
}

/** The values of a repeated element, checked to be an array. */
export function items<T>(w: Writer, t: Tag, value: readonly T[]): readonly T[] {
  checkArray(w, value, "/" + t.name);
  return value;
}

/** Starts an element that has no attributes. */
export function open(w: Writer, t: Tag, value: Unknown): void {
  start(w, t, value);
  content(w, value);
}

/** Ends an element. */
export function close(w: Writer, t: Tag, value: Unknown): void {
  if (value.$unknown !== undefined) writeElements(w, value.$unknown.elements);
  w.xml += t.close;
}

/** Ends an element that has attributes only. */
export function empty(w: Writer, t: Tag, value: Unknown): void {
  if (value.$unknown === undefined) w.xml += "/>";
  else {
    content(w, value);
    close(w, t, value);
  }
}
