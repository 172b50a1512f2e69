import { SaxesParser } from "saxes";
import type { Tree } from "../../unit/runtime/trees.js";
import { addText, type Reading } from "./reading.js";

/** What saxes makes of a text. */
export function saxesReading(text: string): Reading {
  if (cut.test(text)) return { verdict: "none", reason: "saxes cuts white space off namespace names" };
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const top: Tree = { name: "", attributes: [], children: [] };
  const open = [top];
  const add = (part: string): void => {
    if (open.length > 1) addText(open.at(-1)!.children, part);
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentag", ({ uri, local, attributes }) => {
    const node: Tree = {
      name: `{${uri}}${local}`,
      attributes: Object.values(attributes)
        .filter((one) => one.uri !== "http://www.w3.org/2000/xmlns/")
        .map((one) => `{${one.uri}}${one.local}=${one.value}`)
        .sort(),
      children: [],
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    return { verdict: "refused", reason: (error as Error).message };
  }
  return { verdict: "accepted", tree: top.children[0] as Tree };
}

// It calls trim(); Namespaces in XML 1.0 §2.3 compares names character by character. White space can be written as a reference.
const cut = /\bxmlns[^=<>]*=\s*(?:(?:"(?:\s|&#)|'(?:\s|&#))|(?:"[^"<]*(?:\s|&#\w+;)"|'[^'<]*(?:\s|&#\w+;)'))/;
