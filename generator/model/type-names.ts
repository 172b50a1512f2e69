import type { TypeDefinition } from "../resolve/schema-set.js";
import { namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { componentOf } from "./component.js";
import type { Module } from "./codegen-model.js";
import type { ReachedTypes } from "./reached-types.js";
import { variantsKey } from "./variants.js";
import { claim, pascalCase, typeName } from "./identifier.js";

/**
 * The TypeScript name of each type that gets a declaration: the schema's own name; for an anonymous type the names on the path to it. Of two
 * types of the same name the later one gets its namespace's prefix behind it, and a number where that is not enough. Named types come
 * first. The union of a type and the types derived from it is `Any…`.
 */
export function nameTypes(
  { types, variants }: ReachedTypes,
  modules: readonly Module[],
): ReadonlyMap<ExpandedName, string> {
  const taken = new Set<string>();
  const names = new Map<ExpandedName, string>();
  for (const { name: key } of [...types.filter(({ named }) => named), ...types.filter(isNamedByPath)]) {
    const wanted = typeName(componentOf(key));
    const prefix = modules.find(({ namespace }) => namespace === namespaceOf(key))?.prefix ?? "";
    names.set(key, claim(taken, taken.has(wanted) ? wanted + pascalCase(prefix) : wanted));
  }
  for (const { name: key } of variants) names.set(variantsKey(key), claim(taken, `Any${names.get(key) ?? ""}`));
  return names;
}

/** An anonymous simple type is written out where it is used, unless it is an enumeration. */
function isNamedByPath(type: TypeDefinition): boolean {
  return !type.named && (type.kind === "complex" || type.facets.enumeration !== undefined);
}
