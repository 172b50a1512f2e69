import type { Particle } from "../resolve/schema-set.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import type { ContentParticle } from "./codegen-model.js";

/** Groups that contain each other again and again can be much longer than the schema; a content model of more parts than this is not written out. */
const longest = 4000;

/** A content model by the numbers of its members; undefined where it is too large. */
export function contentParticle(
  particle: Particle,
  members: readonly { readonly name: ExpandedName }[],
): ContentParticle | undefined {
  const indexes = new Map(members.map(({ name }, index) => [name, index]));
  const known = new Map<Particle, Counted>();
  const convert = (next: Particle): Counted => {
    const counted = known.get(next) ?? convertOne(next);
    known.set(next, counted);
    return counted;
  };
  const convertOne = (next: Particle): Counted => {
    const { minOccurs, maxOccurs } = next;
    switch (next.kind) {
      case "element":
        return {
          particle: { kind: "element", member: indexes.get(next.element.name) ?? -1, minOccurs, maxOccurs },
          size: 1,
        };
      case "any":
        return { particle: { kind: "any", namespaces: next.wildcard.constraint, minOccurs, maxOccurs }, size: 1 };
      case "group": {
        const parts = next.particles.filter((part) => part.maxOccurs > 0).map(convert);
        const particles = parts.map((part) => part.particle);
        const size = parts.reduce((sum, part) => sum + part.size, 1);
        return { particle: { kind: "group", compositor: next.compositor, particles, minOccurs, maxOccurs }, size };
      }
    }
  };
  const { particle: converted, size } = convert(particle);
  return size > longest ? undefined : converted;
}

interface Counted {
  readonly particle: ContentParticle;
  readonly size: number;
}

/** Whether a content model lets its elements come in any order and number, so that there is nothing to check. */
export function isFree(particle: ContentParticle): boolean {
  const { minOccurs, maxOccurs } = particle;
  if (particle.kind !== "group") return particle.kind === "any" && minOccurs === 0 && maxOccurs === Infinity;
  const { particles } = particle;
  const [only, ...others] = particles;
  if (minOccurs === 1 && maxOccurs === 1) return only !== undefined && others.length === 0 && isFree(only);
  const repeated = particle.compositor === "choice" && minOccurs === 0 && maxOccurs === Infinity;
  return repeated && particles.every((part) => part.kind !== "group" && part.minOccurs <= 1);
}
