import { put } from "./attributes.js";
import { once, type Reader } from "./reader.js";

/** Notes a header block that may be there once. What `Object.prototype` has counts for nothing. */
export function putHeader(r: Reader, headers: object, name: string, value: unknown): void {
  put(headers, name, once(r, Object.hasOwn(headers, name) || undefined, value));
}
