import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { ExpandedName } from "../xml/expanded-name.js";

/**
 * All schema components with every reference checked, groups replaced by their content and the effective content of derived types worked
 * out (XSD 1.0 Part 1 §3.4.2). Components refer to each other by expanded name, so that the value can be printed.
 */
export interface SchemaSet {
  /** Named and anonymous type definitions; an anonymous one is keyed by its place, e.g. `{ns}ResponseMessageType/MessageXml`. Built-in types are not listed. */
  readonly types: ReadonlyMap<ExpandedName, TypeDefinition>;
  /** Global element declarations, in document order. */
  readonly elements: ReadonlyMap<ExpandedName, ElementDeclaration>;
  /** Global attribute declarations. */
  readonly attributes: ReadonlyMap<ExpandedName, AttributeDeclaration>;
  /** For each head, the global elements that may stand for it, in document order, the head itself left out, abstract members left out. */
  readonly substitutionGroups: ReadonlyMap<ExpandedName, readonly ExpandedName[]>;
  /** For each type, the types derived from it in one or more steps, in document order. */
  readonly derivedTypes: ReadonlyMap<ExpandedName, readonly ExpandedName[]>;
  /** The prefix that the schema documents use for each of their target namespaces; namespaces without a usable one are missing. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** The file that stands for faults of the whole: the first document, as diagnostics name it. */
  readonly file: string;
  /** WSDL operations of the chosen documents, in document order. */
  readonly operations: readonly Operation[];
}

export type TypeDefinition = SimpleTypeDefinition | ComplexTypeDefinition;

interface TypeCommon {
  /** The key of this definition in {@link SchemaSet.types}. */
  readonly name: ExpandedName;
  /** False for an anonymous type, whose `name` is a path. */
  readonly named: boolean;
  /** The base type: a key of {@link SchemaSet.types} or a built-in type `{http://www.w3.org/2001/XMLSchema}…`. */
  readonly base: ExpandedName;
  readonly documentation?: string;
  readonly at: SourceLocation;
}

/** XSD 1.0 Part 1 §3.14. */
export interface SimpleTypeDefinition extends TypeCommon {
  readonly kind: "simple";
  readonly variety: "atomic" | "list" | "union";
  /** The nearest built-in ancestor of an atomic type; `anySimpleType` for lists and unions. */
  readonly primitive: ExpandedName;
  /** List only. */
  readonly itemType?: ExpandedName;
  /** Union only, in order. */
  readonly memberTypes?: readonly ExpandedName[];
  /** Facets in force, those of the ancestors included. */
  readonly facets: Facets;
}

/** Constraining facets (XSD 1.0 Part 2 §4.3), values in their lexical form. */
export interface Facets {
  readonly enumeration?: readonly EnumerationFacet[];
  /** One entry for each derivation step (all must match); alternatives of one step are within the entry. */
  readonly patterns?: readonly (readonly string[])[];
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  readonly whiteSpace: "preserve" | "replace" | "collapse";
}

export interface EnumerationFacet {
  readonly value: string;
  readonly documentation?: string;
  readonly at: SourceLocation;
}

/** XSD 1.0 Part 1 §3.4. */
export interface ComplexTypeDefinition extends TypeCommon {
  readonly kind: "complex";
  readonly derivation: "extension" | "restriction";
  readonly abstract: boolean;
  /** `empty` has no content; `simple` has a simple type; `elementOnly` and `mixed` have `particle`. */
  readonly contentType: "empty" | "simple" | "elementOnly" | "mixed";
  /** Simple content only: a simple type of {@link SchemaSet.types} or a built-in one. */
  readonly simpleType?: ExpandedName;
  /** The effective content model, the base's content first where the type is an extension. */
  readonly particle?: Particle;
  /** Only what an extension adds to its base's content; undefined where it adds nothing, and for restrictions. */
  readonly ownParticle?: Particle;
  /** Effective attribute uses, the base's first, in document order; prohibited ones are left out. */
  readonly attributeUses: readonly AttributeUse[];
  /** Names of the uses in `attributeUses` that this type itself declares (an extension) or changes (a restriction). */
  readonly ownAttributes: readonly ExpandedName[];
  readonly attributeWildcard?: Wildcard;
}

