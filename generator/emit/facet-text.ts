import type { Scalar, ValueFacets, ValueType } from "../model/codegen-model.js";
import { literal } from "./literal.js";
import type { EmitContext } from "./emit-context.js";

type Faceted = Extract<ValueType, { readonly facets: ValueFacets }>;

/** `text`, the expression for a value's text, with the check of its patterns. */
export function checkedText({ imports, patterns }: EmitContext, value: Faceted, text: string): string {
  const steps = value.facets.patterns ?? [];
  if (steps.length === 0) return text;
  const collapsed = value.kind === "scalar" && value.scalar === "string" ? text : `${imports.use("collapse")}(${text})`;
  const constants = steps.map((alternatives) => patterns.use(value.component, alternatives));
  return `${imports.use("checkPattern")}(r, ${collapsed}, ${literal(value.component)}, ${constants.join(", ")})`;
}

/** `made`, the expression for a value, with the checks of its other facets. */
export function checkedValue({ imports }: EmitContext, value: Faceted, made: string): string {
  const { facets } = value;
  const component = literal(value.component);
  const sized = value.kind === "list" || (value.kind === "scalar" && binary.has(value.scalar));
  let text = made;
  if (facets.minLength !== undefined || facets.maxLength !== undefined) {
    const check = imports.use(sized ? "checkSize" : "checkLength");
    text = `${check}(r, ${text}, ${component}, ${String(facets.minLength ?? 0)}, ${String(facets.maxLength ?? Infinity)})`;
  }
  if (value.kind !== "scalar") return text;
  const range = rangeArguments(value.scalar, facets);
  if (range !== undefined) {
    const check = imports.use(value.scalar === "decimal" ? "checkDecimal" : "checkRange");
    text = `${check}(r, ${text}, ${component}, ${range})`;
  }
  if (facets.totalDigits !== undefined || facets.fractionDigits !== undefined) {
    const fraction = facets.fractionDigits === undefined ? "" : `, ${String(facets.fractionDigits)}`;
    text = `${imports.use("checkDigits")}(r, ${text}, ${component}, ${String(facets.totalDigits ?? Infinity)}${fraction})`;
  }
  return text;
}

const binary: ReadonlySet<Scalar> = new Set(["base64Binary", "hexBinary"]);

const smallNumbers: ReadonlySet<Scalar> = new Set([
  "int",
  "short",
  "byte",
  "unsignedInt",
  "unsignedShort",
  "unsignedByte",
  "float",
  "double",
]);

/** The bounds as arguments of a check; undefined where there are none. */
function rangeArguments(scalar: Scalar, facets: ValueFacets): string | undefined {
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  const [min, max] = [minExclusive ?? minInclusive, maxExclusive ?? maxInclusive];
  if (min === undefined && max === undefined) return undefined;
  const open = (minExclusive === undefined ? "" : "(") + (maxExclusive === undefined ? "" : ")");
  const bound = (text: string | undefined, none: string): string => {
    if (scalar === "decimal") return text === undefined ? "undefined" : literal(text);
    if (text === undefined) return none;
    return smallNumbers.has(scalar) ? numberText(text) : `${BigInt(text.replace(/^\+/, "")).toString()}n`;
  };
  return `${bound(min, "-Infinity")}, ${bound(max, "Infinity")}${open === "" ? "" : `, ${literal(open)}`}`;
}

function numberText(text: string): string {
  return text.endsWith("INF") ? text.replace("INF", "Infinity") : String(Number(text));
}
