import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";

// The values of each list by themselves, made when it is first used.
const known = /* @__PURE__ */ new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function lookUp<T extends string>(values: readonly T[], text: string): T | undefined {
  let index = known.get(values);
  if (index === undefined) known.set(values, (index = new Map(values.map((value) => [value, value]))));
  return index.get(text) as T | undefined;
}

/** A value of an enumeration: the list's own string, not a piece of the document. */
export function toEnumeration<T extends string>(r: Reader, text: string, values: readonly T[], type: string): T {
  return lookUp(values, text) ?? invalid(r, text, type);
}

/** The text of a value of an enumeration; undefined where it is none of them. */
export function fromEnumeration<T extends string>(value: T, values: readonly T[]): string | undefined {
  return lookUp(values, value);
}
