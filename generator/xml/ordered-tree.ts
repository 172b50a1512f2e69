import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element, by the offset of its start tag, or a piece of text as it is written. */
export type OrderedEntry =
  | { readonly kind: "element"; readonly offset: number; readonly content: RawContent }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "cdata"; readonly text: string };

/** The content of one element in fast-xml-parser's own form; {@link readContent} reads it, one level at a time. */
export type RawContent = readonly Readonly<Record<string | symbol, unknown>>[];

/** What makes a text malformed, and where. */
export interface MalformedXml {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

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

/** Runs the validator first, because the parser alone takes `<a><b></a>` for `<a><b/></a>`. */
export function findMalformedXml(text: string): MalformedXml | undefined {
  // It is to move to a package of its own, which would be one more dependency.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const result = XMLValidator.validate(text);
  if (result === true) return undefined;
  const { msg, line, col } = result.err;
  // Where elements stay open at the end, the message is a JSON list of all of them, without a position.
  if (msg.startsWith("Invalid '["))
    return { problem: "the text ends before all elements are closed", line: text.split("\n").length, column: 1 };
  return { problem: sentence(msg), line, column: col };
}

/** The top level of a document that {@link findMalformedXml} accepts. */
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

/** The validator's messages start with a capital and end with a full stop; ours do neither, and a hostile name must not fill the screen. */
function sentence(message: string): string {
  const text = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
