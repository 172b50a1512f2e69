import { Parser } from "htmlparser2";
import { localName, treeFacts } from "./tree-facts.mjs";

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
  const read = (text) => {
    const root = { name: "", attributes: {}, children: [], text: "" };
    stack = [root];
    parser.parseComplete(text);
    return root;
  };
  return {
    response: read,
    request: read,
    ...treeFacts({
      child: (parent, wanted) => parent.children.find(({ name }) => localName(name) === wanted),
      attribute: (parent, name) => parent.attributes[name],
      text: (parent) => parent.text,
    }),
  };
}
