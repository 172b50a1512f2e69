import { diagnostic } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../diagnostics/diagnostic.js";
import { collapseWhiteSpace } from "../xml/white-space.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import type { FixedValue, ValueType } from "./codegen-model.js";
import type { ModelContext } from "./model-context.js";
import { scalarOf } from "./scalars.js";

const strings: ReadonlySet<string> = new Set(["string", "language", "Name", "NCName", "NMTOKEN"]);
const numbers: ReadonlySet<string> = new Set(["int", "short", "byte", "unsignedInt", "unsignedShort", "unsignedByte"]);
const integers: ReadonlySet<string> = new Set([
  "integer",
  "long",
  "unsignedLong",
  "nonNegativeInteger",
  "positiveInteger",
  "nonPositiveInteger",
  "negativeInteger",
]);

/** The one value that a fixed value constraint leaves of a type (XSD 1.0 Part 1 §3.2.1, §3.3.1); what has no literal in TypeScript is reported as unsupported. */
export function fixedValue(
  context: ModelContext,
  key: ExpandedName,
  value: ValueType,
  { fixed, at, of }: { readonly fixed: string; readonly at: SourceLocation; readonly of: string },
): ValueType {
  const literal = literalOf(context, key, value, fixed);
  if (literal !== undefined) return { kind: "fixed", value, literal };
  context.report(
    diagnostic("unsupported", at, { construct: `fixed value of ${of}, which no literal type can express,` }),
  );
  return value;
}

function literalOf(
  { set }: ModelContext,
  key: ExpandedName,
  value: ValueType,
  fixed: string,
): FixedValue["literal"] | undefined {
  const type = set.types.get(key);
  if (type !== undefined && (type.kind === "complex" || type.variety !== "atomic")) return undefined;
  const scalar = scalarOf(type?.primitive ?? key) ?? "";
  const whiteSpace = type?.facets.whiteSpace ?? (value.kind === "scalar" ? value.whiteSpace : "collapse");
  const text =
    whiteSpace === "collapse"
      ? collapseWhiteSpace(fixed)
      : whiteSpace === "replace"
        ? fixed.replace(/[\t\n\r]/g, " ")
        : fixed;
  if (strings.has(scalar)) return text;
  if (scalar === "boolean") return text === "true" || text === "1";
  if (numbers.has(scalar)) return Number(text);
  return integers.has(scalar) ? BigInt(text.replace("+", "")) : undefined;
}
