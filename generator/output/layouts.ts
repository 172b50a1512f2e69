import { areBreaksNeeded } from "./needed-breaks.js";
import { fill, layoutOf, type Layout, type Shape } from "./shape.js";
import { bodyMarks, type Unit } from "./statement-lines.js";

/** Longest lines, in characters. */
export const printWidth = 120;

/** The room that a unit has in a line. */
export function widthOf({ depth }: Unit): number {
  return printWidth - 2 * depth;
}

/** Layouts of statements, by their shapes. */
export class Layouts {
  /** Of what fits on a line. */
  private readonly flat = new Map<string, Layout>();
  /** Of what does not, where it can be told from the result whether it applies. */
  private readonly broken = new Map<string, readonly Layout[]>();
  /** Of what does not, by the lengths of words besides. */
  private readonly exact = new Map<string, Layout>();

  /** A unit, formatted, if a layout is known that applies. */
  find(unit: Unit, shape: Shape): string | undefined {
    const flat = this.flat.get(shapeKey(unit, shape));
    if (flat !== undefined) {
      const text = fill(flat, shape.words);
      if (fits(text, unit)) return text;
    }
    for (const layout of this.broken.get(brokenKey(unit, shape)) ?? []) {
      const text = fill(layout, shape.words);
      if (areBreaksNeeded(headOf(text, unit), widthOf(unit))) return text;
    }
    const exact = this.exact.get(exactKey(unit, shape));
    return exact === undefined ? undefined : fill(exact, shape.words);
  }

  /** Remembers how a unit was formatted. */
  add(unit: Unit, shape: Shape, formatted: string): void {
    const layout = layoutOf(formatted, shape.words);
    if (layout === undefined || (unit.isBlock && !formatted.split("\n").some(isMark))) return;
    const isFlat = formatted.split("\n").length === (unit.isBlock ? 3 : 1);
    if (isFlat) this.flat.set(shapeKey(unit, shape), layout);
    if (isFlat && fits(formatted, unit)) return;
    this.exact.set(exactKey(unit, shape), layout);
    if (!areBreaksNeeded(headOf(formatted, unit), widthOf(unit))) return;
    const key = brokenKey(unit, shape);
    this.broken.set(key, [...(this.broken.get(key) ?? []), layout]);
  }
}

/** What units have in common that can be laid out alike. */
export function shapeKey({ isMember }: Unit, { key }: Shape): string {
  return (isMember ? "member " : "") + key;
}

/** Whether the only argument of a call is a long word decides where an assignment is broken. */
function brokenKey(unit: Unit, shape: Shape): string {
  const only = unit.text.match(/\((?:"[^"]*"|[\w$]+)\)/g) ?? [];
  return shapeKey(unit, shape) + only.map(({ length }) => (length > 32 ? 1 : 0)).join("");
}

function exactKey(unit: Unit, shape: Shape): string {
  return `${shapeKey(unit, shape)}${String(unit.depth)}:${shape.words.map(({ length }) => length).join()}`;
}

function fits(text: string, unit: Unit): boolean {
  const width = widthOf(unit);
  return text.length <= width || (unit.isBlock && text.split("\n").every(({ length }) => length <= width));
}

/** The lines that are to be judged: of a block those before its body, as long as there is but one after it. */
function headOf(text: string, { isBlock }: Unit): readonly string[] {
  const lines = text.split("\n");
  return isBlock && isMark(lines.at(-2)) ? lines.slice(0, -2) : lines;
}

/** The lines of a block before its body, and those after it. */
export function halvesOf(text: string): readonly [string, string] {
  const lines = text.split("\n");
  const mark = lines.findIndex(isMark);
  return [lines.slice(0, mark).join("\n"), lines.slice(mark + 1).join("\n")];
}

/** Only where it is indented once: where a call is broken around a block, that goes for the whole block. */
function isMark(line: string | undefined): boolean {
  return line === `  ${bodyMarks.statements}` || line === `  ${bodyMarks.cases}`;
}
