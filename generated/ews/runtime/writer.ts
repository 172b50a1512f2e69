import { XmlWriteError, type XmlWriteErrorCode } from "./errors.js";
import type { WriteOptions } from "./xml.js";
import { tooDeep, usualDeclaration } from "./xml-rules.js";

/** A document being written. */
export interface Writer {
  /** What has been written so far. */
  xml: string;
  /** Namespace by prefix, as declared on the root element. */
  scope: ReadonlyMap<string, string>;
  /** Are characters written that XML forbids? */
  lenient: boolean;
  /** Were there names from the caller? Then all tags are looked at in the end. */
  loose?: boolean;
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
  readonly scope: Writer["scope"];
}

/** The tags of a root element that declares namespaces. */
export function root(name: string, ...namespaces: readonly (readonly [prefix: string, namespace: string])[]): RootTag {
  const t = tag(name);
  const start = t.start + namespaces.map(([prefix, namespace]) => " xmlns:" + prefix + '="' + namespace + '"').join("");
  return { ...t, start, open: start + ">", scope: new Map(namespaces) };
}

/** Writes a document with `content`. */
export function write(top: RootTag, options: WriteOptions | undefined, content: (w: Writer) => void): string {
  const declaration = options?.declaration === false ? "" : usualDeclaration;
  const w: Writer = { xml: declaration, scope: top.scope, lenient: options?.characters === "lenient" };
  content(w);
  if (w.loose) openElements(w.xml);
  return w.xml;
}

/** Elements may be nested this deep; the reader takes no more. */
export const maxDepth = 256;

/** Stops writing; `where` is the tag or attribute that could not be written. */
export function failWrite(w: Writer, code: XmlWriteErrorCode, reason: string, where = ""): never {
  throw new XmlWriteError(code, reason, openElements(w.xml) + where);
}

// The path of the elements that are open at the end of `xml`. Tags that were put together from the caller's names may have an attribute twice.
function openElements(xml: string): string {
  const open: string[] = [];
  for (const [, end, name, attributes, empty] of xml.matchAll(
    /<(\/?)([^\s/>?]+)((?: [^\s="]+="[^"]*")*)(\/?)(?:>|$)/g,
  )) {
    const names = attributes!.replace(/="[^"]*"/g, "").split(" ");
    if (!end) open.push("/" + name!);
    const deep = open.length > maxDepth;
    if (deep || new Set(names).size < names.length) {
      const reason = deep ? tooDeep : "an attribute is there twice";
      throw new XmlWriteError(deep ? "limit" : "invalid-name", reason, open.join(""));
    }
    if (end || empty) open.pop();
  }
  return open.join("");
}
