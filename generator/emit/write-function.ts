import { camelCase, claim, pascalCase } from "../model/identifier.js";
import type { ElementContent, Member, ObjectType, OrderedContent } from "../model/codegen-model.js";
import { localNameOf, namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { literal, propertyAccess } from "./literal.js";
import { qualifiedName } from "./namespace-text.js";
import { writeElementText } from "./element-text.js";
import { writeOrdered } from "./ordered-functions.js";
import { branchesText, sameAsBase } from "./read-function.js";
import { isScoped, toText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";
import { writerName } from "../plan/function-names.js";

/** The tags that the writers of one file use; each is a constant of the file. */
export class Tags {
  private readonly context: EmitContext;
  private readonly namespace: string;
  private readonly taken = new Set<string>();
  private readonly constants = new Map<ExpandedName, string>();

  /** @param namespace the names of this namespace need no prefix in their constants */
  constructor(context: EmitContext, namespace: string) {
    this.context = context;
    this.namespace = namespace;
  }

  /** The constant that holds the tags of an element. */
  use(name: ExpandedName): string {
    const known = this.constants.get(name);
    if (known !== undefined) return known;
    const own = namespaceOf(name) === this.namespace;
    const prefix = this.context.model.modules.find(({ namespace }) => namespace === namespaceOf(name))?.prefix ?? "";
    const base =
      own || prefix === "" ? camelCase(localNameOf(name)) : camelCase(prefix) + pascalCase(localNameOf(name));
    const constant = claim(this.taken, `${base}Tag`);
    this.constants.set(name, constant);
    return constant;
  }

  /** The declarations of all constants, in the order of their first use. */
  text(): string {
    return [...this.constants]
      .map(
        ([name, constant]) =>
          `const ${constant} = /* @__PURE__ */ ${this.context.imports.use("tag")}(${literal(qualifiedName(this.context, name))});\n`,
      )
      .join("");
  }
}

/** The writer of an object type. */
export function writeFunction(context: EmitContext, tags: Tags, type: ObjectType): string {
  const { imports } = context;
  const parameters = `w: ${imports.use("Writer")}, t: ${imports.use("Tag")}, value: ${imports.use(type.name)}`;
  const head = `export function ${writerName(type.name)}(${parameters}): void {`;
  const same = sameAsBase(context, type);
  const body =
    same === undefined ? writeBody(context, tags, type) : [`${imports.use(writerName(same.name))}(w, t, value);`];
  return [head, ...body, "}", ""].join("\n");
}

function writeBody(
  context: EmitContext,
  tags: Tags,
  { attributes, anyAttribute, content }: ObjectType,
): readonly string[] {
  const { imports } = context;
  const plain = attributes.length === 0 && anyAttribute === undefined;
  if (plain && (content.kind === "elements" || content.kind === "ordered")) {
    const inside = writeChildren(context, tags, content);
    return [`${imports.use("open")}(w, t, value);`, ...inside, `${imports.use("close")}(w, t, value);`];
  }
  const start = [
    `${imports.use("start")}(w, t, value);`,
    ...attributes.map((member) => writeAttribute(context, member)),
    ...(anyAttribute === undefined ? [] : [`${imports.use("writeAttributes")}(w, value.$anyAttributes);`]),
  ];
  if (content.kind === "simple" && isScoped(context, content.value)) {
    const text = `const text = ${toText(context, content.value, "value.$value").replace(/, value\.\$value$/, "")};`;
    const open = [text, `${imports.use("declareNames")}(w);`, `${imports.use("content")}(w, value);`];
    return [
      ...start,
      ...open,
      `${imports.use("writeContent")}(w, text, value.$value);`,
      `${imports.use("close")}(w, t, value);`,
    ];
  }
  if (content.kind === "empty") return [...start, `${imports.use("empty")}(w, t, value);`];
  const inside =
    content.kind === "simple"
      ? [`${imports.use("writeContent")}(w, ${toText(context, content.value, "value.$value")});`]
      : writeChildren(context, tags, content);
  return [...start, `${imports.use("content")}(w, value);`, ...inside, `${imports.use("close")}(w, t, value);`];
}

function writeChildren(context: EmitContext, tags: Tags, content: ElementContent | OrderedContent): readonly string[] {
  if (content.kind === "elements") return writeMembers(context, tags, content);
  return writeOrdered(context, content, (member) => tags.use(member.name));
}

function writeAttribute(context: EmitContext, { property, name, value, required }: Member): string {
  const access = propertyAccess(property);
  const write = `${context.imports.use(isScoped(context, value) ? "writeScopedAttribute" : "writeAttribute")}(w, ${literal(qualifiedName(context, name))}, ${toText(context, value, access)});`;
  return required ? write : `if (${access} !== undefined) ${write}`;
}

function writeMembers(context: EmitContext, tags: Tags, { members, choices, any }: ElementContent): readonly string[] {
  const { imports } = context;
  const chosen = new Set(choices.flatMap(({ branches }) => branches.flat()));
  const checks = choices.map(({ branches, optional }) => {
    return `${imports.use("writeChoice")}(w, ${branchesText(branches)}${optional ? ", true" : ""});`;
  });
  const branchOf = (property: string): readonly string[] =>
    choices.flatMap(({ branches }) => branches).find((branch) => branch.includes(property)) ?? [];
  const lines = members.map((member) => {
    const branch = branchOf(member.property);
    // what a branch needs is written, or missed, where any of the branch is there
    const together = member.required && branch.length > 1 ? branch : [member.property];
    return writeMember(context, tags, member, member.required && !chosen.has(member.property) ? [] : together);
  });
  if (any !== undefined) lines.splice(any.position, 0, `${imports.use("writeElements")}(w, value.$any);`);
  return [...checks, ...lines];
}

/** The statement that writes a member of `value`: where one of the properties of `where` has a value, or always. */
export function writeMember(context: EmitContext, tags: Tags, member: Member, where: readonly string[]): string {
  const access = propertyAccess(member.property);
  const tag = tags.use(member.name);
  const write = member.repeated
    ? `for (const item of ${context.imports.use("items")}(w, ${tag}, ${access})) ${statement(writeElementText(context, tag, member, "item"))}`
    : statement(writeElementText(context, tag, member, access));
  if (where.length === 0) return write;
  const condition = where.map((property) => `${propertyAccess(property)} !== undefined`).join(" || ");
  return `if (${condition}) ${write.startsWith("if") ? `{ ${write} }` : write}`;
}

/** A call, or a choice between two, as a statement. */
function statement(text: string): string {
  const [, value = "", nil = "", other = ""] = /^(\S+ === null) \? (.*?) : (.*)$/.exec(text) ?? [];
  return value === "" ? `${text};` : `if (${value}) ${nil}; else ${other};`;
}
