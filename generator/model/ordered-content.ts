import type { ElementDeclaration, Particle, Wildcard } from "../resolve/schema-set.js";
import type { FlatContent, FlatMember, FlatWildcard } from "./flat-content.js";

/** A content model of which only the order in a document tells more than which elements there are: each element name once. */
export function orderedContent(particle: Particle | undefined): FlatContent {
  const members = new Map<string, FlatMember>();
  const wildcards: Wildcard["constraint"][] = [];
  const seen = new Set<Particle>();
  const visit = (next: Particle): void => {
    if (next.maxOccurs === 0 || seen.has(next)) return;
    seen.add(next);
    if (next.kind === "any") wildcards.push(next.wildcard.constraint);
    else if (next.kind === "group") next.particles.forEach(visit);
    else if (!members.has(next.element.name)) members.set(next.element.name, memberOf(next.element, next.at));
  };
  if (particle !== undefined) visit(particle);
  const any = merged(wildcards);
  return {
    interleaved: true,
    exact: false,
    ordered: false,
    members: [...members.values()],
    choices: [],
    ...(any === undefined ? {} : { any }),
  };
}

function memberOf(element: ElementDeclaration, at: FlatMember["at"]): FlatMember {
  return { element, required: false, repeated: true, at };
}

/** One wildcard for all: of several that differ, what each lets in. */
function merged([first, ...others]: readonly Wildcard["constraint"][]): FlatWildcard | undefined {
  if (first === undefined) return undefined;
  const same = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return { constraint: same ? first : { kind: "any" }, position: 0 };
}
