import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";

/** A value that can be just one: its type is that of a literal (XSD 1.0 Part 1 §3.2.1, §3.3.1). */
export function checkFixed<T extends string | number | bigint | boolean, F extends T>(
  r: Reader,
  value: T,
  fixed: F,
): F {
  return value === fixed ? fixed : invalid(r, value.toString(), "value: it is fixed as " + fixed.toString());
}
