import * as fc from "fast-check";
import type { ContentParticle, Member } from "../../generator/model/codegen-model.js";
import { anyElement } from "./arbitrary-xml.js";
import type { Heights } from "./heights.js";
import type { Size } from "./size.js";

/** A child element in document order: the value of a member, or an element that a wildcard lets in. */
export type Item = { readonly member: Member; readonly value: unknown } | { readonly any: unknown };

/** What the items of a content are drawn from. */
export interface ContentDrawing {
  readonly members: readonly Member[];
  readonly heights: Heights;
  readonly size: Size;
  /** Of 100 optional parts, how many there are on average. */
  readonly share: number;
  readonly value: (member: Member) => fc.Arbitrary<unknown>;
}

type Items = fc.Arbitrary<readonly Item[]>;

/** Child elements as a content model lets them come. */
export function contentItems(drawing: ContentDrawing, particle: ContentParticle): Items {
  const { minOccurs, maxOccurs } = particle;
  const { heights, members, size, share } = drawing;
  if (maxOccurs === 0 || heights.once(particle, members) === Infinity) return fc.constant([]);
  const once = oneOccurrence(drawing, particle);
  const more = size === 0 ? 0 : particle.kind === "group" ? 3 : 2;
  const most = Math.min(maxOccurs, Math.max(minOccurs, 1) + more);
  const some = repeated(once, Math.max(minOccurs, 1), most);
  const many =
    maxOccurs > most && maxOccurs <= 10 && size !== 0 ? fc.oneof(some, repeated(once, maxOccurs, maxOccurs)) : some;
  return minOccurs > 0 ? many : present(many, share);
}

function oneOccurrence(drawing: ContentDrawing, particle: ContentParticle): Items {
  if (particle.kind === "any") return anyElement(particle.namespaces).map((any) => [{ any }]);
  if (particle.kind === "element") {
    const member = drawing.members[particle.member]!;
    return drawing.value(member).map((value) => [{ member, value }]);
  }
  if (particle.compositor === "choice") return fc.oneof(...branches(drawing, particle.particles));
  return fc.tuple(...particle.particles.map((part) => contentItems(drawing, part))).map((parts) => parts.flat());
}

/** All branches that have values; of the smallest size those that end soonest, so that what contains itself ends at all. */
function branches(drawing: ContentDrawing, particles: readonly ContentParticle[]): readonly Items[] {
  const height = (part: ContentParticle): number =>
    part.minOccurs === 0 ? 0 : drawing.heights.once(part, drawing.members);
  const least = drawing.size === 0 ? Math.min(...particles.map(height)) : Infinity;
  return particles
    .filter((part) => height(part) <= least && height(part) < Infinity)
    .map((part) => contentItems(drawing, part));
}

function repeated(once: Items, minLength: number, maxLength: number): Items {
  return minLength === 1 && maxLength === 1
    ? once
    : fc.array(once, { minLength, maxLength, size: "max" }).map((parts) => parts.flat());
}

/** Nothing, or what is drawn in so many of 100 cases. */
function present(items: Items, share: number): Items {
  const nothing = fc.constant<readonly Item[]>([]);
  if (share <= 0) return nothing;
  if (share >= 100) return items;
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: nothing, weight: 100 - share },
    { arbitrary: items, weight: share },
  );
}
