import { skipMisc } from "./misc.js";
import { latin1, platform } from "./platform.js";
import { checkDoctype } from "./read-root.js";
import { decode, encoder, fail, FAR, highs, malformed, newReader, type Reader, slice } from "./reader.js";
import { room } from "./words.js";
import type { ReadOptions } from "./xml.js";
import { illegal, illegalReason, tooDeep, usualDeclaration } from "./xml-rules.js";

// The XML declaration (XML 1.0 §2.8), its encoding in group 3.
const declaration =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>/;

const utf8 = /^utf-?8$/i;

// The memory of a reader is kept for the next document, where it is much only as long as nobody else needs it; a reader called from within another one gets its own.
const idle: { bytes?: Uint8Array | undefined; large?: WeakRef<Uint8Array> | undefined } = {};

/** Reads one document with `root`, which reads its root element and returns its value. */
export function read<T>(xml: string | Uint8Array, options: ReadOptions | undefined, root: (r: Reader) => T): T {
  try {
    return attempt(xml, options, root);
  } catch {
    // a name may have been taken for what it means no more with the declarations behind it: what is wrong, a careful reader has to say
    return attempt(xml, options, root, true);
  }
}

function attempt<T>(
  xml: string | Uint8Array,
  options: ReadOptions | undefined,
  root: (r: Reader) => T,
  careful = false,
): T {
  const r = newReader(options, careful, idle.bytes ?? idle.large?.deref());
  idle.bytes = idle.large = undefined;
  try {
    if (xml.length > r.limits.size) fail(r, "limit", "document too long");
    if (typeof xml === "string") loadText(r, xml.replace(/^\ufeff/, ""));
    else loadBytes(r, xml);
    if (!r.lenient) checkCharacters(r);
    const value = root(r);
    r.at = skipMisc(r, r.at);
    if (r.at < r.end) malformed(r, "content after the root");
    return value;
  } catch (error) {
    // the engine's stack is full
    if (error instanceof RangeError) fail(r, "limit", tooDeep);
    throw error;
  } finally {
    if (r.bytes.length > 1 << 22) idle.large = new WeakRef(r.bytes);
    else idle.bytes = r.bytes;
  }
}

function loadText(r: Reader, xml: string): string | undefined {
  return load(r, encoder.encode(xml), xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml);
}

function loadBytes(r: Reader, xml: Uint8Array): void {
  // an ArrayBuffer has no length, so an older document would be read
  if ((xml as Partial<Uint8Array>).BYTES_PER_ELEMENT !== 1) throw new TypeError("a string or Uint8Array expected");
  const utf16 = ({ 0xfe: "utf-16be", 0xff: "utf-16le" } as Record<number, string | undefined>)[xml[0]!];
  if (utf16) {
    const declared = loadText(r, decodeAs(r, xml, utf16)) ?? utf16;
    if (!["utf-16", utf16].includes(declared.toLowerCase())) notEncoded(r, declared);
    return;
  }
  const marked = xml[0] === 0xef && xml[1] === 0xbb && xml[2] === 0xbf;
  const encoding = load(r, marked ? xml.subarray(3) : xml);
  if (encoding && !utf8.test(encoding)) {
    if (marked) notEncoded(r, encoding);
    loadText(r, decodeAs(r, xml, encoding));
  }
}

function decodeAs(r: Reader, xml: Uint8Array, encoding: string): string {
  const bytes = new Uint8Array(xml); // shared memory is not decoded everywhere
  try {
    const decoder = new platform.TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes, { stream: true }) + decoder.decode(); // in one piece, Node 20 takes windows-1252 for ISO 8859-1
    // platforms take ASCII and some of ISO 8859 for code pages of Windows, which have other characters in place of control characters
    const [, page = ""] = decoder.encoding.split("windows-");
    if (encoding.endsWith(page)) return text;
    if (!/asc|ansi/i.test(encoding) || bytes.every((c) => c < 128))
      return Array.from(bytes, (c, i) => (c >> 5 === 4 ? String.fromCharCode(c) : text[i])).join("");
  } catch {
    // the platform does not know the encoding, or these are not its bytes
  }
  return notEncoded(r, encoding);
}

