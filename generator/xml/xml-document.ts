import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { ExpandedName } from "./expanded-name.js";

/** A well-formed document with its names expanded (Namespaces in XML 1.0). */
export interface XmlDocument {
  /** The name of the file as diagnostics show it. */
  readonly file: string;
  readonly root: XmlElement;
}

interface XmlName {
  readonly name: ExpandedName;
  readonly namespace: string;
  readonly localName: string;
  /** `""` where the name has none. */
  readonly prefix: string;
  readonly at: SourceLocation;
}

export interface XmlElement extends XmlName {
  /** Namespace declarations left out. */
  readonly attributes: readonly XmlAttribute[];
  readonly scope: NamespaceScope;
  /** Elements and pieces of text in order, references replaced, comments and processing instructions left out. */
  readonly content: readonly (XmlElement | string)[];
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

/** The namespace declarations in force at an element, shared by all elements that declare none themselves. */
export interface NamespaceScope {
  /** Prefix to namespace; `""` is the default namespace. */
  readonly declarations: ReadonlyMap<string, string>;
  readonly parent?: NamespaceScope;
}
