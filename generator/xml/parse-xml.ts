import { diagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report, SourceLocation } from "../diagnostics/diagnostic.js";
import { expandedName } from "./expanded-name.js";
import { blankProcessingInstructions } from "./markup-outside-elements.js";
import { namespaceOfPrefix, outermostScope } from "./namespace-scope.js";
import { findMalformedXml, parseOrderedTree, readContent, type OrderedEntry, type RawContent } from "./ordered-tree.js";
import { invalidCharacter, replaceReferences } from "./references.js";
import { locationAt, sourceText, type SourceText } from "./source-text.js";
import { readStartTag, type StartTag, type StartTagAttribute } from "./start-tag.js";
import type { NamespaceScope, XmlAttribute, XmlDocument, XmlElement } from "./xml-document.js";

/** 500 anonymous types within one another make 1,500 levels; later stages walk the tree by recursion, so there must be a limit. */
const deepestNesting = 2000;

interface Reading {
  readonly source: SourceText;
  readonly report: Report;
}

/** Parses XML text. `file` is the name that diagnostics show. Undefined where the text is not well-formed, which is reported. */
export function parseXml(text: string, file: string, report: Report): XmlDocument | undefined {
  const found: Diagnostic[] = [];
  const root = readRoot({ source: sourceText(text, file), report: (problem) => void found.push(problem) });
  for (const problem of found) report(problem);
  return root === undefined || found.length > 0 ? undefined : { file, root };
}

function readRoot(reading: Reading): XmlElement | undefined {
  const checked = checkText(reading);
  if (checked === undefined) return undefined;
  const [entry, second] = readContent(parseOrderedTree(checked)).filter((piece) => piece.kind === "element");
  // The validator misses a second root element that is empty.
  if (second !== undefined)
    reading.report(malformed(locationAt(reading.source, second.offset), "there is a second root element"));
  return entry === undefined ? undefined : readElement(reading, entry.offset, entry.content, outermostScope, 1);
}

function checkText({ source, report }: Reading): string | undefined {
  const { text, file } = source;
  const invalid = invalidCharacter.exec(text);
  if (invalid !== null) {
    const codePoint = (invalid[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    report(malformed(locationAt(source, invalid.index), `character U+${codePoint} is not allowed in XML`));
    return undefined;
  }
  const checked = blankProcessingInstructions(source, report);
  const found = checked === undefined ? undefined : findMalformedXml(checked);
  if (found !== undefined) {
    report(malformed({ file, line: found.line, column: found.column }, found.problem));
    return undefined;
  }
  return checked;
}

/** Undefined where the element is unusable, which is reported. */
function readElement(
  reading: Reading,
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
  const tag = readStartTag(source.text, offset);
  if ("problem" in tag) {
    report(malformed(locationAt(source, tag.offset), tag.problem));
    return undefined;
  }
  const scope = scopeOf(reading, tag, parentScope);
  const pieces: (XmlElement | string)[] = [];
  for (const entry of readContent(content)) {
    const piece =
      entry.kind === "element"
        ? readElement(reading, entry.offset, entry.content, scope, depth + 1)
        : textOf(reading, entry, at);
    if (piece !== undefined) pieces.push(piece);
  }
  return {
    ...nameOf(reading, tag.name, scope, at, true),
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
  const declarations = new Map<string, string>();
  for (const attribute of tag.attributes) {
    const prefix = declaredPrefix(attribute.name);
    if (prefix === undefined) continue;
    const at = locationAt(source, attribute.offset);
    if (declarations.has(prefix)) report(diagnostic("duplicate-xml-attribute", at, { name: attribute.name }));
    if (prefix !== "" && attribute.value === "") report(malformed(at, `prefix "${prefix}" is bound to no namespace`));
    declarations.set(prefix, valueOf({ source, report }, attribute));
  }
  return declarations.size === 0 ? parent : { declarations, parent };
}

/** `""` for `xmlns`, `p` for `xmlns:p`, undefined for an attribute that declares no namespace. */
function declaredPrefix(name: string): string | undefined {
  if (name === "xmlns") return "";
  return name.startsWith("xmlns:") ? name.slice("xmlns:".length) : undefined;
}

function attributesOf(reading: Reading, tag: StartTag, scope: NamespaceScope): readonly XmlAttribute[] {
  const attributes = new Map<string, XmlAttribute>();
  for (const attribute of tag.attributes) {
    if (declaredPrefix(attribute.name) !== undefined) continue;
    const at = locationAt(reading.source, attribute.offset);
    // The default namespace is not for attributes (Namespaces in XML 1.0 §6.2).
    const name = nameOf(reading, attribute.name, scope, at, false);
    if (attributes.has(name.name)) reading.report(diagnostic("duplicate-xml-attribute", at, { name: attribute.name }));
    attributes.set(name.name, { ...name, value: valueOf(reading, attribute) });
  }
  return [...attributes.values()];
}

/** Attribute value normalisation (XML 1.0 §3.3.3): white space as written becomes spaces, references keep what they stand for. */
function valueOf({ source, report }: Reading, attribute: StartTagAttribute): string {
  return replaceReferences(attribute.value.replace(/[\t\n]/g, " "), (reference, offset) =>
    report(
      malformed(locationAt(source, attribute.valueOffset + offset), `"${reference}" is not a reference XML knows`),
    ),
  );
}

function nameOf({ report }: Reading, written: string, scope: NamespaceScope, at: SourceLocation, useDefault: boolean) {
  const colon = written.indexOf(":");
  const prefix = colon === -1 ? "" : written.slice(0, colon);
  const localName = written.slice(colon + 1);
  const namespace = prefix === "" && !useDefault ? "" : namespaceOfPrefix(scope, prefix);
  if (namespace === undefined) report(diagnostic("unbound-prefix", at, { prefix }, `declare it: xmlns:${prefix}="…"`));
  return { name: expandedName(namespace ?? "", localName), namespace: namespace ?? "", localName, prefix, at };
}

function malformed(at: SourceLocation, problem: string) {
  return diagnostic("xml-not-well-formed", at, { problem });
}
