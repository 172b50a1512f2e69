import { camelCase, claim, pascalCase } from "../model/identifier.js";
import type { ElementContent, Member, ObjectType } from "../model/codegen-model.js";
import { localNameOf, namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { literal, propertyAccess } from "./literal.js";
import { qualifiedName } from "./namespace-text.js";
import { branchesText, sameAsBase } from "./read-function.js";
import { isObject, objectName, toText, type EmitContext } from "./value-text.js";

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
  const head = `export function write${type.name}(${parameters}): void {`;
  const same = sameAsBase(context, type);
  const body =
    same === undefined ? writeBody(context, tags, type) : [`${imports.use(`write${same.name}`)}(w, t, value);`];
  return [head, ...body, "}", ""].join("\n");
}

function writeBody(
  context: EmitContext,
  tags: Tags,
  { attributes, anyAttribute, content }: ObjectType,
): readonly string[] {
  const { imports } = context;
  const plain = attributes.length === 0 && anyAttribute === undefined;
  if (plain && content.kind === "elements") {
    return [
      `${imports.use("open")}(w, t, value);`,
      ...writeMembers(context, tags, content),
      `${imports.use("close")}(w, t, value);`,
    ];
  }
  const start = [
    `${imports.use("start")}(w, t, value);`,
    ...attributes.map((member) => writeAttribute(context, member)),
    ...(anyAttribute === undefined ? [] : [`${imports.use("writeAttributes")}(w, value.$anyAttributes);`]),
  ];
  if (content.kind === "empty") return [...start, `${imports.use("empty")}(w, t, value);`];
  const inside =
    content.kind === "simple"
      ? [`${imports.use("writeContent")}(w, ${toText(context, content.value, "value.$value")});`]
      : writeMembers(context, tags, content);
  return [...start, `${imports.use("content")}(w, value);`, ...inside, `${imports.use("close")}(w, t, value);`];
}

function writeAttribute(context: EmitContext, { property, name, value, required }: Member): string {
  const access = propertyAccess(property);
  const write = `${context.imports.use("writeAttribute")}(w, ${literal(qualifiedName(context, name))}, ${toText(context, value, access)});`;
  return required ? write : `if (${access} !== undefined) ${write}`;
}

function writeMembers(context: EmitContext, tags: Tags, { members, choices, any }: ElementContent): readonly string[] {
  const { imports } = context;
  const chosen = new Set(choices.flatMap(({ branches }) => branches.flat()));
  const checks = choices.map(({ branches, optional }) => {
    return `${imports.use("writeChoice")}(w, ${branchesText(branches)}${optional ? ", true" : ""});`;
  });
  const lines = members.map((member) =>
    writeMember(context, tags, member, member.required && !chosen.has(member.property)),
  );
  if (any !== undefined) lines.splice(any.position, 0, `${imports.use("writeElements")}(w, value.$any);`);
  return [...checks, ...lines];
}

/** The statement that writes a member of `value`. */
export function writeMember(context: EmitContext, tags: Tags, member: Member, required: boolean): string {
  const access = propertyAccess(member.property);
  if (member.repeated) {
    const tag = tags.use(member.name);
    const all = `${context.imports.use("items")}(w, ${tag}, ${access})`;
    const write = `for (const item of ${all}) ${writeElementText(context, tag, member.value, "item")};`;
    return required ? write : `if (${access} !== undefined) ${write}`;
  }
  const write = `${writeElementText(context, tags.use(member.name), member.value, access)};`;
  return required ? write : `if (${access} !== undefined) ${write}`;
}

/** The call that writes an element; `tag` and `value` are expressions. */
export function writeElementText(context: EmitContext, tag: string, type: Member["value"], value: string): string {
  const { imports } = context;
  return isObject(context, type)
    ? `${imports.use(`write${objectName(context, type)}`)}(w, ${tag}, ${value})`
    : `${imports.use("writeText")}(w, ${tag}, ${toText(context, type, value)})`;
}
