// What may hold the characters of a document type declaration and is none. An XML declaration ends at its first ">", so that one without its
// proper end hides nothing.
const opaque = String.raw`<!--[^]*?-->|<\?xml\s[^>]*>|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>`;

/** Where the document type declaration begins (XML 1.0 §2.8); undefined where the document has none. */
export function doctypeAt(text: string): number | undefined {
  for (const match of text.matchAll(new RegExp(`${opaque}|<!DOCTYPE`, "g"))) {
    if (match[0] === "<!DOCTYPE") return match.index;
  }
  return undefined;
}

/** The document without its document type declaration, which begins at `from`; undefined where that has no end. */
export function withoutDoctype(text: string, from: number): string | undefined {
  const parts = /<!--[^]*?-->|<\?[^]*?\?>|"[^"]*"|'[^']*'|[[\]>]/g;
  parts.lastIndex = from;
  let depth = 0;
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if (part[0] === "[") depth++;
    if (part[0] === "]") depth--;
    if (part[0] === ">" && depth === 0) return text.slice(0, from) + text.slice(parts.lastIndex);
  }
  return undefined;
}

/** Does the text of a document, or an attribute, hold a reference to an entity that only a DTD can declare (XML 1.0 §4.1, §4.6)? */
export function refersToEntity(text: string): boolean {
  const references: readonly string[] = text.match(new RegExp(`${opaque}|&(?!#|(?:lt|gt|amp|quot|apos);)`, "g")) ?? [];
  return references.includes("&");
}
