import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { ExpandedName } from "../xml/expanded-name.js";

/** The components one `xs:schema` declares, as they are written: references are expanded names that nothing has looked up yet. */
export interface SchemaDocument {
  readonly file: string;
  readonly targetNamespace: string;
  /** Prefix to namespace, as declared on the `xs:schema` element or around it. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly components: SchemaComponents;
  readonly redefinitions: readonly RedefinitionSyntax[];
}

/** Global components, each kind in document order. */
export interface SchemaComponents {
  readonly types: readonly NamedTypeSyntax[];
  readonly elements: readonly ElementSyntax[];
  readonly attributes: readonly AttributeSyntax[];
  readonly groups: readonly GroupSyntax[];
  readonly attributeGroups: readonly AttributeGroupSyntax[];
}

/** `xs:redefine` (XSD 1.0 Part 1 §4.2.2). */
export interface RedefinitionSyntax {
  /** The document whose components are redefined; it has the same target namespace. Undefined where it could not be loaded. */
  readonly file?: string;
  readonly components: SchemaComponents;
  readonly at: SourceLocation;
}

/** A QName in an attribute value. */
export interface Reference {
  readonly name: ExpandedName;
  /** As written. */
  readonly text: string;
  readonly at: SourceLocation;
}

interface Component {
  readonly documentation?: string;
  readonly at: SourceLocation;
}

interface Named {
  readonly name: ExpandedName;
}

export type TypeSyntax = SimpleTypeSyntax | ComplexTypeSyntax;
export type NamedTypeSyntax = TypeSyntax & Named;

/** A type by its name or in place. */
export type TypeUse =
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "anonymous"; readonly type: TypeSyntax };
export type SimpleTypeUse =
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "anonymous"; readonly type: SimpleTypeSyntax };

/** §3.14.2. */
export interface SimpleTypeSyntax extends Component {
  readonly kind: "simpleType";
  readonly name?: ExpandedName;
  readonly derivation:
    | { readonly kind: "restriction"; readonly base: SimpleTypeUse; readonly facets: readonly FacetSyntax[] }
    | { readonly kind: "list"; readonly itemType: SimpleTypeUse }
    | { readonly kind: "union"; readonly memberTypes: readonly SimpleTypeUse[] };
}

export type FacetName = TextFacetName | CountFacetName;
export type TextFacetName =
  "enumeration" | "pattern" | "whiteSpace" | "minInclusive" | "maxInclusive" | "minExclusive" | "maxExclusive";
export type CountFacetName = "length" | "minLength" | "maxLength" | "totalDigits" | "fractionDigits";

/** XSD 1.0 Part 2 §4.3. */
export interface FacetSyntax extends Component {
  readonly name: FacetName;
  readonly value: string;
}

/** XSD 1.0 Part 1 §3.4.2. */
export interface ComplexTypeSyntax extends Component {
  readonly kind: "complexType";
  readonly name?: ExpandedName;
  readonly abstract: boolean;
  /** Of `complexContent` where it says so, else of the type. */
  readonly mixed: boolean;
  readonly content: ContentSyntax;
  readonly attributes: AttributesSyntax;
}

/** Without `complexContent` a type restricts `xs:anyType`, which is then the `base` of its `complexContent`. */
export type ContentSyntax = ComplexContentSyntax | SimpleContentSyntax;

export interface ComplexContentSyntax {
  readonly kind: "complexContent";
  readonly derivation: "extension" | "restriction";
  readonly base: Reference;
  readonly particle?: ParticleSyntax;
}

export interface SimpleContentSyntax {
  readonly kind: "simpleContent";
  readonly derivation: "extension" | "restriction";
  readonly base: Reference;
  /** The `xs:simpleType` of a restriction. */
  readonly simpleType?: SimpleTypeSyntax;
  readonly facets: readonly FacetSyntax[];
}

export interface OccurrenceSyntax {
  readonly minOccurs: number;
  readonly maxOccurs: number;
  readonly at: SourceLocation;
}

/** §3.9.2. */
export type ParticleSyntax =
  | (OccurrenceSyntax & { readonly kind: "element"; readonly element: ElementSyntax })
  | (OccurrenceSyntax & { readonly kind: "elementReference"; readonly reference: Reference })
  | (OccurrenceSyntax & { readonly kind: "groupReference"; readonly reference: Reference })
  | (OccurrenceSyntax & { readonly kind: "any"; readonly wildcard: WildcardSyntax })
  | ModelGroupSyntax;

/** §3.8.2. */
export interface ModelGroupSyntax extends OccurrenceSyntax {
  readonly kind: "group";
  readonly compositor: "sequence" | "choice" | "all";
  readonly particles: readonly ParticleSyntax[];
}

/** §3.10.2; `namespaces` as in the wildcards of the schema set. */
export interface WildcardSyntax {
  readonly constraint:
    | { readonly kind: "any" }
    | { readonly kind: "not"; readonly namespace: string }
    | { readonly kind: "list"; readonly namespaces: readonly string[] };
  readonly processContents: "strict" | "lax" | "skip";
  readonly at: SourceLocation;
}

export interface ValueConstraintSyntax {
  readonly default?: string;
  readonly fixed?: string;
}

/** §3.3.2. */
export interface ElementSyntax extends Component, Named, ValueConstraintSyntax {
  readonly type?: TypeUse;
  readonly nillable: boolean;
  readonly abstract: boolean;
  readonly substitutionGroup?: Reference;
  /** What may not stand for the element: `substitution`, or members whose types are derived in one of these ways. */
  readonly block: readonly string[];
}

/** §3.2.2. */
export interface AttributeSyntax extends Component, Named, ValueConstraintSyntax {
  readonly type?: SimpleTypeUse;
}

export interface AttributesSyntax {
  readonly uses: readonly (AttributeUseSyntax | AttributeGroupReferenceSyntax)[];
  readonly wildcard?: WildcardSyntax;
}

/** §3.5: a local declaration, or a reference to a global one. */
export interface AttributeUseSyntax extends ValueConstraintSyntax {
  readonly kind: "attribute";
  readonly attribute:
    | { readonly kind: "local"; readonly declaration: AttributeSyntax }
    | { readonly kind: "reference"; readonly reference: Reference };
  readonly use: "optional" | "required" | "prohibited";
  readonly at: SourceLocation;
}

export interface AttributeGroupReferenceSyntax {
  readonly kind: "attributeGroup";
  readonly reference: Reference;
}

/** §3.7.2. */
export interface GroupSyntax extends Component, Named {
  readonly modelGroup: ModelGroupSyntax;
}

/** §3.6.2. */
export interface AttributeGroupSyntax extends Component, Named {
  readonly attributes: AttributesSyntax;
}
