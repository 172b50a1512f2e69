import { lowerFirst } from "../model/identifier.js";
import type { Choice, ElementContent, Member, ObjectType } from "../model/codegen-model.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import { withContentModel } from "./content-model-text.js";
import { literal, propertyAccess, propertyKey } from "./literal.js";
import { homeArgument, namesArguments, wildcardArgument } from "./namespace-text.js";
import { readElementText } from "./element-text.js";
import type { FunctionPart } from "./function-part.js";
import { readOrdered } from "./ordered-functions.js";
import { fromText, isScoped } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";
import { readerName } from "../plan/function-names.js";

/** The reader of an object type, behind the tables of its names. */
export function readFunction(context: EmitContext, type: ObjectType): string {
  const { imports } = context;
  const name = imports.use(type.name);
  const head = `export function ${readerName(type.name)}(r: ${imports.use("Reader")}): ${name}`;
  const same = sameAsBase(context, type);
  if (same !== undefined) {
    const home = homeArgument(context, type);
    const base = imports.use(readerName(same.name));
    if (home === "") return `${head} {\nreturn ${base}(r);\n}\n`;
    const own = `${lowerFirst(name)}Name`;
    const table = `const ${own} = /* @__PURE__ */ ${imports.use("names")}(${literal(type.component)}${home});`;
    return `${table}\n${head} {\nreturn ${base}(${imports.use("alias")}(r, ${own}));\n}\n`;
  }
  const attributes = readAttributes(context, type);
  const content = readContent(context, type);
  const draft = `const value: ${imports.use("Draft")}<${name}> = { ${draftMembers(type).join(", ")} };`;
  const body = [draft, ...attributes.body, ...content.body, `return value as ${name};`];
  return [...attributes.tables, ...content.tables, `${head} {`, ...body, "}", ""].join("\n");
}

/** The base of a type that adds nothing to it, if it has functions of its own. */
export function sameAsBase({ model }: EmitContext, type: ObjectType): ObjectType | undefined {
  const base = type.base === undefined ? undefined : model.types.get(type.base);
  if (
    base?.kind !== "object" ||
    base.abstract ||
    type.ownProperties.length > 0 ||
    type.content.kind !== base.content.kind
  )
    return undefined;
  if ((type.anyAttribute === undefined) !== (base.anyAttribute === undefined)) return undefined;
  const hasAny = ({ content }: ObjectType): boolean =>
    (content.kind === "elements" || content.kind === "ordered") && content.any !== undefined;
  return hasAny(type) === hasAny(base) ? base : undefined;
}

/** A reader of header blocks, which come in any order. */
export function readHeadersFunction(
  context: EmitContext,
  functionName: string,
  typeName: string,
  headers: readonly Member[],
): string {
  const { imports } = context;
  const content: ElementContent = { kind: "elements", ordered: false, members: headers, choices: [], exact: true };
  const members = readMembers(context, { name: typeName, component: "Header", content, home: "" }, readHeader);
  return [
    ...members.tables,
    `function ${functionName}(r: ${imports.use("Reader")}): ${typeName} {`,
    `const value: ${typeName} = {};`,
    ...members.body,
    "return value;",
    "}",
    "",
  ].join("\n");
}

function namesOf(members: readonly Member[]): readonly ExpandedName[] {
  return members.map(({ name }) => name);
}

function undefinedMember({ property }: Member): string {
  return `${propertyKey(property)}: undefined`;
}

function draftMembers({ attributes, anyAttribute, content }: ObjectType): readonly string[] {
  return [
    ...attributes.map(undefinedMember),
    ...(content.kind === "simple" ? ["$value: undefined"] : []),
    ...(content.kind === "elements" ? content.members.map(undefinedMember) : []),
    ...(content.kind === "ordered" ? ["$content: undefined"] : []),
    ...(content.kind === "elements" && content.any !== undefined ? ["$any: undefined"] : []),
    ...(anyAttribute === undefined ? [] : ["$anyAttributes: undefined"]),
  ];
}

