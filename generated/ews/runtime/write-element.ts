import { notAllowed } from "./write-text.js";
import { writeAttributes, writeElements } from "./write-tree.js";
import type { Tag, Writer } from "./writer.js";
import type { Unknown } from "./xml.js";

/** Starts an element that may have attributes. */
export function start(w: Writer, t: Tag, value: Unknown): void {
  if (typeof value !== "object" || value === null) notAllowed(w, value, "/" + t.name);
  w.xml += t.start;
}

/** Ends the start tag of an element. */
export function content(w: Writer, value: Unknown): void {
  if (value.$unknown !== undefined) writeAttributes(w, value.$unknown.attributes, value.$unknown.namespaces);
  w.xml += ">";
}

/** The values of a repeated element, checked to be an array. */
export function items<T>(w: Writer, t: Tag, value: readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : notAllowed(w, value, "/" + t.name);
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
