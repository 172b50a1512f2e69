import { expect } from "vitest";
import { SoapFault, XmlReadError, XmlWriteError } from "../../generated/ews/index.js";

/** What is thrown; fails where nothing is. */
export function thrown(run: () => unknown): unknown {
  let value: unknown;
  try {
    value = run();
  } catch (error) {
    return error;
  }
  throw new Error(`no error, but ${JSON.stringify(value)}`);
}

/** The read error that is thrown, checked for what all of them promise. */
export function readFailure(run: () => unknown): XmlReadError {
  const error = thrown(run);
  if (!(error instanceof XmlReadError)) throw new Error(`not an XmlReadError: ${String(error)}`, { cause: error });
  expect(error.name).toBe("XmlReadError");
  expect(error.path).toMatch(/^\//);
  expect(error.line).toBeGreaterThanOrEqual(1);
  expect(error.column).toBeGreaterThanOrEqual(1);
  expect(error.message.length).toBeLessThanOrEqual(512);
  expect(error.message).toMatch(/^[^\p{Cc}\u2028-\u202e]*$/u);
  return error;
}

/** The write error that is thrown, checked for what all of them promise. */
export function writeFailure(run: () => unknown): XmlWriteError {
  const error = thrown(run);
  if (!(error instanceof XmlWriteError)) throw new Error(`not an XmlWriteError: ${String(error)}`, { cause: error });
  expect(error.name).toBe("XmlWriteError");
  expect(error.path).toMatch(/^\//);
  expect(error.message.length).toBeLessThanOrEqual(512);
  expect(error.message).toMatch(/^[^\p{Cc}\u2028-\u202e]*$/u);
  return error;
}

/** The SOAP fault that is thrown. */
export function fault(run: () => unknown): SoapFault {
  const error = thrown(run);
  if (!(error instanceof SoapFault)) throw new Error(`not a SoapFault: ${String(error)}`, { cause: error });
  expect(error.name).toBe("SoapFault");
  expect(error.message.length).toBeLessThanOrEqual(512);
  return error;
}

/** A document with a mark `▸` where a reader is to stop, taken apart: the document, and the place of the mark. */
export function marked(text: string): { readonly xml: string; readonly line: number; readonly column: number } {
  const at = text.indexOf("▸");
  if (at < 0) throw new Error("no ▸ in the document");
  const lines = text.slice(0, at).split("\n");
  return { xml: text.slice(0, at) + text.slice(at + 1), line: lines.length, column: lines.at(-1)!.length + 1 };
}
