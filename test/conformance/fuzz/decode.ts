/**
 * The text that bytes stand for (XML 1.0 §4.3.3 and Appendix F.1), byte order mark taken off; undefined where they are in another encoding than the
 * document says, or in none. Written apart from the runtime, to judge it.
 */
export function decoded(bytes: Uint8Array): string | undefined {
  const declared = (text: string): string => declaration.exec(text)?.[2] ?? "";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const text = decodedAs("utf-8", bytes.subarray(3));
    return text !== undefined && /^(utf-?8)?$/i.test(declared(text)) ? text : undefined;
  }
  for (const [order, first] of [
    ["be", 0xfe],
    ["le", 0xff],
  ] as const) {
    if (bytes[0] !== first || bytes[1] !== 0xfe + 0xff - first) continue;
    const text = decodedAs("utf-16" + order, bytes.subarray(2));
    const named = text === undefined ? "" : declared(text).toLowerCase();
    return ["", "utf-16", "utf-16" + order].includes(named) ? text : undefined;
  }
  // Without a byte order mark it is not UTF-16 as XML defines it, and UCS-4 is not what everyone has to read.
  if (bytes.subarray(0, 4).includes(0)) return undefined;
  const named = declared(Buffer.from(bytes.subarray(0, 400)).toString("latin1")) || "utf-8";
  return /^utf-16/i.test(named) ? undefined : decodedAs(named, bytes);
}

const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*(["'])([\w.-]+)\1/;

// Names that platforms take for Microsoft's code pages, which have other characters in 0x80 to 0x9f: https://www.iana.org/assignments/character-sets
const ascii = /^((us-)?ascii|ansi_x3\.4-1968)$/i;
const latin1 = /^(iso([-_]?8859-|8859)1|latin1|l1|iso-ir-100|ibm819|cp819|csisolatin1)$/i;
const latin5 = /^(iso([-_]?8859-|8859)9|latin5|l5|iso-ir-148|csisolatin5)$/i;
const thai = /^(iso-?8859-?11|tis-620)$/i;

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  if (ascii.test(encoding) && bytes.some((c) => c > 127)) return undefined;
  if (latin1.test(encoding)) return Buffer.from(bytes).toString("latin1");
  if (latin5.test(encoding)) return Array.from(bytes, (c) => latin5Letters[c] ?? String.fromCharCode(c)).join("");
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes, { stream: true }) + decoder.decode(); // in one piece, Node 20 takes windows-1252 for ISO 8859-1
    if (!thai.test(encoding)) return text;
    return Array.from(bytes, (c, i) => (c >= 0x80 && c < 0xa0 ? String.fromCharCode(c) : text[i])).join("");
  } catch {
    return undefined;
  }
}

const latin5Letters: Readonly<Record<number, string>> = {
  0xd0: "Ğ",
  0xdd: "İ",
  0xde: "Ş",
  0xf0: "ğ",
  0xfd: "ı",
  0xfe: "ş",
};
