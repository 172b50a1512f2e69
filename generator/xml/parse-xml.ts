import { diagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report, SourceLocation } from "../diagnostics/diagnostic.js";
import { blankProcessingInstructions } from "./markup-outside-elements.js";
import { NameTable } from "./name-table.js";
import { outermostScope } from "./namespace-scope.js";
import { parseOrderedTree, readContent, type OrderedEntry, type RawContent } from "./ordered-tree.js";
import { invalidCharacter, replaceReferences } from "./references.js";
import { locationAt, sourceText, type SourceText } from "./source-text.js";
import type { StartTag, StartTagAttribute } from "./start-tag.js";
import { findStartTags } from "./start-tags.js";
import type { NamespaceScope, XmlAttribute, XmlDocument, XmlElement } from "./xml-document.js";
import { writtenName } from "./xml-query.js";

/** 500 anonymous types within one another make 1,500 levels; later stages walk the tree by recursion, so there must be a limit. */
const deepestNesting = 2000;

interface Reading {
  readonly source: SourceText;
  readonly report: Report;
}

interface ElementReading extends Reading {
  /** By their offsets. */
  readonly tags: ReadonlyMap<number, StartTag>;
  readonly names: NameTable;
}

/** Parses XML text. `file` is the name that diagnostics show. Undefined where the text is not well-formed, which is reported. */
export function parseXml(text: string, file: string, report: Report): XmlDocument | undefined {
  const found: Diagnostic[] = [];
  const root = readRoot({ source: sourceText(text, file), report: (problem) => void found.push(problem) });
  for (const problem of found) report(problem);
  return root === undefined || found.length > 0 ? undefined : { file, root };
}

function readRoot(reading: Reading): XmlElement | undefined {
  const text = checkText(reading);
  const tags = text === undefined ? undefined : findStartTags(reading.source, text, reading.report);
  if (text === undefined || tags === undefined) return undefined;
  const entry = readContent(parseOrderedTree(text)).find((piece) => piece.kind === "element");
  return entry === undefined
    ? undefined
    : readElement({ ...reading, tags, names: new NameTable() }, entry.offset, entry.content, outermostScope, 1);
}

/** The text without processing instructions; undefined where something was reported. */
function checkText({ source, report }: Reading): string | undefined {
  const invalid = invalidCharacter.exec(source.text);
  if (invalid === null) return blankProcessingInstructions(source, report);
  const codePoint = (invalid[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  report(malformed(locationAt(source, invalid.index), `character U+${codePoint} is not allowed in XML`));
  return undefined;
}

/** Undefined where the element is unusable, which is reported. */
function readElement(
  reading: ElementReading,
  offset: number,
  content: RawContent,
  parentScope: NamespaceScope,
  depth: number,
): XmlElement | undefined {
  const { source, report } = reading;
  const at = locationAt(source, offset);
  if (depth > deepestNesting) {
    report(diagnostic("xml-too-deep", at, { limit: deepestNesting }));
    return undefined;
  }
  const tag = reading.tags.get(offset);
  if (tag === undefined) return undefined;
  const scope = scopeOf(reading, tag, parentScope);
  const pieces: (XmlElement | string)[] = [];
  for (const entry of readContent(content)) {
    const piece =
      entry.kind === "element"
        ? readElement(reading, entry.offset, entry.content, scope, depth + 1)
        : textOf(reading, entry, at);
    if (piece !== undefined) pieces.push(piece);
  }
  const {
    name,
    namespace = unbound(reading, tag.name, at),
    localName,
    prefix,
  } = reading.names.elementName(tag.name, scope);
  return {
    name,
    namespace,
    localName,
    prefix,
    at,
    attributes: attributesOf(reading, tag, scope),
    scope,
    content: pieces,
  };
}

function textOf({ report }: Reading, entry: Exclude<OrderedEntry, { kind: "element" }>, at: SourceLocation): string {
  if (entry.kind === "cdata") return entry.text;
  if (entry.text.includes("]]>")) report(malformed(at, 'text contains "]]>"'));
  return replaceReferences(entry.text, (reference) =>
    report(malformed(at, `"${reference}" in its text is not a reference XML knows`)),
  );
}

function scopeOf({ source, report }: Reading, tag: StartTag, parent: NamespaceScope): NamespaceScope {
  if (!tag.attributes.some(({ name }) => declaredPrefix(name) !== undefined)) return parent;
  const declarations = new Map<string, string>();
  for (const attribute of tag.attributes) {
    const prefix = declaredPrefix(attribute.name);
    if (prefix === undefined) continue;
    const at = locationAt(source, attribute.offset);
    if (declarations.has(prefix)) report(diagnostic("duplicate-xml-attribute", at, { name: attribute.name }));
    if (prefix !== "" && attribute.value === "") report(malformed(at, `prefix "${prefix}" is bound to no namespace`));
    declarations.set(prefix, valueOf({ source, report }, attribute));
  }
  return { declarations, parent };
}

/** `""` for `xmlns`, `p` for `xmlns:p`, undefined for an attribute that declares no namespace. */
function declaredPrefix(name: string): string | undefined {
  if (name === "xmlns") return "";
  return name.startsWith("xmlns:") ? name.slice("xmlns:".length) : undefined;
}

function attributesOf(reading: ElementReading, tag: StartTag, scope: NamespaceScope): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const attribute of tag.attributes) {
    if (declaredPrefix(attribute.name) !== undefined) continue;
    const at = locationAt(reading.source, attribute.offset);
    const written = reading.names.attributeName(attribute.name, scope);
    const { name, namespace = unbound(reading, attribute.name, at), localName, prefix } = written;
    attributes.push({ name, namespace, localName, prefix, at, value: valueOf(reading, attribute) });
  }
  const distinct = new Set(attributes.map(({ name }) => name));
  if (distinct.size < attributes.length) reportDuplicates(reading, attributes);
  return attributes;
}

function reportDuplicates({ report }: Reading, attributes: readonly XmlAttribute[]): void {
  const names = new Set<string>();
  for (const attribute of attributes) {
    if (names.has(attribute.name))
      report(diagnostic("duplicate-xml-attribute", attribute.at, { name: writtenName(attribute) }));
    names.add(attribute.name);
  }
}

/** Attribute value normalisation (XML 1.0 §3.3.3): white space as written becomes spaces, references keep what they stand for. */
function valueOf({ source, report }: Reading, attribute: StartTagAttribute): string {
  return replaceReferences(attribute.value.replace(/[\t\n]/g, " "), (reference, offset) =>
    report(
      malformed(locationAt(source, attribute.valueOffset + offset), `"${reference}" is not a reference XML knows`),
    ),
  );
}

/** Reports a prefix that is bound to nothing. */
function unbound({ report }: Reading, written: string, at: SourceLocation): string {
  const prefix = written.slice(0, written.indexOf(":"));
  report(diagnostic("unbound-prefix", at, { prefix }, `declare it: xmlns:${prefix}="…"`));
  return "";
}

function malformed(at: SourceLocation, problem: string) {
  return diagnostic("xml-not-well-formed", at, { problem });
}
