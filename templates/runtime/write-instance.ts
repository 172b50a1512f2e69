import { notAllowed } from "./write-text.js";
import type { Tag, Writer } from "./writer.js";
import { XSI } from "./xml.js";

/** The tags of an element that names its type. */
export function typedTag(w: Writer, t: Tag, type: string): Tag {
  const start = t.start + instanceDeclaration(w) + ' xsi:type="' + type + '"';
  return { ...t, start, open: start + ">" };
}

/** Writes an element that has no value. */
export function writeNil(w: Writer, t: Tag): void {
  w.xml += t.start + instanceDeclaration(w) + ' xsi:nil="true"/>';
}

// The root element declares the prefix, unless the document begins elsewhere.
function instanceDeclaration(w: Writer): string {
  return w.scope.get("xsi") === XSI ? "" : ' xmlns:xsi="' + XSI + '"';
}

/** Stops because `$type` is not one of the types that are derived from the member's. */
export function wrongType(w: Writer, t: Tag, value: unknown): never {
  notAllowed(w, (value as { readonly $type?: unknown }).$type, "/" + t.name);
}
