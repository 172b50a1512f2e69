import { Parser } from "xml2js";

export function open() {
  const read = (text) => {
    let result;
    // without `async` it calls back before it returns
    new Parser().parseString(text, (error, value) => {
      if (error !== null) throw error;
      result = value;
    });
    return result;
  };
  return {
    read,
    tree: {
      children: (element, name) =>
        Object.entries(element).flatMap(([key, value]) => (key.slice(key.indexOf(":") + 1) === name ? value : [])),
      attribute: (element, name) => element.$?.[name],
      text: (element) => (typeof element === "string" ? element : element._),
    },
  };
}
