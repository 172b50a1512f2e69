import { attribute, keepAttribute, keepNamespaces, noNames, readValue, unknownOf } from "./attributes.js";
import { enter, knownTag, leave } from "./elements.js";
import { quote } from "./errors.js";
import { failElement, type Reader, tagName } from "./reader.js";
import { SOAP } from "./soap-names.js";
import { characters } from "./characters.js";
import type { Unknown, XmlElement } from "./xml.js";

interface Tree extends XmlElement {
  namespaces?: XmlElement["namespaces"];
  attributes: XmlElement["attributes"];
  readonly children: (Tree | string)[];
}

/** Reads the element whose start tag was met last as it is, whatever it holds. */
export function readElement(r: Reader): XmlElement {
  const root = readStart(r);
  const open = enter(r) ? [root] : [];
  for (let node = open.at(0); node; node = open.at(-1)) {
    r.length = 0; // what is wrong from here on is not in the child that was read last
    const text = characters(r);
    if (text !== "") {
      node.children.push(text);
      keepNamespaces(r, node, text);
    }
    if (r.bytes[r.at + 1] === 47) {
      leave(r, r.at);
      open.pop();
    } else {
      knownTag(r, noNames, -1, r.at);
      const child = readStart(r);
      node.children.push(child);
      if (enter(r)) open.push(child);
    }
  }
  return root;
}

// The element's name and attributes.
function readStart(r: Reader): Tree {
  const { name } = r;
  const brace = name.lastIndexOf("}");
  const node: Tree = {
    namespace: name.slice(1, brace),
    localName: name.slice(brace + 1),
    prefix: /(.*):/.exec(tagName(r))?.[1],
    attributes: undefined,
    namespaces: undefined,
    children: [],
  };
  for (let a = attribute(r, noNames, -1); a >= 0; a = attribute(r, noNames, a)) {
    keepAttribute(r, node, r.name, readValue(r));
  }
  return node;
}

/** Takes the child element met last, which the schema does not know, as the options say. */
export function unknownElement(r: Reader, target: Unknown): void {
  // SOAP 1.1 §4.2: any element may be a header block, and what its recipient has to understand is an error here
  const block = r.header && r.level === 4;
  if (r.unknown === "reject" && !block) {
    failElement(r, "unexpected-element", "the schema does not know " + quote(r.name) + " here");
  }
  const element = readElement(r);
  if (block && /^\s*(1|true)\s*$/.test(element.attributes?.[`{${SOAP}}mustUnderstand`] ?? "")) {
    failElement(r, "must-understand", "unknown header block");
  }
  if (r.unknown !== "skip") {
    const kept = unknownOf(target);
    ((kept.elements ??= []) as XmlElement[]).push(element);
  }
}
