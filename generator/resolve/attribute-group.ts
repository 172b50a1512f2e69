import { diagnostic } from "../diagnostics/catalogue.js";
import type { AttributesSyntax, AttributeUseSyntax, Reference } from "../schema/schema-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { attributeDeclaration, xmlAttribute } from "./attribute-declaration.js";
import { dependencyOrder } from "./dependency-order.js";
import { lookUp, type Lookup } from "./lookup.js";
import type { AttributeDeclaration, AttributeUse, Wildcard } from "./schema-set.js";
import { intersectConstraints } from "./wildcard.js";

/** The attribute uses and wildcard that a type or an attribute group writes down, groups replaced by their content. */
export interface Attributes {
  readonly uses: ReadonlyMap<ExpandedName, AttributeUse>;
  /** Names it prohibits itself: prohibitions of groups mean nothing (§3.4.2). */
  readonly prohibited: ReadonlySet<ExpandedName>;
  readonly wildcard?: Wildcard;
}

/** What resolving attributes needs. */
export interface AttributeLookup extends Lookup {
  readonly attributes: ReadonlyMap<ExpandedName, AttributeDeclaration>;
  readonly attributeGroups: ReadonlyMap<ExpandedName, Attributes>;
}

/** All attribute groups with the groups they refer to replaced by content (§3.6.2). */
export function resolveAttributeGroups(
  lookup: Omit<AttributeLookup, "attributeGroups">,
): ReadonlyMap<ExpandedName, Attributes> {
  const { components, report } = lookup;
  const resolved = new Map<ExpandedName, Attributes>();
  const referencesOf = (name: ExpandedName): readonly Reference[] =>
    (components.attributeGroups.get(name)?.attributes.uses ?? []).flatMap((use) =>
      use.kind === "attributeGroup" ? [use.reference] : [],
    );
  const dependencies = (name: ExpandedName) =>
    referencesOf(name)
      .map((reference) => reference.name)
      .filter((key) => components.attributeGroups.has(key));
  const order = dependencyOrder(components.attributeGroups.keys(), dependencies, (name) => {
    const at = components.attributeGroups.get(name)?.at;
    if (at !== undefined) report(diagnostic("circular-attribute-group", at, { name: localNameOf(name) }));
  });
  for (const name of order) {
    const group = components.attributeGroups.get(name);
    if (group !== undefined)
      resolved.set(name, resolveAttributesSyntax({ ...lookup, attributeGroups: resolved }, group.attributes));
  }
  return resolved;
}

/** The uses in document order; the same name from two declarations is reported (clause 4 of §3.4.6). */
export function resolveAttributesSyntax(lookup: AttributeLookup, syntax: AttributesSyntax): Attributes {
  const uses = new Map<ExpandedName, AttributeUse>();
  const prohibited = new Set<ExpandedName>();
  const groupWildcards: Wildcard[] = [];
  const add = (use: AttributeUse, at: AttributeUse["attribute"]["at"]): void => {
    const { name } = use.attribute;
    const other = uses.get(name);
    if (other === undefined) uses.set(name, use);
    // One group reached by two ways brings the same use twice, which is one.
    else if (other !== use)
      lookup.report(diagnostic("duplicate-attribute", at, { name: localNameOf(name), other: other.attribute.at }));
  };
  for (const use of syntax.uses) {
    if (use.kind === "attribute") {
      const resolved = resolveUse(lookup, use);
      if (resolved === undefined) continue;
      if (use.use === "prohibited") prohibited.add(resolved.attribute.name);
      else add(resolved, use.at);
    } else {
      const known = lookUp(
        lookup.components.attributeGroups,
        use.reference,
        "unresolved-attribute-group",
        lookup.report,
      );
      // Missing for a group that contains itself, which is reported.
      const group = known === undefined ? undefined : lookup.attributeGroups.get(use.reference.name);
      for (const groupUse of group?.uses.values() ?? []) add(groupUse, use.reference.at);
      if (group?.wildcard !== undefined) groupWildcards.push(group.wildcard);
    }
  }
  const wildcard = completeWildcard(lookup, syntax.wildcard, groupWildcards);
  return { uses, prohibited, ...(wildcard === undefined ? {} : { wildcard }) };
}

function resolveUse(lookup: AttributeLookup, use: AttributeUseSyntax): AttributeUse | undefined {
  const attribute =
    use.attribute.kind === "local"
      ? attributeDeclaration(lookup, use.attribute.declaration)
      : referredAttribute(lookup, use.attribute.reference);
  if (attribute === undefined) return undefined;
  const own = use.default !== undefined || use.fixed !== undefined;
  const { default: standard, fixed } = own ? use : attribute;
  return {
    attribute,
    required: use.use === "required",
    ...(standard === undefined ? {} : { default: standard }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

function referredAttribute(
  { attributes, report }: AttributeLookup,
  reference: Reference,
): AttributeDeclaration | undefined {
  return (
    attributes.get(reference.name) ??
    xmlAttribute(reference.name, reference.at) ??
    lookUp(attributes, reference, "unresolved-attribute", report)
  );
}

/** The complete wildcard of §3.4.2: intersections, with the `processContents` of the local one, else of the first group's. */
function completeWildcard(
  { report }: Lookup,
  local: Wildcard | undefined,
  groups: readonly Wildcard[],
): Wildcard | undefined {
  const [first, ...rest] = local === undefined ? groups : [local, ...groups];
  return rest.reduce<Wildcard | undefined>((complete, next) => {
    const constraint = complete === undefined ? undefined : intersectConstraints(complete.constraint, next.constraint);
    if (constraint === undefined) report(diagnostic("wildcard-not-expressible", next.at, { problem: "intersection" }));
    return complete === undefined || constraint === undefined ? complete : { ...complete, constraint };
  }, first);
}
