import { diagnostic } from "../diagnostics/catalogue.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { anyType } from "./built-in-types.js";
import { ancestors } from "./derived-types.js";
import type { Lookup } from "./lookup.js";
import type { ElementDeclaration, TypeDefinition } from "./schema-set.js";

/** For each head, its substitution group (XSD 1.0 Part 1 §3.3.6) in document order: without the head, abstract members and blocked ones. */
export function substitutionGroups(
  lookup: Lookup,
  elements: ReadonlyMap<ExpandedName, ElementDeclaration>,
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
): ReadonlyMap<ExpandedName, readonly ExpandedName[]> {
  const groups = new Map<ExpandedName, ExpandedName[]>();
  for (const member of elements.values()) {
    const direct = member.substitutionGroup === undefined ? undefined : elements.get(member.substitutionGroup);
    if (direct !== undefined) checkType(lookup, types, member, direct);
    for (const head of headsOf(elements, member)) {
      if (member.abstract || isBlocked(lookup, types, member, head)) continue;
      const group = groups.get(head.name);
      if (group === undefined) groups.set(head.name, [member.name]);
      else group.push(member.name);
    }
  }
  return groups;
}

function headsOf(
  elements: ReadonlyMap<ExpandedName, ElementDeclaration>,
  member: ElementDeclaration,
): ReadonlySet<ElementDeclaration> {
  const heads = new Set<ElementDeclaration>();
  const headOf = ({ substitutionGroup }: ElementDeclaration) =>
    substitutionGroup === undefined ? undefined : elements.get(substitutionGroup);
  for (let head = headOf(member); head !== undefined && head !== member && !heads.has(head); head = headOf(head))
    heads.add(head);
  return heads;
}

/** Clause 4 of §3.3.6 "Element Declaration Properties Correct". */
function checkType(
  { components, report }: Lookup,
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
  member: ElementDeclaration,
  head: ElementDeclaration,
): void {
  const headType = types.get(head.type);
  const accepted = [head.type, ...(headType?.kind === "simple" ? (headType.memberTypes ?? []) : [])];
  if (head.type === anyType || accepted.includes(member.type)) return;
  const bases = ancestors(types, member.type);
  if (accepted.some((type) => bases.has(type))) return;
  const at = components.elements.get(member.name)?.substitutionGroup?.at ?? member.at;
  report(
    diagnostic(
      "invalid-substitution",
      at,
      { name: localNameOf(member.name), head: localNameOf(head.name) },
      "derive its type from that of the head",
    ),
  );
}

/** §3.3.6 "Substitution Group OK": the head may block substitution, or members whose types are derived in a certain way. */
function isBlocked(
  { components }: Lookup,
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
  member: ElementDeclaration,
  head: ElementDeclaration,
): boolean {
  const block = components.elements.get(head.name)?.block ?? [];
  if (block.length === 0) return false;
  if (block.includes("substitution")) return true;
  for (const name of [member.type, ...ancestors(types, member.type)]) {
    if (name === head.type) return false;
    const type = types.get(name);
    if (block.includes(type?.kind === "complex" ? type.derivation : "restriction")) return true;
  }
  return false;
}
