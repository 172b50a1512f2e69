import type {
  AttributesSyntax,
  ElementSyntax,
  ParticleSyntax,
  SchemaComponents,
  TypeSyntax,
} from "../schema/schema-document.js";
import { expandedName, localNameOf, namespaceOf, type ExpandedName } from "../xml/expanded-name.js";

/**
 * All types of the given components by key, an outer type before the anonymous types within it. The key of an anonymous type is its path:
 * `element:E` for that of a global element (likewise `attribute:`, `group:` and `attributeGroup:`), below that `/Child` for an element,
 * `/@name` for an attribute, `/item`, `/member1` and `/base` within simple types. `~2` tells equal paths apart.
 */
export function anonymousTypes(components: SchemaComponents): ReadonlyMap<ExpandedName, TypeSyntax> {
  const types = new Map<ExpandedName, TypeSyntax>();

  const visitType = (type: TypeSyntax, path: ExpandedName): void => {
    const key = uniqueKey(types, path);
    types.set(key, type);
    if (type.kind === "complexType") {
      if (type.content.kind === "complexContent") visitParticle(type.content.particle, key);
      else if (type.content.simpleType !== undefined) visitType(type.content.simpleType, `${key}/base`);
      visitAttributes(type.attributes, key);
      return;
    }
    const { derivation } = type;
    if (derivation.kind === "restriction") visitUse(derivation.base, `${key}/base`);
    else if (derivation.kind === "list") visitUse(derivation.itemType, `${key}/item`);
    else derivation.memberTypes.forEach((use, index) => visitUse(use, `${key}/member${index + 1}`));
  };

  const visitUse = (use: ElementSyntax["type"], path: ExpandedName): void => {
    if (use?.kind === "anonymous") visitType(use.type, path);
  };

  const visitParticle = (particle: ParticleSyntax | undefined, path: ExpandedName): void => {
    if (particle?.kind === "group") for (const part of particle.particles) visitParticle(part, path);
    else if (particle?.kind === "element")
      visitUse(particle.element.type, `${path}/${localNameOf(particle.element.name)}`);
  };

  const visitAttributes = ({ uses }: AttributesSyntax, path: ExpandedName): void => {
    for (const use of uses) {
      if (use.kind !== "attribute" || use.attribute.kind !== "local") continue;
      const { name, type } = use.attribute.declaration;
      visitUse(type, `${path}/@${localNameOf(name)}`);
    }
  };

  for (const type of components.types) visitType(type, type.name);
  for (const { name, type } of components.elements) visitUse(type, pathOf(name, "element"));
  for (const { name, type } of components.attributes) visitUse(type, pathOf(name, "attribute"));
  for (const { name, modelGroup } of components.groups) visitParticle(modelGroup, pathOf(name, "group"));
  for (const { name, attributes } of components.attributeGroups)
    visitAttributes(attributes, pathOf(name, "attributeGroup"));
  return types;
}

function pathOf(name: ExpandedName, kind: string): ExpandedName {
  return expandedName(namespaceOf(name), `${kind}:${localNameOf(name)}`);
}

function uniqueKey(types: ReadonlyMap<ExpandedName, TypeSyntax>, path: ExpandedName): ExpandedName {
  let key = path;
  for (let count = 2; types.has(key); count++) key = `${path}~${count}`;
  return key;
}
