import { printable } from "./errors.js";
import type { XmlElement } from "./xml.js";

/** A SOAP 1.1 fault that came instead of a response (SOAP 1.1 §4.4). Recognise it by `error.name === "SoapFault"`. */
export class SoapFault extends Error {
  override readonly name = "SoapFault";
  readonly code = "soap-fault";
  /** Who is at fault: `Client` or `Server` of the SOAP namespace, or the server's own name. */
  readonly faultcode!: { readonly namespace: string; readonly localName: string };
  /** Explanation for people; the error's `message` has it too. */
  readonly faultstring!: string;
  /** Who on the message's way reports the fault. */
  readonly faultactor!: string | undefined;
  /** The children of `detail`. */
  readonly detail!: readonly XmlElement[];
  /** The whole `Fault` element. */
  readonly element!: XmlElement;
  /** Where in the document, in its own prefixes. */
  readonly path!: string;
  /** Line of the document, from 1. */
  readonly line!: number;
  /** Column in UTF-16 code units, from 1. */
  readonly column!: number;

  constructor(element: XmlElement, at: { readonly path: string; readonly line: number; readonly column: number }) {
    // text has no such property
    const part = (name: string): XmlElement | undefined =>
      (element.children as XmlElement[]).find((child) => child.localName === name);
    const text = (name: string) =>
      part(name)
        ?.children.filter((child) => typeof child === "string")
        .join("");
    const code = part("faultcode");
    const faultstring = text("faultstring") ?? "";
    const [local, prefix] = (text("faultcode") ?? "").trim().split(":").reverse();
    super("SOAP fault: " + printable(faultstring, 400));
    // without a prefix, the default namespace counts, which the element is in if it has no prefix either
    const namespace = prefix ? code?.namespaces?.find((known) => known[0] === prefix)?.[1] : code?.namespace;
    const detail = part("detail")?.children.filter((child) => typeof child !== "string") ?? [];
    const faultcode = { namespace: namespace ?? "", localName: local };
    Object.assign(this, at, { faultcode, faultstring, faultactor: text("faultactor"), detail, element });
  }
}
