import { diagnostic } from "../diagnostics/catalogue.js";
import type { ComplexTypeSyntax, SimpleContentSyntax } from "../schema/schema-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { anySimpleType } from "./built-in-types.js";
import type { ContentProperties } from "./complex-content.js";
import type { Lookup } from "./lookup.js";
import type { ComplexTypeDefinition, TypeDefinition } from "./schema-set.js";
import { contentTypeRestriction } from "./simple-type.js";

/** XSD 1.0 Part 1 §3.4.2, the second table. `base` is undefined where the base is a simple type. */
export function resolveSimpleContent(
  lookup: Lookup,
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
  key: ExpandedName,
  syntax: ComplexTypeSyntax,
  content: SimpleContentSyntax,
  base: ComplexTypeDefinition | undefined,
): ContentProperties {
  const invalid = (problem: string, hint?: string): ContentProperties => {
    lookup.report(diagnostic("invalid-derivation", content.base.at, { name: localNameOf(key), problem }, hint));
    return { contentType: "simple", simpleType: anySimpleType };
  };
  if (base === undefined) {
    if (content.derivation === "restriction") {
      return invalid(
        "a complex type cannot restrict a simple type",
        "use xs:extension, or define an xs:simpleType to restrict",
      );
    }
    return { contentType: "simple", simpleType: content.base.name };
  }
  const anonymous = content.simpleType && lookup.components.anonymousKeys.get(content.simpleType);
  const inherited = anonymous ?? base.simpleType;
  if (inherited === undefined || (base.contentType !== "simple" && base.contentType !== "mixed")) {
    return invalid("its base has no simple content", "use xs:complexContent");
  }
  if (content.facets.length === 0) return { contentType: "simple", simpleType: inherited };
  const restriction = contentTypeRestriction(lookup, types, {
    name: `${key}/content`,
    base: inherited,
    facets: content.facets,
    at: syntax.at,
  });
  return { contentType: "simple", simpleType: restriction.name, contentRestriction: restriction };
}
