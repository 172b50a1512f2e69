/** What an element of a schema document may have: unqualified attributes besides `id`, and child elements in the order of the slots. */
export interface GrammarRule {
  readonly attributes: readonly string[];
  readonly content: readonly GrammarSlot[];
}

export interface GrammarSlot {
  readonly names: readonly string[];
  readonly max: number;
}

const one = (...names: readonly string[]): GrammarSlot => ({ names, max: 1 });
const many = (...names: readonly string[]): GrammarSlot => ({ names, max: Infinity });
const rule = (attributes: string, ...content: readonly GrammarSlot[]): GrammarRule => ({
  attributes: attributes === "" ? [] : attributes.split(" "),
  content: [one("annotation"), ...content],
});

const attributes = [many("attribute", "attributeGroup"), one("anyAttribute")] as const;
const modelGroups = ["all", "choice", "sequence"] as const;
const particles = many("element", "group", "choice", "sequence", "any");
const facets = many(
  ...["minExclusive", "minInclusive", "maxExclusive", "maxInclusive", "totalDigits", "fractionDigits"],
  ...["length", "minLength", "maxLength", "enumeration", "whiteSpace", "pattern"],
);
const identityConstraints = many("unique", "key", "keyref");

/** The content models of XSD 1.0 Part 1 appendix A ("Schema for Schemas"); a colon tells the forms of one element apart. */
export const grammar = {
  schema: {
    attributes: [
      "attributeFormDefault",
      "blockDefault",
      "elementFormDefault",
      "finalDefault",
      "targetNamespace",
      "version",
    ],
    content: [
      many("include", "import", "redefine", "annotation"),
      many("simpleType", "complexType", "group", "attributeGroup", "element", "attribute", "notation", "annotation"),
    ],
  },
  include: rule("schemaLocation"),
  import: rule("namespace schemaLocation"),
  redefine: {
    attributes: ["schemaLocation"],
    content: [many("annotation", "simpleType", "complexType", "group", "attributeGroup")],
  },
  annotation: { attributes: [], content: [many("appinfo", "documentation")] },
  notation: rule("name public system"),

  "simpleType:global": rule("name final", one("restriction", "list", "union")),
  "simpleType:local": rule("", one("restriction", "list", "union")),
  "restriction:simpleType": rule("base", one("simpleType"), facets),
  list: rule("itemType", one("simpleType")),
  union: rule("memberTypes", many("simpleType")),
  facet: rule("value fixed"),
  "facet:repeatable": rule("value"),

  "complexType:global": rule(
    "name abstract mixed block final",
    one("simpleContent", "complexContent", "group", ...modelGroups),
    ...attributes,
  ),
  "complexType:local": rule("mixed", one("simpleContent", "complexContent", "group", ...modelGroups), ...attributes),
  complexContent: rule("mixed", one("restriction", "extension")),
  "restriction:complexContent": rule("base", one("group", ...modelGroups), ...attributes),
  "extension:complexContent": rule("base", one("group", ...modelGroups), ...attributes),
  simpleContent: rule("", one("restriction", "extension")),
  "restriction:simpleContent": rule("base", one("simpleType"), facets, ...attributes),
  "extension:simpleContent": rule("base", ...attributes),

  "element:global": rule(
    "name type default fixed nillable abstract substitutionGroup block final",
    one("simpleType", "complexType"),
    identityConstraints,
  ),
  "element:local": rule(
    "name ref type default fixed nillable block form minOccurs maxOccurs",
    one("simpleType", "complexType"),
    identityConstraints,
  ),
  "attribute:global": rule("name type default fixed", one("simpleType")),
  "attribute:local": rule("name ref type use default fixed form", one("simpleType")),
  "attributeGroup:global": rule("name", ...attributes),
  "attributeGroup:reference": rule("ref"),
  "group:global": rule("name", one(...modelGroups)),
  "group:reference": rule("ref minOccurs maxOccurs"),

  sequence: rule("minOccurs maxOccurs", particles),
  choice: rule("minOccurs maxOccurs", particles),
  all: rule("minOccurs maxOccurs", many("element")),
  any: rule("namespace processContents minOccurs maxOccurs"),
  anyAttribute: rule("namespace processContents"),

  "identity constraint": rule("name refer", one("selector"), many("field")),
  "selector or field": rule("xpath"),
} as const satisfies Readonly<Record<string, GrammarRule>>;

/** The name of a rule. */
export type GrammarRuleName = keyof typeof grammar;

/** Elements that XSD 1.1 added, to be refused by name. */
export const xsd11Elements: ReadonlySet<string> = new Set([
  "alternative",
  "assert",
  "assertion",
  "defaultOpenContent",
  "explicitTimezone",
  "openContent",
  "override",
]);
