import { type XmlAttribute, XmlCData, XmlDocument, XmlElement, XmlText } from "libxml2-wasm";
import type { Tree } from "../../unit/runtime/trees.js";

/** The tree that libxml2 sees; throws where it refuses the document. */
export function libxml2Tree(xml: string): Tree {
  const document = XmlDocument.fromString(xml);
  try {
    return toTree(document.root);
  } finally {
    document.dispose();
  }
}

function toTree(element: XmlElement): Tree {
  const children: (Tree | string)[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push(toTree(node));
    else if (!(node instanceof XmlText || node instanceof XmlCData)) throw new Error("neither an element nor text");
    else if (typeof children.at(-1) === "string") children.push((children.pop() as string) + node.content);
    else children.push(node.content);
  }
  return {
    name: expandedName(element),
    attributes: element.attrs.map((attribute) => `${expandedName(attribute)}=${attribute.value}`).sort(),
    children,
  };
}

function expandedName({ namespaceUri, name }: XmlElement | XmlAttribute): string {
  return `{${namespaceUri}}${name}`;
}
