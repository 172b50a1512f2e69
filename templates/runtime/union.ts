import { invalid } from "./invalid.js";
import { again, type Reader } from "./reader.js";

/**
 * A union: the value that the first of its types makes of the text (XSD 1.0 Part 2 §2.5.1.3). Facets tell the types; where none of them has the
 * value, facets that only `validate` looks at do not count.
 */
export function toUnion<T>(r: Reader, text: string, type: string, members: readonly ((text: string) => T)[]): T {
  const { trial, facets } = r;
  for (const strict of facets ? [true] : [true, false]) {
    for (const member of members) {
      r.trial = true;
      r.facets = strict;
      try {
        return member(text);
      } catch (error) {
        if (error !== again) throw error;
      } finally {
        r.trial = trial;
        r.facets = facets;
      }
    }
  }
  return invalid(r, text, type);
}

/** The text of a value of a union: that of the first type which has it. */
export function fromUnion(
  value: unknown,
  members: readonly ((value: never) => string | undefined)[],
): string | undefined {
  for (const member of members) {
    const text = member(value as never);
    if (typeof text === "string") return text;
  }
  return undefined;
}
