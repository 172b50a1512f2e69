const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/** The characters of a document (XML 1.0 §4.3.3, appendix F.1), decoded without the reader that is tested. Bytes that are none become U+FFFD. */
export function decodeDocument(document: Uint8Array): string {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.length).toString("latin1");
  const mark = bytes.slice(0, 2);
  const bom = mark === "\xfe\xff" ? "utf-16be" : mark === "\xff\xfe" ? "utf-16le" : undefined;
  const encoding = bom ?? declared.exec(bytes)?.[1]?.toLowerCase() ?? "utf-8";
  // TextDecoder takes ISO 8859-1 for windows-1252
  return encoding === "iso-8859-1" ? bytes : new TextDecoder(encoding).decode(document);
}
