import type {
  CodegenModel,
  ContentParticle,
  Member,
  ModelType,
  ValueType,
} from "../../generator/model/codegen-model.js";

/** How many elements have to be within one another at least, until a value is complete; infinite where none can be. */
export interface Heights {
  readonly value: (value: ValueType) => number;
  /** Of one occurrence of a particle in a content with these members. */
  readonly once: (particle: ContentParticle, members: readonly Member[]) => number;
}

/** Works out the heights of all types. */
export function heightsOf({ types }: CodegenModel): Heights {
  const known = new Map<string, number>();
  const ofType = (key: string): number => known.get(key) ?? Infinity;

  const value = (type: ValueType): number => (type.kind === "type" ? ofType(type.type) : 0);
  const once = (particle: ContentParticle, members: readonly Member[]): number => {
    if (particle.kind === "any") return 1;
    if (particle.kind === "element") {
      const member = members[particle.member]!;
      return 1 + (member.nillable ? 0 : value(member.value));
    }
    const parts = particle.particles.map((part) => (part.minOccurs === 0 ? 0 : once(part, members)));
    return particle.compositor === "choice" ? Math.min(...parts) : Math.max(0, ...parts);
  };
  const measured = (type: ModelType): number => {
    if (type.kind === "variants") {
      return Math.min(...[...(type.declared === undefined ? [] : [type.declared]), ...type.derived].map(ofType));
    }
    if (type.kind !== "object") return 0;
    if (type.abstract) return Infinity;
    const { content } = type;
    if (content.kind === "empty" || content.kind === "simple") return 0;
    return content.particle === undefined || content.particle.minOccurs === 0
      ? 0
      : once(content.particle, content.members);
  };

  for (let changed = true; changed;) {
    changed = false;
    for (const [key, type] of types) {
      const height = measured(type);
      if (height === ofType(key)) continue;
      known.set(key, height);
      changed = true;
    }
  }
  return { value, once };
}
