import { diagnostic } from "../diagnostics/catalogue.js";
import type { GroupSyntax, ModelGroupSyntax, OccurrenceSyntax, ParticleSyntax } from "../schema/schema-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { dependencyOrder } from "./dependency-order.js";
import { elementDeclaration } from "./element-declaration.js";
import { lookUp, type Lookup } from "./lookup.js";
import type { ElementDeclaration, ModelGroup, Particle } from "./schema-set.js";

/** What resolving particles needs. */
export interface ParticleLookup extends Lookup {
  readonly elements: ReadonlyMap<ExpandedName, ElementDeclaration>;
  readonly groups: ReadonlyMap<ExpandedName, ModelGroup>;
}

/**
 * The model groups of all named groups (§3.7.2), references replaced by content. The content is shared, never copied: forty groups that each
 * refer to the next one twice would make 2⁴⁰ copies.
 */
export function resolveGroups(lookup: Omit<ParticleLookup, "groups">): ReadonlyMap<ExpandedName, ModelGroup> {
  const { components, report } = lookup;
  const resolved = new Map<ExpandedName, ModelGroup>();
  const dependencies = (name: ExpandedName): readonly ExpandedName[] => {
    const group = components.groups.get(name);
    return group === undefined ? [] : groupNamesIn(group.modelGroup).filter((key) => components.groups.has(key));
  };
  const order = dependencyOrder(components.groups.keys(), dependencies, (name) => {
    const at = components.groups.get(name)?.at;
    if (at !== undefined) report(diagnostic("circular-group", at, { name: localNameOf(name) }));
  });
  for (const name of order) {
    const group: GroupSyntax | undefined = components.groups.get(name);
    if (group !== undefined) resolved.set(name, resolveModelGroup({ ...lookup, groups: resolved }, group.modelGroup));
  }
  return resolved;
}

function groupNamesIn({ particles }: ModelGroupSyntax): readonly ExpandedName[] {
  return particles.flatMap((particle) => {
    if (particle.kind === "group") return groupNamesIn(particle);
    return particle.kind === "groupReference" ? [particle.reference.name] : [];
  });
}

/** A particle with everything in it looked up; undefined where there is none (maxOccurs 0, §3.9.2) or what it refers to is missing. */
export function resolveParticle(lookup: ParticleLookup, particle: ParticleSyntax): Particle | undefined {
  if (particle.maxOccurs === 0) return undefined;
  const { components, report } = lookup;
  switch (particle.kind) {
    case "element": {
      const element = elementDeclaration(lookup, particle.element, "local");
      return { kind: "element", element, reference: false, ...occurrence(particle) };
    }
    case "elementReference": {
      const element = lookUp(lookup.elements, particle.reference, "unresolved-element", report);
      return element && { kind: "element", element, reference: true, ...occurrence(particle) };
    }
    case "groupReference": {
      const known = lookUp(components.groups, particle.reference, "unresolved-group", report);
      // Missing for a group that contains itself, which is reported.
      const group = known && lookup.groups.get(particle.reference.name);
      return group && { ...group, ...occurrence(particle) };
    }
    case "any":
      return { kind: "any", wildcard: particle.wildcard, ...occurrence(particle) };
    case "group":
      return resolveModelGroup(lookup, particle);
  }
}

function resolveModelGroup(lookup: ParticleLookup, group: ModelGroupSyntax): ModelGroup {
  const particles = group.particles.flatMap((particle) => {
    const resolved = resolveParticle(lookup, particle);
    if (resolved?.kind === "group" && resolved.compositor === "all") reportNestedAll(lookup, resolved);
    return resolved ?? [];
  });
  return { kind: "group", compositor: group.compositor, particles, ...occurrence(group) };
}

/** "All Group Limited" (§3.8.6): only a reference to a named group can break it, the grammar forbids the rest. */
export function reportNestedAll({ report }: Lookup, { at }: Particle): void {
  report(diagnostic("misplaced-all-group", at, {}, "use a sequence or a choice"));
}

function occurrence({ minOccurs, maxOccurs, at }: OccurrenceSyntax): OccurrenceSyntax {
  return { minOccurs, maxOccurs, at };
}
