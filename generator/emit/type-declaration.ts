import type { Choice, Member, ObjectType } from "../model/codegen-model.js";
import type { AliasType, ModelType, VariantsType } from "../model/codegen-model.js";
import type { Declaration } from "./declaration.js";
import { docComment, docText } from "./doc-comment.js";
import { literal, propertyKey } from "./literal.js";
import { orderedType } from "./ordered-functions.js";
import { arrayOf, typeText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";

/** The declaration of an alias or object type. */
export function typeDeclaration(context: EmitContext, type: AliasType | ObjectType | VariantsType): Declaration {
  if (type.kind === "variants") return aliasDeclaration(type, variantsText(context, type));
  if (type.kind === "alias") return aliasDeclaration(type, typeText(context, type.value));
  const properties = ownProperties(context, type);
  const choices = type.content.kind === "elements" ? ownChoices(type, type.content.choices) : [];
  return choices.length === 0 && !isUnion(context, type.base)
    ? interfaceDeclaration(context, type, properties)
    : unionDeclaration(context, type, properties, choices);
}

/** An interface that types the headers of a message. */
export function headersDeclaration(
  context: EmitContext,
  name: string,
  documentation: string,
  headers: readonly Member[],
): Declaration {
  const properties = [...headers.map((header) => memberProperty(context, header, true)), unknownProperty(context)];
  return {
    kind: "Interface",
    name,
    isExported: true,
    docs: docComment(documentation),
    properties: properties.map(asStructure),
  };
}

/**
 * The declared type without `$type`, the derived types with their names in it. What derived types add is ruled out for the declared one:
 * otherwise it would be allowed, and not written, where `$type` was forgotten.
 */
function variantsText(context: EmitContext, { declared, derived }: VariantsType): string {
  const nameOf = (key: string): string => typeText(context, { kind: "type", type: key });
  const propertiesOf = (key: string): readonly string[] => allProperties(context.model.types.get(key));
  const known = new Set(declared === undefined ? [] : propertiesOf(declared));
  const added = [...new Set(derived.flatMap(propertiesOf))].filter((name) => !known.has(name));
  const without = added.length === 0 ? "" : ` & Partial<Record<${added.map(literal).join(" | ")}, undefined>>`;
  const own = declared === undefined ? [] : [`(${nameOf(declared)} & { $type?: undefined }${without})`];
  return [...own, ...derived.map((key) => `(${nameOf(key)} & { $type: ${literal(nameOf(key))} })`)]
    .map((text) => `| ${text}`)
    .join("\n");
}

function allProperties(type: ModelType | undefined): readonly string[] {
  if (type?.kind !== "object") return [];
  const { attributes, content } = type;
  const members = content.kind === "elements" ? content.members : [];
  const special = content.kind === "simple" ? ["$value"] : content.kind === "ordered" ? ["$content"] : [];
  return [...[...attributes, ...members].map(({ property }) => property), ...special];
}

interface Property {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly documentation?: string;
}

function aliasDeclaration(type: AliasType | ObjectType | VariantsType, text: string): Declaration {
  return {
    kind: "TypeAlias",
    name: type.name,
    isExported: true,
    type: text,
    docs: docComment(type.documentation),
  };
}

function interfaceDeclaration(context: EmitContext, type: ObjectType, properties: readonly Property[]): Declaration {
  const base = type.base === undefined ? [] : [typeText(context, { kind: "type", type: type.base })];
  return {
    kind: "Interface",
    name: type.name,
    isExported: true,
    extends: base,
    docs: docComment(type.documentation),
    properties: properties.map(asStructure),
  };
}

/** What a type has in every case, and for each choice the union of its branches; a branch rules the members of the others out. */
function unionDeclaration(
  context: EmitContext,
  type: ObjectType,
  properties: readonly Property[],
  choices: readonly Choice[],
): Declaration {
  const chosen = new Set(choices.flatMap(({ branches }) => branches.flat()));
  const shared = properties.filter(({ name }) => !chosen.has(name));
  const base = type.base === undefined ? [] : [typeText(context, { kind: "type", type: type.base })];
  const unions = choices.map((choice) => choiceUnion(properties, choice));
  const parts = [...base, ...(shared.length === 0 ? [] : [objectText(shared)]), ...unions.map((union) => `(${union})`)];
  return aliasDeclaration(type, parts.join(" & "));
}

function choiceUnion(properties: readonly Property[], { branches, optional }: Choice): string {
  const all = branches.flat();
  const branchText = (branch: readonly string[]): string => {
    const inside = properties.filter(({ name }) => branch.includes(name));
    const outside = all
      .filter((name) => !branch.includes(name))
      .map((name) => ({ name, type: "undefined", optional: true }));
    return branchObject([...inside, ...outside]);
  };
  const alternatives = branches.map(branchText);
  return [...alternatives, ...(optional ? [branchText([])] : [])].map((text) => `| ${text}`).join("\n");
}

function objectText(properties: readonly Property[]): string {
  const lines = properties.map((property) => {
    const comment = docText(property.documentation);
    return `${comment === "" ? "" : `${comment}\n`}${propertyText(property)};`;
  });
  return `{\n${lines.join("\n")}\n}`;
}

/** On a line where it has room, as a formatter leaves it. */
function branchObject(properties: readonly Property[]): string {
  return properties.some(({ documentation }) => documentation !== undefined)
    ? objectText(properties)
    : `{ ${properties.map(propertyText).join("; ")} }`;
}

function propertyText({ name, type, optional }: Property): string {
  return `${propertyKey(name)}${optional ? "?" : ""}: ${type}`;
}

/** Choices among members that the type adds to its base. */
function ownChoices({ ownProperties }: ObjectType, choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ branches }) => branches.flat().some((name) => ownProperties.includes(name)));
}

