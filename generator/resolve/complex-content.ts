import { diagnostic } from "../diagnostics/catalogue.js";
import type { ComplexContentSyntax, ComplexTypeSyntax } from "../schema/schema-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { reportNestedAll, resolveParticle, type ParticleLookup } from "./content-model.js";
import type { ComplexTypeDefinition, ModelGroup, Particle, SimpleTypeDefinition } from "./schema-set.js";

/** The part of a complex type that its content makes. */
export interface ContentProperties extends Pick<
  ComplexTypeDefinition,
  "contentType" | "simpleType" | "particle" | "ownParticle"
> {
  /** The simple type that a restriction of simple content by facets makes. */
  readonly contentRestriction?: SimpleTypeDefinition;
}

/** The content type of a type with complex content (XSD 1.0 Part 1 §3.4.2, the third table). */
export function resolveComplexContent(
  lookup: ParticleLookup,
  key: ExpandedName,
  syntax: ComplexTypeSyntax,
  content: ComplexContentSyntax,
  base: ComplexTypeDefinition,
): ContentProperties {
  const resolved = content.particle && resolveParticle(lookup, content.particle);
  const explicit = resolved === undefined || isEmpty(resolved) ? undefined : resolved;
  // Clause 2.1.4: mixed content without elements is an empty sequence, which still lets text in.
  const effective = explicit ?? (syntax.mixed ? emptySequence(syntax) : undefined);
  const own: ContentProperties =
    effective === undefined
      ? { contentType: "empty" }
      : { contentType: syntax.mixed ? "mixed" : "elementOnly", particle: effective };
  if (content.derivation === "restriction") return own;
  if (effective === undefined) return contentOf(base);
  if (base.contentType === "empty") return { ...own, ...(explicit === undefined ? {} : { ownParticle: explicit }) };
  return extend(lookup, key, syntax, base, effective, explicit);
}

function extend(
  lookup: ParticleLookup,
  key: ExpandedName,
  syntax: ComplexTypeSyntax,
  base: ComplexTypeDefinition,
  effective: Particle,
  explicit: Particle | undefined,
): ContentProperties {
  const invalid = (problem: string, hint?: string): ContentProperties => {
    lookup.report(diagnostic("invalid-derivation", syntax.content.base.at, { name: localNameOf(key), problem }, hint));
    return contentOf(base);
  };
  if (base.particle === undefined) return invalid("content cannot be added to a type with simple content");
  // Clause 1.4.2.2.2.2.1 of §3.4.6.
  if ((base.contentType === "mixed") !== syntax.mixed) {
    return base.contentType === "mixed"
      ? invalid("its base has mixed content and it has not", 'add mixed="true"')
      : invalid("it has mixed content and its base has not", 'remove mixed="true", or add it to the base');
  }
  for (const particle of [base.particle, effective])
    if (particle.kind === "group" && particle.compositor === "all") reportNestedAll(lookup, particle);
  // An empty mixed base, or nothing of its own, leaves only one of the two.
  const parts = [base.particle, effective].filter((particle) => !isEmpty(particle));
  const [only] = parts;
  const particle = parts.length === 1 && only !== undefined ? only : { ...emptySequence(syntax), particles: parts };
  return { contentType: base.contentType, particle, ...(explicit === undefined ? {} : { ownParticle: explicit }) };
}

function contentOf({ contentType, simpleType, particle }: ComplexTypeDefinition): ContentProperties {
  return {
    contentType,
    ...(simpleType === undefined ? {} : { simpleType }),
    ...(particle === undefined ? {} : { particle }),
  };
}

/** Clause 2.1: a choice of nothing that must occur is not empty but unsatisfiable. */
function isEmpty(particle: Particle): boolean {
  return (
    particle.kind === "group" &&
    particle.particles.length === 0 &&
    (particle.compositor !== "choice" || particle.minOccurs === 0)
  );
}

function emptySequence({ at }: ComplexTypeSyntax): ModelGroup {
  return { kind: "group", compositor: "sequence", particles: [], minOccurs: 1, maxOccurs: 1, at };
}
