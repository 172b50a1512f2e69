import { lowerFirst } from "../model/identifier.js";
import type { ModelElement } from "../model/codegen-model.js";
import { namespacesOfValues } from "../model/written-namespaces.js";
import { localNameOf, namespaceOf } from "../xml/expanded-name.js";
import { docText } from "./doc-comment.js";
import { literal } from "./literal.js";
import { declarations, namespaceText, qualifiedName } from "./namespace-text.js";
import { readElementText, writeElementText } from "./element-text.js";
import { typeText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";

/** `serializeX` and `deserializeX` of a global element, and the constants that they use. */
export function elementFunctions(context: EmitContext, element: ModelElement): string {
  const { imports, model } = context;
  const { name, functionName, value, nillable, documentation } = element;
  const local = localNameOf(name);
  const constant = lowerFirst(functionName);
  const type = typeText(context, value) + (nillable ? " | null" : "");
  const namespaces = [namespaceOf(name), ...namespacesOfValues([element], model.types)];
  const about = documentation === undefined ? "" : `\n\n${documentation}`;
  const rootName = qualifiedName(context, name);
  const rootArguments = [literal(rootName), declarations(context, namespaces)].filter((text) => text !== "").join(", ");
  return `
const ${constant}RootName = /* @__PURE__ */ ${imports.use("names")}(${literal(local)}, ${namespaceText(context, namespaceOf(name))}, ${literal(local)});
const ${constant}RootTag = /* @__PURE__ */ ${imports.use("root")}(${rootArguments});

${docText(`Writes a document whose root is the element \`${local}\`.${about}\n\n@throws XmlWriteError where the value is not one of its type`)}
export function serialize${functionName}(value: ${type}, options?: ${imports.use("WriteOptions")}): string {
return ${imports.use("write")}(${constant}RootTag, options, (w) => ${writeElementText(context, `${constant}RootTag`, element, "value")});
}

${docText(`Reads a document whose root is the element \`${local}\`.${about}\n\n@throws XmlReadError where it is malformed, another document, or a value is outside its type`)}
export function deserialize${functionName}(xml: string | Uint8Array, options?: ${imports.use("ReadOptions")}): ${type} {
return ${imports.use("read")}(xml, options, (r) => {
${imports.use("expectRoot")}(r, ${constant}RootName);
return ${readElementText(context, element)};
});
}
`;
}
