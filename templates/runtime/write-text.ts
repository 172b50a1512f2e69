import { printable, quote } from "./errors.js";
import { failWrite, type Tag, type Writer } from "./writer.js";
import { illegal, illegalReason } from "./xml-rules.js";

// What would not come back the same: in text, and in attributes, where white space is normalised.
const oddText = /[&<>\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}/gu;
const oddValue = /[&<"\0-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** Writes an element that holds text. `text` is undefined where `value` is not allowed by its type. */
export function writeText(w: Writer, t: Tag, text: string | undefined, value: unknown = text): void {
  w.xml += t.open + encoded(w, text, value, "/", t.name) + t.close;
}

/** Writes the text of an element whose start tag was written. */
export function writeContent(w: Writer, text: string | undefined, value: unknown = text): void {
  w.xml += encoded(w, text, value, "", "");
}

/** Writes an attribute into the start tag that was begun last. */
export function writeAttribute(w: Writer, name: string, text: string | undefined, value: unknown = text): void {
  w.xml += " " + name + '="' + encoded(w, text, value, "/@", name) + '"';
}

/** Checks that a value is an object, before its members are looked at; `where` names it. */
export function checkObject(w: Writer, value: unknown, where?: string): void {
  if (typeof value !== "object" || value === null) notAllowed(w, value, where);
}

/** Checks that a value is an array, before its items are looked at. */
export function checkArray(w: Writer, value: unknown, where?: string): void {
  if (!Array.isArray(value)) notAllowed(w, value, where);
}

/** Stops because `value` is not one of its type. */
export function notAllowed(w: Writer, value: unknown, where?: string): never {
  if (value === undefined) failWrite(w, "missing-value", "a required value is missing", where);
  // nothing of an object's or a function's own is called
  const plain = (Object(value) === value ? "an object" : value) as string | number;
  const shown = typeof value === "string" ? quote(value) : printable(String(plain), 64);
  failWrite(w, "invalid-value", shown + " is not a value of the type", where);
}

// What is odd becomes a reference; what XML can't hold stops the writer. `step` and `name` say where the text goes.
function encoded(w: Writer, text: string | undefined, value: unknown, step: "" | "/" | "/@", name: string): string {
  if (typeof text !== "string") notAllowed(w, value, step + name);
  const odd = step === "/@" ? oddValue : oddText;
  if (text.search(odd) < 0) return text;
  // engines have a fast way to replace one character by a text
  if (odd === oddText && !illegal.test(text))
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
  return text.replace(odd, (c) =>
    c === "&"
      ? "&amp;"
      : c === "<"
        ? "&lt;"
        : c === ">"
          ? "&gt;"
          : w.lenient || '"\t\n\r'.includes(c)
            ? "&#" + c.charCodeAt(0) + ";"
            : failWrite(w, "character", illegalReason, step + name),
  );
}
