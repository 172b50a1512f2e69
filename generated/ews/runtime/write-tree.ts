import { isNCName } from "./ncname.js";
import { printable } from "./errors.js";
import { writeAttribute, writeContent } from "./write-text.js";
import { failWrite, type Writer } from "./writer.js";
import type { XmlAttributes, XmlElement } from "./xml.js";

/** Writes attributes that the schema leaves open or does not know into the start tag that was begun last. */
export function writeAttributes(w: Writer, attributes: XmlAttributes | undefined, namespaces?: XmlElement["namespaces"]): void {
  const before = w.namespaces;
  for (const [prefix, namespace] of namespaces ?? []) declare(w, prefix, namespace);
  for (const name in attributes) {
    const brace = name.lastIndexOf("}");
    const local = checked(w, name.slice(brace + 1));
    const namespace = name.slice(1, Math.max(brace, 1));
    writeAttribute(w, (namespace && prefixOf(w, namespace, undefined) + ":") + local, attributes[name as keyof XmlAttributes]);
  }
  w.namespaces = before;
}

/** Writes elements that the schema leaves open or does not know. */
export function writeElements(w: Writer, elements: readonly XmlElement[] | undefined): void {
  for (const element of elements ?? []) writeElement(w, element);
}

function writeElement(w: Writer, element: XmlElement): void {
  const { namespaces } = w;
  // the prefix is settled first, its declaration is written behind the name
  const before = w.xml;
  const local = checked(w, element.localName);
  w.xml = "";
  for (const [prefix, namespace] of element.namespaces ?? []) declare(w, prefix, namespace);
  const prefix = element.namespace === "" ? noPrefix(w) : prefixOf(w, element.namespace, element.prefix ?? "");
  const name = prefix === "" ? local : prefix + ":" + local;
  w.xml = before + "<" + name + w.xml;
  writeAttributes(w, element.attributes);
  if (element.children.length === 0) w.xml += "/>";
  else {
    w.xml += ">";
    for (const child of element.children) {
      if (typeof child === "string") writeContent(w, child);
      else writeElement(w, child);
    }
    w.xml += "</" + name + ">";
  }
  w.namespaces = namespaces;
}

// A prefix that stands for `namespace` here; declares `wanted`, or one that is free, where there is none. Attributes want none in particular.
function prefixOf(w: Writer, namespace: string, wanted: string | undefined): string {
  if (namespace === "http://www.w3.org/XML/1998/namespace") return "xml";
  if (wanted !== undefined && w.namespaces.get(wanted) === namespace) return wanted;
  for (const [prefix, bound] of w.namespaces) if (bound === namespace && (prefix !== "" || wanted !== undefined)) return prefix;
  let prefix = wanted ?? "ns1";
  for (let n = 2; wanted === undefined && w.namespaces.has(prefix); n++) prefix = "ns" + n;
  declare(w, prefix, namespace);
  return prefix;
}

function noPrefix(w: Writer): string {
  if (w.namespaces.get("")) declare(w, "", "");
  return "";
}

// Declares a prefix in the start tag that was begun last.
function declare(w: Writer, prefix: string, namespace: string): void {
  if (w.namespaces.get(prefix) === namespace) return;
  writeAttribute(w, prefix === "" ? "xmlns" : "xmlns:" + checked(w, prefix), namespace);
  w.namespaces = new Map(w.namespaces).set(prefix, namespace);
}

function checked(w: Writer, name: string): string {
  return isNCName(name) ? name : failWrite(w, "invalid-name", '"' + printable(name, 64) + '" is not an XML name');
}
