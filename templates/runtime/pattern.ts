import { type Model, parseModel } from "./pattern-model.js";
import { end, type Part, Parts } from "./pattern-part.js";

/** What is left of a pattern after some characters: any of some parts. */
interface State {
  readonly parts: readonly Part[];
  readonly ends: boolean;
  /** The state after one more character of a kind. */
  readonly after: Map<Kind, State>;
  derivatives: ReturnType<Parts["derivatives"]> | undefined;
}

/** The characters that are in the same classes, by their numbers. */
type Kind = ReadonlySet<number>;

/** Parts, and references to them, that are kept for later texts. */
const mostKept = 50_000;
/** Characters whose kinds are kept. */
const mostCharacters = 5000;

/**
 * A pattern on which an engine that backtracks may take a time exponential in the length of the text: this takes one that is linear. `model` is an
 * expression over the numbers of `classes`, regular expressions for one character each; `(0|1,2)*` stands for `(a|bc)*`.
 *
 * The text goes through an automaton whose states are worked out when a text comes to them (Thompson, "Regular Expression Search Algorithm", 1968).
 */
export function pattern(model: string, ...classes: readonly RegExp[]): { test(text: string): boolean } {
  let automaton: Automaton | undefined;
  return {
    test: (text) => (automaton ??= new Automaton(parseModel(model), classes)).test(text),
  };
}

class Automaton {
  private readonly model: Model;
  private readonly classes: readonly RegExp[];
  private readonly parts = new Parts();
  private readonly states = new Map<string, State>();
  private readonly kinds = new Map<string, Kind>();
  private readonly kindOf = new Map<number, Kind>();
  private references = 0;
  private most = mostKept;

  constructor(model: Model, classes: readonly RegExp[]) {
    this.model = model;
    this.classes = classes;
  }

  test(text: string): boolean {
    let state = this.state([this.parts.of(this.model.root, end)]);
    for (let i = 0; i < text.length && state.parts.length > 0;) {
      const character = text.codePointAt(i)!;
      i += character > 0xffff ? 2 : 1;
      const kind = this.kindOf.get(character) ?? this.kind(character);
      state = state.after.get(kind) ?? this.next(state, kind);
    }
    return state.ends;
  }

  private kind(character: number): Kind {
    const text = String.fromCodePoint(character);
    const indexes = this.classes.flatMap((one, index) => (one.test(text) ? index : []));
    const key = indexes.join();
    const kind = this.kinds.get(key) ?? new Set(indexes);
    this.kinds.set(key, kind);
    if (this.kindOf.size >= mostCharacters) this.kindOf.clear();
    this.kindOf.set(character, kind);
    return kind;
  }

  private next(state: State, kind: Kind): State {
    if (state.derivatives === undefined) {
      state.derivatives = this.parts.derivatives(state.parts);
      this.references += state.derivatives.length;
    }
    const left = new Set<Part>();
    for (const [index, part] of state.derivatives) if (kind.has(index)) left.add(part);
    const next = this.state(this.model.counts ? this.parts.joined([...left]) : [...left]);
    state.after.set(kind, next);
    this.references++;
    return next;
  }

  /** A state; what is kept is forgotten where it has become much, all but that state. */
  private state(parts: readonly Part[]): State {
    if (this.parts.size + this.references > this.most) {
      this.states.clear();
      this.parts.keep(parts);
      this.references = 0;
      this.most = mostKept + this.parts.size;
    }
    const key = parts
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join();
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const state = {
      parts,
      ends: parts.some(({ ends }) => ends),
      after: new Map<Kind, State>(),
      derivatives: undefined,
    };
    this.references += parts.length + 1;
    this.states.set(key, state);
    return state;
  }
}
