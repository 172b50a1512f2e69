import type { ModelGroup, Particle } from "../resolve/schema-set.js";
import type { FlatContent, FlatMember, FlatWildcard } from "./flat-content.js";
import { orderedContent } from "./ordered-content.js";

interface Flattening {
  readonly names: Set<string>;
  readonly members: FlatMember[];
  readonly choices: { branches: number[][]; optional: boolean }[];
  any?: FlatWildcard;
  ordered: boolean;
  interleaved: boolean;
  exact: boolean;
}

/**
 * Flattens a content model, in which substitution groups are choices already. Where its elements can interleave, have several places, or
 * text stands between them, there is no flat form, and its order has to be kept.
 */
export function flattenContent(particle: Particle | undefined, mixed: boolean): FlatContent {
  const content: Flattening = {
    names: new Set(),
    members: [],
    choices: [],
    ordered: true,
    interleaved: mixed,
    exact: true,
  };
  if (particle !== undefined) flatten(content, particle, false);
  return content.interleaved ? orderedContent(particle) : content;
}

function flatten(content: Flattening, particle: Particle, optional: boolean): void {
  if (particle.maxOccurs === 0 || content.interleaved) return;
  const absent = optional || particle.minOccurs === 0;
  switch (particle.kind) {
    case "element":
      addMember(content, particle, absent);
      break;
    case "any":
      // a second wildcard could not be told from the first
      if (content.any !== undefined) content.interleaved = true;
      content.exact = false;
      content.any = { constraint: particle.wildcard.constraint, position: content.members.length };
      break;
    case "group":
      if (particle.maxOccurs > 1) flattenRepeated(content, particle, absent);
      else if (particle.compositor === "choice") flattenChoice(content, particle, absent);
      else {
        if (particle.compositor === "all") content.ordered = false;
        // all of an optional group, or nothing of it
        if (absent && particle.particles.length > 1 && particle.particles.some((child) => child.minOccurs > 0)) {
          content.exact = false;
        }
        for (const child of particle.particles) flatten(content, child, absent);
      }
  }
}

function addMember(content: Flattening, particle: Extract<Particle, { kind: "element" }>, absent: boolean): void {
  const { element, minOccurs, maxOccurs, at } = particle;
  if (maxOccurs > 1 && (minOccurs > 1 || maxOccurs !== Infinity)) content.exact = false;
  // the second place of an element settles it, before groups that double at each step are walked through
  if (content.names.has(element.name)) content.interleaved = true;
  content.names.add(element.name);
  content.members.push({ element, required: !absent, repeated: maxOccurs > 1, at });
}

/** A repeated group of one element is a repeated element; in any other the elements interleave. */
function flattenRepeated(content: Flattening, group: ModelGroup, absent: boolean): void {
  const [only, ...others] = group.particles;
  if (only === undefined) return;
  if (others.length > 0) {
    content.interleaved = true;
    return;
  }
  if (only.minOccurs > 1) content.exact = false;
  const maxOccurs = only.maxOccurs === 0 ? 0 : only.maxOccurs * group.maxOccurs;
  flatten(content, { ...only, minOccurs: only.minOccurs * group.minOccurs, maxOccurs }, absent);
}

function flattenChoice(content: Flattening, group: ModelGroup, absent: boolean): void {
  const [only, ...others] = group.particles;
  if (only === undefined) return;
  if (others.length === 0) {
    flatten(content, only, absent);
    return;
  }
  const choice = { branches: [] as number[][], optional: absent };
  const before = { choices: content.choices.length, any: content.any };
  for (const particle of group.particles) {
    const first = content.members.length;
    flatten(content, particle, false);
    const branch = content.members.map((_, index) => index).slice(first);
    if (branch.every((index) => content.members[index]?.required !== true)) choice.optional = true;
    if (branch.length > 0) choice.branches.push(branch);
  }
  // such choices have no exclusive union of their branches
  if (content.any !== before.any || content.choices.length > before.choices) content.interleaved = true;
  content.choices.push(choice);
}
