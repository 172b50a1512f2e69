import type { Report } from "../diagnostics/diagnostic.js";
import type { DocumentSet } from "../load/document-set.js";
import { readSchema } from "./read-schema.js";
import { readWsdl } from "./read-wsdl.js";
import type { SchemaDocument } from "./schema-document.js";
import type { WsdlDocument } from "./wsdl-document.js";

/** The components of all documents, in the order of the document set. */
export interface SchemaDocuments {
  readonly schemas: readonly SchemaDocument[];
  readonly wsdl: readonly WsdlDocument[];
}

/** Reads every document of a set. */
export function readDocuments({ documents }: DocumentSet, report: Report): SchemaDocuments {
  return {
    schemas: documents.flatMap((document) => (document.kind === "schema" ? [readSchema(document, report)] : [])),
    wsdl: documents.flatMap((document) => (document.kind === "wsdl" ? [readWsdl(document, report)] : [])),
  };
}
