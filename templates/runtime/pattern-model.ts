import type { Counts } from "./pattern-counts.js";

/** A part of an expression. */
export type Node = {
  readonly id: number;
  /** Does it match the empty text? */
  readonly ends: boolean;
} & (
  | { readonly kind: "nothing" }
  | { readonly kind: "class"; readonly index: number }
  | { readonly kind: "sequence"; readonly first: Node; readonly then: Node }
  | { readonly kind: "choice"; readonly branches: readonly Node[] }
  | { readonly kind: "repeat"; readonly body: Node; readonly counts: Counts }
);

export interface Model {
  readonly root: Node;
  /** Are iterations counted anywhere? */
  readonly counts: boolean;
}

/** Parses `(0|1,2)*,0{2,5}`: classes by number in sequences, and branches of them; groups nested however deep, as it comes without recursion. */
export function parseModel(model: string): Model {
  let id = 0;
  let counts = false;
  const nothing: Node = { id: id++, ends: true, kind: "nothing" };
  const open: Node[][][] = [];
  let branches: Node[][] = [[]];

  function sequence(terms: readonly Node[]): Node {
    const joined = (then: Node, first: Node): Node => ({
      id: id++,
      ends: first.ends && then.ends,
      kind: "sequence",
      first,
      then,
    });
    return terms.length === 0 ? nothing : terms.reduceRight(joined);
  }

  function choice(): Node {
    const nodes = branches.map(sequence);
    if (nodes.length === 1) return nodes[0]!;
    return { id: id++, ends: nodes.some(({ ends }) => ends), kind: "choice", branches: nodes };
  }

  function repeat(body: Node, quantifier: string): Node {
    const [, least = "", comma = "", most = ""] = /^\{(\d+)(,)(\d*)/.exec(quantifier) ?? [];
    const min = body.ends ? 0 : quantifier === "+" ? 1 : Number(least);
    const max = quantifier === "?" ? 1 : most === "" ? Infinity : Number(most);
    counts ||= comma !== "";
    return { id: id++, ends: min === 0, kind: "repeat", body, counts: [min, max] };
  }

  for (const token of model.match(/\d+|[(|)?*+]|\{[\d,]+\}/g) ?? []) {
    const terms = branches.at(-1)!;
    if (token === "(") {
      open.push(branches);
      branches = [[]];
    } else if (token === "|") {
      branches.push([]);
    } else if (token === ")") {
      const group = choice();
      branches = open.pop()!;
      branches.at(-1)!.push(group);
    } else if (/\d$/.test(token)) {
      terms.push({ id: id++, ends: false, kind: "class", index: Number(token) });
    } else {
      terms.push(repeat(terms.pop()!, token));
    }
  }
  return { root: choice(), counts };
}
