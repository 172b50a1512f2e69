import { quote } from "./errors.js";
import { isNCName } from "./ncname.js";
import { checkArray, checkObject, notAllowed, writeAttribute, writeContent } from "./write-text.js";
import { failWrite, maxDepth, type Writer } from "./writer.js";
import { type XmlAttributes, type XmlElement, type XmlUnknown, inXSI } from "./xml.js";
import { tooDeep, XML, XMLNS } from "./xml-rules.js";

/** Writes attributes that the schema leaves open into the start tag that was begun last. */
export function writeAttributes(w: Writer, attributes: XmlAttributes | undefined): void {
  if (attributes !== undefined) writeUnknownAttributes(w, { attributes });
}

/** Writes the attributes of what the schema does not know into the start tag that was begun last. */
export function writeUnknownAttributes(w: Writer, unknown: XmlUnknown): void {
  checkObject(w, unknown);
  const { attributes = {}, namespaces = [] } = unknown;
  checkObject(w, attributes);
  checkNamespaces(w, namespaces);
  const before = w.scope;
  // the tags that the schema knows rely on the root's prefixes, so those can't be bound anew
  const taken: [string, string][] = [];
  for (const [prefix, namespace] of namespaces) {
    if (prefix && (before.get(prefix) ?? namespace) === namespace) declare(w, prefix, namespace);
    else taken.push([prefix, namespace]);
  }
  for (const [name, value] of Object.entries<unknown>(attributes)) {
    w.loose = true;
    const [, namespace, local] = /^\{(.*)\}(.*)$/s.exec(name) ?? failName(w, name);
    checked(w, local!, namespace ? undefined : "xmlns");
    let text = value as string;
    for (const [prefix, bound] of typeof value === "string" ? taken : []) {
      const type = name === inXSI + "type";
      if (prefix ? !text.includes(prefix + ":") : !type || text.includes(":")) continue;
      if (!type) notAllowed(w, text, "/@" + local!);
      text = attributePrefix(w, bound) + ":" + text.slice(text.indexOf(":") + 1);
    }
    writeAttribute(w, (namespace && attributePrefix(w, namespace) + ":") + local!, text);
  }
  w.scope = before;
}

/** Writes elements that the schema leaves open or does not know. */
export function writeElements(w: Writer, elements: readonly XmlElement[] = []): void {
  checkArray(w, elements);
  for (const element of elements) writeElement(w, element, 0);
}

function checkNamespaces(w: Writer, namespaces: readonly (readonly unknown[])[]): void {
  checkArray(w, namespaces);
  for (const pair of namespaces) {
    checkArray(w, pair);
    checkText(w, pair[0]);
    checkText(w, pair[1]);
  }
}

function writeElement(w: Writer, element: XmlElement, depth: number): void {
  if (depth > maxDepth) failWrite(w, "limit", tooDeep);
  w.loose = true;
  checkObject(w, element);
  const before = w.scope;
  const { namespace, prefix = "", namespaces = [], children } = element;
  checkText(w, namespace);
  checkText(w, prefix);
  checkNamespaces(w, namespaces);
  checkArray(w, children);
  const local = checked(w, element.localName);
  const scope = new Map([...before, ...namespaces]);
  const asked = new Map(namespaces).has(prefix) ? freePrefix(scope) : prefix;
  const used = namespace && (scope.get(prefix) === namespace ? prefix : (prefixOf(scope, namespace) ?? asked));
  const name = (used && checked(w, used, "xmlns") + ":") + local;
  w.xml += "<" + name;
  for (const [one, bound] of namespaces) declare(w, one, bound);
  declare(w, used, namespace);
  writeAttributes(w, element.attributes);
  w.xml += children.length === 0 ? "/>" : ">";
  for (const child of children) {
    if (typeof child === "string") writeContent(w, child);
    else writeElement(w, child, depth + 1);
  }
  if (children.length > 0) w.xml += "</" + name + ">";
  w.scope = before;
}

// A prefix, other than `but`, that stands for `namespace`.
function prefixOf(scope: Writer["scope"], namespace: string, but?: string): string | undefined {
  if (namespace === XML) return "xml";
  for (const [prefix, bound] of scope) if (bound === namespace && prefix !== but) return prefix;
  return undefined;
}

function freePrefix(scope: Writer["scope"]): string {
  let n = 1;
  while (scope.has("ns" + n)) n++;
  return "ns" + n;
}

// A prefix that stands for an attribute's namespace; one is declared where there is none.
function attributePrefix(w: Writer, namespace: string): string {
  const prefix = prefixOf(w.scope, namespace, "") ?? freePrefix(w.scope);
  declare(w, prefix, namespace);
  return prefix;
}

// Declares a prefix in the start tag that was begun last.
function declare(w: Writer, prefix: string, namespace: string): void {
  const bound = prefix === "xml" ? XML : (w.scope.get(prefix) ?? (prefix && undefined));
  if (bound === namespace) return;
  const name = prefix ? "xmlns:" + checked(w, prefix, "xmlns") : "xmlns";
  // Namespaces in XML 1.0 §3 and §5: what may not be declared
  if (prefix === "xml" || [XML, XMLNS].includes(namespace) || (prefix && !namespace)) {
    notAllowed(w, namespace, "/@" + name);
  }
  writeAttribute(w, name, namespace);
  w.scope = new Map(w.scope).set(prefix, namespace);
}

function checkText(w: Writer, value: unknown): void {
  if (typeof value !== "string") notAllowed(w, value);
}

function checked(w: Writer, name: string, but?: string): string {
  checkText(w, name);
  if (name === but || !isNCName(name)) failName(w, name);
  return name;
}

function failName(w: Writer, name: string): never {
  failWrite(w, "invalid-name", quote(name) + " cannot be a name");
}
