import { diagnostic } from "../diagnostics/catalogue.js";
import type { ElementSyntax } from "../schema/schema-document.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import { anyType } from "./built-in-types.js";
import { dependencyOrder } from "./dependency-order.js";
import { lookUp, typeKey, type Lookup } from "./lookup.js";
import type { ElementDeclaration } from "./schema-set.js";

/** The global element declarations, in document order. One without a type takes that of the head of its substitution group (§3.3.2). */
export function resolveElements(lookup: Lookup): ReadonlyMap<ExpandedName, ElementDeclaration> {
  const { components, report } = lookup;
  const resolved = new Map<ExpandedName, ElementDeclaration>();
  const headOf = (name: ExpandedName): readonly ExpandedName[] => {
    const head = components.elements.get(name)?.substitutionGroup?.name;
    return head !== undefined && components.elements.has(head) ? [head] : [];
  };
  const order = dependencyOrder(components.elements.keys(), headOf, (name) => {
    const reference = components.elements.get(name)?.substitutionGroup;
    if (reference !== undefined) report(diagnostic("circular-substitution", reference.at, { name: reference.text }));
  });
  for (const name of order) {
    const syntax = components.elements.get(name);
    if (syntax === undefined) continue;
    const { substitutionGroup } = syntax;
    if (substitutionGroup !== undefined) lookUp(components.elements, substitutionGroup, "unresolved-element", report);
    const head = substitutionGroup === undefined ? undefined : resolved.get(substitutionGroup.name);
    const declaration = elementDeclaration(lookup, syntax, "global", head?.type);
    resolved.set(name, head === undefined ? declaration : { ...declaration, substitutionGroup: head.name });
  }
  return inOrderOf(components.elements, resolved);
}

/** A declaration with its type looked up (§3.3.2). */
export function elementDeclaration(
  lookup: Lookup,
  syntax: ElementSyntax,
  scope: "global" | "local",
  inheritedType = anyType,
): ElementDeclaration {
  return {
    name: syntax.name,
    scope,
    type: syntax.type === undefined ? inheritedType : typeKey(lookup, syntax.type),
    nillable: syntax.nillable,
    abstract: syntax.abstract,
    ...(syntax.default === undefined ? {} : { default: syntax.default }),
    ...(syntax.fixed === undefined ? {} : { fixed: syntax.fixed }),
    ...(syntax.documentation === undefined ? {} : { documentation: syntax.documentation }),
    at: syntax.at,
  };
}

/** The values in the order of another map's keys. */
export function inOrderOf<Value>(
  keys: ReadonlyMap<ExpandedName, unknown>,
  values: ReadonlyMap<ExpandedName, Value>,
): ReadonlyMap<ExpandedName, Value> {
  return new Map(
    [...keys.keys()].flatMap((key) => {
      const value = values.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
