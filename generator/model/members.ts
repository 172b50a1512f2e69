import { diagnostic } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { AttributeUse, ElementDeclaration } from "../resolve/schema-set.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { Member, ObjectType, ValueType } from "./codegen-model.js";
import type { FlatMember } from "./flat-content.js";
import { fixedValue } from "./fixed-value.js";
import { camelCase, claim } from "./identifier.js";
import type { ModelContext } from "./model-context.js";
import { valueTypeOf } from "./value-type.js";

export interface NamedMembers {
  readonly attributes: readonly Member[];
  readonly elements: readonly Member[];
}

/**
 * The properties of a type. Inherited ones keep their names; of the others an attribute whose name is taken gets `Attribute` behind it, and
 * whatever still clashes a number.
 */
export function makeMembers(
  context: ModelContext,
  attributes: readonly AttributeUse[],
  elements: readonly FlatMember[],
  base: ObjectType | undefined,
): NamedMembers {
  const inheritedAttributes = propertyByName(base?.attributes);
  const inheritedElements = propertyByName(base?.content.kind === "elements" ? base.content.members : []);
  const taken = new Set([...inheritedAttributes.values(), ...inheritedElements.values()]);
  const elementMembers = elements.map((member) => {
    const { name } = member.element;
    const property = inheritedElements.get(name) ?? claim(taken, propertyName(context, name));
    return elementMember(context, member, property);
  });
  const attributeMembers = attributes.map((use) => {
    const { name } = use.attribute;
    const wanted = propertyName(context, name);
    const property = inheritedAttributes.get(name) ?? claim(taken, taken.has(wanted) ? wanted + "Attribute" : wanted);
    return attributeMember(context, use, property);
  });
  return { attributes: attributeMembers, elements: elementMembers };
}

/** The property of a global element that is a part of a message. */
export function partMember(
  context: ModelContext,
  element: ElementDeclaration,
  required: boolean,
  at: SourceLocation,
): Member {
  const member = { element, required, repeated: false, at };
  return elementMember(context, member, propertyName(context, element.name));
}

/** How the value of a root element is read and written. */
export function rootMember(context: ModelContext, element: ElementDeclaration): Member {
  return partMember(context, element, true, element.at);
}

/** A property name for an XML name. What every object has would be taken for a member: such names get an underscore. */
function propertyName({ options }: ModelContext, name: ExpandedName): string {
  const property = options.naming === "preserve" ? localNameOf(name) : camelCase(localNameOf(name));
  return inherited.has(property) ? `${property}_` : property;
}

/** What every object has in ECMAScript, whatever else the process has added. */
const inherited = new Set([
  ...[
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
  ],
  ...["__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"],
]);

function propertyByName(members: readonly Member[] = []): ReadonlyMap<ExpandedName, string> {
  return new Map(members.map(({ name, property }) => [name, property]));
}

function elementMember(
  context: ModelContext,
  { element, required, repeated, at }: FlatMember,
  property: string,
): Member {
  const { fixed, default: absent = fixed } = element;
  const of = `element "${localNameOf(element.name)}"`;
  const anyValue = valueTypeOf(context, element.type, at);
  const value = fixed === undefined ? anyValue : fixedValue(context, element.type, anyValue, { fixed, at, of });
  if (element.nillable) checkNillable(context, element, at);
  if (absent !== undefined) checkDefault(context, value, at, of);
  return {
    property,
    name: element.name,
    value,
    required,
    repeated,
    nillable: element.nillable,
    ...(absent === undefined ? {} : { default: absent }),
    ...(element.documentation === undefined ? {} : { documentation: element.documentation }),
  };
}

function attributeMember(
  context: ModelContext,
  { attribute, required, ...use }: AttributeUse,
  property: string,
): Member {
  const { at, type } = attribute;
  const of = `attribute "${localNameOf(attribute.name)}"`;
  const fixed = use.fixed ?? attribute.fixed;
  const absent = use.default ?? fixed ?? attribute.default;
  const anyValue = valueTypeOf(context, type, at);
  const value = fixed === undefined ? anyValue : fixedValue(context, type, anyValue, { fixed, at, of });
  if (absent !== undefined) checkDefault(context, value, at, of);
  return {
    property,
    name: attribute.name,
    value,
    required,
    repeated: false,
    nillable: false,
    ...(absent === undefined ? {} : { default: absent }),
    ...(attribute.documentation === undefined ? {} : { documentation: attribute.documentation }),
  };
}

/** Prefixes in a default are those of the schema, not of the document. */
function checkDefault(context: ModelContext, value: ValueType, at: SourceLocation, of: string): void {
  if (value.kind === "scalar" && value.scalar === "QName") unsupported(context, at, `default value of ${of}, a QName,`);
}

/** `null` has no room for attributes. */
function checkNillable(context: ModelContext, { name, type }: ElementDeclaration, at: SourceLocation): void {
  const definition = context.set.types.get(type);
  if (definition?.kind === "complex" && definition.attributeUses.length > 0) {
    unsupported(context, at, `nillable element "${localNameOf(name)}", whose type has attributes,`);
  }
}

function unsupported({ report }: ModelContext, at: SourceLocation, construct: string): void {
  report(diagnostic("unsupported", at, { construct }));
}
