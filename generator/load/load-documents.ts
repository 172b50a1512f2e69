import { diagnostic, type DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report, SourceLocation } from "../diagnostics/diagnostic.js";
import { wsdlNamespace, xsdNamespace } from "../xml/namespaces.js";
import { collapseWhiteSpace } from "../xml/white-space.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, writtenName } from "../xml/xml-query.js";
import { inlineSchemas, schemaReferences, wsdlReferences, type DocumentReference } from "./document-references.js";
import type { DocumentSet, LoadedDocument } from "./document-set.js";
import { resolveLocation, type ResolvedLocation } from "./resolve-location.js";
import { sourceFiles, type SourceFiles } from "./source-files.js";
import { reportUnreached, type UnreachedDocument } from "./unreached-documents.js";

/** What to load. All paths are absolute. */
export interface LoadInputs {
  readonly schemas: readonly string[];
  readonly wsdl: readonly string[];
  /** Diagnostics show file names relative to this folder. */
  readonly root: string;
}

/** A file still to be read, and what it is to be. */
interface Request {
  readonly path: string;
  readonly at: SourceLocation;
  /** Undefined for a listed file. */
  readonly reference?: DocumentReference;
}

interface Loading {
  readonly files: SourceFiles;
  readonly report: Report;
  /** By path and target namespace: a chameleon may be there once for each namespace. */
  readonly documents: Map<string, LoadedDocument>;
  readonly queue: Request[];
  readonly unreached: UnreachedDocument[];
  readonly references: Set<string>;
  /** Paths of documents that an include gave a namespace to. */
  readonly chameleons: Set<string>;
}

/**
 * Reads every document that the inputs reach through import, include, redefine and inline schemas. Only local files under the root, or under
 * the folder of a listed file, are read; nothing is ever fetched.
 */
export function loadDocuments(inputs: LoadInputs, report: Report): DocumentSet {
  const listed = [...inputs.schemas, ...inputs.wsdl].sort();
  const files = sourceFiles(inputs.root, listed, report);
  const loading: Loading = {
    files,
    report,
    documents: new Map(),
    queue: [],
    unreached: [],
    references: new Set(),
    chameleons: new Set(),
  };
  const listedFiles = new Set<string>();
  for (const path of listed) {
    const realPath = files.realPath(path);
    const file = files.displayName(realPath ?? path);
    const at = { file, line: 1, column: 1 };
    listedFiles.add(file);
    if (realPath === undefined)
      report(diagnostic("missing-file", at, { location: file }, "correct the path in the configuration"));
    else loading.queue.push({ path: realPath, at });
  }
  for (let request = loading.queue.shift(); request !== undefined; request = loading.queue.shift())
    readRequest(loading, request);
  // A listed file that is only there to be included without a namespace of its own is no document by itself.
  for (const path of loading.chameleons)
    if (listedFiles.has(files.displayName(path))) loading.documents.delete(documentKey(path, ""));
  const documents = [...loading.documents].sort(compareDocuments).map(([, document]) => document);
  reportUnreached(loading.unreached, documents, listedFiles, report);
  return { documents, references: [...loading.references].sort() };
}

function readRequest(loading: Loading, request: Request): void {
  const root = loading.files.parse(request.path, request.at)?.root;
  if (root === undefined) return;
  if (root.namespace === xsdNamespace && root.localName === "schema") readSchema(loading, request, root, request.path);
  else if (root.namespace === wsdlNamespace && root.localName === "definitions") readWsdl(loading, request.path, root);
  else if (root.localName === "description" && root.namespace === "http://www.w3.org/ns/wsdl") {
    loading.report(diagnostic("unsupported-wsdl-2.0", root.at, {}, "use the WSDL 1.1 description of the service"));
  } else loading.report(diagnostic("not-a-schema", root.at, { root: writtenName(root) }));
}

