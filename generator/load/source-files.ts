import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report, SourceLocation } from "../diagnostics/diagnostic.js";
import { decodeXml } from "../xml/decode-xml.js";
import { parseXml } from "../xml/parse-xml.js";
import type { XmlDocument } from "../xml/xml-document.js";

/** The disk as the loader sees it: each file is read and parsed once, however it is spelled. */
export interface SourceFiles {
  /** The true path of a file, links followed; undefined where there is none. */
  readonly realPath: (path: string) => string | undefined;
  /** The true path as diagnostics show it: relative to the root, with forward slashes. */
  readonly displayName: (realPath: string) => string;
  /** Whether a document may lead to this file: it lies under the root, or under the folder of a listed file. */
  readonly isWithinReach: (realPath: string) => boolean;
  /** Parses a file; what is wrong with it is reported once, `at` being the place that asks for it. */
  readonly parse: (realPath: string, at: SourceLocation) => XmlDocument | undefined;
}

/** Opens the files of one run. `root` and `listed` are absolute paths. */
export function sourceFiles(root: string, listed: readonly string[], report: Report): SourceFiles {
  const realRoot = realPath(root) ?? root;
  const displayName = (path: string): string => relative(realRoot, path).split(sep).join("/");
  const folders = [realRoot, ...listed.map((path) => dirname(realPath(path) ?? path))];
  const parsed = new Map<string, XmlDocument | undefined>();
  const parse = (path: string, at: SourceLocation): XmlDocument | undefined => {
    if (!parsed.has(path)) parsed.set(path, readDocument(path, displayName(path), at, report));
    return parsed.get(path);
  };
  return { realPath, displayName, isWithinReach: (path) => folders.some((folder) => isWithin(path, folder)), parse };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function readDocument(path: string, file: string, at: SourceLocation, report: Report): XmlDocument | undefined {
  const bytes = readBytes(path);
  if (typeof bytes === "string") {
    report(diagnostic("unreadable-file", at, { location: file, problem: bytes }));
    return undefined;
  }
  const text = decodeXml(bytes, file, report);
  return text === undefined ? undefined : parseXml(text, file, report);
}

/** The bytes of a file, or what is wrong with it. Folders, pipes and devices are not read: some never end. */
function readBytes(path: string): Uint8Array | string {
  try {
    return statSync(path).isFile() ? readFileSync(path) : "it is not a file";
  } catch (reason) {
    return reason instanceof Error && "code" in reason ? String(reason.code) : "unknown reason";
  }
}
