import { diagnostic } from "../diagnostics/catalogue.js";
import type { ComplexTypeSyntax } from "../schema/schema-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { resolveAttributesSyntax, type AttributeLookup, type Attributes } from "./attribute-group.js";
import { anyType, builtInTypes } from "./built-in-types.js";
import { resolveComplexContent, type ContentProperties } from "./complex-content.js";
import type { ParticleLookup } from "./content-model.js";
import { typeKey } from "./lookup.js";
import type {
  AttributeUse,
  ComplexTypeDefinition,
  SimpleTypeDefinition,
  TypeDefinition,
  Wildcard,
} from "./schema-set.js";
import { resolveSimpleContent } from "./simple-content.js";
import { uniteConstraints } from "./wildcard.js";

/** What resolving a type needs. */
export type TypeLookup = AttributeLookup & ParticleLookup;

/** A complex type definition, and the simple type that a restriction of simple content makes. */
export interface ResolvedComplexType {
  readonly type: ComplexTypeDefinition;
  readonly contentRestriction?: SimpleTypeDefinition;
}

/** A complex type definition (XSD 1.0 Part 1 §3.4.2), after the types it refers to. */
export function resolveComplexType(
  lookup: TypeLookup,
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
  key: ExpandedName,
  syntax: ComplexTypeSyntax,
): ResolvedComplexType {
  const { content, at } = syntax;
  const baseKey = typeKey(lookup, { kind: "reference", reference: content.base });
  const base = complexBase(types, baseKey, at);
  const { contentRestriction, ...contentProperties }: ContentProperties =
    content.kind === "simpleContent"
      ? resolveSimpleContent(lookup, types, key, syntax, content, base)
      : resolveComplexContent(lookup, key, syntax, content, base ?? simpleBase(lookup, key, syntax));
  const own = resolveAttributesSyntax(lookup, syntax.attributes);
  const type: ComplexTypeDefinition = {
    kind: "complex",
    name: key,
    named: syntax.name === key,
    base: baseKey,
    derivation: content.derivation,
    abstract: syntax.abstract,
    ...contentProperties,
    ...effectiveAttributes(lookup, syntax, own, base),
    ...(syntax.documentation === undefined ? {} : { documentation: syntax.documentation }),
    at,
  };
  return contentRestriction === undefined ? { type } : { type, contentRestriction };
}

/** Undefined where the base is a simple type. A type that is derived from itself has no base here, and takes the ur-type for it. */
function complexBase(
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
  key: ExpandedName,
  at: Wildcard["at"],
): ComplexTypeDefinition | undefined {
  const base = types.get(key);
  if (base?.kind === "complex") return base;
  return base === undefined && !builtInTypes.has(key) ? urType(at) : undefined;
}

/** Clause 1 of §3.4.3: complex content needs a complex base. */
function simpleBase(
  { report }: TypeLookup,
  key: ExpandedName,
  { content, at }: ComplexTypeSyntax,
): ComplexTypeDefinition {
  const problem = `its base "${content.base.text}" is a simple type`;
  report(
    diagnostic("invalid-derivation", content.base.at, { name: localNameOf(key), problem }, "use xs:simpleContent"),
  );
  return urType(at);
}

/** `xs:anyType` (§3.4.7). It has no place of its own: it is located where it is used. */
function urType(at: Wildcard["at"]): ComplexTypeDefinition {
  const wildcard: Wildcard = { constraint: { kind: "any" }, processContents: "lax", at };
  const any = { kind: "any", wildcard, minOccurs: 0, maxOccurs: Infinity, at } as const;
  return {
    kind: "complex",
    name: anyType,
    named: true,
    base: anyType,
    derivation: "restriction",
    abstract: false,
    contentType: "mixed",
    particle: { kind: "group", compositor: "sequence", particles: [any], minOccurs: 1, maxOccurs: 1, at },
    attributeUses: [],
    ownAttributes: [],
    attributeWildcard: wildcard,
    at,
  };
}

/** The attribute uses and the attribute wildcard (the fourth and fifth part of the first table of §3.4.2). */
function effectiveAttributes(
  lookup: TypeLookup,
  { content }: ComplexTypeSyntax,
  own: Attributes,
  base: ComplexTypeDefinition | undefined,
): Pick<ComplexTypeDefinition, "attributeUses" | "ownAttributes" | "attributeWildcard"> {
  const uses = new Map<ExpandedName, AttributeUse>((base?.attributeUses ?? []).map((use) => [use.attribute.name, use]));
  if (content.derivation === "restriction") for (const name of own.prohibited) uses.delete(name);
  for (const [name, use] of own.uses) {
    const inherited = uses.get(name);
    if (inherited !== undefined && content.derivation === "extension") {
      lookup.report(
        diagnostic("duplicate-attribute", use.attribute.at, { name: localNameOf(name), other: inherited.attribute.at }),
      );
    }
    uses.set(name, use);
  }
  const wildcard =
    content.derivation === "restriction"
      ? own.wildcard
      : extendedWildcard(lookup, own.wildcard, base?.attributeWildcard);
  return {
    attributeUses: [...uses.values()],
    ownAttributes: [...own.uses.keys()],
    ...(wildcard === undefined ? {} : { attributeWildcard: wildcard }),
  };
}

function extendedWildcard(
  { report }: TypeLookup,
  own: Wildcard | undefined,
  inherited: Wildcard | undefined,
): Wildcard | undefined {
  if (own === undefined || inherited === undefined) return own ?? inherited;
  const constraint = uniteConstraints(own.constraint, inherited.constraint);
  if (constraint === undefined) report(diagnostic("wildcard-not-expressible", own.at, { problem: "union" }));
  return constraint === undefined ? own : { ...own, constraint };
}
