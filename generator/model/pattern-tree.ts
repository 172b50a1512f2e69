import type { CodePointRange } from "./code-points.js";
import { tokenRanges } from "./pattern-ranges.js";
import { patternTokens, tokenText } from "./pattern-text.js";

/** A pattern of XSD as a tree. Groups of one member are that member. */
export type PatternTree =
  | {
      readonly kind: "atom";
      /** As in a JavaScript regular expression. */
      readonly text: string;
      /** The characters that it matches, in ascending order; more of them where a category is named. */
      readonly ranges: readonly CodePointRange[];
      readonly parts: readonly [];
    }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternTree[] }
  | {
      readonly kind: "repeat";
      readonly parts: readonly [PatternTree];
      readonly min: number;
      readonly max: number;
    };

/** The tree of a pattern in which `patternProblem` finds nothing; groups are kept on a stack of our own, however deep they are nested. */
export function patternTree(pattern: string): PatternTree {
  const atoms = new Map<string, PatternTree>();
  const atomOf = (token: string): PatternTree => {
    const atom = atoms.get(token) ?? { kind: "atom", text: tokenText(token), ranges: tokenRanges(token), parts: [] };
    atoms.set(token, atom);
    return atom;
  };
  /** The groups that are open, each with its branches. */
  const open: PatternTree[][][] = [];
  let branches: PatternTree[][] = [[]];
  for (const token of patternTokens(pattern)) {
    if (token === "(") {
      open.push(branches);
      branches = [[]];
    } else if (token === "|") branches.push([]);
    else if (token === ")") {
      const group = groupOf(branches);
      branches = open.pop() ?? [];
      branches.at(-1)?.push(group);
    } else {
      const bounds = quantifierBounds(token);
      const branch = branches.at(-1);
      const repeated = bounds && branch?.pop();
      if (bounds === undefined) branch?.push(atomOf(token));
      else if (repeated !== undefined) branch?.push({ kind: "repeat", parts: [repeated], ...bounds });
    }
  }
  return groupOf(branches);
}

function groupOf(branches: readonly (readonly PatternTree[])[]): PatternTree {
  const sequences = branches.map((parts) => single(parts) ?? ({ kind: "sequence", parts } as const));
  return single(sequences) ?? { kind: "choice", parts: sequences };
}

function single(parts: readonly PatternTree[]): PatternTree | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

function quantifierBounds(token: string): { readonly min: number; readonly max: number } | undefined {
  if (token === "?") return { min: 0, max: 1 };
  if (token === "*") return { min: 0, max: Infinity };
  if (token === "+") return { min: 1, max: Infinity };
  const [, min, comma, max = ""] = /^\{([0-9]+)(,?)([0-9]*)\}$/.exec(token) ?? [];
  if (min === undefined) return undefined;
  return { min: Number(min), max: comma === "" ? Number(min) : max === "" ? Infinity : Number(max) };
}

/** Works out a value for a tree from the values of its parts, without recursion. */
export function foldPattern<T>(tree: PatternTree, valueOf: (tree: PatternTree, parts: readonly T[]) => T): T {
  const open: { readonly tree: PatternTree; readonly values: T[] }[] = [];
  let current: { readonly tree: PatternTree; readonly values: T[] } = { tree, values: [] };
  for (;;) {
    const part = current.tree.parts[current.values.length];
    if (part !== undefined) {
      open.push(current);
      current = { tree: part, values: [] };
      continue;
    }
    const value = valueOf(current.tree, current.values);
    const parent = open.pop();
    if (parent === undefined) return value;
    parent.values.push(value);
    current = parent;
  }
}
