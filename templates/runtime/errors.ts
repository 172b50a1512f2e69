/** What {@link XmlReadError.code} can be; the list grows, so treat an unknown code as a plain failure. */
export type XmlReadErrorCode =
  | "empty"
  | "encoding"
  | "character"
  | "not-well-formed"
  | "unexpected-end"
  | "doctype"
  | "limit"
  | "html"
  | "not-soap"
  | "version-mismatch"
  | "must-understand"
  | "unexpected-root"
  | "empty-body"
  | "unexpected-body"
  | "unexpected-element"
  | "unexpected-attribute"
  | "unexpected-text"
  | "duplicate-element"
  | "missing-element"
  | "missing-attribute"
  | "choice"
  | "out-of-order"
  | "invalid-value";

/** What {@link XmlWriteError.code} can be. */
export type XmlWriteErrorCode = "missing-value" | "invalid-value" | "choice" | "character" | "invalid-name" | "limit";

// Input reaches messages: no control characters, and never more than 512 characters.
class XmlError<Code> extends Error {
  /** What kind of failure it is. */
  readonly code!: Code;
  /** Where in the document, in its own prefixes: `/soap:Envelope/soap:Body/m:GetItem/m:ItemIds/@Id`. */
  readonly path!: string;

  constructor(code: Code, reason: string, path: string, place = "") {
    const end = path.length > 180 ? "…" + path.slice(-179) : path;
    super(printable(reason, 240) + " at " + printable(end, 180) + place);
    this.code = code;
    this.path = path;
  }
}

/**
 * A document could not be read: it is not well-formed XML, not the expected message, or a value is outside its type.
 * Recognise it by `error.name === "XmlReadError"`, which works across copies of this runtime.
 */
export class XmlReadError extends XmlError<XmlReadErrorCode> {
  override readonly name = "XmlReadError";
  /** Line of the document, from 1. */
  readonly line!: number;
  /** Column in UTF-16 code units, from 1. */
  readonly column!: number;
  /** The schema component that the document breaks, where one does: a type name such as `ItemIdType`. */
  readonly component!: string | undefined;

  constructor(code: XmlReadErrorCode, reason: string, path: string, line: number, column: number, component?: string) {
    super(code, reason, path, ` (line ${line}, column ${column})`);
    this.line = line;
    this.column = column;
    this.component = component;
  }
}

/** A value could not be written: it is not what its type allows. Recognise it by `error.name === "XmlWriteError"`. */
export class XmlWriteError extends XmlError<XmlWriteErrorCode> {
  override readonly name = "XmlWriteError";
}

/** A piece of input made fit for a message: control characters escaped, cut at `length` characters. */
export function printable(text: string, length: number): string {
  const escaped = text
    .slice(0, length + 1)
    .replace(
      /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u206f\ufeff\ud800-\udfff]/g,
      (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"),
    );
  return escaped.length > length ? escaped.slice(0, length - 1) + "…" : escaped;
}

/** Quotes a piece of input for a message. */
export function quote(text: string): string {
  return '"' + printable(text, 80) + '"';
}