function readAttributes(context: EmitContext, type: ObjectType): FunctionPart {
  const { name, component, attributes, anyAttribute, content } = type;
  const { imports } = context;
  // without declared attributes, the runtime reads the start tag when it enters the element
  if (attributes.length === 0 && anyAttribute === undefined && content.kind !== "simple")
    return { tables: [], body: [] };
  const table = attributes.length === 0 ? imports.use("noNames") : `${lowerFirst(name)}Attributes`;
  const tables =
    attributes.length === 0
      ? []
      : [
          `const ${table} = /* @__PURE__ */ ${imports.use("names")}(${literal(component)}${namesArguments(context, namesOf(attributes))}${homeArgument(context, type)});`,
        ];
  const attribute = imports.use("attribute");
  const other =
    anyAttribute === undefined
      ? `${imports.use("unknownAttribute")}(r, value);`
      : `${imports.use("readAnyAttribute")}(r, value${wildcardArgument(context, anyAttribute)});`;
  const loop = `for (let a = ${attribute}(r, ${table}, -1); a >= 0; a = ${attribute}(r, ${table}, a))`;
  const cases = attributes.map(
    (member, index) =>
      `case ${String(index)}: ${propertyAccess(member.property)} = ${fromText(context, member.value, `${imports.use(isScoped(context, member.value) ? "readScopedValue" : "readValue")}(r)`)}; break;`,
  );
  const body =
    cases.length === 0
      ? [`${loop} {`, other, "}"]
      : [`${loop} {`, "switch (a) {", ...cases, `default: ${other}`, "}", "}"];
  const required = attributes.flatMap(({ property, required }, index) =>
    required
      ? [
          `if (${propertyAccess(property)} === undefined) ${imports.use("missingAttribute")}(r, ${table}, ${String(index)});`,
        ]
      : [],
  );
  const defaults = attributes.flatMap(({ property, value, default: absent }) =>
    absent === undefined ? [] : [`${propertyAccess(property)} ??= ${fromText(context, value, literal(absent))};`],
  );
  return { tables, body: [...body, ...required, ...defaults] };
}

function readContent(context: EmitContext, type: ObjectType): FunctionPart {
  const { imports } = context;
  switch (type.content.kind) {
    case "simple": {
      const read = isScoped(context, type.content.value) ? "readScopedContent" : "readContent";
      const text = fromText(context, type.content.value, `${imports.use(read)}(r)`);
      return { tables: [], body: [`value.$value = ${text};`] };
    }
    case "empty":
      return { tables: [], body: [`${imports.use("readEmpty")}(r, value);`] };
    case "elements":
      return readMembers(context, { ...type, content: type.content, home: homeArgument(context, type) });
    case "ordered":
      return readOrdered(context, type, type.content);
  }
}

function readMembers(
  context: EmitContext,
  { name, component, content, home }: { name: string; component: string; content: ElementContent; home: string },
  readOne = readMember,
): FunctionPart {
  const { imports } = context;
  const { members, any, ordered, choices } = content;
  const table = `${lowerFirst(name)}Members`;
  const inOrder = ordered && (content.exact || content.particle !== undefined);
  const make = imports.use(inOrder ? "names" : "unordered");
  const loop = `for (let m = ${imports.use("first")}(r, ${table}, value); m >= 0; m = ${imports.use("next")}(r, ${table}, m))`;
  const other =
    any === undefined
      ? `${imports.use("unknownElement")}(r, value);`
      : `${imports.use("readAnyElement")}(r, value${wildcardArgument(context, any.namespaces)});`;
  const cases = members.map((member, index) => `case ${String(index)}: ${readOne(context, member)} break;`);
  const body =
    cases.length === 0
      ? [`${loop} {`, other, "}"]
      : [`${loop} {`, "switch (m) {", ...cases, `default: ${other}`, "}", "}"];
  const chosen = new Set(choices.flatMap(({ branches }) => branches.flat()));
  const required = members.flatMap(({ property, required: isRequired }, index) =>
    isRequired && !chosen.has(property)
      ? [`if (${propertyAccess(property)} === undefined) ${imports.use("missing")}(r, ${table}, ${String(index)});`]
      : [],
  );
  const together = choices
    .flatMap(({ branches }) => branches.filter((branch) => branch.length > 1))
    .flatMap((branch) =>
      members.flatMap(({ property, required: isRequired }, index) => {
        if (!isRequired || !branch.includes(property)) return [];
        const present = branch
          .filter((other) => other !== property)
          .map(propertyAccess)
          .join(" ?? ");
        return [
          `if (${propertyAccess(property)} === undefined && (${present}) !== undefined) ${imports.use("missing")}(r, ${table}, ${String(index)});`,
        ];
      }),
    );
  const checks = choices.map(({ branches, optional }) => {
    return `${imports.use("readChoice")}(r, ${table}, ${branchesText(branches)}${optional ? ", true" : ""});`;
  });
  const names = `${make}(${literal(component)}${namesArguments(context, namesOf(members))}${home})`;
  const tables = [`const ${table} = /* @__PURE__ */ ${withContentModel(context, names, content)};`];
  return { tables, body: [...body, ...required, ...checks, ...together] };
}

/** For each branch an expression that has a value where the branch is there. */
export function branchesText(branches: Choice["branches"]): string {
  return `[${branches.map((branch) => branch.map(propertyAccess).join(" ?? ")).join(", ")}]`;
}

function readMember(context: EmitContext, member: Member): string {
  const { imports } = context;
  const access = propertyAccess(member.property);
  const read = readElementText(context, member);
  return member.repeated
    ? `(${access} ??= []).push(${read});`
    : `${access} = ${imports.use("once")}(r, ${access}, ${read});`;
}

/** Header blocks become members in the order in which they come. */
function readHeader(context: EmitContext, member: Member): string {
  return `${context.imports.use("putHeader")}(r, value, ${literal(member.property)}, ${readElementText(context, member)});`;
}
