import { foldPattern, patternTree, type PatternTree } from "./pattern-tree.js";

/** A pattern as the runtime's automaton takes it: an expression over numbers of classes, each class the source of a regular expression. */
export interface PatternModel {
  readonly model: string;
  readonly classes: readonly string[];
}

/** Iterations beyond this are without end: no text has as many characters. */
const manyIterations = 2 ** 31;

/** Counters that may be nested; more of them have more states than can be gone through. */
const mostLevels = 3;

/** Texts from this length on are not compared: groups may be nested deep. */
const longest = 200;

/** A part of a model: how often `text` is repeated, which is one atom, or a sequence or choice that has to be in parentheses then. */
interface Part {
  readonly kind: PatternTree["kind"];
  readonly text: string;
  /** Does one iteration match the empty text? */
  readonly empty: boolean;
  readonly min: number;
  readonly max: number;
  /** How deep counted iterations are nested in `text`. */
  readonly levels: number;
}

const nothing: Part = { kind: "sequence", text: "", empty: true, min: 1, max: 1, levels: 0 };

/**
 * The model of a pattern: `(a|bc)*` is `(0|1,2)*` with the classes a, b and c.
 *
 * It matches the same texts with fewer counters to keep where that is easy to see: `(a{0,5}){0,5}` is `a{0,25}`, `a?a?` is `a{0,2}`, and
 * of equal branches one is left. Where more than three numbers of iterations that it limits are nested, those further outside are not limited.
 */
export function patternModel(pattern: string): PatternModel {
  const classes = new Map<string, number>();
  const whole = foldPattern(patternTree(pattern), (tree, parts: readonly Part[]): Part => {
    switch (tree.kind) {
      case "atom": {
        const index = classes.get(tree.text) ?? classes.size;
        classes.set(tree.text, index);
        return { kind: "atom", text: String(index), empty: false, min: 1, max: 1, levels: 0 };
      }
      case "sequence":
        return sequence(parts);
      case "choice":
        return choice(parts);
      case "repeat":
        return repeat(parts[0] ?? nothing, tree.min, tree.max);
    }
  });
  return { model: branchText(whole), classes: [...classes.keys()] };
}

function sequence(parts: readonly Part[]): Part {
  const joined: Part[] = [];
  for (const part of parts.filter(({ text }) => text !== "")) {
    const before = joined.at(-1);
    if (part.text.length < longest && before?.text === part.text) {
      joined[joined.length - 1] = { ...part, min: before.min + part.min, max: before.max + part.max };
    } else joined.push(part);
  }
  const [first = nothing, ...more] = joined;
  if (more.length === 0) return first;
  return {
    kind: "sequence",
    text: join(joined.map(partText), ","),
    empty: joined.every(isEmpty),
    min: 1,
    max: 1,
    levels: levelsOf(joined),
  };
}

function choice(branches: readonly Part[]): Part {
  const texts = branches.map(branchText);
  const short = new Set(texts.filter(({ length }) => length < longest));
  const different = [...short, ...texts.filter(({ length }) => length >= longest)];
  const [first = nothing] = branches;
  if (different.length === 1) return first;
  return {
    kind: "choice",
    text: join(different, "|"),
    empty: branches.some(isEmpty),
    min: 1,
    max: 1,
    levels: levelsOf(branches),
  };
}

/** As the method of arrays, but without a copy of the texts: in deep nests each would be copied as often as it is deep. */
function join(texts: readonly string[], separator: string): string {
  return texts.reduce((before, text) => before + separator + text);
}

function repeat(part: Part, min: number, max: number): Part {
  if (max === 0 || part.text === "") return nothing;
  const least = isEmpty(part) ? 0 : min;
  const inner = part.empty ? 0 : part.min;
  // the inner numbers of iterations, taken least, least + 1, … max times: are there gaps among them?
  const hasGaps = least !== max && (least === 0 ? inner > 1 : (least + 1) * inner > least * part.max + 1);
  if (!hasGaps) return counted({ ...part, min: least * inner, max: max * part.max });
  const levels = levelsOf([part]);
  return counted({ kind: "sequence", text: partText(part), empty: isEmpty(part), min: least, max, levels });
}

/** The states of an automaton are as many as there are combinations of nested counters: those outside of many are not kept. */
function counted(part: Part): Part {
  const isUncounted = part.levels >= mostLevels && part.max > 1;
  return isUncounted ? { ...part, min: Math.min(part.min, 1), max: Infinity } : part;
}

function levelsOf(parts: readonly Part[]): number {
  const own = ({ min, max }: Part): number => (min > 1 || (max > 1 && max < manyIterations) ? 1 : 0);
  return parts.reduce((most, part) => Math.max(most, part.levels + own(part)), 0);
}

function isOnce({ min, max }: Part): boolean {
  return min === 1 && max === 1;
}

function isEmpty({ empty, min }: Part): boolean {
  return empty || min === 0;
}

function branchText(part: Part): string {
  return isOnce(part) ? part.text : partText(part);
}

function partText(part: Part): string {
  const min = part.empty ? 0 : Math.min(part.min, manyIterations);
  const quantifier = isOnce(part) ? "" : quantifierText(min, part.max);
  return (part.kind === "atom" || (isOnce(part) && part.kind !== "choice") ? part.text : `(${part.text})`) + quantifier;
}

function quantifierText(min: number, max: number): string {
  if (min === 0 && max === 1) return "?";
  if (max < manyIterations) return `{${String(min)},${String(max)}}`;
  return min === 0 ? "*" : min === 1 ? "+" : `{${String(min)},}`;
}
