import { XmlWriteError, type XmlWriteErrorCode } from "./errors.js";
import type { WriteOptions } from "./xml.js";

/** A document being written. */
export interface Writer {
  /** What has been written so far. */
  xml: string;
  /** Namespace by prefix, as declared on the root element. */
  namespaces: ReadonlyMap<string, string>;
}

/** An element's tags. */
export interface Tag {
  readonly name: string;
  /** `<name`, and the namespace declarations of a root element. */
  readonly start: string;
  /** The start tag without attributes. */
  readonly open: string;
  readonly close: string;
}

/** The tags of an element. */
export function tag(name: string): Tag {
  return { name, start: "<" + name, open: "<" + name + ">", close: "</" + name + ">" };
}

/** A root element's tags, and the namespaces that it declares, by prefix. */
export interface RootTag extends Tag {
  readonly namespaces: ReadonlyMap<string, string>;
}

/** The tags of a root element that declares namespaces. */
export function root(name: string, ...namespaces: readonly (readonly [prefix: string, namespace: string])[]): RootTag {
  const start = "<" + name + namespaces.map(([prefix, namespace]) => " xmlns:" + prefix + '="' + namespace + '"').join("");
  return { name, start, open: start + ">", close: "</" + name + ">", namespaces: new Map(namespaces) };
}

/** Writes a document with `content`. */
export function write(top: RootTag, options: WriteOptions | undefined, content: (w: Writer) => void): string {
  const declaration = options?.declaration === false ? "" : '<?xml version="1.0" encoding="utf-8"?>';
  const w: Writer = { xml: declaration, namespaces: top.namespaces };
  content(w);
  return w.xml;
}

/** Stops writing; `where` is the tag or attribute that could not be written. */
export function failWrite(w: Writer, code: XmlWriteErrorCode, reason: string, where = ""): never {
  const open: string[] = [];
  for (const [, close, name, empty] of w.xml.matchAll(/<(\/?)([^\s/>?]+)(?:"[^"]*"|[^"/>])*(\/?)(?:>|$)/g)) {
    if (close) open.pop();
    else if (!empty) open.push("/" + name!);
  }
  throw new XmlWriteError(code, reason, open.join("") + where);
}
