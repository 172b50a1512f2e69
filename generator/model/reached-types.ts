import type { ElementDeclaration, Particle, SchemaSet, TypeDefinition } from "../resolve/schema-set.js";
import type { ExpandedName } from "../xml/expanded-name.js";

/** The types that the values of `elements` can consist of, and the types that these extend, in document order. */
export function reachedTypes(set: SchemaSet, elements: readonly ElementDeclaration[]): readonly TypeDefinition[] {
  const reached = new Set<ExpandedName>();
  const pending = elements.map((element) => element.type);
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    const type = set.types.get(key);
    if (type === undefined || reached.has(key)) continue;
    reached.add(key);
    if (type.kind === "complex") {
      pending.push(type.base, ...type.attributeUses.map((use) => use.attribute.type));
      if (type.simpleType !== undefined) pending.push(type.simpleType);
      for (const element of elementsOf(type.particle)) pending.push(element.type);
    }
  }
  return [...set.types.values()].filter((type) => reached.has(type.name));
}

/** The element declarations in a content model. A group that is used several times is looked into once. */
export function elementsOf(particle: Particle | undefined): ReadonlySet<ElementDeclaration> {
  const elements = new Set<ElementDeclaration>();
  const seen = new Set<Particle>();
  const pending = particle === undefined ? [] : [particle];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "element") elements.add(next.element);
    else if (next.kind === "group") pending.push(...next.particles);
  }
  return elements;
}
