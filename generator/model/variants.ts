import { diagnostic } from "../diagnostics/catalogue.js";
import type { ComplexTypeDefinition, SchemaSet } from "../resolve/schema-set.js";
import { namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import type { ModelType, VariantsType } from "./codegen-model.js";
import type { ModelContext, ModelOptions } from "./model-context.js";
import { componentOf } from "./component.js";

/** The key of the union of a type and the types derived from it. */
export function variantsKey(type: ExpandedName): ExpandedName {
  return `${type}|derived`;
}

/** Whether an element declared with this type may say by `xsi:type` that it is of another: see the option `derivedTypes`. */
export function hasVariants(set: SchemaSet, { derivedTypes = "all" }: ModelOptions, key: ExpandedName): boolean {
  const type = set.types.get(key);
  if (type?.kind !== "complex") return false;
  return type.abstract || (derivedTypes === "all" && (set.derivedTypes.get(key) ?? []).length > 0);
}

/** The union of a type and the types derived from it. */
export function buildVariants(
  { set, report, typeNames }: ModelContext,
  type: ComplexTypeDefinition,
  types: ReadonlyMap<ExpandedName, ModelType>,
): VariantsType {
  const component = componentOf(type.name);
  const derived = (set.derivedTypes.get(type.name) ?? []).filter((key) => isConcrete(set, key));
  const all = type.abstract ? derived : [type.name, ...derived];
  const unfit = all.find((key) => types.get(key)?.kind !== "object");
  if (all.length === 0)
    report(diagnostic("unsupported", type.at, { construct: `abstract type "${component}" without a derived type` }));
  if (unfit !== undefined) {
    const construct = `type "${componentOf(unfit)}", a simple value, beside derived types with attributes`;
    report(diagnostic("unsupported", set.types.get(unfit)?.at ?? type.at, { construct }));
  }
  return {
    kind: "variants",
    key: variantsKey(type.name),
    name: typeNames.get(variantsKey(type.name)) ?? "",
    namespace: namespaceOf(type.name),
    named: type.named,
    component,
    ...(type.documentation === undefined ? {} : { documentation: type.documentation }),
    ...(type.abstract ? {} : { declared: type.name }),
    derived,
  };
}

function isConcrete(set: SchemaSet, key: ExpandedName): boolean {
  const type = set.types.get(key);
  return type?.kind === "complex" && !type.abstract;
}
