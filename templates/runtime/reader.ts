import { XmlReadError, type XmlReadErrorCode } from "./errors.js";
import { checkedLimits, type Limits, usualLimits } from "./limits.js";
import type { Names } from "./names.js";
import { platform } from "./platform.js";
import { outermost, type Scope } from "./scope.js";
import type { ReadOptions } from "./xml.js";

/** A position that is never reached. */
export const FAR = 0x3fffffff;

/** Thrown to read a document again with {@link Reader.careful} set, or a value as one of another type. */
export const again = /* @__PURE__ */ new Error("again");

/**
 * One document being read. It holds the document twice: as bytes, on which markup is matched a word at a time, and as a string with one
 * character for each byte, out of which values are cut; so one offset serves both.
 */
export interface Reader {
  /** The document in UTF-8, a zero, and room for matching beyond the end. */
  bytes: Uint8Array;
  view: DataView;
  /** The document, one character a byte; bytes over 127 are some character over 126. */
  text: string;
  /** The document, as far as it was given as characters. */
  chars: string;
  /** Has it no bytes over 127? */
  ascii: boolean;
  /** Has it control characters that XML forbids? */
  control: boolean;
  /** Length of the document. */
  end: number;
  /** Where reading goes on. */
  at: number;
  /** Offset and length of the name in the start tag that was met last; no length where what comes next is in no element met in this one. */
  tag: number;
  length: number;
  /** Likewise for the elements that are open around it, up to `level`. */
  readonly open: number[];
  level: number;

  /** The namespace bindings in force. */
  scope: Scope;
  /** Those in which the value read last stands, as far as it can hold a QName. */
  valueScope: Scope | undefined;
  /** The innermost open element that changed them; for each such element the one around it, and the scope outside. */
  changed: number;
  readonly outer: (readonly [changed: number, scope: Scope])[];
  /** The start tag whose declarations are in force already. */
  declared: number;
  /** The start tag whose `xsi:type` or `xsi:nil` was followed. */
  typed: number;
  /** No name is taken before the declarations in its tag were looked at. */
  readonly careful: boolean;

  /** Expanded name of the element or attribute that none of the expected names matched. */
  name: string;
  /** Start of the name of the attribute whose value is next. */
  attr: number;
  /** How many attributes the element has so far. */
  attrs: number;
  /** The names of the type whose element has an attribute that it does not know. */
  owner: Names | undefined;
  /** The start tag of an element whose type is read like its base, and the type. */
  aliased: number;
  alias: Names | undefined;
  /** Number of the element whose attributes are read, and for unknown attributes the element that had them last: to find doubled ones. */
  serial: number;
  readonly met: Map<string, number>;

  // Where the next one of each is, so that most values need one comparison: a byte over 127, `&`, `]]>`, a line end, a tab. They only go on,
  // so nothing but the reading of values, in document order, may use them.
  high: number;
  amp: number;
  bracket: number;
  line: number;
  tab: number;
  /** The first of those that make text more than a slice of the document, and the first that make an attribute's value so. */
  odd: number;
  oddValue: number;
  /** The next `<`, for attributes: no tag has one, so looking ahead in a tag does no harm. */
  less: number;

  readonly validate: boolean;
  /** Are facets looked at? */
  facets: boolean;
  readonly unknown: "keep" | "skip" | "reject";
  /** Are characters let in that XML forbids? */
  readonly lenient: boolean;
  readonly limits: Limits;
  /** Is a value tried, so that a failure goes to the one who tries, without its place in the document, which takes time to find? */
  trial: boolean;
  /** With `validate`: what the content models of open elements still allow, by level. */
  readonly contents: unknown[];
  /** Are the header blocks of an envelope being read? */
  header: boolean;
}

/** A reader that has no document yet; `bytes` is memory of one that is done. */
export function newReader(
  options: ReadOptions | undefined,
  careful: boolean,
  bytes: Uint8Array = new Uint8Array(1 << 16),
): Reader {
  const validate = options?.validate === true;
  return {
    bytes,
    view: new DataView(bytes.buffer),
    text: "",
    chars: "",
    ascii: true,
    control: false,
    end: 0,
    at: 0,
    tag: 0,
    length: 0,
    open: [],
    level: 0,
    // in a scope of its own, nothing learned elsewhere is trusted
    scope: careful ? { ...outermost, met: [] } : outermost,
    valueScope: undefined,
    changed: -1,
    outer: [],
    declared: -1,
    typed: -1,
    careful,
    name: "",
    attr: 0,
    attrs: 0,
    owner: undefined,
    aliased: -1,
    alias: undefined,
    serial: 0,
    met: new Map(),
    high: FAR,
    amp: -1,
    bracket: -1,
    line: -1,
    tab: -1,
    odd: -1,
    oddValue: -1,
    less: -1,
    validate,
    facets: validate,
    unknown: validate ? "reject" : (options?.unknown ?? "keep"),
    lenient: options?.characters === "lenient",
    limits: options?.limits ? checkedLimits(options.limits) : usualLimits,
    trial: false,
    contents: [],
    header: false,
  };
}

