import type {
  ComplexTypeDefinition,
  ElementDeclaration,
  Particle,
  SchemaSet,
  TypeDefinition,
} from "../resolve/schema-set.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import type { ModelOptions } from "./model-context.js";
import type { Roots } from "./roots.js";
import { substitutes } from "./substitution.js";
import { hasVariants } from "./variants.js";

/** What the values of some elements can consist of. */
export interface ReachedTypes {
  /** All types, and the types that these extend, in document order. */
  readonly types: readonly TypeDefinition[];
  /** Those of them that stand for the types derived from them as well, where they are an element's. */
  readonly variants: readonly ComplexTypeDefinition[];
}

/** Follows the chosen types, and those of the chosen elements, to the types of everything in them. */
export function reachedTypes(
  set: SchemaSet,
  options: ModelOptions,
  { elements, types: wanted }: Pick<Roots, "elements" | "types">,
): ReachedTypes {
  const reached = new Set<ExpandedName>();
  const variants = new Set<ExpandedName>();
  const pending: ExpandedName[] = wanted.map(({ name }) => name);
  const addElement = ({ type }: ElementDeclaration): void => {
    pending.push(type);
    if (variants.has(type) || !hasVariants(set, options, type)) return;
    variants.add(type);
    pending.push(...(set.derivedTypes.get(type) ?? []));
  };
  for (const element of elements) addElement(element);
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    const type = set.types.get(key);
    if (type === undefined || reached.has(key)) continue;
    reached.add(key);
    if (type.kind === "simple") {
      pending.push(...(type.memberTypes ?? []), ...(type.itemType === undefined ? [] : [type.itemType]));
    } else {
      pending.push(type.base, ...type.attributeUses.map((use) => use.attribute.type));
      if (type.simpleType !== undefined) pending.push(type.simpleType);
      for (const element of elementsOf(set, type.particle)) addElement(element);
    }
  }
  const types = [...set.types.values()].filter((type) => reached.has(type.name));
  return { types, variants: types.filter((type) => type.kind === "complex").filter((type) => variants.has(type.name)) };
}

/** The element declarations in a content model, members of substitution groups included. A group that is used several times is looked into once. */
export function elementsOf(set: SchemaSet, particle: Particle | undefined): ReadonlySet<ElementDeclaration> {
  const elements = new Set<ElementDeclaration>();
  const seen = new Set<Particle>();
  const pending = particle === undefined ? [] : [particle];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "element") {
      for (const element of next.reference ? substitutes(set, next.element) : [next.element]) elements.add(element);
    } else if (next.kind === "group") pending.push(...next.particles);
  }
  return elements;
}
