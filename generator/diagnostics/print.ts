import type { Diagnostic } from "./diagnostic.js";

/** A hostile schema can put megabytes into a name; a terminal line must stay a line. */
const longestText = 500;

/** Control, bidirectional and line-separating characters, which could forge or hide lines of output. */

const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One diagnostic as text: `file:line:column severity code: message`, then its hint on a second, indented line. */
export function printDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const first = `${printable(file)}:${line}:${column} ${severity} ${code}: ${printable(message)}`;
  return hint === undefined ? first : `${first}\n  hint: ${printable(hint)}`;
}

function printable(text: string): string {
  const short = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return short.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
