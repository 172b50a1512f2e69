import type { ElementDeclaration, Particle, SchemaSet } from "../resolve/schema-set.js";

/** A content model with a choice of its members in place of each reference to the head of a substitution group (XSD 1.0 Part 1 §3.3.6). */
export function withSubstitutions(set: SchemaSet, particle: Particle): Particle {
  const replaced = new Map<Particle, Particle>();
  const replace = (next: Particle): Particle => {
    const known = replaced.get(next) ?? replaceOne(next);
    replaced.set(next, known);
    return known;
  };
  const replaceOne = (next: Particle): Particle => {
    if (next.kind === "any") return next;
    if (next.kind === "group") return { ...next, particles: next.particles.map(replace) };
    const members = next.reference ? substitutes(set, next.element) : [next.element];
    if (members.length === 1 && members[0] === next.element) return next;
    const { minOccurs, maxOccurs, at } = next;
    const particles = members.map(
      (element) => ({ kind: "element", element, reference: false, minOccurs: 1, maxOccurs: 1, at }) as const,
    );
    return { kind: "group", compositor: "choice", particles, minOccurs, maxOccurs, at };
  };
  return replace(particle);
}

/** What may stand where an element is referred to: the element, unless it is abstract, and the members of its substitution group. */
export function substitutes(set: SchemaSet, element: ElementDeclaration): readonly ElementDeclaration[] {
  const members = (set.substitutionGroups.get(element.name) ?? []).flatMap((name) => set.elements.get(name) ?? []);
  return element.abstract ? members : [element, ...members];
}
