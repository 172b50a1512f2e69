import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report, SourceLocation } from "../diagnostics/diagnostic.js";
import type { ElementDeclaration, ModelGroup, Particle, WildcardParticle } from "../resolve/schema-set.js";
import { localNameOf } from "../xml/expanded-name.js";

/** A content model in which every element has its own place: members in schema order, and which of them exclude each other. */
export interface FlatContent {
  readonly ordered: boolean;
  readonly members: readonly FlatMember[];
  /** For each choice the members of its branches, as indexes. */
  readonly choices: readonly { readonly branches: readonly (readonly number[])[]; readonly optional: boolean }[];
  readonly any?: { readonly wildcard: WildcardParticle["wildcard"]; readonly position: number };
}

export interface FlatMember {
  readonly element: ElementDeclaration;
  /** There in every document, as far as no choice decides it. */
  readonly required: boolean;
  readonly repeated: boolean;
  readonly reference: boolean;
  readonly at: SourceLocation;
}

interface Flattening {
  readonly report: Report;
  readonly members: FlatMember[];
  readonly choices: { branches: number[][]; optional: boolean }[];
  any?: { wildcard: WildcardParticle["wildcard"]; position: number };
  ordered: boolean;
}

/** Flattens a content model; what has no such form is reported as unsupported. */
export function flattenContent(particle: Particle | undefined, report: Report): FlatContent {
  const content: Flattening = { report, members: [], choices: [], ordered: true };
  if (particle !== undefined) flatten(content, particle, false);
  reportRepeatedNames(content);
  return content;
}

function flatten(content: Flattening, particle: Particle, optional: boolean): void {
  if (particle.maxOccurs === 0) return;
  const absent = optional || particle.minOccurs === 0;
  switch (particle.kind) {
    case "element":
      addMember(content, particle, absent);
      break;
    case "any":
      addWildcard(content, particle);
      break;
    case "group":
      if (particle.maxOccurs > 1) flattenRepeated(content, particle, absent);
      else if (particle.compositor === "choice") flattenChoice(content, particle, absent);
      else {
        if (particle.compositor === "all") content.ordered = false;
        for (const child of particle.particles) flatten(content, child, absent);
      }
  }
}

function addMember(content: Flattening, particle: Extract<Particle, { kind: "element" }>, absent: boolean): void {
  const { element, reference, minOccurs, maxOccurs, at } = particle;
  if (maxOccurs > 1 && (minOccurs > 1 || maxOccurs !== Infinity)) {
    const bounds = `${String(minOccurs)} to ${maxOccurs === Infinity ? "unbounded" : String(maxOccurs)}`;
    content.report(diagnostic("unchecked-occurrence", at, { name: localNameOf(element.name), bounds }));
  }
  content.members.push({ element, reference, required: !absent, repeated: maxOccurs > 1, at });
}

function addWildcard(content: Flattening, { wildcard, at }: WildcardParticle): void {
  if (content.any !== undefined) unsupported(content, at, "more than one element wildcard in a type");
  content.any = { wildcard, position: content.members.length };
}

/** A repeated group of one element is a repeated element; any other needs its order kept across names. */
function flattenRepeated(content: Flattening, group: ModelGroup, absent: boolean): void {
  const [only, ...others] = group.particles;
  if (only === undefined) return;
  if (others.length > 0) unsupported(content, group.at, `a repeated ${group.compositor} of several particles`);
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
  if (content.any !== before.any) unsupported(content, group.at, "an element wildcard in a choice");
  if (content.choices.length > before.choices) unsupported(content, group.at, "a choice within a choice");
  content.choices.push(choice);
}

function reportRepeatedNames(content: Flattening): void {
  const names = new Set<string>();
  for (const { element, at } of content.members) {
    if (names.has(element.name))
      unsupported(content, at, `element "${localNameOf(element.name)}" at several places of one type`);
    names.add(element.name);
  }
}

function unsupported({ report }: Flattening, at: SourceLocation, construct: string): void {
  report(diagnostic("unsupported", at, { construct }));
}
