import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where a schemaLocation leads: an absolute path, an address that is never fetched, or nowhere. */
export type ResolvedLocation =
  { readonly kind: "path"; readonly path: string } | { readonly kind: "remote" } | { readonly kind: "invalid" };

/** Two letters or more, so that the drive of a Windows path is not taken for a scheme. */
const scheme = /^[A-Za-z][A-Za-z0-9+.-]+:/;

/** Resolves a location against the path of the document it stands in. Touches no disk. */
export function resolveLocation(location: string, fromPath: string): ResolvedLocation {
  const slashed = location.replaceAll("\\", "/");
  if (slashed === "" || slashed.includes("\0")) return { kind: "invalid" };
  if (slashed.startsWith("//")) return { kind: "remote" };
  if (/^file:/i.test(slashed)) return fileLocation(slashed);
  if (scheme.test(slashed)) return { kind: "remote" };
  const decoded = percentDecoded(slashed);
  return decoded.includes("\0") ? { kind: "invalid" } : { kind: "path", path: resolve(dirname(fromPath), decoded) };
}

function fileLocation(location: string): ResolvedLocation {
  try {
    return { kind: "path", path: fileURLToPath(location) };
  } catch {
    // A host, or a malformed escape.
    return { kind: "invalid" };
  }
}

/** A schemaLocation is a URI reference; one that is not validly escaped is taken as it is. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
