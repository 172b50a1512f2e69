import type { ModelElement } from "../model/codegen-model.js";
import { localNameOf, namespaceOf } from "../xml/expanded-name.js";
import { docText } from "./doc-comment.js";
import type { EmitContext } from "./emit-context.js";
import { literal } from "./literal.js";

const width = 120;

/**
 * The record of all elements' functions, by `{namespace}local`. It is one long statement of equal lines, so it is laid out here, as Prettier would, wherever
 * that is plain; `laidOut` tells.
 */
export function registryText(
  { imports }: EmitContext,
  elements: readonly ModelElement[],
): { readonly text: string; readonly laidOut: boolean } {
  const entries = elements.map(({ name, functionName }) => {
    const key = literal(`{${namespaceOf(name)}}${localNameOf(name)}`);
    const serialize = imports.use(`serialize${functionName}`);
    const deserialize = imports.use(`deserialize${functionName}`);
    const line = `  ${key}: { deserialize: ${deserialize}, serialize: ${serialize} },`;
    return line.length <= width
      ? line
      : `  ${key}: {\n    deserialize: ${deserialize},\n    serialize: ${serialize},\n  },`;
  });
  const type = `Readonly<Record<string, ${imports.use("ElementFunctions")}>>`;
  const about = docText(
    "The functions of each global element, by `{namespace}local`, for callers who know the element only at run time.",
  );
  const text = `${about}\nexport const elements: ${type} = /* @__PURE__ */ Object.freeze({\n${entries.join("\n")}\n});`;
  // with quotes or other letters in a name, or nothing at all, Prettier has decisions to make
  const laidOut = entries.length > 0 && !text.includes("\\") && text.split("\n").every((line) => line.length <= width);
  return { text, laidOut };
}
