import { Parser } from "htmlparser2";

/** A handler as short as one that makes objects can be. */
export function open() {
  let stack = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: "" };
        stack[stack.length - 1].children.push(element);
        stack.push(element);
      },
      ontext(text) {
        stack[stack.length - 1].text += text;
      },
      onclosetag() {
        stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return {
    read(text) {
      const root = { name: "", attributes: {}, children: [], text: "" };
      stack = [root];
      parser.parseComplete(text);
      return root;
    },
    tree: {
      children: (parent, wanted) => parent.children.filter(({ name }) => name.slice(name.indexOf(":") + 1) === wanted),
      attribute: (parent, name) => parent.attributes[name],
      text: (parent) => parent.text,
    },
  };
}
