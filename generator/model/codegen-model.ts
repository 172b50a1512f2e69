import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { Facets } from "../resolve/schema-set.js";
import type { ExpandedName } from "../xml/expanded-name.js";

/**
 * What the generated code will be: every TypeScript name is final, and for every property it is settled where it is on the wire, how often,
 * and how its value is read and written.
 */
export interface CodegenModel {
  /** One module for each namespace that has types or elements here, in order of their names. */
  readonly modules: readonly Module[];
  /** The types to generate, in document order. */
  readonly types: ReadonlyMap<ExpandedName, ModelType>;
  /** The global elements that get functions of their own, in document order. */
  readonly elements: readonly ModelElement[];
  readonly operations: readonly ModelOperation[];
}

/** A namespace and the names it has in the output. */
export interface Module {
  readonly namespace: string;
  /** Base name of its files: `types`. */
  readonly name: string;
  /** Name of the constant that holds the namespace: `TYPES`. */
  readonly constant: string;
  /** Prefix to write; none for names in no namespace. */
  readonly prefix: string;
}

export type ModelType = AliasType | EnumerationType | ObjectType | VariantsType;

interface TypeCommon {
  readonly key: ExpandedName;
  /** TypeScript name. */
  readonly name: string;
  /** Namespace of the module that declares it. */
  readonly namespace: string;
  /** False for an anonymous type. */
  readonly named: boolean;
  /** The schema's name for it, for error messages. */
  readonly component: string;
  readonly documentation?: string;
}

/** A simple type, or a complex type with simple content and no attributes: its value is the simple value. */
export interface AliasType extends TypeCommon {
  readonly kind: "alias";
  readonly value: ValueType;
}

export interface EnumerationType extends TypeCommon {
  readonly kind: "enumeration";
  readonly values: readonly { readonly value: string; readonly documentation?: string }[];
  /** Values outside the list are kept. */
  readonly open: boolean;
  /** Name of the constant that lists the values. */
  readonly listName: string;
  readonly whiteSpace: WhiteSpace;
}

/** A complex type whose values are objects. */
export interface ObjectType extends TypeCommon {
  readonly kind: "object";
  /** The extended type, where its members are taken over from its declaration. */
  readonly base?: ExpandedName;
  /** All attributes, those of the base first. */
  readonly attributes: readonly Member[];
  readonly anyAttribute?: AnyNamespace;
  readonly content: Content;
  /** Properties that this type adds to those of `base`. */
  readonly ownProperties: readonly string[];
  /** An abstract type has no functions: no value is of just this type. */
  readonly abstract: boolean;
}

/** The union of an object type and the types derived from it, which `xsi:type` names in a document and `$type` in a value. */
export interface VariantsType extends TypeCommon {
  readonly kind: "variants";
  /** The declared type; undefined where it is abstract, and so no value is of just that type. */
  readonly declared?: ExpandedName;
  /** The derived types that are not abstract, in document order. */
  readonly derived: readonly ExpandedName[];
}

export type Content = EmptyContent | SimpleContent | ElementContent | OrderedContent;

export interface EmptyContent {
  readonly kind: "empty";
}

export interface SimpleContent {
  readonly kind: "simple";
  readonly value: ValueType;
}

export interface ElementContent {
  readonly kind: "elements";
  /** False for an `all` group. */
  readonly ordered: boolean;
  /** All members in schema order, those of the base first. */
  readonly members: readonly Member[];
  readonly choices: readonly Choice[];
  /** A wildcard, and the number of members before it. */
  readonly any?: { readonly namespaces: AnyNamespace; readonly position: number };
  /** The content model; undefined where it is too large to be written out. */
  readonly particle?: ContentParticle;
  /** Whether order, required members and choices together say all that the content model does. */
  readonly exact: boolean;
}

/** Content in which the order of different elements counts: one array holds them all, each with its kind. */
export interface OrderedContent {
  readonly kind: "ordered";
  /** Text between the elements belongs to the content. */
  readonly mixed: boolean;
  /** One for each element name; the property is the kind. */
  readonly members: readonly Member[];
  readonly any?: AnyNamespace;
  /** The content model; undefined where it is too large to be written out. */
  readonly particle?: ContentParticle;
  /** Whether everything is allowed in any order and number. */
  readonly exact: boolean;
}

