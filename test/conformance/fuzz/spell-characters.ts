import type { Random } from "../../unit/runtime/random.js";
import type { Repertoire } from "./characters.js";

/** How the characters of a document are written down. */
export interface Spelling {
  readonly r: Random;
  /** The others are written as references. */
  readonly repertoire: Repertoire;
  /** Once in so many characters, a reference stands for one that needs none; 0 for never. */
  readonly references: number;
  /** Are line ends also CR and CR LF? */
  readonly lineEnds: boolean;
}

const entities: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "'": "&apos;",
};

/** An attribute's value or a namespace name, in quotes (XML 1.0 §2.3, AttValue; §3.3.3). */
export function spelledValue(spelling: Spelling, value: string): string {
  const { r } = spelling;
  const quote = r.oneIn(3) ? "'" : '"';
  let text = quote;
  for (const c of value) {
    if (/[<&\t\n\r]/.test(c) || c === quote || refers(spelling, c)) text += reference(r, c);
    else if (c === " " && spelling.lineEnds && r.oneIn(9)) text += r.oneIn(2) ? "\t" : lineEnd(spelling, text);
    else text += c;
  }
  return text + quote;
}

/** Character data: with references, line ends of all kinds, CDATA sections, comments and processing instructions. */
export function spelledText(spelling: Spelling, value: string): string {
  const { r } = spelling;
  const whole = Array.from(value);
  let text = "";
  while (whole.length > 0) {
    const part = whole.splice(0, r.oneIn(3) ? 1 + r.below(whole.length) : whole.length);
    const inSection = r.oneIn(4) && representable(spelling.repertoire, part) && !/\r|\]\]>/.test(part.join(""));
    if (inSection) text += "<![CDATA[";
    for (const c of part) {
      if (c === "\n") text += lineEnd(spelling, text);
      else if (inSection) text += c;
      else text += needsReference(c, text) || refers(spelling, c) ? reference(r, c) : c;
    }
    if (inSection) text += "]]>";
    if (whole.length > 0) text += between(r);
  }
  return text;
}

/** A comment, processing instruction or empty CDATA section: no character of the text around it. */
export function between(r: Random): string {
  return r.pick(["<!--a-->", "<!-- <b> & -->", "<!---->", "<?p?>", "<?p <a>&?>", "<?p-q ? >?>", "<![CDATA[]]>"]);
}

// CR LF is one line end (XML 1.0 §2.11).
function lineEnd({ r, lineEnds }: Spelling, before: string): string {
  if (before.endsWith("\r")) return "\r";
  return lineEnds && r.oneIn(3) ? r.pick(["\r\n", "\r"]) : "\n";
}

// ">" may not follow "]]" (XML 1.0 §2.4).
function needsReference(c: string, before: string): boolean {
  return /[<&\r]/.test(c) || (c === ">" && before.endsWith("]]"));
}

function refers({ r, references, repertoire }: Spelling, c: string): boolean {
  return !representable(repertoire, [c]) || (references > 0 && r.oneIn(references));
}

function representable(repertoire: Repertoire, characters: readonly string[]): boolean {
  const last = { ascii: 0x7f, latin1: 0xff, unicode: 0x10ffff }[repertoire];
  return characters.every((c) => c.codePointAt(0)! <= last);
}

function reference(r: Random, c: string): string {
  const entity = entities[c];
  if (entity !== undefined && !r.oneIn(4)) return entity;
  const code = c.codePointAt(0)!;
  const zeros = "0".repeat(r.oneIn(4) ? r.below(9) : 0);
  if (r.oneIn(2)) return `&#${zeros}${code};`;
  const hex = code.toString(16);
  return `&#x${zeros}${r.oneIn(2) ? hex : hex.toUpperCase()};`;
}
