import type { CodegenModel, Scalar, ScalarValue, ValueType } from "../model/codegen-model.js";
import type { Imports } from "./imports.js";
import { literal } from "./literal.js";

/** What the printers of a file share: the model, and the names that the file uses. */
export interface EmitContext {
  readonly model: CodegenModel;
  readonly imports: Imports;
}

/** The TypeScript type of a value. */
export function typeText({ model, imports }: EmitContext, value: ValueType): string {
  if (value.kind === "type") return imports.use(model.types.get(value.type)?.name ?? "");
  return scalarTypes[value.scalar] ?? "string";
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

/** Whether a value is an object with attributes or children of its own, not text. */
export function isObject({ model }: EmitContext, value: ValueType): boolean {
  const kind = value.kind === "type" ? model.types.get(value.type)?.kind : undefined;
  return kind === "object" || kind === "variants";
}

/** The expression that makes a value of `text`, an expression for what stands in the document. */
export function fromText(context: EmitContext, value: ValueType, text: string): string {
  const { model, imports } = context;
  if (value.kind === "scalar") return scalarFromText(context, value, text);
  const type = model.types.get(value.type);
  if (type?.kind === "alias") return fromText(context, type.value, text);
  if (type?.kind !== "enumeration") throw new Error(`"${value.type}" is not a simple value`);
  const trimmed =
    type.whiteSpace === "preserve"
      ? text
      : `${imports.use(type.whiteSpace === "collapse" ? "collapse" : "replaceWhite")}(${text})`;
  if (type.open) return `${trimmed} as ${imports.use(type.name)}`;
  return `${imports.use("toEnumeration")}(r, ${trimmed}, ${imports.use(type.listName)}, ${literal(type.component)})`;
}

function scalarFromText({ imports }: EmitContext, value: ScalarValue, text: string): string {
  const { scalar, whiteSpace, component, minLength, maxLength } = value;
  if (scalar !== "string") return `${imports.use(`to${functionName(scalar)}`)}(r, ${text})`;
  const trimmed =
    whiteSpace === "preserve"
      ? text
      : `${imports.use(whiteSpace === "collapse" ? "collapse" : "replaceWhite")}(${text})`;
  if (minLength === undefined && maxLength === undefined) return trimmed;
  const bounds = `${String(minLength ?? 0)}, ${maxLength === undefined ? "Infinity" : String(maxLength)}`;
  return `${imports.use("checkLength")}(r, ${trimmed}, ${literal(component)}, ${bounds})`;
}

/** The arguments that hand `value`, an expression, to a function that writes text: the text, and the value where it may not be one. */
export function toText(context: EmitContext, type: ValueType, value: string): string {
  const { model, imports } = context;
  if (type.kind === "scalar") {
    return type.scalar === "string" ? value : `${imports.use(`from${functionName(type.scalar)}`)}(${value}), ${value}`;
  }
  const named = model.types.get(type.type);
  if (named?.kind === "alias") return toText(context, named.value, value);
  if (named?.kind !== "enumeration") throw new Error(`"${type.type}" is not a simple value`);
  return named.open ? value : `${imports.use("fromEnumeration")}(${value}, ${imports.use(named.listName)}), ${value}`;
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
