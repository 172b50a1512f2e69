import { createRequire } from "node:module";
import type * as FastXmlParser from "fast-xml-parser";

// by `require`, which gets it in one file: for an `import`, Node loads and links all of its modules, which takes longer
const { XMLParser } = createRequire(import.meta.url)("fast-xml-parser") as typeof FastXmlParser;

/** An element, by the offset of its start tag, or a piece of text as it is written. */
export type OrderedEntry =
  | { readonly kind: "element"; readonly offset: number; readonly content: RawContent }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "cdata"; readonly text: string };

/** The content of one element in fast-xml-parser's own form; {@link readContent} reads it, one level at a time. */
export type RawContent = readonly Readonly<Record<string | symbol, unknown>>[];

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  // Start tags are read from the source text: see start-tag.ts.
  ignoreAttributes: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
  // It refuses `constructor` and renames `toString`; the names come from the source text anyway.
  transformTagName: (name) => `_${name}`,
  // Depth is limited, with a location, by parse-xml.ts.
  maxNestedTags: Number.MAX_SAFE_INTEGER,
});

/** The top level of a well-formed document. */
export function parseOrderedTree(text: string): RawContent {
  return parser.parse(text) as RawContent;
}

/** The entries of one level. */
export function readContent(content: RawContent): readonly OrderedEntry[] {
  return content.map((entry) => {
    const [key = ""] = Object.keys(entry);
    const value = entry[key];
    if (key === "#text") return { kind: "text", text: String(value) };
    if (key === "#cdata") return { kind: "cdata", text: cdataText(value as RawContent) };
    const { startIndex } = entry[XMLParser.getMetaDataSymbol() as symbol] as { readonly startIndex: number };
    return { kind: "element", offset: startIndex, content: value as RawContent };
  });
}

function cdataText(content: RawContent): string {
  return content.map((piece) => String(piece["#text"])).join("");
}
