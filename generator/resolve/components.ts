import { diagnostic, type DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Report, SourceLocation } from "../diagnostics/diagnostic.js";
import type {
  AttributeGroupSyntax,
  AttributeSyntax,
  ElementSyntax,
  GroupSyntax,
  SchemaComponents,
  SchemaDocument,
  TypeSyntax,
} from "../schema/schema-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { anonymousTypes } from "./anonymous-types.js";
import { applyRedefinitions } from "./redefinition.js";

/** The components of all documents by name, in document order, their references not yet looked up. */
export interface Components {
  /** Named types, and anonymous ones by their path. */
  readonly types: ReadonlyMap<ExpandedName, TypeSyntax>;
  /** The path of each anonymous type. */
  readonly anonymousKeys: ReadonlyMap<TypeSyntax, ExpandedName>;
  readonly elements: ReadonlyMap<ExpandedName, ElementSyntax>;
  readonly attributes: ReadonlyMap<ExpandedName, AttributeSyntax>;
  readonly groups: ReadonlyMap<ExpandedName, GroupSyntax>;
  readonly attributeGroups: ReadonlyMap<ExpandedName, AttributeGroupSyntax>;
}

/** Gathers the global components; a name that is there twice in one symbol space (XSD 1.0 Part 1 §2.5) is reported, and the first one kept. */
export function collectComponents(documents: readonly SchemaDocument[], report: Report): Components {
  const all = applyRedefinitions(documents, report);
  const named = byName(
    all.flatMap(({ types }) => types),
    "duplicate-type",
    report,
  );
  const elements = byName(
    all.flatMap((components) => components.elements),
    "duplicate-element",
    report,
  );
  const attributes = byName(
    all.flatMap((components) => components.attributes),
    "duplicate-attribute",
    report,
  );
  const groups = byName(
    all.flatMap((components) => components.groups),
    "duplicate-group",
    report,
  );
  const attributeGroups = byName(
    all.flatMap((components) => components.attributeGroups),
    "duplicate-attribute-group",
    report,
  );
  const globals: SchemaComponents = {
    types: [...named.values()],
    elements: [...elements.values()],
    attributes: [...attributes.values()],
    groups: [...groups.values()],
    attributeGroups: [...attributeGroups.values()],
  };
  const types = anonymousTypes(globals);
  const anonymousKeys = new Map([...types].flatMap(([key, type]) => (type.name === key ? [] : [[type, key] as const])));
  return { types, anonymousKeys, elements, attributes, groups, attributeGroups };
}

type DuplicateCode = Extract<
  DiagnosticCode,
  `duplicate-${"type" | "element" | "attribute" | "group" | "attribute-group"}`
>;

function byName<Component extends { readonly name: ExpandedName; readonly at: SourceLocation }>(
  components: readonly Component[],
  code: DuplicateCode,
  report: Report,
): ReadonlyMap<ExpandedName, Component> {
  const map = new Map<ExpandedName, Component>();
  for (const component of components) {
    const first = map.get(component.name);
    if (first === undefined) map.set(component.name, component);
    else
      report(
        diagnostic(
          code,
          component.at,
          { name: localNameOf(component.name), other: first.at },
          "rename or remove one of the two",
        ),
      );
  }
  return map;
}
