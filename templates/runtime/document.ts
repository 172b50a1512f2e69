import { skipMisc } from "./misc.js";
import { platform } from "./platform.js";
import { again, byteLength, decode, fail, FAR, malformed, Reader } from "./reader.js";
import { outermost } from "./scope.js";
import { room } from "./words.js";
import type { ReadOptions } from "./xml.js";
import { illegal, illegalReason, usualDeclaration } from "./xml-rules.js";

// The XML declaration (XML 1.0 §2.8), its encoding in group 3.
const declaration =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>/;

const utf8 = /^utf-?8$/i;

// One reader is kept for the next document; a reader called from within another one gets its own.
const idle: {
  reader?: Reader | undefined;
  encoder?: InstanceType<typeof platform.TextEncoder>;
} = {};

/** Reads one document with `root`, which reads its root element and returns its value. */
export function read<T>(xml: string | Uint8Array, options: ReadOptions | undefined, root: (r: Reader) => T): T {
  const r = idle.reader ?? new Reader();
  idle.reader = undefined;
  r.validate = r.facets = options?.validate === true;
  r.unknown = r.validate ? "reject" : (options?.unknown ?? "keep");
  r.lenient = options?.characters === "lenient";
  r.careful = false;
  try {
    return readOnce(r, xml, root);
  } catch (error) {
    if (error !== again) throw error;
    r.careful = true;
    return readOnce(r, xml, root);
  } finally {
    r.text = "";
    if (r.bytes.length <= 1 << 20) idle.reader = r;
  }
}

function readOnce<T>(r: Reader, xml: string | Uint8Array, root: (r: Reader) => T): T {
  r.level = r.end = r.at = r.opened[1] = r.declaring.length = r.outer.length = 0;
  r.header = r.trial = false;
  // in a scope of its own, nothing learned elsewhere is trusted
  r.scope = r.careful ? { ...outermost, declarations: [] } : outermost;
  if (r.met.size > 0) r.met.clear();
  r.declared = r.typed = r.aliased = r.ampersand = r.bracket = r.line = r.tab = r.odd = r.oddValue = r.less = -1;
  if (typeof xml === "string") fromString(r, xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml);
  else fromBytes(r, xml);
  if (!r.lenient) checkCharacters(r);
  const value = root(r);
  r.at = skipMisc(r, r.at);
  if (r.at < r.end) malformed(r, "content after the root element", r.at, true);
  return value;
}

function fromString(r: Reader, xml: string): string | undefined {
  encode(r, xml);
  return prolog(r);
}

function encode(r: Reader, xml: string): void {
  // line ends CR LF and CR become LF (XML 1.0 §2.11)
  const text = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  const encoder = (idle.encoder ??= new platform.TextEncoder());
  if (text.length * 3 + room <= r.bytes.length) r.end = encoder.encodeInto(text, r.bytes).written;
  else copy(r, encoder.encode(text));
  setText(r, text);
}

function fromBytes(r: Reader, xml: Uint8Array): void {
  // an ArrayBuffer has no length, so an older document would be read
  if ((xml as Partial<Uint8Array> | undefined)?.BYTES_PER_ELEMENT !== 1)
    throw new TypeError("a string or a Uint8Array expected");
  if (xml[0] === 0xfe || xml[0] === 0xff) {
    const declared = fromString(r, decodeAs(r, xml, xml[0] === 0xfe ? "utf-16be" : "utf-16le"));
    if (/^(?!utf-16)/i.test(declared ?? "utf-16")) notEncoded(r, declared!);
    return;
  }
  copy(r, xml[0] === 0xef && xml[1] === 0xbb && xml[2] === 0xbf ? xml.subarray(3) : xml);
  let text: string | undefined;
  try {
    text = decode(r.bytes.subarray(0, r.end));
  } catch {
    // not UTF-8: an encoding that the document declares may explain it
  }
  if (text?.includes("\r")) encode(r, text);
  else setText(r, text ?? "");
  const encoding = prolog(r);
  if (encoding !== undefined && !utf8.test(encoding)) fromString(r, decodeAs(r, xml, encoding));
  else if (text === undefined) notEncoded(r, "UTF-8");
}

// Checks the XML declaration and returns the encoding that it gives, if any.
function prolog(r: Reader): string | undefined {
  if (r.text.startsWith(usualDeclaration)) {
    r.at = usualDeclaration.length;
    return "utf-8";
  }
  if (!r.text.startsWith("<?xml") || r.bytes[5]! > 32) return undefined;
  const match = declaration.exec(r.text);
  if (match === null) return malformed(r, "the XML declaration is malformed", 0, true);
  r.at = match[0].length;
  return match[3];
}

function decodeAs(r: Reader, xml: Uint8Array, encoding: string): string {
  const bytes = new Uint8Array(xml); // shared memory is not decoded everywhere
  // platforms take these two for windows-1252
  const ascii = /^(us-)?ascii$/i.test(encoding);
  if (ascii ? bytes.every((c) => c < 128) : /^(iso-8859-1|latin-?1)$/i.test(encoding)) {
    return Array.from(bytes, (c) => String.fromCharCode(c)).join("");
  }
  try {
    const decoder = new platform.TextDecoder(ascii ? "" : encoding, { fatal: true });
    return decoder.decode(bytes, { stream: true }) + decoder.decode(); // in one piece, Node 20 takes windows-1252 for ISO 8859-1
  } catch {
    return notEncoded(r, encoding);
  }
}

function notEncoded(r: Reader, encoding: string): never {
  fail(r, "encoding", "the bytes cannot be read as " + encoding, 0, true);
}

function copy(r: Reader, from: Uint8Array): void {
  r.end = from.length;
  if (r.end + room > r.bytes.length) {
    r.bytes = new Uint8Array(r.end + room);
    r.view = new DataView(r.bytes.buffer);
  }
  r.bytes.set(from);
}

// `text` is the whole document. Where it has characters over 127, the reader gets one stand-in for each of their bytes.
function setText(r: Reader, text: string): void {
  r.ascii = text.length === r.end;
  r.high = r.ascii ? FAR : -1;
  r.text = r.ascii ? text : decode(r.bytes.subarray(0, r.end).map((c) => (c > 127 ? 127 : c)));
  r.view.setFloat64(r.end, 0); // what is spelled across the end matches nothing
  const bad = r.ascii || r.lenient ? -1 : text.search(illegal);
  if (bad >= 0) badCharacter(r, byteLength(text.slice(0, bad)));
}

function badCharacter(r: Reader, at: number): never {
  fail(r, "character", illegalReason, at, true);
}

// Refuses control characters (XML 1.0 §2.2), looking at four bytes at once.
function checkCharacters(r: Reader): void {
  const { bytes, view, end } = r;
  for (let p = 0; p < end; p += 4) {
    const word = view.getInt32(p, true);
    if (((word - 0x20202020) & ~word & 0x80808080) !== 0) {
      for (let q = p; q < p + 4 && q < end; q++) {
        const c = bytes[q]!;
        if (c < 32 && c !== 10 && c !== 9) badCharacter(r, q);
      }
    }
  }
}
