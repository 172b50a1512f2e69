import { diagnostic } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { FacetSyntax, SimpleTypeSyntax } from "../schema/schema-document.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import { anySimpleType } from "./built-in-types.js";
import { checkFacets } from "./facet-check.js";
import { restrictFacets } from "./facets.js";
import { isInLexicalSpace } from "./lexical-space.js";
import { simpleTypeKey, type Lookup } from "./lookup.js";
import type { Facets, SimpleTypeDefinition } from "./schema-set.js";
import { simpleTypeProperties, type ResolvedTypes, type SimpleTypeProperties } from "./simple-type-properties.js";

/** A simple type definition (§3.14.2), after the types it refers to. */
export function resolveSimpleType(
  lookup: Lookup,
  types: ResolvedTypes,
  key: ExpandedName,
  syntax: SimpleTypeSyntax,
): SimpleTypeDefinition {
  const { derivation, at } = syntax;
  const common = {
    kind: "simple" as const,
    name: key,
    named: syntax.name === key,
    ...(syntax.documentation === undefined ? {} : { documentation: syntax.documentation }),
    at,
  };
  switch (derivation.kind) {
    case "restriction": {
      const base = simpleTypeKey(lookup, derivation.base);
      return { ...common, base, ...restrictSimpleType(lookup, types, base, derivation.facets) };
    }
    case "list": {
      const itemType = simpleTypeKey(lookup, derivation.itemType);
      if (containsList(types, itemType)) {
        const place = derivation.itemType.kind === "reference" ? derivation.itemType.reference : { at, text: "" };
        lookup.report(diagnostic("invalid-item-type", place.at, { name: place.text }));
      }
      return {
        ...common,
        base: anySimpleType,
        variety: "list",
        primitive: anySimpleType,
        itemType,
        facets: { whiteSpace: "collapse" },
      };
    }
    case "union": {
      const memberTypes = derivation.memberTypes.map((use) => simpleTypeKey(lookup, use));
      return {
        ...common,
        base: anySimpleType,
        variety: "union",
        primitive: anySimpleType,
        memberTypes,
        facets: unionFacets(types, memberTypes),
      };
    }
  }
}

/** What a restriction of a simple type by facets is. */
export function restrictSimpleType(
  lookup: Lookup,
  types: ResolvedTypes,
  base: ExpandedName,
  facets: readonly FacetSyntax[],
): SimpleTypeProperties {
  const properties = simpleTypeProperties(types, base);
  const inForce = restrictFacets(properties.facets, facets);
  checkFacets(properties, facets, inForce, (text) => isInLexicalSpace(types, base, text), lookup.report);
  return { ...withoutIdentity(properties), facets: inForce };
}

/** A simple type that a complex type with simple content makes by restricting its base's (clause 2 of the second table of §3.4.2). */
export function contentTypeRestriction(
  lookup: Lookup,
  types: ResolvedTypes,
  {
    name,
    base,
    facets,
    at,
  }: {
    readonly name: ExpandedName;
    readonly base: ExpandedName;
    readonly facets: readonly FacetSyntax[];
    readonly at: SourceLocation;
  },
): SimpleTypeDefinition {
  return { kind: "simple", name, named: false, base, at, ...restrictSimpleType(lookup, types, base, facets) };
}

/** A definition has more properties than its type says it is asked for. */
function withoutIdentity({
  variety,
  primitive,
  itemType,
  memberTypes,
  facets,
}: SimpleTypeProperties): SimpleTypeProperties {
  return {
    variety,
    primitive,
    ...(itemType === undefined ? {} : { itemType }),
    ...(memberTypes === undefined ? {} : { memberTypes }),
    facets,
  };
}

/** §4.1.2.2 of Part 2: items are atomic, or unions of atomic types. Each union is looked into once, however often it is a member. */
function containsList(types: ResolvedTypes, key: ExpandedName, seen = new Set<ExpandedName>()): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  const { variety, memberTypes = [] } = simpleTypeProperties(types, key);
  return variety === "list" || memberTypes.some((member) => containsList(types, member, seen));
}

/** The member that accepts a value normalises it (Part 2 §4.3.6): only what all members do may be done before. */
function unionFacets(types: ResolvedTypes, memberTypes: readonly ExpandedName[]): Facets {
  const all = new Set(memberTypes.map((member) => simpleTypeProperties(types, member).facets.whiteSpace));
  const [whiteSpace = "preserve"] = all;
  return { whiteSpace: all.size === 1 ? whiteSpace : "preserve" };
}
