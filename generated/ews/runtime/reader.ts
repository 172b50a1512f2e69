import { printable, XmlReadError, type XmlReadErrorCode } from "./errors.js";
import type { Names } from "./names.js";
import { platform } from "./platform.js";
import { outermost, type Scope } from "./scope.js";

/** A position that is never reached. */
export const FAR = 0x3fffffff;
/** Elements may be nested this deep. */
const maxDepth = 256;

/** Elements with attributes are counted over all readers, because they share the tables of names. */
export const serial = { last: 0 };

/** Thrown to read a document again with {@link Reader.careful} set. */
export const again = {};

/**
 * One document being read. It holds the document twice: as bytes, on which markup is matched a word at a time, and as a string with one
 * character for each byte, out of which values are cut; so one offset serves both.
 */
export class Reader {
  /** The document in UTF-8, a zero, and room for matching beyond the end. */
  bytes = new Uint8Array(1 << 16);
  view = new DataView(this.bytes.buffer);
  /** The document, one character a byte; bytes over 127 are some other character. */
  text = "";
  /** Length of the document. */
  end = 0;
  /** Where reading goes on. */
  at = 0;
  /** Offset and length of the names of open elements; those at `level` belong to the start tag that was met last. */
  readonly opened = new Int32Array(2 * maxDepth + 4);
  level = 0;

  /** The namespace bindings in force. */
  scope = outermost;
  /** The elements that changed them, and the scope outside each. */
  readonly declaring: number[] = [];
  readonly outer: Scope[] = [];
  /** The start tag whose declarations are in force already. */
  declared = -1;
  /** The start tag whose `xsi:type` was followed. */
  typed = -1;
  /** No name is taken before the declarations in its tag were looked at. */
  careful = false;

  /** Expanded name of the element or attribute that none of the expected names matched. */
  name = "";
  /** Start of the name of the attribute whose value is next. */
  attribute = 0;
  /** Number of the element whose attributes are read, and for unknown attributes the element that had them last: to find doubled ones. */
  serial = 0;
  readonly met = new Map<string, number>();

  // Where the next one of each is, so that most values need one comparison: a byte over 127, `&`, `]]>`, `<`, a tab or line end.
  high = FAR;
  ampersand = -1;
  bracket = -1;
  less = -1;
  white = -1;
  /** The first of those that make text more than a slice of the document. */
  odd = -1;

  validate = false;
  unknown: "keep" | "skip" | "reject" = "keep";
}

/** A place in the document, for messages: `open` leaves the start tag met last out of the path. */
export function place(r: Reader, at: number, open: boolean): { path: string; line: number; column: number } {
  let path = "";
  for (let l = 0; open ? l < r.level : l <= r.level; l += 2) {
    const length = r.opened[l + 1]!;
    if (length > 0) path += "/" + slice(r, r.opened[l]!, r.opened[l]! + length);
  }
  const lines = slice(r, 0, Math.min(at, r.end)).split("\n");
  return { path: path || "/", line: lines.length, column: lines[lines.length - 1]!.length + 1 };
}

/** Stops reading; `suffix` is added to the path. */
export function fail(
  r: Reader,
  code: XmlReadErrorCode,
  reason: string,
  at: number = r.at,
  open = false,
  component?: string,
  suffix = "",
): never {
  const { path, line, column } = place(r, at, open);
  throw new XmlReadError(code, reason, path + suffix, line, column, component);
}

/** Quotes a piece of input for a message. */
export function quote(text: string): string {
  return '"' + printable(text, 64) + '"';
}

/** The characters of the document from `from` to `to`. */
export function slice(r: Reader, from: number, to: number): string {
  if (r.high < from) r.high = nextHigh(r, from);
  return r.high < to ? decode(r.bytes.subarray(from, to)) : r.text.substring(from, to);
}

/** Where `what` is next, or {@link FAR}. */
export function find(r: Reader, what: string, from: number): number {
  const at = r.text.indexOf(what, from);
  return at < 0 ? FAR : at;
}

function nextHigh(r: Reader, from: number): number {
  for (let p = from; p < r.end; p++) if (r.bytes[p]! > 127) return p;
  return FAR;
}

/** Sets `odd` to the first place from `from` on where text is more than a slice of the document. */
export function findOdd(r: Reader, from: number): void {
  if (r.ampersand < from) r.ampersand = find(r, "&", from);
  if (r.bracket < from) r.bracket = find(r, "]]>", from);
  if (r.high < from) r.high = nextHigh(r, from);
  r.odd = Math.min(r.ampersand, r.bracket, r.high);
}

/** The position of the first byte at or after `p` that is not white space. */
export function skipWhite(r: Reader, p: number): number {
  let c = r.bytes[p];
  while (c === 32 || c === 10 || c === 9) c = r.bytes[++p];
  return p;
}

/** A member was met a second time that may be there once. */
export function once<T>(r: Reader, before: unknown, value: T): T {
  if (before !== undefined) fail(r, "duplicate-element", "element is there twice");
  return value;
}

/** A member that has to be there is not. */
export function missing(r: Reader, t: Names, i: number): never {
  fail(r, "missing-element", "element " + t.names[i]! + " is missing", r.opened[r.level]! - 1, false, t.component);
}

const utf8: { decoder?: InstanceType<typeof platform.TextDecoder> } = {};

/** Decodes UTF-8; throws a `TypeError` where the bytes are not. */
export function decode(bytes: Uint8Array): string {
  return (utf8.decoder ??= new platform.TextDecoder("utf-8", { fatal: true, ignoreBOM: true })).decode(bytes);
}
