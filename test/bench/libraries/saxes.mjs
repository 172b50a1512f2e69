import { SaxesParser } from "saxes";

export function open() {
  let stack = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const element = { local, uri, attributes, children: [], text: "" };
    stack[stack.length - 1].children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    stack[stack.length - 1].text += text;
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  return {
    read(text) {
      const root = { local: "", uri: "", attributes: {}, children: [], text: "" };
      stack = [root];
      // closing it makes it ready for the next document
      parser.write(text).close();
      return root;
    },
    tree: {
      children: (parent, name) => parent.children.filter(({ local }) => local === name),
      attribute: (parent, name) => parent.attributes[name]?.value,
      text: (parent) => parent.text,
    },
  };
}
