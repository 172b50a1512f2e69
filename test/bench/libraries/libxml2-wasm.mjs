import { readFileSync } from "node:fs";
import { XmlDocument, XmlElement, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

/** libxml2 as WebAssembly: it makes a document in its own memory, which its caller has to free. */
export function open() {
  const read = (xml) => (typeof xml === "string" ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml));
  return {
    readsBytes: true,
    read,
    release: (document) => {
      document.dispose();
    },
    tree: {
      children(parent, name) {
        if (parent instanceof XmlDocument) return parent.root.name === name ? [parent.root] : [];
        const found = [];
        for (let child = parent.firstChild; child !== null; child = child.next) {
          if (child instanceof XmlElement && child.name === name) found.push(child);
        }
        return found;
      },
      attribute: (element, name) => element.attr(name)?.value,
      text: (element) => element.content,
    },
    /** A function that parses a document and throws where it is not valid by the schema in that file. */
    validator(path) {
      xmlRegisterFsInputProviders();
      const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
      const validator = XsdValidator.fromDoc(schema);
      return (xml, document = read(xml)) => {
        try {
          validator.validate(document);
        } finally {
          document.dispose();
        }
      };
    },
  };
}
