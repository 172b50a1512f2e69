import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";

/**
 * The text of an XML file: by its byte order mark, else by the encoding of its XML declaration, else UTF-8 (XML 1.0 appendix F). Bytes that
 * are not valid in that encoding are reported, never replaced.
 */
export function decodeXml(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const encoding = encodingOf(bytes);
  const at = { file, line: 1, column: 1 };
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (reason) {
    const problem = reason instanceof RangeError ? `"${encoding}" is not known` : `the bytes are not valid ${encoding}`;
    report(diagnostic("xml-encoding", at, { problem }, "save the file as UTF-8"));
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  // The declaration itself is ASCII in every encoding that gets here.
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(start)?.[1] ?? "utf-8";
}
