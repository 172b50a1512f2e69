import { diagnostic } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { SimpleTypeDefinition } from "../resolve/schema-set.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { ScalarValue, ValueType } from "./codegen-model.js";
import type { ModelContext } from "./model-context.js";
import { scalarOf, uncheckedFacets, valueFacets } from "./scalars.js";
import { hasVariants, variantsKey } from "./variants.js";
import { componentOf } from "./component.js";

/** How a value of a type is represented; `at` is where the type is used. */
export function valueTypeOf(context: ModelContext, key: ExpandedName, at: SourceLocation): ValueType {
  const type = context.set.types.get(key);
  if (type === undefined) return builtInValue(context, key, at);
  if (hasVariants(context.set, context.options, key)) return { kind: "type", type: variantsKey(key) };
  if (context.typeNames.has(key) || type.kind === "complex") return { kind: "type", type: key };
  return simpleValue(context, type);
}

/** A simple type that is no enumeration: a list, a union, or the built-in type it comes from and the facets that are checked. */
export function simpleValue(context: ModelContext, type: SimpleTypeDefinition): ValueType {
  const { report } = context;
  const component = componentOf(type.name);
  const unchecked = uncheckedFacets(type);
  if (unchecked.length > 0) {
    report(diagnostic("unchecked-facet", type.at, { name: component, facets: unchecked.join(", ") }));
  }
  const facets = valueFacets(type);
  if (type.itemType !== undefined)
    return { kind: "list", item: valueTypeOf(context, type.itemType, type.at), component, facets };
  if (type.memberTypes !== undefined) {
    const members = unionMembers(context, type).map((key) => valueTypeOf(context, key, type.at));
    return { kind: "union", members, component, facets };
  }
  const { whiteSpace } = type.facets;
  return { ...builtInValue(context, type.primitive, type.at), component, whiteSpace, facets };
}

/** The types of a union, those of the unions among them in their place, each once. */
function unionMembers({ set }: ModelContext, type: SimpleTypeDefinition): readonly ExpandedName[] {
  const members = new Set<ExpandedName>();
  const seen = new Set<ExpandedName>();
  const visit = (key: ExpandedName): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const member = set.types.get(key);
    if (member?.kind === "simple" && member.memberTypes !== undefined && member.facets.enumeration === undefined) {
      member.memberTypes.forEach(visit);
    } else members.add(key);
  };
  (type.memberTypes ?? []).forEach(visit);
  return [...members];
}

function builtInValue({ report }: ModelContext, key: ExpandedName, at: SourceLocation): ScalarValue {
  const component = localNameOf(key);
  const scalar = scalarOf(key);
  if (scalar === undefined) report(diagnostic("unsupported", at, { construct: `type "xs:${component}"` }));
  const whiteSpace =
    component === "string" || component === "anySimpleType"
      ? "preserve"
      : component === "normalizedString"
        ? "replace"
        : "collapse";
  return { kind: "scalar", scalar: scalar ?? "string", component, whiteSpace, facets: {} };
}
