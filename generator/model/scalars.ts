import type { SimpleTypeDefinition } from "../resolve/schema-set.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { Scalar } from "./codegen-model.js";

// XSD 1.0 Part 2 §3: the built-in types that are read and written, and how. Whatever is missing here is reported as unsupported.
const scalars: Readonly<Record<string, Scalar>> = {
  anySimpleType: "string",
  string: "string",
  normalizedString: "string",
  token: "string",
  anyURI: "string",
  language: "language",
  boolean: "boolean",
  int: "int",
  short: "short",
  byte: "byte",
  unsignedInt: "unsignedInt",
  unsignedShort: "unsignedShort",
  unsignedByte: "unsignedByte",
};

/** The scalar of a built-in type; undefined where it is not supported. */
export function scalarOf(builtIn: ExpandedName): Scalar | undefined {
  return Object.hasOwn(scalars, localNameOf(builtIn)) ? scalars[localNameOf(builtIn)] : undefined;
}

/** Facets that are neither built into a scalar's functions nor checked with `validate`. */
export function uncheckedFacets({ facets, primitive }: SimpleTypeDefinition): readonly string[] {
  const text = scalarOf(primitive) === "string";
  const names = [
    "patterns",
    "minInclusive",
    "maxInclusive",
    "minExclusive",
    "maxExclusive",
    "totalDigits",
    "fractionDigits",
    ...(text ? [] : (["length", "minLength", "maxLength"] as const)),
  ] as const;
  return names.filter((name) => facets[name] !== undefined);
}
