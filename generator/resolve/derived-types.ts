import type { ExpandedName } from "../xml/expanded-name.js";
import { builtInTypes } from "./built-in-types.js";
import type { TypeDefinition } from "./schema-set.js";

/**
 * For each type, the named types derived from it in one or more steps, in the order of `types`. Built-in bases are included, anonymous derived
 * types are not: nothing can name them in `xsi:type`.
 */
export function derivedTypes(
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
): ReadonlyMap<ExpandedName, readonly ExpandedName[]> {
  const derived = new Map<ExpandedName, ExpandedName[]>();
  for (const { name, named } of types.values()) {
    if (!named) continue;
    for (const base of ancestors(types, name)) {
      const list = derived.get(base);
      if (list === undefined) derived.set(base, [name]);
      else list.push(name);
    }
  }
  return derived;
}

/** The bases of a type from the nearest to the ur-type; a circle, which has been reported, is gone round once. */
export function ancestors(
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
  name: ExpandedName,
): ReadonlySet<ExpandedName> {
  const seen = new Set<ExpandedName>();
  for (
    let base = baseOf(types, name);
    base !== undefined && base !== name && !seen.has(base);
    base = baseOf(types, base)
  )
    seen.add(base);
  return seen;
}

function baseOf(types: ReadonlyMap<ExpandedName, TypeDefinition>, name: ExpandedName): ExpandedName | undefined {
  return types.get(name)?.base ?? builtInTypes.get(name)?.base;
}