function notEncoded(r: Reader, encoding: string): never {
  refuse(r, "encoding", "the bytes cannot be read as " + encoding, 0);
}

// Takes a document, which was given as `characters` or as bytes, goes behind its XML declaration and returns the encoding that this gives, if any.
function load(r: Reader, from: Uint8Array, characters = ""): string | undefined {
  let end = from.length;
  if (end + room > r.bytes.length) {
    r.bytes = new Uint8Array(end + room);
    r.view = new DataView(r.bytes.buffer);
  }
  const { bytes } = r;
  if (!from.includes(13)) bytes.set(from);
  else {
    // CR LF and CR become LF (XML 1.0 §2.11)
    end = 0;
    for (let p = 0; p < from.length; p++)
      if (from[p] !== 13 || from[p + 1] !== 10) bytes[end++] = from[p] === 13 ? 10 : from[p]!;
  }
  r.end = end;
  scan(r);
  r.view.setFloat64(r.end, 0); // what is spelled across the end matches nothing
  r.high = r.ascii ? FAR : -1;
  r.chars = characters;
  r.text =
    (r.ascii && characters) ||
    // this decoder is one for windows-1252: one character a byte, too
    (latin1(r.bytes, r.end) ?? new platform.TextDecoder("latin1").decode(r.bytes.subarray(0, r.end)));
  r.at = 0;
  if (r.text.startsWith(usualDeclaration)) {
    r.at = usualDeclaration.length;
    return "utf-8";
  }
  if (!r.text.startsWith("<?xml") || r.bytes[5]! > 32) return undefined;
  const match = declaration.exec(r.text);
  if (!match) return malformed(r, "malformed XML declaration", 0);
  r.at = match[0].length;
  slice(r, 0, r.at); // what is white space here may be none in UTF-8
  return match[3];
}

// One of `highs` is set where there may be a byte below 32 in a word.
const low = (word: number): number => (word - 0x20202020) & ~word;

// All of `highs` are set where each byte is a tab, a line feed, or 32 and more.
function plain(word: number): number {
  const low7 = word & 0x7f7f7f7f;
  return word | (low7 + 0x60606060) | ((low7 + 0x77777777) & ~(low7 + 0x75757575));
}

// Are there bytes over 127, and control characters? Looks at sixteen bytes at once, and closer at few of them.
function scan(r: Reader): void {
  r.bytes.fill(32, r.end, r.end + 16);
  const words = new Int32Array(r.bytes.buffer, 0, ((r.end + 15) >> 4) << 2);
  let some = 0;
  let all = highs;
  let next = FAR;
  for (let i = 0; i < words.length; i += 4) {
    const a = words[i]!;
    const b = words[i + 1]!;
    const c = words[i + 2]!;
    const d = words[i + 3]!;
    some |= a | b | c | d;
    if (((low(a) | low(b) | low(c) | low(d)) & highs) !== 0) {
      next = -1;
      all &= plain(a) & plain(b) & plain(c) & plain(d);
    }
  }
  r.ascii = (some & highs) === 0;
  r.control = (~all & highs) !== 0;
  r.line = r.tab = next;
}

// Refuses the characters that XML forbids, and lone surrogates.
function checkCharacters(r: Reader): void {
  // of those of more than one byte, all begin with these two in UTF-8
  if (!r.control && (r.ascii || !r.text.includes("\xef\xbf"))) return;
  const text = r.control ? r.text : r.chars || decode(r, 0, r.end);
  const bad = text.search(illegal);
  if (bad >= 0) refuse(r, "character", illegalReason, r.control ? bad : encoder.encode(text.slice(0, bad)).length);
}

// A document type declaration is refused as such, whatever comes after it.
function refuse(r: Reader, code: "character" | "encoding", reason: string, at: number): never {
  checkDoctype(r, skipMisc(r, r.at));
  fail(r, code, reason, at);
}
