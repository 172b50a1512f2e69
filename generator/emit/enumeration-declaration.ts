import type { EnumerationType } from "../model/codegen-model.js";
import type { Declaration } from "./declaration.js";
import { docComment, docText } from "./doc-comment.js";
import { literal } from "./literal.js";
import type { EmitContext } from "./emit-context.js";

/** A union of the values, and a frozen list of them. */
export function enumerationDeclaration({ imports }: EmitContext, type: EnumerationType): readonly Declaration[] {
  const { name, listName, values, open, component, documentation } = type;
  const members = values.map(({ value, documentation: doc }) => `| ${docText(doc)} ${literal(value)}`);
  return [
    {
      kind: "TypeAlias",
      name,
      isExported: true,
      docs: docComment(documentation),
      type: [...members, ...(open ? [`| ${imports.use("Unlisted")}`] : [])].join("\n"),
    },
    {
      kind: "Constant",
      isExported: true,
      docs: docComment(`The values of \`${component}\`, in schema order.`),
      declarations: [
        {
          name: listName,
          type: `readonly ${name}[]`,
          initializer: `/* @__PURE__ */ Object.freeze<${name}[]>([${values.map(({ value }) => literal(value)).join(", ")}])`,
        },
      ],
    },
  ];
}
