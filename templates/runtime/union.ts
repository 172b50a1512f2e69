import { invalid } from "./invalid.js";
import { again, type Reader } from "./reader.js";

/** A union: the value that the first of its types makes of the text (XSD 1.0 Part 2 §2.5.1.3). */
export function toUnion<T>(r: Reader, text: string, type: string, members: readonly ((text: string) => T)[]): T {
  const before = r.trial;
  for (const member of members) {
    r.trial = true;
    try {
      return member(text);
    } catch (error) {
      if (error !== again) throw error;
    } finally {
      r.trial = before;
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
