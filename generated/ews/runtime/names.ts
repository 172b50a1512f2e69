import { failElement, type Reader } from "./reader.js";
import { isSpelled, room, type Spelling, spellingOf, unspelled } from "./words.js";

/**
 * The names that may come next at one place: the member elements of a type, or its attributes. A reader asks it "which of these is at this
 * position?". The answer is learned: the bytes of each name as documents really spell them, and which name usually follows which.
 */
export interface Names {
  /** The type, or else the element, that the names belong to: the `component` of an error. */
  readonly type: string;
  /** What `validate` checks: that elements come in this order, or what `contentModel` says. */
  readonly content: ContentCheck | undefined;
  /**
   * Pairs of a namespace and its local names, separated by spaces; the tables below are made from them at first use. For a type with a name, its
   * namespace comes last.
   */
  readonly groups: readonly string[];
  /** The local names, in schema order. */
  names: readonly string[];
  /** Index by expanded name `{namespace}local`; empty until the tables are made. */
  index: ReadonlyMap<string, number>;
  /** For index `m + 1`: which index followed `m` last time, and which other one before. */
  next: Int32Array;
  other: Int32Array;
  /** Index by {@link keyOf} how documents spell a name: where another one comes than expected. */
  met: Map<number, number>;
  /** For each name: how documents spell it, in the namespace scope in which that was learned. */
  spelling: Spelling[];
  /** For each name: the element in which it was met last, to find doubled attributes. */
  stamp: number[];
}

/**
 * Looks at the child met last, whose name is number `i` and which came after number `m`; where `i` is -2 at an element before its content, where
 * it is -1 behind it.
 */
export type ContentCheck = (r: Reader, t: Names, i: number, m: number) => void;

const inOrder: ContentCheck = (r, t, i, m) => {
  if (i >= 0 && i < m) failElement(r, "out-of-order", "the element should have come earlier", t.type);
};

const noIndex = /* @__PURE__ */ new Map<never, number>();
const noTable = /* @__PURE__ */ new Int32Array(0);

/** Declares the names of a component, as pairs of a namespace and local names separated by spaces; behind them the namespace of a named type. */
export function names(type: string, ...groups: readonly string[]): Names {
  return {
    type,
    content: inOrder,
    groups,
    names: [],
    index: noIndex,
    met: noIndex,
    next: noTable,
    other: noTable,
    spelling: [],
    stamp: [],
  };
}

/** Declares the names of elements that may come in any order (`xs:all`, header blocks). */
export function unordered(type: string, ...groups: readonly string[]): Names {
  return { ...names(type, ...groups), content: undefined };
}

/** Makes the tables. */
export function build(t: Names): void {
  const list: string[] = [];
  const index = new Map<string, number>();
  for (let k = 1; k < t.groups.length; k += 2) {
    for (const name of t.groups[k]!.split(" ")) index.set("{" + t.groups[k - 1]! + "}" + name, list.push(name) - 1);
  }
  const n = list.length;
  t.names = list;
  t.index = index;
  t.next = new Int32Array(n + 2).fill(n);
  t.other = t.next.slice();
  t.met = new Map();
  t.spelling = new Array<Spelling>(n + 1).fill(unspelled); // one more: index n stands for "none of them" and matches nothing
  t.stamp = new Array<number>(n).fill(0);
}

/** Remembers that name `i` came after name `m`, spelled as the `length` bytes at `at`. */
export function learn({ view, scope }: Reader, t: Names, m: number, i: number, at: number, length: number): void {
  follow(t, m, i);
  if (length > room - 4) return;
  t.spelling[i] = spellingOf(view, at, length, scope);
  if (t.met.size > 4 * t.names.length) t.met.clear();
  t.met.set(keyOf(view, at, length), i);
}

/** The index of the name that is spelled as the `length` bytes at `at`, and came after name `m`, if that is known. */
export function recall({ view, scope }: Reader, t: Names, m: number, at: number, length: number): number | undefined {
  const i = t.met.get(keyOf(view, at, length));
  if (i === undefined) return undefined;
  const known = t.spelling[i]!;
  if (known.scope !== scope || known.length !== length || !isSpelled(known, view, at)) return undefined;
  return follow(t, m, i);
}

/** Remembers that name `i` came after name `m`. */
export function follow(t: Names, m: number, i: number): number {
  t.other[m + 1] = t.next[m + 1]!;
  return (t.next[m + 1] = i);
}

// A number for a run of bytes.
function keyOf(view: DataView, at: number, length: number): number {
  let key = length;
  // what the last word has beyond the end is at its high end
  for (let k = 0; k < length; k += 4)
    key = Math.imul(key, 31) ^ (view.getInt32(at + k, true) << (8 * Math.max(k + 4 - length, 0)));
  return key & 0x3fffffff;
}
