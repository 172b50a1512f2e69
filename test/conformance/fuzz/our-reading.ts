import type { ReadOptions, XmlElement } from "../../../generated/ews/runtime/xml.js";
import type { XmlReadError, XmlReadErrorCode } from "../../../generated/ews/runtime/errors.js";
import type { SoapFault } from "../../../generated/ews/runtime/soap-fault.js";
import { readTree } from "../../unit/runtime/trees.js";
import type { Input } from "./input.js";

/** What the runtime made of a document, read as a tree or as a message. */
export type Outcome<T> =
  | { readonly code: "accepted"; readonly value: T }
  | {
      readonly code: XmlReadErrorCode | "soap-fault";
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }
  | { readonly code: "crash"; readonly message: string };

/** The outcome of a function of the runtime: what it throws is to be an `XmlReadError` or a `SoapFault`, with a message of a bounded length. */
export function outcome<T>(read: () => T): Outcome<T> {
  try {
    return { code: "accepted", value: read() };
  } catch (error) {
    if (!(error instanceof Error)) return { code: "crash", message: String(error) };
    const { name, message, stack } = error;
    const expected = name === "XmlReadError" || name === "SoapFault";
    if (!expected || message.length > 512) return { code: "crash", message: stack ?? message };
    const { code, line, column } = error as XmlReadError | SoapFault;
    return { code, message, line, column };
  }
}

/** What the runtime makes of a document, as a tree. */
export function ourReading(input: Input, options?: ReadOptions): Outcome<XmlElement> {
  return outcome(() => readTree(input, options));
}