function isUnion({ model }: EmitContext, base: ObjectType["base"]): boolean {
  const type = base === undefined ? undefined : model.types.get(base);
  if (type?.kind !== "object") return false;
  return (
    (type.content.kind === "elements" && type.content.choices.length > 0) ||
    isUnion({ model } as EmitContext, type.base)
  );
}

/** The properties that the declaration lists: those of the base are left to it. */
function ownProperties(context: EmitContext, type: ObjectType): readonly Property[] {
  const { attributes, anyAttribute, content, ownProperties: own, base } = type;
  const inherited = base === undefined ? undefined : context.model.types.get(base);
  const baseObject = inherited?.kind === "object" ? inherited : undefined;
  const property = (member: Member): readonly Property[] =>
    own.includes(member.property) ? [memberProperty(context, member)] : [];
  const properties = attributes.flatMap(property);
  const baseHasAny = baseObject?.content.kind === "elements" && baseObject.content.any !== undefined;
  switch (content.kind) {
    case "simple":
      if (baseObject === undefined)
        properties.push({ name: "$value", type: typeText(context, content.value), optional: false });
      break;
    case "elements":
      properties.push(...content.members.flatMap(property));
      if (content.any !== undefined && !baseHasAny)
        properties.push(optionalProperty("$any", `${context.imports.use("XmlElement")}[]`));
      break;
    case "ordered":
      if (baseObject?.content.kind !== "ordered") {
        properties.push({ name: "$content", type: orderedType(context, content), optional: false });
      }
      break;
    case "empty":
  }
  if (anyAttribute !== undefined && baseObject?.anyAttribute === undefined) {
    properties.push(optionalProperty("$anyAttributes", context.imports.use("XmlAttributes")));
  }
  if (baseObject === undefined) properties.push(unknownProperty(context));
  return properties;
}

function memberProperty(context: EmitContext, member: Member, optional = !member.required): Property {
  const one = typeText(context, member.value) + (member.nillable ? " | null" : "");
  const type = member.repeated ? arrayOf(one) : one;
  return {
    name: member.property,
    type: optional ? `${type} | undefined` : type,
    optional,
    ...(member.documentation === undefined ? {} : { documentation: member.documentation }),
  };
}

function optionalProperty(name: string, type: string): Property {
  return { name, type: `${type} | undefined`, optional: true };
}

function unknownProperty({ imports }: EmitContext): Property {
  return optionalProperty("$unknown", imports.use("XmlUnknown"));
}

function asStructure({ name, type, optional, documentation }: Property): {
  name: string;
  type: string;
  hasQuestionToken: boolean;
  docs: ReturnType<typeof docComment>;
} {
  return { name: propertyKey(name), type, hasQuestionToken: optional, docs: docComment(documentation) };
}
