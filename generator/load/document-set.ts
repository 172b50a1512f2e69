import type { XmlElement } from "../xml/xml-document.js";

/** Every document that the inputs reach, well-formed, each once, sorted by file name: the order of the inputs leaves no trace. */
export interface DocumentSet {
  readonly documents: readonly LoadedDocument[];
  /** Absolute paths that references lead to, whether there is a file or not. */
  readonly references: readonly string[];
}

export type LoadedDocument = LoadedSchema | LoadedWsdl;

/** An `xs:schema`: a file of its own, or inline in a WSDL document. */
export interface LoadedSchema {
  readonly kind: "schema";
  readonly file: string;
  readonly root: XmlElement;
  /** Its own target namespace, or that of the including document (a chameleon include, XSD 1.0 Part 1 §4.2.1); `""` for none. */
  readonly targetNamespace: string;
  /** True where the target namespace comes from the including document: unqualified references then mean that namespace. */
  readonly chameleon: boolean;
  /** For each `xs:redefine` element of the document, the file it redefines. */
  readonly redefinedFiles: ReadonlyMap<XmlElement, string>;
}

/** A `wsdl:definitions`; its inline schemas are documents of their own. */
export interface LoadedWsdl {
  readonly kind: "wsdl";
  readonly file: string;
  readonly root: XmlElement;
}
