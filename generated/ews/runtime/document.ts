import { skipMisc } from "./misc.js";
import { platform } from "./platform.js";
import { again, decode, fail, FAR, Reader } from "./reader.js";
import { outermost } from "./scope.js";
import type { ReadOptions } from "./xml.js";
import { room } from "./words.js";

// The XML declaration (XML 1.0 §2.8), its encoding in group 1.
const declaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"(?=[A-Za-z][\w.-]*")|'(?=[A-Za-z][\w.-]*'))([\w.-]+)["'])?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

// One reader is kept for the next document; a reader called from within another one gets its own.
const idle: { reader?: Reader | undefined; encoder?: InstanceType<typeof platform.TextEncoder> } = {};

/** Reads one document with `root`, which reads its root element and returns its value. */
export function read<T>(xml: string | Uint8Array, options: ReadOptions | undefined, root: (r: Reader) => T): T {
  const r = idle.reader ?? new Reader();
  idle.reader = undefined;
  r.validate = options?.validate === true;
  r.unknown = r.validate ? "reject" : (options?.unknown ?? "keep");
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
  // in a scope of its own, nothing learned elsewhere is trusted
  r.scope = r.careful ? { ...outermost, declarations: [] } : outermost;
  r.met.clear();
  r.declared = r.typed = r.ampersand = r.bracket = r.less = r.white = r.odd = -1;
  if (typeof xml === "string") fromString(r, xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml);
  else fromBytes(r, xml);
  checkCharacters(r);
  const value = root(r);
  r.at = skipMisc(r, r.at);
  if (r.at < r.end) fail(r, "not-well-formed", "content after the end of the root element", r.at, true);
  return value;
}

function fromString(r: Reader, xml: string): void {
  const encoder = (idle.encoder ??= new platform.TextEncoder());
  if (xml.length * 3 + room <= r.bytes.length) r.end = encoder.encodeInto(xml, r.bytes).written;
  else copy(r, encoder.encode(xml));
  if (r.end === xml.length) setText(r, xml);
  else setOtherText(r, xml);
  prolog(r);
}

function fromBytes(r: Reader, xml: Uint8Array): void {
  if (xml[0] === 0xfe || xml[0] === 0xff) return fromString(r, decodeAs(r, xml, xml[0] === 0xfe ? "utf-16be" : "utf-16le"));
  copy(r, xml[0] === 0xef && xml[1] === 0xbb && xml[2] === 0xbf ? xml.subarray(3) : xml);
  let text: string | undefined;
  try {
    text = decode(r.bytes.subarray(0, r.end));
  } catch {
    // not UTF-8: an encoding that the document declares may explain it
  }
  if (text?.length === r.end) setText(r, text);
  else setOtherText(r, text ?? "");
  const encoding = prolog(r);
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) fromString(r, decodeAs(r, xml, encoding));
  else if (text === undefined) fail(r, "encoding", "the bytes are not UTF-8", 0, true);
}

// Checks the XML declaration and returns the encoding that it gives.
function prolog(r: Reader): string | undefined {
  if (!r.text.startsWith("<?xml") || r.bytes[5]! > 32) return undefined;
  const match = declaration.exec(r.text);
  if (match === null) return fail(r, "not-well-formed", "the XML declaration is malformed", 0, true);
  r.at = match[0].length;
  return match[1];
}

function decodeAs(r: Reader, xml: Uint8Array, encoding: string): string {
  // the platform's "iso-8859-1" is windows-1252
  if (/^(iso-8859-1|latin-?1)$/i.test(encoding)) return Array.from(xml, (c) => String.fromCharCode(c)).join("");
  try {
    return new platform.TextDecoder(encoding, { fatal: true }).decode(xml);
  } catch {
    return fail(r, "encoding", "the bytes are not in a known encoding, or not " + encoding, 0, true);
  }
}

function copy(r: Reader, from: Uint8Array): void {
  r.end = from.length;
  if (r.end + room > r.bytes.length) {
    r.bytes = new Uint8Array(r.end + room);
    r.view = new DataView(r.bytes.buffer);
  }
  r.bytes.set(from);
}

// Line ends CR LF and CR become LF (XML 1.0 §2.11), in both forms of the document.
function setText(r: Reader, text: string): void {
  r.high = FAR;
  r.text = text;
  if (text.includes("\r")) {
    let to = 0;
    for (let p = 0; p < r.end; p++) {
      const c = r.bytes[p]!;
      if (c !== 13) r.bytes[to++] = c;
      else if (r.bytes[p + 1] !== 10 || p + 1 === r.end) r.bytes[to++] = 10;
    }
    r.text = text.replace(/\r\n?/g, "\n");
    r.end = to;
  }
}

// The document has characters over 127: `text` gets one stand-in for each of their bytes.
function setOtherText(r: Reader, text: string): void {
  if (/[\ufffe\uffff]|\p{Cs}/u.test(text)) fail(r, "character", "a character that XML does not allow", 0, true);
  setText(r, decode(r.bytes.subarray(0, r.end).map((c) => (c > 127 ? 127 : c))));
  r.high = -1;
}

// Refuses control characters (XML 1.0 §2.2), looking at four bytes at once.
function checkCharacters(r: Reader): void {
  const { bytes, view, end } = r;
  bytes.fill(32, end, end + 8);
  for (let p = 0; p < end; p += 4) {
    const word = view.getInt32(p, true);
    if (((word - 0x20202020) & ~word & 0x80808080) !== 0) {
      for (let q = p; q < p + 4; q++) {
        const c = bytes[q]!;
        if (c < 32 && c !== 10 && c !== 9) fail(r, "character", "a character that XML does not allow", q, true);
      }
    }
  }
  bytes.fill(0, end, end + 8);
}