function readWsdl(loading: Loading, path: string, root: XmlElement): void {
  const key = documentKey(path, "wsdl");
  if (loading.documents.has(key)) return;
  loading.documents.set(key, { kind: "wsdl", file: root.at.file, root });
  for (const reference of wsdlReferences(root, loading.report)) follow(loading, reference, path);
  inlineSchemas(root).forEach((schema, index) =>
    readSchema(loading, { path, at: schema.at }, schema, `${path}#${index}`),
  );
}

function readSchema(loading: Loading, { path, at, reference }: Request, root: XmlElement, identity: string): void {
  const declared = collapseWhiteSpace(attributeOf(root, "targetNamespace")?.value ?? "");
  const included = reference?.kind === "include" || reference?.kind === "redefine";
  const chameleon = included && declared === "" && reference.namespace !== "";
  const targetNamespace = chameleon ? reference.namespace : declared;
  if (reference !== undefined && targetNamespace !== reference.namespace && reference.kind !== "wsdlImport") {
    const code: DiagnosticCode = included ? "include-namespace-mismatch" : "import-namespace-mismatch";
    loading.report(diagnostic(code, at, { actual: targetNamespace, expected: reference.namespace }));
    return;
  }
  if (chameleon) loading.chameleons.add(path);
  const key = documentKey(identity, targetNamespace);
  if (loading.documents.has(key)) return;
  const redefinedFiles = new Map<XmlElement, string>();
  loading.documents.set(key, { kind: "schema", file: root.at.file, root, targetNamespace, chameleon, redefinedFiles });
  for (const reference of schemaReferences(root, targetNamespace, loading.report)) {
    const file = follow(loading, reference, path);
    if (file !== undefined && reference.kind === "redefine") redefinedFiles.set(reference.element, file);
  }
}

/** Queues the file a reference leads to and returns its display name. */
function follow(loading: Loading, reference: DocumentReference, fromPath: string): string | undefined {
  const { files, queue, unreached } = loading;
  // The components of the XSD namespace come from the recommendation itself.
  if (reference.location === undefined || reference.namespace === xsdNamespace) return undefined;
  const { at } = reference.location;
  const location = collapseWhiteSpace(reference.location.value);
  const resolved = resolveLocation(location, fromPath);
  const path = resolved.kind === "path" ? files.realPath(resolved.path) : undefined;
  if (resolved.kind === "path") loading.references.add(resolved.path);
  if (path === undefined || !files.isWithinReach(path)) {
    const problem = locationProblem(files, resolved, location, at);
    unreached.push({ reference, problem, file: reference.element.at.file, remote: resolved.kind === "remote" });
    return undefined;
  }
  queue.push({ path, at, reference });
  return files.displayName(path);
}

/** Why a location leads to no file that may be read. */
function locationProblem(
  files: SourceFiles,
  resolved: ResolvedLocation,
  location: string,
  at: SourceLocation,
): Diagnostic {
  const list = 'list the file under "schemas" in the configuration';
  if (resolved.kind === "invalid") return diagnostic("invalid-location", at, { location });
  if (resolved.kind === "remote") return diagnostic("remote-location", at, { location }, `download it and ${list}`);
  if (files.realPath(resolved.path) !== undefined) return diagnostic("location-outside-root", at, { location }, list);
  return diagnostic("missing-file", at, { location }, `it is looked for at "${files.displayName(resolved.path)}"`);
}

function documentKey(identity: string, targetNamespace: string): string {
  return `${identity}\n${targetNamespace}`;
}

/** By path, then by place within the file, then by namespace; never by the order of loading, nor by where the working directory is. */
function compareDocuments([keyA, a]: [string, LoadedDocument], [keyB, b]: [string, LoadedDocument]): number {
  const path = (key: string): string => key.replace(/(#\d+)?\n.*$/, "");
  return (
    compareText(path(keyA), path(keyB)) ||
    a.root.at.line - b.root.at.line ||
    a.root.at.column - b.root.at.column ||
    (a.kind === "schema" && b.kind === "schema" ? compareText(a.targetNamespace, b.targetNamespace) : 0)
  );
}

/** By code unit: the order of a locale differs between machines. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
