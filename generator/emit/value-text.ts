import type { FixedValue, Scalar, ScalarValue, ValueType, WhiteSpace } from "../model/codegen-model.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import { checkedText, checkedValue } from "./facet-text.js";
import { literal } from "./literal.js";
import type { EmitContext } from "./emit-context.js";

/** The TypeScript type of a value. */
export function typeText(context: EmitContext, value: ValueType): string {
  switch (value.kind) {
    case "type":
      return context.imports.use(context.model.types.get(value.type)?.name ?? "");
    case "list":
      return arrayOf(typeText(context, value.item));
    case "union":
      return [...new Set(value.members.map((member) => typeText(context, member)))].join(" | ");
    case "fixed":
      return literalText(value);
    case "scalar":
      return value.scalar === "QName" ? context.imports.use("QName") : (scalarTypes[value.scalar] ?? "string");
  }
}

function literalText({ literal: fixed }: FixedValue): string {
  if (typeof fixed === "string") return literal(fixed);
  return typeof fixed === "bigint" ? `${fixed.toString()}n` : String(fixed);
}

/** The type of an array of values. */
export function arrayOf(type: string): string {
  return type.includes("|") ? `(${type})[]` : `${type}[]`;
}

/** Types of scalars that are no strings. */
const scalarTypes: Partial<Record<Scalar, string>> = {
  boolean: "boolean",
  int: "number",
  short: "number",
  byte: "number",
  unsignedInt: "number",
  unsignedShort: "number",
  unsignedByte: "number",
  float: "number",
  double: "number",
  integer: "bigint",
  long: "bigint",
  unsignedLong: "bigint",
  nonNegativeInteger: "bigint",
  positiveInteger: "bigint",
  nonPositiveInteger: "bigint",
  negativeInteger: "bigint",
  base64Binary: "Uint8Array",
  hexBinary: "Uint8Array",
};

/** Whether a value is or holds a QName, which means something only where it stands. */
export function isScoped(context: EmitContext, value: ValueType): boolean {
  switch (value.kind) {
    case "fixed":
      return isScoped(context, value.value);
    case "scalar":
      return value.scalar === "QName";
    case "list":
      return isScoped(context, value.item);
    case "union":
      return value.members.some((member) => isScoped(context, member));
    case "type": {
      const type = context.model.types.get(value.type);
      return type?.kind === "alias" && isScoped(context, type.value);
    }
  }
}

/** Whether a value is an object with attributes or children of its own, not text. */
export function isObject({ model }: EmitContext, value: ValueType): boolean {
  const kind = value.kind === "type" ? model.types.get(value.type)?.kind : undefined;
  return kind === "object" || kind === "variants";
}

/** The expression that makes a value of `text`, an expression for what stands in the document. */
export function fromText(context: EmitContext, value: ValueType, text: string): string {
  const { imports } = context;
  switch (value.kind) {
    case "scalar":
      return scalarFromText(context, value, text);
    case "list": {
      const pieces = checkedText(context, value, text);
      const list = `${imports.use("toList")}(${pieces}, (item) => ${fromText(context, value.item, "item")})`;
      return checkedValue(context, value, list);
    }
    case "union": {
      const members = value.members.map((member) => `(text) => ${fromText(context, member, "text")}`);
      const type = typeText(context, value);
      const whole = checkedText(context, value, text);
      return `${imports.use("toUnion")}<${type}>(r, ${whole}, ${literal(value.component)}, [${members.join(", ")}])`;
    }
    case "fixed":
      return `${imports.use("checkFixed")}(r, ${fromText(context, value.value, text)}, ${literalText(value)})`;
    case "type":
      return namedFromText(context, value.type, text);
  }
}

function namedFromText(context: EmitContext, key: ExpandedName, text: string): string {
  const { model, imports } = context;
  const type = model.types.get(key);
  if (type?.kind === "alias") return fromText(context, type.value, text);
  if (type?.kind !== "enumeration") throw new Error(`"${key}" is not a simple value`);
  const trimmed = withWhiteSpace(context, type.whiteSpace, text);
  if (type.open) return `${trimmed} as ${imports.use(type.name)}`;
  return `${imports.use("toEnumeration")}(r, ${trimmed}, ${imports.use(type.listName)}, ${literal(type.component)})`;
}

