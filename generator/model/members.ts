import { diagnostic } from "../diagnostics/catalogue.js";
import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { AttributeUse, ElementDeclaration } from "../resolve/schema-set.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { Member, ObjectType } from "./codegen-model.js";
import type { FlatMember } from "./element-content.js";
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
  const member = { element, required, repeated: false, reference: true, at };
  return elementMember(context, member, propertyName(context, element.name));
}

/** A property name for an XML name. */
function propertyName({ options }: ModelContext, name: ExpandedName): string {
  return options.naming === "preserve" ? localNameOf(name) : camelCase(localNameOf(name));
}

function propertyByName(members: readonly Member[] = []): ReadonlyMap<ExpandedName, string> {
  return new Map(members.map(({ name, property }) => [name, property]));
}

function elementMember(
  context: ModelContext,
  { element, required, repeated, reference, at }: FlatMember,
  property: string,
): Member {
  checkElement(context, element, reference, at);
  return {
    property,
    name: element.name,
    value: valueTypeOf(context, element.type, at),
    required,
    repeated,
    ...(element.documentation === undefined ? {} : { documentation: element.documentation }),
  };
}

function attributeMember(
  context: ModelContext,
  { attribute, required, ...use }: AttributeUse,
  property: string,
): Member {
  if ((use.default ?? use.fixed ?? attribute.default ?? attribute.fixed) !== undefined) {
    context.report(
      diagnostic("unsupported", attribute.at, {
        construct: `default or fixed value of attribute "${localNameOf(attribute.name)}"`,
      }),
    );
  }
  return {
    property,
    name: attribute.name,
    value: valueTypeOf(context, attribute.type, attribute.at),
    required,
    repeated: false,
    ...(attribute.documentation === undefined ? {} : { documentation: attribute.documentation }),
  };
}

/** Reports what an element declaration asks for and the binding does not give yet. */
export function checkElement(
  { set, report }: ModelContext,
  element: ElementDeclaration,
  reference: boolean,
  at: SourceLocation,
): void {
  const name = localNameOf(element.name);
  const unsupported = (construct: string): void => {
    report(diagnostic("unsupported", at, { construct }));
  };
  if (element.nillable) unsupported(`nillable element "${name}"`);
  if ((element.default ?? element.fixed) !== undefined) unsupported(`default or fixed value of element "${name}"`);
  if (element.abstract) unsupported(`abstract element "${name}"`);
  if (reference && (set.substitutionGroups.get(element.name) ?? []).length > 0)
    unsupported(`the substitution group of element "${name}"`);
}
