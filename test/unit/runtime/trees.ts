// Trees of documents, to compare what different readers see.
import { SaxesParser } from "saxes";

import { noNames } from "../../../generated/ews/runtime/attributes.js";
import { read } from "../../../generated/ews/runtime/document.js";
import { readRoot } from "../../../generated/ews/runtime/read-root.js";
import { readElement } from "../../../generated/ews/runtime/tree.js";
import type { ReadOptions, XmlElement } from "../../../generated/ews/runtime/xml.js";

/** An element by expanded name `{namespace}local`, its attributes sorted, adjacent text joined. */
export interface Tree {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly children: (Tree | string)[];
}

/** The tree that the runtime's wildcard reader makes of a whole document. */
export function readTree(xml: string | Uint8Array, options?: ReadOptions): XmlElement {
  return read(xml, options, (r) => {
    readRoot(r, noNames);
    return readElement(r);
  });
}

export function toTree(element: XmlElement): Tree {
  return {
    name: `{${element.namespace}}${element.localName}`,
    attributes: Object.entries(element.attributes ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
    children: element.children.map((child) => (typeof child === "string" ? child : toTree(child))),
  };
}

/** The tree that saxes sees; undefined where it refuses the document. */
export function saxesTree(xml: string): Tree | undefined {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const top: Tree = { name: "", attributes: [], children: [] };
  const open = [top];
  const errors: Error[] = [];
  const text = (part: string): void => {
    const { children } = open.at(-1)!;
    if (part === "" || open.length === 1) return;
    if (typeof children.at(-1) === "string") children.push((children.pop() as string) + part);
    else children.push(part);
  };
  parser.on("error", (error) => void errors.push(error));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("opentag", (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter((one) => one.uri !== "http://www.w3.org/2000/xmlns/")
      .map((one) => `{${one.uri}}${one.local}=${one.value}`)
      .sort();
    const node: Tree = { name: `{${tag.uri}}${tag.local}`, attributes, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return errors.length > 0 ? undefined : (top.children[0] as Tree | undefined);
}
