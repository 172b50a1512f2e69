import { closeTag } from "./elements.js";
import { toEnumeration } from "./enumeration.js";
import type { Reader } from "./reader.js";
import { readText } from "./text.js";
import { isSpelled, room, type Spelling, spellingOf } from "./words.js";

// For each list, values met, and how they are spelled from the end of a start tag to the beginning of the end tag.
const met = /* @__PURE__ */ new WeakMap<readonly string[], { readonly spelling: Spelling; readonly value: string }[]>();

/** Reads an element that holds a value of an enumeration and has no attributes; `trim` does with white space what the type asks for. */
export function readEnumeration<T extends string>(
  r: Reader,
  values: readonly T[],
  type: string,
  trim?: (text: string) => string,
): T {
  const { at, view, scope } = r;
  let known = met.get(values);
  if (known === undefined) met.set(values, (known = []));
  for (const { spelling, value } of known) {
    if (isSpelled(spelling, view, at)) {
      closeTag(r, at + spelling.length - 2);
      return value as T;
    }
  }
  const text = readText(r);
  const value = toEnumeration(r, trim === undefined ? text : trim(text), values, type);
  const length = value.length + 3;
  if (length < room && r.text.startsWith(">" + value + "</", at)) {
    if (known.length > 7) known.length = 0;
    known.push({ spelling: spellingOf(view, at, length, scope), value });
  }
  return value;
}
