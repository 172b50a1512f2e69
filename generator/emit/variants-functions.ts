import { lowerFirst } from "../model/identifier.js";
import type { VariantsType } from "../model/codegen-model.js";
import { literal } from "./literal.js";
import { namesArguments, qualifiedName } from "./namespace-text.js";
import { typeText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";
import { readerName, writerName } from "../plan/function-names.js";

/** The reader of a type or one derived from it: looks at `xsi:type` first. */
export function readVariantsFunction(context: EmitContext, type: VariantsType): string {
  const { imports } = context;
  const table = `${lowerFirst(type.name)}Types`;
  const cases = type.derived.map((key, index) => {
    const name = typeText(context, { kind: "type", type: key });
    return `case ${String(index)}: return ${imports.use("derived")}(${imports.use(readerName(name))}(r), ${literal(name)});`;
  });
  const declared = type.declared === undefined ? undefined : typeText(context, { kind: "type", type: type.declared });
  const other =
    declared === undefined ? `${imports.use("abstractType")}(r, ${table})` : `${imports.use(readerName(declared))}(r)`;
  // the declared type comes last: an element may name it as well
  const all = [...type.derived, ...(type.declared === undefined ? [] : [type.declared])];
  return [
    `const ${table} = /* @__PURE__ */ ${imports.use("names")}(${literal(type.component)}${namesArguments(context, all)});`,
    `export function ${readerName(type.name)}(r: ${imports.use("Reader")}): ${imports.use(type.name)} {`,
    `switch (${imports.use("derivedType")}(r, ${table}${type.declared === undefined ? "" : ", 1"})) {`,
    ...cases,
    `default: return ${other};`,
    "}",
    "}",
    "",
  ].join("\n");
}

/** The writer of a type or one derived from it: `$type` tells which. */
export function writeVariantsFunction(context: EmitContext, type: VariantsType): string {
  const { imports } = context;
  const cases = type.derived.map((key) => {
    const name = typeText(context, { kind: "type", type: key });
    const tags = `${imports.use("typedTag")}(w, t, ${literal(qualifiedName(context, key))})`;
    return `case ${literal(name)}: ${imports.use(writerName(name))}(w, ${tags}, value); break;`;
  });
  const declared = type.declared === undefined ? undefined : typeText(context, { kind: "type", type: type.declared });
  return [
    `export function ${writerName(type.name)}(w: ${imports.use("Writer")}, t: ${imports.use("Tag")}, value: ${imports.use(type.name)}): void {`,
    `${imports.use("checkObject")}(w, value, "/" + t.name);`,
    "switch (value.$type) {",
    ...(declared === undefined ? [] : [`case undefined: ${imports.use(writerName(declared))}(w, t, value); break;`]),
    ...cases,
    `default: ${imports.use("wrongType")}(w, t, value);`,
    "}",
    "}",
    "",
  ].join("\n");
}
