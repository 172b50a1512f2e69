import type { Namespaces } from "./wildcard.js";
import { isLet } from "./wildcard.js";

/** A content model, or what is left of one after some children: its derivative (Brzozowski, "Derivatives of Regular Expressions", 1964). */
export interface Part {
  readonly id: number;
  readonly term: Term;
  /** May the content end here? */
  readonly ends: boolean;
  /** What is left after one more child, by its number, for names that have none by its namespace. */
  readonly after: Map<number | string, Part | undefined>;
}

type Term =
  | { readonly kind: "nothing" }
  | { readonly kind: "name"; readonly index: number }
  | { readonly kind: "any"; readonly namespaces: Namespaces | undefined }
  | { readonly kind: "sequence"; readonly first: Part; readonly rest: Part }
  | { readonly kind: "choice" | "all"; readonly parts: readonly Part[] }
  | { readonly kind: "repeat"; readonly part: Part; readonly min: number; readonly max: number };

/** The parts of one content model: equal ones are the same object, so that what was worked out once is looked up from then on. */
export class Parts {
  private readonly known = new Map<string, Part>();
  private count = 0;

  readonly nothing = this.make("", { kind: "nothing" }, true);

  name(index: number): Part {
    return this.make(`${index}`, { kind: "name", index }, false);
  }

  any(number: number, namespaces: Namespaces | undefined): Part {
    return this.make(`#${number}`, { kind: "any", namespaces }, false);
  }

  sequence(first: Part, rest: Part): Part {
    if (first === this.nothing) return rest;
    if (rest === this.nothing) return first;
    const { term } = first;
    if (term.kind === "sequence") return this.sequence(term.first, this.sequence(term.rest, rest));
    return this.make(`${first.id},${rest.id}`, { kind: "sequence", first, rest }, first.ends && rest.ends);
  }

  /** Undefined for a choice of nothing, which no content meets. */
  choice(alternatives: readonly Part[]): Part | undefined {
    const parts = [...new Set(alternatives.flatMap((part) => (part.term.kind === "choice" ? part.term.parts : part)))];
    if (parts.length < 2) return parts[0];
    const key = parts.map(({ id }) => id).join("|");
    return this.make(
      key,
      { kind: "choice", parts },
      parts.some(({ ends }) => ends),
    );
  }

  all(parts: readonly Part[]): Part {
    if (parts.length === 0) return this.nothing;
    return this.make(
      parts.map(({ id }) => id).join("&"),
      { kind: "all", parts },
      parts.every(({ ends }) => ends),
    );
  }

  repeat(part: Part, min: number, max: number): Part {
    if (max === 0 || part === this.nothing) return this.nothing;
    const least = part.ends ? 0 : min;
    if (max === 1 && (least === 1 || part.ends)) return part;
    return this.make(`${part.id}{${least},${max}}`, { kind: "repeat", part, min: least, max }, least === 0);
  }

  /** What is left of `part` after a child: number `index` among the names, in `namespace`; undefined where it is not allowed. */
  derivative(part: Part, index: number, namespace: string): Part | undefined {
    const key = index < 0 ? namespace : index;
    if (!part.after.has(key)) part.after.set(key, this.derive(part, index, namespace));
    return part.after.get(key);
  }

  private derive(part: Part, index: number, namespace: string): Part | undefined {
    const { term } = part;
    switch (term.kind) {
      case "nothing":
        return undefined;
      case "name":
        return term.index === index && index >= 0 ? this.nothing : undefined;
      case "any":
        return isLet(namespace, term.namespaces) ? this.nothing : undefined;
      case "choice":
        return this.choice(term.parts.flatMap((one) => this.derivative(one, index, namespace) ?? []));
      case "sequence":
        return this.choice(this.deriveSequence(part, index, namespace));
      case "all":
        return this.choice(
          term.parts.flatMap((one) => {
            const left = this.derivative(one, index, namespace);
            return left === undefined ? [] : this.sequence(left, this.all(term.parts.filter((other) => other !== one)));
          }),
        );
      case "repeat": {
        const left = this.derivative(term.part, index, namespace);
        return left && this.sequence(left, this.repeat(term.part, Math.max(term.min - 1, 0), term.max - 1));
      }
    }
  }

  // Long sequences of members that may be absent are gone through without recursion.
  private deriveSequence(part: Part, index: number, namespace: string): readonly Part[] {
    const found: Part[] = [];
    let rest = part;
    for (; rest.term.kind === "sequence"; rest = rest.term.rest) {
      const left = this.derivative(rest.term.first, index, namespace);
      if (left !== undefined) found.push(this.sequence(left, rest.term.rest));
      if (!rest.term.first.ends) return found;
    }
    const left = this.derivative(rest, index, namespace);
    return left === undefined ? found : [...found, left];
  }

  private make(key: string, term: Term, ends: boolean): Part {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size > 10000) this.known.clear(); // a count to a high bound has many states
    const part = { id: this.count++, term, ends, after: new Map() };
    this.known.set(key, part);
    return part;
  }
}

/** The numbers of the names that may come first; -1 for a wildcard. */
export function firstNames({ term }: Part): readonly number[] {
  switch (term.kind) {
    case "nothing":
      return [];
    case "name":
      return [term.index];
    case "any":
      return [-1];
    case "choice":
    case "all":
      return term.parts.flatMap(firstNames);
    case "repeat":
      return firstNames(term.part);
    case "sequence":
      return term.first.ends ? [...firstNames(term.first), ...firstNames(term.rest)] : firstNames(term.first);
  }
}