/** A place in the document, for messages: in the start tag met last, unless it is at the name of that, or `length` is 0. */
export function place(r: Reader, at: number): { path: string; line: number; column: number } {
  const { open } = r;
  let path = "";
  for (let l = 0; l < r.level; l += 2) path += "/" + slice(r, open[l]!, open[l]! + open[l + 1]!);
  if (r.length > 0 && at !== r.tag) path += "/" + tagName(r);
  const lines = slice(r, 0, Math.min(at, r.end)).split("\n");
  return { path: path || "/", line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** Stops reading; `suffix` is added to the path. */
export function fail(
  r: Reader,
  code: XmlReadErrorCode,
  reason: string,
  at: number = r.at,
  component?: string,
  suffix = "",
): never {
  if (r.trial) throw again;
  const { path, line, column } = place(r, at);
  throw new XmlReadError(code, reason, path + suffix, line, column, component);
}

/** Stops because the document is not well-formed, or ends too early: where `seen`, up to which it was looked at, is not before its end. */
export function malformed(r: Reader, reason: string, at: number = r.at, seen = at): never {
  fail(r, seen < r.end ? "not-well-formed" : "unexpected-end", reason, at);
}

/** Stops because the document ends inside an element. */
export function endsEarly(r: Reader): never {
  r.length = 0;
  malformed(r, "the document ends here", r.end);
}

/** Stops because of the element whose start tag was met last. */
export function failElement(
  r: Reader,
  code: XmlReadErrorCode,
  reason: string,
  component?: string,
  suffix?: string,
): never {
  fail(r, code, reason, r.tag - 1, component, suffix);
}

/** The characters of the document from `from` to `to`. */
export function slice(r: Reader, from: number, to: number): string {
  return r.ascii || nextHigh(r, from, to) === FAR ? r.text.substring(from, to) : decode(r, from, to);
}

/** The name in the start tag that was met last, as the document has it. */
export function tagName(r: Reader): string {
  return slice(r, r.tag, r.tag + r.length);
}

/** The highest bits of four bytes. */
export const highs = 0x80808080;

/** Where `what` is next, or {@link FAR}. */
export function find(r: Reader, what: string, from: number): number {
  const at = r.text.indexOf(what, from);
  return at < 0 ? FAR : at;
}

function nextHigh(r: Reader, from: number, to: number): number {
  const { bytes, view } = r;
  for (let p = from; p < to; p++) {
    while (p + 4 < to && (view.getInt32(p, true) & highs) === 0) p += 4;
    if (bytes[p]! > 127) return p;
  }
  return FAR;
}

/** Sets `odd` to the first place from `from` on where text is more than a slice of the document. */
export function findOdd(r: Reader, from: number): void {
  if (r.amp < from) r.amp = find(r, "&", from);
  if (r.bracket < from) r.bracket = find(r, "]]>", from);
  if (r.high < from) r.high = nextHigh(r, from, r.end);
  r.odd = Math.min(r.amp, r.bracket, r.high);
}

/** Sets `oddValue` likewise, for attributes: there white space is normalised (XML 1.0 §3.3.3). */
export function findOddValue(r: Reader, from: number): void {
  if (r.odd < from) findOdd(r, from);
  if (r.line < from) r.line = find(r, "\n", from);
  if (r.tab < from) r.tab = find(r, "\t", from);
  r.oddValue = Math.min(r.odd, r.line, r.tab);
}

/** The position of the first byte at or after `p` that is not white space. */
export function skipWhite(r: Reader, p: number): number {
  let c = r.bytes[p];
  while (c === 32 || c === 10 || c === 9) {
    p++;
    while (r.view.getInt32(p, true) === 0x20202020) p += 4;
    c = r.bytes[p];
  }
  return p;
}

/** Notes that the element whose start tag was met last is of type `t`, before the reader of the type that this extends is called. */
export function alias(r: Reader, t: Names): Reader {
  r.aliased = r.tag;
  r.alias = t;
  return r;
}

/** A member was met a second time that may be there once. */
export function once<T>(r: Reader, before: unknown, value: T): T {
  if (before !== undefined) failElement(r, "duplicate-element", "element is there twice");
  return value;
}

/** A member that has to be there is not. */
export function missing(r: Reader, t: Names, i: number): never {
  failElement(r, "missing-element", "element " + t.names[i]! + " is missing", t.type);
}

export const encoder = /* @__PURE__ */ new platform.TextEncoder();

const decoder = /* @__PURE__ */ new platform.TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes the bytes from `from` to `to`. Whatever is not markup that the reader knows gets here, so nothing is left that is not UTF-8. */
export function decode(r: Reader, from: number, to: number, bytes = r.bytes): string {
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch {
    r.length = 0;
    fail(r, "encoding", "the bytes are not UTF-8", from);
  }
}