function withWhiteSpace(context: EmitContext, whiteSpace: WhiteSpace, text: string): string {
  const trim = trimmer(context, whiteSpace);
  return trim === undefined ? text : `${trim}(${text})`;
}

/** The function that does with white space what a type asks for; undefined where that is nothing. */
function trimmer({ imports }: EmitContext, whiteSpace: WhiteSpace): string | undefined {
  return whiteSpace === "preserve" ? undefined : imports.use(whiteSpace === "collapse" ? "collapse" : "replaceWhite");
}

function scalarFromText(context: EmitContext, value: ScalarValue, text: string): string {
  const { imports } = context;
  const { scalar, whiteSpace } = value;
  if (scalar === "string") {
    return checkedValue(context, value, checkedText(context, value, withWhiteSpace(context, whiteSpace, text)));
  }
  const made = `${imports.use(`to${functionName(scalar)}`)}(r, ${checkedText(context, value, text)})`;
  return checkedValue(context, value, made);
}

/** Scalars that the runtime reads from an element without making a text first. */
const readAtOnce: ReadonlySet<Scalar> = new Set<Scalar>(["boolean", "dateTime", "int"]);

/** The expression that reads a value from the element met last, where the runtime does that without making a text first. */
export function readDirectly(context: EmitContext, value: ValueType): string | undefined {
  const type = value.kind === "type" ? context.model.types.get(value.type) : undefined;
  if (type?.kind === "alias") return readDirectly(context, type.value);
  if (type?.kind === "enumeration" && !type.open) {
    const trim = trimmer(context, type.whiteSpace);
    const list = [context.imports.use(type.listName), literal(type.component), ...(trim === undefined ? [] : [trim])];
    return `${context.imports.use("readEnumeration")}(r, ${list.join(", ")})`;
  }
  const isDirect = value.kind === "scalar" && readAtOnce.has(value.scalar) && checkedText(context, value, "") === "";
  if (!isDirect) return undefined;
  return checkedValue(context, value, `${context.imports.use(`read${functionName(value.scalar)}`)}(r)`);
}

/** The arguments that hand `value`, an expression, to a function that writes text: the text, and the value where it may not be one. */
export function toText(context: EmitContext, type: ValueType, value: string): string {
  const text = textOf(context, type, value);
  return text === value ? value : `${text}, ${value}`;
}

/** The expression for the text of `value`, undefined where it is not one of its type. */
function textOf(context: EmitContext, type: ValueType, value: string): string {
  const { imports } = context;
  switch (type.kind) {
    case "scalar":
      if (type.scalar === "QName") return `${imports.use("fromQName")}(w, ${value})`;
      return type.scalar === "string" ? value : `${imports.use(`from${functionName(type.scalar)}`)}(${value})`;
    case "list":
      return `${imports.use("fromList")}(${value}, (item) => ${textOf(context, type.item, "item")})`;
    case "union": {
      const members = type.members.map(
        (member) => `(value: ${typeText(context, member)}) => ${textOf(context, member, "value")}`,
      );
      return `${imports.use("fromUnion")}(${value}, [${members.join(", ")}])`;
    }
    case "fixed":
      return `${value} === ${literalText(type)} ? ${literal(type.literal.toString())} : undefined`;
    case "type":
      return namedTextOf(context, type.type, value);
  }
}

function namedTextOf(context: EmitContext, key: ExpandedName, value: string): string {
  const { model, imports } = context;
  const named = model.types.get(key);
  if (named?.kind === "alias") return textOf(context, named.value, value);
  if (named?.kind !== "enumeration") throw new Error(`"${key}" is not a simple value`);
  return named.open ? value : `${imports.use("fromEnumeration")}(${value}, ${imports.use(named.listName)})`;
}

/** The name of the object type of a value. */
export function objectName({ model }: EmitContext, value: ValueType): string {
  const type = value.kind === "type" ? model.types.get(value.type) : undefined;
  if (type?.kind !== "object" && type?.kind !== "variants") throw new Error("not an object type");
  return type.name;
}

/** What the runtime's functions for a scalar are called, behind `to` and `from`. */
function functionName(scalar: Scalar): string {
  if (scalar === "Name") return "XmlName";
  return scalar === "NMTOKEN" ? "Nmtoken" : scalar.charAt(0).toUpperCase() + scalar.slice(1);
}