/** A particle with its occurrence bounds (XSD 1.0 Part 1 §3.9); `maxOccurs` is `Infinity` for `unbounded`. */
export type Particle = ElementParticle | ModelGroup | WildcardParticle;

interface Occurrence {
  readonly minOccurs: number;
  readonly maxOccurs: number;
  readonly at: SourceLocation;
}

export interface ElementParticle extends Occurrence {
  readonly kind: "element";
  readonly element: ElementDeclaration;
  /** True where the particle refers to a global declaration. */
  readonly reference: boolean;
}

/** XSD 1.0 Part 1 §3.8; references to named groups are replaced by the group's own model group. */
export interface ModelGroup extends Occurrence {
  readonly kind: "group";
  readonly compositor: "sequence" | "choice" | "all";
  readonly particles: readonly Particle[];
}

export interface WildcardParticle extends Occurrence {
  readonly kind: "any";
  readonly wildcard: Wildcard;
}

/** XSD 1.0 Part 1 §3.10. `namespaces` lists URIs (`""` for no namespace); `not` is the namespace that `##other` shuts out, with no namespace shut out as well. */
export interface Wildcard {
  readonly constraint:
    | { readonly kind: "any" }
    | { readonly kind: "not"; readonly namespace: string }
    | { readonly kind: "list"; readonly namespaces: readonly string[] };
  readonly processContents: "strict" | "lax" | "skip";
  readonly at: SourceLocation;
}

/** XSD 1.0 Part 1 §3.3. */
export interface ElementDeclaration {
  /** The name on the wire: unqualified local elements have no namespace. */
  readonly name: ExpandedName;
  readonly scope: "global" | "local";
  /** A key of {@link SchemaSet.types} or a built-in type. */
  readonly type: ExpandedName;
  readonly nillable: boolean;
  readonly abstract: boolean;
  readonly default?: string;
  readonly fixed?: string;
  readonly substitutionGroup?: ExpandedName;
  readonly documentation?: string;
  readonly at: SourceLocation;
}

/** XSD 1.0 Part 1 §3.2. */
export interface AttributeDeclaration {
  readonly name: ExpandedName;
  readonly type: ExpandedName;
  readonly default?: string;
  readonly fixed?: string;
  readonly documentation?: string;
  readonly at: SourceLocation;
}

/** XSD 1.0 Part 1 §3.5; default and fixed of the use override those of the declaration. */
export interface AttributeUse {
  readonly attribute: AttributeDeclaration;
  readonly required: boolean;
  readonly default?: string;
  readonly fixed?: string;
}

/** One operation of a SOAP binding (WSDL 1.1 §2.5, §3.4). */
export interface Operation {
  readonly name: string;
  readonly soapVersion: "1.1" | "1.2";
  readonly soapAction: string;
  readonly style: "document" | "rpc";
  readonly documentation?: string;
  readonly input?: OperationMessage;
  readonly output?: OperationMessage;
  readonly faults: readonly OperationFault[];
  readonly at: SourceLocation;
}

/** What a message carries according to its binding. */
export interface OperationMessage {
  /** The `use` of the body: only `literal` can be bound to a schema. */
  readonly use: "literal" | "encoded";
  /** Body parts in order. */
  readonly body: readonly MessagePart[];
  /** Header parts in the binding's order, doubles left out with a warning. */
  readonly headers: readonly MessagePart[];
  readonly at: SourceLocation;
}

export interface MessagePart {
  readonly name: string;
  /** A global element declaration, for document style and all headers. */
  readonly element?: ExpandedName;
  /** A type, for rpc style. */
  readonly type?: ExpandedName;
  readonly at: SourceLocation;
}

export interface OperationFault {
  readonly name: string;
  readonly parts: readonly MessagePart[];
  readonly at: SourceLocation;
}
