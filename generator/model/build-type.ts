import { diagnostic } from "../diagnostics/catalogue.js";
import type { ComplexTypeDefinition, Particle, SimpleTypeDefinition, TypeDefinition } from "../resolve/schema-set.js";
import { namespaceOf } from "../xml/expanded-name.js";
import type { Content, EnumerationType, ModelType, ObjectType } from "./codegen-model.js";
import { contentParticle, isFree } from "./content-particle.js";
import { flattenContent } from "./element-content.js";
import type { FlatContent } from "./flat-content.js";
import { camelCase } from "./identifier.js";
import { makeMembers, type NamedMembers } from "./members.js";
import type { ModelContext } from "./model-context.js";
import { componentOf } from "./component.js";
import { scalarOf } from "./scalars.js";
import { withSubstitutions } from "./substitution.js";
import { simpleValue, valueTypeOf } from "./value-type.js";

/** The model of a type definition; `base` is the model of the type that it extends. */
export function buildType(
  context: ModelContext,
  type: TypeDefinition,
  base: ModelType | undefined,
): ModelType | undefined {
  if (type.kind === "complex") return buildComplexType(context, type, base);
  if (isEnumeration(type)) return buildEnumeration(context, type);
  if (!context.typeNames.has(type.name)) return undefined;
  return { ...common(context, type), kind: "alias", value: simpleValue(context, type) };
}

function common(
  { typeNames }: ModelContext,
  type: TypeDefinition,
): Pick<ObjectType, "key" | "name" | "namespace" | "named" | "component" | "documentation"> {
  return {
    key: type.name,
    name: typeNames.get(type.name) ?? type.name,
    namespace: namespaceOf(type.name),
    named: type.named,
    component: componentOf(type.name),
    ...(type.documentation === undefined ? {} : { documentation: type.documentation }),
  };
}

/** QNames are no strings: what an enumeration of them lists depends on prefixes. */
function isEnumeration({ facets, variety, primitive }: SimpleTypeDefinition): boolean {
  return facets.enumeration !== undefined && !(variety === "atomic" && scalarOf(primitive) === "QName");
}

function buildEnumeration(context: ModelContext, type: SimpleTypeDefinition): EnumerationType {
  const named = common(context, type);
  const { enumeration = [], whiteSpace } = type.facets;
  const values = new Map(
    enumeration.map(({ value, documentation }) => [
      value,
      { value, ...(documentation === undefined ? {} : { documentation }) },
    ]),
  );
  const open = context.options.openEnumerations ?? [];
  return {
    ...named,
    kind: "enumeration",
    values: [...values.values()],
    open: open.includes(type.name) || open.includes(named.component),
    listName: camelCase(named.name) + "Values",
    whiteSpace,
  };
}

function buildComplexType(context: ModelContext, type: ComplexTypeDefinition, base: ModelType | undefined): ModelType {
  const named = common(context, type);
  if (type.simpleType !== undefined && type.attributeUses.length === 0 && type.attributeWildcard === undefined) {
    return { ...named, kind: "alias", value: valueTypeOf(context, type.simpleType, type.at) };
  }
  const particle = type.particle === undefined ? undefined : withSubstitutions(context.set, type.particle);
  const flat = flattenContent(particle, type.contentType === "mixed");
  const extended = extendedType(type, flat, base);
  const members = makeMembers(context, type.attributeUses, flat.members, extended);
  return {
    ...named,
    kind: "object",
    ...(extended === undefined ? {} : { base: extended.key }),
    attributes: members.attributes,
    ...(type.attributeWildcard === undefined ? {} : { anyAttribute: type.attributeWildcard.constraint }),
    content: contentOf(context, type, particle, flat, members),
    ownProperties: ownProperties(members, flat, extended),
    abstract: type.abstract,
  };
}

/** The base, where its declaration can be extended: not where its members go into another array. */
function extendedType(
  type: ComplexTypeDefinition,
  flat: FlatContent,
  base: ModelType | undefined,
): ObjectType | undefined {
  if (type.derivation !== "extension" || base?.kind !== "object") return undefined;
  if (base.content.kind === "empty") return base;
  const sameArray = base.content.kind === "ordered" && type.ownParticle === undefined;
  return flat.interleaved === (base.content.kind === "ordered") && (!flat.interleaved || sameArray) ? base : undefined;
}

function contentOf(
  context: ModelContext,
  type: ComplexTypeDefinition,
  particle: Particle | undefined,
  flat: FlatContent,
  { elements }: NamedMembers,
): Content {
  if (type.simpleType !== undefined) return { kind: "simple", value: valueTypeOf(context, type.simpleType, type.at) };
  const model = particle === undefined ? undefined : contentParticle(particle, elements);
  const exact = flat.exact || particle === undefined || (model !== undefined && isFree(model));
  if (!exact && model === undefined) {
    context.report(diagnostic("unchecked-content", type.at, { name: componentOf(type.name) }));
  }
  const shared = { exact, ...(model === undefined ? {} : { particle: model }) };
  if (flat.interleaved) {
    const any = flat.any === undefined ? {} : { any: flat.any.constraint };
    return { kind: "ordered", mixed: type.contentType === "mixed", members: elements, ...any, ...shared };
  }
  if (elements.length === 0 && flat.any === undefined) return { kind: "empty" };
  return {
    kind: "elements",
    ordered: flat.ordered,
    members: elements,
    choices: flat.choices.map(({ branches, optional }) => ({
      branches: branches.map((branch) => branch.flatMap((index) => elements[index]?.property ?? [])),
      optional,
    })),
    ...shared,
    ...(flat.any === undefined ? {} : { any: { namespaces: flat.any.constraint, position: flat.any.position } }),
  };
}

function ownProperties(
  { attributes, elements }: NamedMembers,
  flat: FlatContent,
  base: ObjectType | undefined,
): readonly string[] {
  const inherited = new Set(base === undefined ? [] : propertiesOf(base));
  const members = flat.interleaved ? attributes : [...attributes, ...elements];
  return members.map(({ property }) => property).filter((property) => !inherited.has(property));
}

/** All properties of an object type that stand for attributes and elements. */
function propertiesOf({ attributes, content }: ObjectType): readonly string[] {
  return [...attributes, ...(content.kind === "elements" ? content.members : [])].map(({ property }) => property);
}
