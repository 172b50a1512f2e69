import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import {
  soap11EnvelopeNamespace,
  soap12EnvelopeNamespace,
  xmlNamespace,
  xsdNamespace,
  xsiNamespace,
} from "../xml/namespaces.js";
import { collapseWhiteSpace } from "../xml/white-space.js";
import { attributeOf } from "../xml/xml-query.js";
import type { DocumentReference } from "./document-references.js";
import type { LoadedDocument } from "./document-set.js";

/** A reference that leads to no readable file. */
export interface UnreachedDocument {
  readonly reference: DocumentReference;
  /** The file that has the reference. */
  readonly file: string;
  readonly problem: Diagnostic;
  readonly remote: boolean;
}

/** Namespaces that generated code and runtime know, or need nothing of. */
const knownNamespaces: ReadonlySet<string> = new Set([
  xmlNamespace,
  xsdNamespace,
  xsiNamespace,
  soap11EnvelopeNamespace,
  soap12EnvelopeNamespace,
]);

/**
 * Reports the unreached documents that are missed. The location of an import is a hint only (XSD 1.0 Part 1 §4.2.3), so that another loaded
 * document of its namespace stands in for it; for an included one, only a listed document can, and only where the location is an address.
 */
export function reportUnreached(
  unreached: readonly UnreachedDocument[],
  documents: readonly LoadedDocument[],
  listedFiles: ReadonlySet<string>,
  report: Report,
): void {
  for (const { reference, file, problem, remote } of unreached) {
    if (knownNamespaces.has(reference.namespace)) continue;
    const isImport = reference.kind === "import" || reference.kind === "wsdlImport";
    const standIn = documents.some(
      (document) =>
        targetNamespaceOf(document) === reference.namespace &&
        (isImport || (remote && document.file !== file && listedFiles.has(document.file))),
    );
    if (!standIn) report(problem);
  }
}

function targetNamespaceOf(document: LoadedDocument): string {
  return document.kind === "schema"
    ? document.targetNamespace
    : collapseWhiteSpace(attributeOf(document.root, "targetNamespace")?.value ?? "");
}
