import { DOMParser } from "@xmldom/xmldom";

export function open() {
  const parser = new DOMParser();
  return {
    read: (text) => parser.parseFromString(text, "text/xml"),
    tree: {
      children(parent, name) {
        const found = [];
        for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
          if (child.localName === name) found.push(child);
        }
        return found;
      },
      attribute: (element, name) => element.getAttributeNode(name)?.value,
      text: (element) => element.textContent,
    },
  };
}
