import { type CodePointRange, overlap } from "./code-points.js";
import { patternTokens } from "./pattern-text.js";
import { foldPattern, patternTree, type PatternTree } from "./pattern-tree.js";

/** Groups nested deeper than an engine may be able to parse. */
const deepestGroups = 500;

/** Comparisons of positions after which a pattern counts as unsafe, however it may be. */
const mostComparisons = 100_000;

/** An atom where it stands in a pattern, with the positions that may come next as far as they are known. */
interface Position {
  readonly ranges: readonly CodePointRange[];
  readonly next: Position[];
}

/** The positions that may come first and last in a part of a pattern (V. M. Glushkov, "The abstract theory of automata", 1961). */
interface Ends {
  /** Does it match the empty text? */
  readonly empty: boolean;
  readonly first: readonly Position[];
  readonly last: readonly Position[];
}

const nothing: Ends = { empty: true, first: [], last: [] };

/**
 * Is a pattern deterministic, so that an engine that backtracks takes a time linear in the length of the text?
 *
 * It is where after any beginning of a text the next character fits at most one position, reached in one way only (Brüggemann-Klein and Wood,
 * "One-Unambiguous Regular Languages", 1998; "strongly deterministic" where iterations are counted), and the empty text is matched in one way
 * only. What the engine tries besides then fails at once. Where in doubt the answer is no.
 */
export function isDeterministic(pattern: string): boolean {
  if (isDeep(pattern)) return false;
  const check = new DeterminismCheck();
  foldPattern(patternTree(pattern), (tree, parts: readonly Ends[]) => check.ends(tree, parts));
  return check.passed;
}

function isDeep(pattern: string): boolean {
  let depth = 0;
  return patternTokens(pattern).some((token) => {
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    return depth > deepestGroups;
  });
}

class DeterminismCheck {
  passed = true;
  private comparisons = 0;

  ends(tree: PatternTree, parts: readonly Ends[]): Ends {
    if (!this.passed) return nothing;
    switch (tree.kind) {
      case "atom": {
        const position: Position = { ranges: tree.ranges, next: [] };
        return { empty: false, first: [position], last: [position] };
      }
      case "sequence":
        return parts.reduce((before, part) => this.sequence(before, part), nothing);
      case "choice":
        return this.choice(parts);
      case "repeat":
        return this.repeat(parts[0] ?? nothing, tree.min, tree.max);
    }
  }

  private sequence(before: Ends, part: Ends): Ends {
    for (const position of before.last) this.mayFollow(position, part.first);
    return {
      empty: before.empty && part.empty,
      first: before.empty ? this.joined(before.first, part.first) : before.first,
      last: part.empty ? [...before.last, ...part.last] : part.last,
    };
  }

  private choice(branches: readonly Ends[]): Ends {
    if (branches.filter(({ empty }) => empty).length > 1) this.passed = false;
    return {
      empty: branches.some(({ empty }) => empty),
      first: branches.reduce<readonly Position[]>((first, branch) => this.joined(first, branch.first), []),
      last: branches.flatMap(({ last }) => last),
    };
  }

  private repeat(part: Ends, min: number, max: number): Ends {
    if (max === 0) return nothing;
    if (min === 1 && max === 1) return part;
    // an empty iteration would be as good as none
    if (part.empty) this.passed = false;
    if (max > 1) {
      for (const position of part.last) {
        // where the number of iterations is given, the next one does not compete with what comes behind them
        if (min === max) this.compare(position.next, part.first);
        else this.mayFollow(position, part.first);
      }
    }
    return min === 0 ? { ...part, empty: true } : part;
  }

  private mayFollow(position: Position, positions: readonly Position[]): void {
    this.compare(position.next, positions);
    if (this.passed) position.next.push(...positions);
  }

  private joined(some: readonly Position[], others: readonly Position[]): readonly Position[] {
    this.compare(some, others);
    return this.passed ? [...some, ...others] : [];
  }

  /** No position of the one may match a character that one of the others does, or be the same. */
  private compare(some: readonly Position[], others: readonly Position[]): void {
    this.comparisons += some.length + others.length + some.length * others.length;
    if (this.comparisons > mostComparisons) this.passed = false;
    if (!this.passed) return;
    if (some.some((one) => others.some((other) => one === other || overlap(one.ranges, other.ranges)))) {
      this.passed = false;
    }
  }
}
