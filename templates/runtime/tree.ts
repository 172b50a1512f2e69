import { attribute, keepNamespaces, noNames, readValue } from "./attributes.js";
import { enter, knownTag, leave } from "./elements.js";
import { fail, type Reader, slice } from "./reader.js";
import { characters } from "./text.js";
import type { Unknown, XmlElement } from "./xml.js";

interface Tree extends XmlElement {
  namespaces?: XmlElement["namespaces"];
  attributes?: Record<string, string>;
  readonly children: (Tree | string)[];
}

/** Reads the element whose start tag was met last as it is, whatever it holds. */
export function readElement(r: Reader): XmlElement {
  const parents: Tree[] = [];
  let node = readStart(r);
  let entered = enter(r);
  for (;;) {
    if (entered) {
      const text = characters(r);
      if (text !== "") {
        node.children.push(text);
        keepNamespaces(r, node, text);
      }
      if (r.bytes[r.at + 1] !== 47) {
        knownTag(r, noNames, -1, r.at);
        const child = readStart(r);
        node.children.push(child);
        parents.push(node);
        node = child;
        entered = enter(r);
        continue;
      }
      leave(r, r.at);
    }
    const parent = parents.pop();
    if (parent === undefined) return node;
    node = parent;
    entered = true;
  }
}

// The element's name and attributes.
function readStart(r: Reader): Tree {
  const { name } = r;
  const brace = name.lastIndexOf("}");
  const start = r.opened[r.level]!;
  const written = slice(r, start, start + r.opened[r.level + 1]!);
  const node: Tree = {
    namespace: name.slice(1, brace),
    localName: name.slice(brace + 1),
    prefix: written.includes(":") ? written.slice(0, written.indexOf(":")) : undefined,
    children: [],
  };
  for (let a = attribute(r, noNames, -1); a >= 0; a = attribute(r, noNames, a)) {
    const text = ((node.attributes ??= {})[r.name] = readValue(r));
    keepNamespaces(r, node, text);
  }
  return node;
}

/** Takes the child element met last, which the schema does not know, as the options say. */
export function unknownElement(r: Reader, target: Unknown): void {
  if (r.unknown === "reject") fail(r, "unexpected-element", "the schema does not know this element", r.opened[r.level]! - 1);
  const element = readElement(r);
  if (r.unknown === "keep") {
    const kept = (target.$unknown ??= {});
    ((kept.elements ??= []) as XmlElement[]).push(element);
  }
}
