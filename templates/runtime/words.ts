import type { Scope } from "./scope.js";

/** A run of bytes as documents spell it, kept as words to be compared four bytes at a time. */
export interface Spelling {
  /** Where it means what it stands for; undefined: nowhere. */
  readonly scope: Scope | undefined;
  readonly length: number;
  readonly words: Int32Array;
  /** Which bits of the last word count. */
  readonly mask: number;
}

/** Spellings are no longer than this, and the reader's buffer has as much room after the document. */
export const room = 512;

/** The spelling of what was not met yet. */
export const unspelled: Spelling = { scope: undefined, length: 0, words: /* @__PURE__ */ new Int32Array(1), mask: 0 };

/** The spelling of the `length` bytes at `at`. */
export function spellingOf(view: DataView, at: number, length: number, scope: Scope): Spelling {
  const count = (length + 3) >> 2;
  const words = new Int32Array(count);
  for (let k = 0; k < count; k++) words[k] = view.getInt32(at + 4 * k, true);
  return { scope, length, words, mask: -1 >>> (8 * (4 * count - length)) };
}

/** Are the bytes at `at` spelled so? May look behind the end of the document. */
export function isSpelled(spelling: Spelling, view: DataView, at: number): boolean {
  const { words } = spelling;
  const last = words.length - 1;
  if (((view.getInt32(at + 4 * last, true) ^ words[last]!) & spelling.mask) !== 0) return false; // most differ at their ends
  for (let k = 0; k < last; k++) if (view.getInt32(at + 4 * k, true) !== words[k]) return false;
  return true;
}
