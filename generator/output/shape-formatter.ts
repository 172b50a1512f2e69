import { halvesOf, Layouts, shapeKey, widthOf } from "./layouts.js";
import { listStatement, type ListStatement } from "./list-statement.js";
import { shapeOf, type Shape } from "./shape.js";
import { splitStatements } from "./split-statements.js";
import { StatementLines, Unclear, type Part, type Unit } from "./statement-lines.js";

/** Formats a text as a whole. */
export type FormatText = (text: string) => Promise<string>;

/** A unit on the way to its formatted text. */
interface Task {
  readonly unit: Unit;
  /** What is laid out: the unit, with a few items for those of a list of many. */
  readonly short: Unit;
  readonly list: ListStatement | undefined;
  readonly shape: Shape;
  formatted: string | undefined;
}

/**
 * Formats texts statement by statement, asking for each shape of statements once: layouts depend on the kinds and the lengths of words, not on
 * which they are. Text that is not made of whole lines is formatted as a whole.
 */
export class ShapeFormatter {
  private readonly format: FormatText;
  private readonly layouts = new Layouts();

  /** @param format asked for the layout of what was not there before */
  constructor(format: FormatText) {
    this.format = format;
  }

  /** The formatted text. One after the other, please. */
  async text(text: string): Promise<string> {
    const pieces = splitStatements(text, 0).map((piece) => ({ piece, parts: partsOf(piece) }));
    const tasks = new Map<Unit, Task>();
    for (const { parts } of pieces)
      for (const part of parts ?? [])
        if (part.kind === "unit" || part.kind === "start") tasks.set(part.unit, taskOf(part.unit));
    await this.run([...tasks.values()]);
    const formatted: string[] = [];
    for (const { piece, parts } of pieces) formatted.push(joined(parts, tasks) ?? (await this.format(piece)));
    return formatted.join("\n");
  }

  /**
   * Formats units until all are, but those that can't be on their own. Of units of a shape a few are asked for at first: mostly the others can do
   * with the same layouts.
   */
  private async run(tasks: readonly Task[], most = 1): Promise<void> {
    const missing = tasks.filter((task) => {
      const found = this.layouts.find(task.short, task.shape);
      task.formatted = found !== undefined && task.list !== undefined ? task.list.expand(found) : found;
      return found === undefined;
    });
    const asked = new Set(
      [...grouped(missing, (task) => shapeKey(task.short, task.shape)).values()].flatMap((alike) =>
        alike.slice(0, most),
      ),
    );
    await this.learn([...asked]);
    const isHopeless = (task: Task): boolean =>
      asked.has(task) && this.layouts.find(task.short, task.shape) === undefined;
    if (missing.length > 0)
      await this.run(
        missing.filter((task) => !isHopeless(task)),
        most * 3,
      );
  }

  /** Has units formatted and remembers their layouts; where they can't be all together, half of them at a time. */
  private async learn(tasks: readonly Task[]): Promise<void> {
    try {
      const formatted = await this.formatUnits(tasks.map(({ short }) => short));
      for (const { short, shape } of tasks) this.layouts.add(short, shape, formatted.get(short) ?? "");
    } catch {
      if (tasks.length <= 1) return;
      const half = Math.ceil(tasks.length / 2);
      await this.learn(tasks.slice(0, half));
      await this.learn(tasks.slice(half));
    }
  }

  private async formatUnits(units: readonly Unit[]): Promise<ReadonlyMap<Unit, string>> {
    const groups = [...grouped(units, ({ isMember, depth }) => `${String(isMember)} ${String(depth)}`).values()];
    const texts = (await this.format(groups.map(groupText).join(`\n${groupSeam}\n`))).split(`\n${groupSeam}\n`);
    if (texts.length !== groups.length) throw new Unclear();
    return new Map(groups.flatMap((group, index) => unitTexts(group, texts[index] ?? "")));
  }
}

/** Units that are members, or statements, of the same depth, in their blocks. */
function groupText(units: readonly Unit[]): string {
  const { depth, isMember } = units[0] ?? { depth: 0, isMember: false };
  const blocks = Array.from({ length: depth }, (_, index) => (isMember && index === depth - 1 ? "interface _ {" : "{"));
  return [...blocks, units.map((unit) => unit.text).join(`\n${seam}\n`), ...blocks.map(() => "}")].join("\n");
}

/** The units of a {@link groupText} that was formatted, each with its text. */
function unitTexts(units: readonly Unit[], formatted: string): readonly (readonly [Unit, string])[] {
  const depth = units[0]?.depth ?? 0;
  const lines = formatted.trimEnd().split("\n");
  const inside = lines.slice(depth, lines.length - depth).map((line) => line.slice(2 * depth));
  const texts = inside.join("\n").split(`\n${seam}\n`);
  if (texts.length !== units.length) throw new Unclear();
  return units.map((unit, index) => [unit, texts[index] ?? ""]);
}

/** A line between groups of units that are formatted together. */
const groupSeam = "////";

/** A line between units that are formatted together. */
const seam = "//";

function grouped<Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function taskOf(unit: Unit): Task {
  const list = listStatement(unit.text, widthOf(unit));
  const short = list === undefined ? unit : { ...unit, text: list.shortened };
  return { unit, short, list, shape: shapeOf(short.text), formatted: undefined };
}

function partsOf(text: string): readonly Part[] | undefined {
  try {
    return StatementLines.of(text);
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

/** The formatted text; undefined where a part of it could not be formatted on its own. */
function joined(parts: readonly Part[] | undefined, tasks: ReadonlyMap<Unit, Task>): string | undefined {
  if (parts === undefined) return undefined;
  let text = "";
  for (const part of parts) {
    if (part.kind === "text") {
      text += part.text === "" ? "\n" : indented(part.text, part.depth);
      continue;
    }
    const formatted = tasks.get(part.unit)?.formatted;
    if (formatted === undefined) return undefined;
    const shown = part.kind === "unit" ? formatted : halvesOf(formatted)[part.kind === "start" ? 0 : 1];
    text += indented(shown, part.unit.depth);
  }
  return text;
}

function indented(text: string, depth: number): string {
  const indent = "  ".repeat(depth);
  return `${indent}${text.replaceAll("\n", `\n${indent}`)}\n`;
}
