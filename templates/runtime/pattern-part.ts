import { anyOf, type Counts, fewer } from "./pattern-counts.js";
import type { Node } from "./pattern-model.js";

/** What is left of an expression after some characters: a node, and what comes behind it. */
export interface Part {
  readonly id: number;
  /** Undefined where nothing is left. */
  readonly node: Node | undefined;
  /** How many iterations may be left of a repetition. */
  readonly counts: Counts;
  readonly rest: Part | undefined;
  /** May the text end here? */
  readonly ends: boolean;
}

export const end: Part = { id: 0, node: undefined, counts: [], rest: undefined, ends: true };

/** How far into the parts behind a part it is looked for others to join it with. */
const deepest = 8;

/** The parts of one expression: equal ones are the same object. */
export class Parts {
  private readonly known = new Map<string, Part>();
  private count = 1;

  get size(): number {
    return this.known.size;
  }

  of(node: Node, rest: Part, counts: Counts = node.kind === "repeat" ? node.counts : []): Part {
    const key = keyOf(node, rest, counts);
    let part = this.known.get(key);
    if (part === undefined) {
      const ends = rest.ends && (node.kind === "repeat" ? counts[0] === 0 : node.ends);
      part = { id: this.count++, node, counts, rest, ends };
      this.known.set(key, part);
    }
    return part;
  }

  /** Forgets all but some parts and what comes behind them. */
  keep(parts: readonly Part[]): void {
    this.known.clear();
    for (let part of parts) {
      while (part.node !== undefined) {
        const key = keyOf(part.node, part.rest!, part.counts);
        if (this.known.has(key)) break;
        this.known.set(key, part);
        part = part.rest!;
      }
    }
  }

  /**
   * The parts that are left after one more character, by the class that it has to be in: Antimirov's partial derivatives ("Partial Derivatives of
   * Regular Expressions and Finite Automaton Constructions", 1996). There are no more of them than the expression has classes, for each number
   * of iterations left.
   */
  derivatives(parts: readonly Part[]): readonly (readonly [index: number, left: Part])[] {
    const found: (readonly [number, Part])[] = [];
    const seen = new Set(parts);
    const open = [...parts];
    const visit = (part: Part): void => {
      if (seen.has(part)) return;
      seen.add(part);
      open.push(part);
    };
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      const { node, rest } = part;
      if (node === undefined || rest === undefined) continue;
      switch (node.kind) {
        case "nothing":
          visit(rest);
          break;
        case "class":
          found.push([node.index, rest]);
          break;
        case "sequence":
          visit(this.of(node.first, this.of(node.then, rest)));
          break;
        case "choice":
          for (const branch of node.branches) visit(this.of(branch, rest));
          break;
        case "repeat": {
          const counts = fewer(part.counts);
          const again = counts.length === 2 && counts[1] === 0 ? rest : this.of(node, rest, counts);
          // after an empty iteration nothing else may come than already may
          if (node.body.ends && again !== rest) seen.add(again);
          if (part.counts[0] === 0) visit(rest);
          visit(this.of(node.body, again));
        }
      }
    }
    return found;
  }

  /** Fewer parts for the same texts: one for all that differ in nothing but the iterations that are left of one repetition. */
  joined(parts: readonly Part[], depth = 0): readonly Part[] {
    if (parts.length < 2 || depth > deepest) return parts;
    const found = groups(parts, ({ node, rest }) => `${node?.id},${rest?.id}`).map((group) => {
      const { node, rest } = group[0]!;
      if (group.length === 1 || node === undefined || rest === undefined) return group[0]!;
      return this.of(node, rest, anyOf(group.map(({ counts }) => counts)));
    });
    return groups(found, ({ node, counts }) => `${node?.id},${counts.join()}`).flatMap((group) => {
      const { node, counts } = group[0]!;
      if (group.length === 1 || node === undefined) return group;
      const rests = group.flatMap(({ rest }) => rest ?? []);
      return this.joined(rests, depth + 1).map((rest) => this.of(node, rest, counts));
    });
  }
}

function keyOf(node: Node, rest: Part, counts: Counts): string {
  return `${node.id},${rest.id},${counts.join()}`;
}

function groups(parts: readonly Part[], nameOf: (part: Part) => string): readonly (readonly Part[])[] {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    const key = nameOf(part);
    const group = found.get(key);
    if (group === undefined) found.set(key, [part]);
    else group.push(part);
  }
  return [...found.values()];
}
