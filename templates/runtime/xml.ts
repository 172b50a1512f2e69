import type { ReadLimits } from "./limits.js";

/** How a document is read. */
export interface ReadOptions {
  /** Also check the order of elements, facets and wildcard namespaces, and refuse what the schema does not know. Default: false. */
  readonly validate?: boolean | undefined;
  /** What becomes of elements and attributes that the schema does not know: kept in `$unknown` (default), left out, or refused. */
  readonly unknown?: "keep" | "skip" | "reject" | undefined;
  /** `"lenient"` lets in characters that XML forbids, as some servers send them: control characters, and references such as `&#x1A;`. Default: `"strict"`. */
  readonly characters?: "strict" | "lenient" | undefined;
  /** Limits that differ from the usual ones. A document over one of them is refused with the code `limit`. */
  readonly limits?: ReadLimits | undefined;
}

/** How a document is written. */
export interface WriteOptions {
  /** False leaves the XML declaration out. Default: true. */
  readonly declaration?: boolean | undefined;
  /** `"lenient"` writes characters that XML forbids as references such as `&#26;`, which not every reader takes. Default: `"strict"`. */
  readonly characters?: "strict" | "lenient" | undefined;
}

/** Attribute values by expanded name, `{namespace}local`; `{}local` for an attribute in no namespace. */
export type XmlAttributes = Readonly<Record<`{${string}}${string}`, string>>;

/** An element that the schema leaves open (`xs:any`) or does not know, kept whole. */
export interface XmlElement {
  /** Namespace name; `""` for none. */
  readonly namespace: string;
  readonly localName: string;
  /** The prefix to write where it is free; none means the default namespace. */
  readonly prefix?: string | undefined;
  readonly attributes?: XmlAttributes | undefined;
  /** Prefixes and their namespaces that values in this element rely on, as in `xsi:type="t:Foo"`. */
  readonly namespaces?: readonly (readonly [prefix: string, namespace: string])[] | undefined;
  /** Child elements and text in document order. */
  readonly children: readonly (XmlElement | string)[];
}

/** What a document holds in an element beyond the element's schema; it is written back after the known content. */
export interface XmlUnknown {
  attributes?: XmlAttributes | undefined;
  /** Prefixes and their namespaces that the attributes' values rely on, as in `xsi:type="t:Foo"`. */
  namespaces?: XmlElement["namespaces"];
  elements?: readonly XmlElement[] | undefined;
}

/** A name with its namespace (`xs:QName`), whatever prefixes the document has: `""` for no namespace. */
export interface QName {
  readonly namespace: string;
  readonly localName: string;
}

/** A value in the making: every member of a type, or of all branches of a union, writable and possibly still absent. */
export type Draft<T> = { -readonly [K in Exclude<Keys<T>, "$unknown">]: Member<T, K> | undefined } & Unknown;
type Keys<T> = T extends unknown ? keyof T : never;
type Member<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** A value that has room for what the schema does not know. */
export interface Unknown {
  $unknown?: XmlUnknown | undefined;
}

declare const unlisted: unique symbol;

/**
 * A value that an open enumeration does not list: newer servers send them. They come from reading only, so that a misspelt literal still does
 * not compile.
 */
export type Unlisted = string & { readonly [unlisted]: true };

/** The functions of an element, for callers who know it only at run time. */
export interface ElementFunctions {
  deserialize(xml: string | Uint8Array, options?: ReadOptions): unknown;
  serialize(value: unknown, options?: WriteOptions): string;
}

/** The namespace of `xsi:type`, `xsi:nil` and `xsi:schemaLocation`. */
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** How the expanded names of its attributes begin. */
export const inXSI = "{http://www.w3.org/2001/XMLSchema-instance}";
