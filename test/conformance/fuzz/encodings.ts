import type { Random } from "../../unit/runtime/random.js";
import type { Repertoire } from "./characters.js";

/** How a document is written as bytes. */
export interface Encoding {
  /** What the XML declaration may call it; `""` where it may be left out. */
  readonly declared: readonly string[];
  /** The characters that come through. */
  readonly repertoire: Repertoire;
  /** Are the bytes what XML asks for (XML 1.0 §4.3.3), so that the document is to be read? */
  readonly sound: boolean;
  readonly encode: (text: string) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const utf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf16le"));
const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf16le").swap16());

const any = { repertoire: "unicode", sound: true } as const;
const inUtf8: Encoding = { ...any, declared: ["", "utf-8", "UTF-8", "utf8"], encode: utf8 };

const usual: readonly Encoding[] = [
  inUtf8,
  { ...inUtf8, encode: (text) => utf8("\ufeff" + text) },
  { ...any, declared: ["", "UTF-16", "utf-16", "UTF-16LE"], encode: (text) => utf16le("\ufeff" + text) },
  { ...any, declared: ["", "UTF-16", "utf-16", "UTF-16BE"], encode: (text) => utf16be("\ufeff" + text) },
  // by names that IANA has registered, and encodings that begin like ASCII
  {
    declared: ["iso-8859-1", "ISO-8859-1", "latin1", "ISO_8859-1", "l1", "cp819"],
    repertoire: "latin1",
    sound: true,
    encode: latin1,
  },
  {
    declared: ["us-ascii", "US-ASCII", "ascii", "ANSI_X3.4-1968", "windows-1252", "koi8-r"],
    repertoire: "ascii",
    sound: true,
    encode: latin1,
  },
];

const unsound: readonly Encoding[] = [
  // no declaration, or another one than the bytes
  {
    declared: ["", "utf-8", "us-ascii", "ANSI_X3.4-1968", "UTF-16"],
    repertoire: "latin1",
    sound: false,
    encode: latin1,
  },
  // single bytes that mean something else
  {
    declared: ["iso-8859-2", "iso-8859-9", "iso-8859-15", "windows-1252", "windows-1251", "koi8-r"],
    repertoire: "latin1",
    sound: false,
    encode: latin1,
  },
  {
    ...any,
    sound: false,
    declared: ["iso-8859-1", "us-ascii", "UTF-16", "utf-32", "x-none", "utf-16le"],
    encode: (text) => utf8((text.length % 2 ? "\ufeff" : "") + text),
  },
  { ...any, sound: false, declared: ["", "UTF-16", "utf-16le"], encode: utf16le },
  { ...any, sound: false, declared: ["", "UTF-16", "utf-16be"], encode: utf16be },
  {
    ...any,
    sound: false,
    declared: ["utf-8", "utf-16be", "utf-16x", "iso-8859-1"],
    encode: (text) => utf16le("\ufeff" + text),
  },
  { ...any, sound: false, declared: ["utf-8", "utf-16le", "utf-8"], encode: (text) => utf16be("\ufeff" + text) },
];

/** One of many ways to write bytes; half of the time, UTF-8. */
export function arbitraryEncoding(r: Random): Encoding {
  return r.oneIn(2) ? inUtf8 : r.pick(r.oneIn(5) ? unsound : usual);
}
