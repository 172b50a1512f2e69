import { isDeepStrictEqual } from "node:util";

/**
 * Whether two values say the same: a property that is absent is `undefined`, and -0 is not 0. Prefixes of elements that no schema describes may
 * differ.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(essence(left), essence(right));
}

/** The value without what says nothing. */
export function essence(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(essence);
  const element = "localName" in value && "children" in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => one !== undefined && !(element && name === "prefix"))
      .map(([name, one]) => [name, essence(one)]),
  );
}
