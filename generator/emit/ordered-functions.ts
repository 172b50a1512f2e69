import type { Member, ObjectType, OrderedContent } from "../model/codegen-model.js";
import { lowerFirst } from "../model/identifier.js";
import { readElementText, writeElementText } from "./element-text.js";
import type { FunctionPart } from "./function-part.js";
import { withContentModel } from "./content-model-text.js";
import { literal } from "./literal.js";
import { homeArgument, namesArguments, wildcardArgument } from "./namespace-text.js";
import { typeText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";

/** The type of ordered content: an array of items, each with its kind, and strings between them where it is mixed. */
export function orderedType(context: EmitContext, { members, any, mixed }: OrderedContent): string {
  const item = (kind: string, type: string): string => `{ kind: ${literal(kind)}; value: ${type} }`;
  const items = [
    ...(mixed ? ["string"] : []),
    ...members.map((member) =>
      item(member.property, typeText(context, member.value) + (member.nillable ? " | null" : "")),
    ),
    ...(any === undefined ? [] : [item("$any", context.imports.use("XmlElement"))]),
  ];
  return items.length === 0 ? "never[]" : `(${items.map((text) => `| ${text}`).join("\n")})[]`;
}

/** The statements that read ordered content. */
export function readOrdered(context: EmitContext, type: ObjectType, content: OrderedContent): FunctionPart {
  const { imports } = context;
  const { name, component } = type;
  const { members, any, mixed } = content;
  const table = `${lowerFirst(name)}Members`;
  const allNames = namesArguments(
    context,
    members.map((member) => member.name),
  );
  const names = `${imports.use("unordered")}(${literal(component)}${allNames}${homeArgument(context, type)})`;
  const [first, next, last] = mixed
    ? [imports.use("firstMixed"), imports.use("nextMixed"), ", $content"]
    : [imports.use("first"), imports.use("next"), ""];
  const other =
    any === undefined
      ? `${imports.use("unknownElement")}(r, value);`
      : `${imports.use("readAnyContent")}(r, value, $content${wildcardArgument(context, any)});`;
  const cases = members.map(
    (member, index) =>
      `case ${String(index)}: $content.push({ kind: ${literal(member.property)}, value: ${readElementText(context, member)} }); break;`,
  );
  const loop = `for (let m = ${first}(r, ${table}, value${last}); m >= 0; m = ${next}(r, ${table}, m${last}))`;
  return {
    tables: [`const ${table} = /* @__PURE__ */ ${withContentModel(context, names, content)};`],
    body: [
      `const $content: ${name}["$content"] = [];`,
      ...(cases.length === 0
        ? [`${loop} {`, other, "}"]
        : [`${loop} {`, "switch (m) {", ...cases, `default: ${other}`, "}", "}"]),
      "value.$content = $content;",
    ],
  };
}

/** The statements that write ordered content; `tagOf` gives the constant with a member's tags. */
export function writeOrdered(
  context: EmitContext,
  content: OrderedContent,
  tagOf: (member: Member) => string,
): readonly string[] {
  const { imports } = context;
  const { members, any, mixed } = content;
  if (members.length === 0 && any === undefined && !mixed) return [];
  const cases = members.map(
    (member) =>
      `case ${literal(member.property)}: ${writeElementText(context, tagOf(member), member, "item.value")}; break;`,
  );
  const anyCase = any === undefined ? [] : [`case "$any": ${imports.use("writeElements")}(w, [item.value]); break;`];
  return [
    `for (const item of ${imports.use("contentItems")}(w, t, value.$content${mixed ? ", true" : ""})) {`,
    ...(mixed ? [`if (typeof item === "string") { ${imports.use("writeContent")}(w, item); continue; }`] : []),
    ...(cases.length + anyCase.length === 0
      ? []
      : ["switch (item.kind) {", ...cases, ...anyCase, `default: ${imports.use("wrongKind")}(w, item);`, "}"]),
    "}",
  ];
}