/** A part of a content model, and how often it comes (XSD 1.0 Part 1 §3.9); substitution groups are choices. */
export type ContentParticle = (
  | { readonly kind: "element"; readonly member: number }
  | { readonly kind: "any"; readonly namespaces: AnyNamespace }
  | {
      readonly kind: "group";
      readonly compositor: "sequence" | "choice" | "all";
      readonly particles: readonly ContentParticle[];
    }
) & { readonly minOccurs: number; readonly maxOccurs: number };

/** A choice that is made once: each branch is the properties of the members in it. */
export interface Choice {
  readonly branches: readonly (readonly string[])[];
  readonly optional: boolean;
}

/** A property that holds an attribute, an element, or several elements of one name. */
export interface Member {
  readonly property: string;
  readonly name: ExpandedName;
  readonly value: ValueType;
  readonly required: boolean;
  readonly repeated: boolean;
  /** `xsi:nil` makes the value `null`. */
  readonly nillable: boolean;
  /** The text that stands for an absent attribute, or an empty element. */
  readonly default?: string;
  readonly documentation?: string;
}

/** Which namespaces a wildcard lets in (XSD 1.0 Part 1 §3.10.1). */
export type AnyNamespace =
  | { readonly kind: "any" }
  | { readonly kind: "not"; readonly namespace: string }
  | { readonly kind: "list"; readonly namespaces: readonly string[] };

export type WhiteSpace = "preserve" | "replace" | "collapse";

/** How a value is represented. */
export type ValueType =
  /** A type of the model. */
  | { readonly kind: "type"; readonly type: ExpandedName }
  /** A list: values separated by white space. */
  | { readonly kind: "list"; readonly item: ValueType; readonly component: string; readonly facets: ValueFacets }
  /** A union: the first of the types that the text is valid for. */
  | {
      readonly kind: "union";
      readonly members: readonly ValueType[];
      readonly component: string;
      readonly facets: ValueFacets;
    }
  | FixedValue
  /** A built-in simple type, or an anonymous restriction of one. */
  | ScalarValue;

/** One value of a type and no other. */
export interface FixedValue {
  readonly kind: "fixed";
  readonly value: ValueType;
  readonly literal: string | number | bigint | boolean;
}

export interface ScalarValue {
  readonly kind: "scalar";
  readonly scalar: Scalar;
  /** The type's name for messages. */
  readonly component: string;
  readonly whiteSpace: WhiteSpace;
  readonly facets: ValueFacets;
}

/** Facets that narrow a value's type down, checked with `validate`: `length` is both of the others. */
export type ValueFacets = Omit<Facets, "enumeration" | "length" | "whiteSpace">;

/** Built-in types that the runtime has functions for; other built-in types are read and written as one of these. */
export type Scalar =
  | "string"
  | "language"
  | "Name"
  | "NCName"
  | "NMTOKEN"
  | "boolean"
  | "int"
  | "short"
  | "byte"
  | "unsignedInt"
  | "unsignedShort"
  | "unsignedByte"
  | "integer"
  | "long"
  | "unsignedLong"
  | "nonNegativeInteger"
  | "positiveInteger"
  | "nonPositiveInteger"
  | "negativeInteger"
  | "decimal"
  | "float"
  | "double"
  | "dateTime"
  | "date"
  | "time"
  | "gYearMonth"
  | "gYear"
  | "gMonthDay"
  | "gDay"
  | "gMonth"
  | "duration"
  | "base64Binary"
  | "hexBinary"
  | "QName";

export interface ModelElement {
  readonly name: ExpandedName;
  readonly value: ValueType;
  readonly nillable: boolean;
  /** The text that stands for an empty element. */
  readonly default?: string;
  /** The functions are `serialize…` and `deserialize…` with this name. */
  readonly functionName: string;
  readonly documentation?: string;
}

export interface ModelOperation {
  /** PascalCase name. */
  readonly name: string;
  /** The operation's name in the WSDL. */
  readonly operation: string;
  readonly soapAction: string;
  readonly documentation?: string;
  readonly request?: ModelMessage;
  readonly response?: ModelMessage;
}

export interface ModelMessage {
  /** Name of the interface that types the headers. */
  readonly headersName: string;
  readonly headers: readonly Member[];
  readonly body: Member;
  /** Namespaces of everything that the message can hold, to be declared on the envelope. */
  readonly namespaces: readonly string[];
  readonly at: SourceLocation;
}
