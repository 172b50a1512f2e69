import { ParseOption, XmlDocument, XmlElement, XmlLibError, XmlXPath } from "libxml2-wasm";
import type { Tree } from "../../unit/runtime/trees.js";
import type { Input } from "./input.js";
import { addText, type Reading } from "./reading.js";

// HUGE lifts its limit of the depth, which is below ours.
const option: ParseOption = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_HUGE;

/** What libxml2 makes of a document. */
export function libxml2Reading(input: Input): Reading {
  let document: XmlDocument;
  try {
    document =
      typeof input === "string"
        ? // what a string's declaration calls its encoding means nothing (XML 1.0 §4.3.3: external information comes first)
          XmlDocument.fromBuffer(new TextEncoder().encode(input), { option, encoding: "utf-8" })
        : XmlDocument.fromBuffer(input, { option });
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return refusal(
      input,
      error.details.filter(({ level }) => level > 1).map(({ message }) => message.trim()),
    );
  }
  try {
    return { verdict: "accepted", tree: toTree(document.root) };
  } finally {
    document.dispose();
  }
}

// xmlParseCharRef() of libxml2 counts digits twice, and takes none but 0 to 9 after ten of them; XML 1.0 §4.1 sets no limit.
const longReference = /&#x[\da-fA-F]{10,}[a-fA-F]/;

function refusal(input: Input, messages: readonly string[]): Reading {
  const reason = messages.join("; ");
  // Namespaces in XML 1.0 §8: a processor "is not REQUIRED to check that namespace names are URI references"
  const [gravest] = messages.filter((message) => !message.endsWith("is not a valid URI"));
  if (messages.length > 0 && gravest === undefined) return { verdict: "none", reason };
  // XML 1.0 §4.3.3: UTF-8 and UTF-16 are all that every processor has to read
  if (reason.includes("Unsupported encoding")) return { verdict: "none", reason };
  const text = typeof input === "string" ? input : Buffer.from(input).toString("latin1").replaceAll("\0", "");
  // what comes after is what it makes of that
  if (gravest?.includes("invalid hexadecimal value") === true && longReference.test(text))
    return { verdict: "none", reason };
  return { verdict: "refused", reason };
}

// The binding's nodes lead on to their neighbours except from processing instructions, so they are asked for.
const content = XmlXPath.compile("*|text()");

function toTree(element: XmlElement): Tree {
  const children: (Tree | string)[] = [];
  for (const node of element.find(content)) {
    if (node instanceof XmlElement) children.push(toTree(node));
    else addText(children, node.content);
  }
  return {
    name: expanded(element),
    attributes: element.attrs.map((one) => `${expanded(one)}=${one.value}`).sort(),
    children,
  };
}

function expanded({ namespaceUri, name }: { readonly namespaceUri: string; readonly name: string }): string {
  return `{${namespaceUri}}${name}`;
}
