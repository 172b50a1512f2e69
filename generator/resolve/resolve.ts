import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { SchemaDocuments } from "../schema/read-documents.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { resolveAttributes } from "./attribute-declaration.js";
import { resolveAttributeGroups } from "./attribute-group.js";
import { collectComponents, type Components } from "./components.js";
import { resolveComplexType, type TypeLookup } from "./complex-type.js";
import { resolveGroups } from "./content-model.js";
import { dependencyOrder } from "./dependency-order.js";
import { derivedTypes } from "./derived-types.js";
import { checkElementConsistency } from "./element-consistency.js";
import { inOrderOf, resolveElements } from "./element-declaration.js";
import { uncheckedTypeKey, type Lookup } from "./lookup.js";
import { resolveOperations } from "./operations.js";
import { targetNamespacePrefixes } from "./prefixes.js";
import type { SchemaSet, TypeDefinition } from "./schema-set.js";
import { resolveSimpleType } from "./simple-type.js";
import { substitutionGroups } from "./substitution-groups.js";
import { checkValueConstraints } from "./value-constraint-check.js";

/** Looks up every reference and works out what is in force. Whatever is wrong is reported, and the rest still resolved. */
export function resolveSchemaSet({ schemas, wsdl }: SchemaDocuments, report: Report): SchemaSet {
  const components = collectComponents(schemas, report);
  const declarations: Lookup = { components, report };
  const elements = resolveElements(declarations);
  const attributes = resolveAttributes(declarations);
  const attributeGroups = resolveAttributeGroups({ ...declarations, attributes });
  const groups = resolveGroups({ ...declarations, elements });
  const types = resolveTypes({ ...declarations, elements, attributes, attributeGroups, groups });
  checkElementConsistency(types, report);
  checkValueConstraints(elements.values(), attributes.values(), types, report);
  return {
    types,
    elements,
    attributes,
    substitutionGroups: substitutionGroups(declarations, elements, types),
    derivedTypes: derivedTypes(types),
    prefixes: targetNamespacePrefixes(schemas, wsdl),
    file: [...wsdl, ...schemas][0]?.file ?? "",
    operations: resolveOperations(wsdl, declarations),
  };
}

/** All type definitions, in document order; each is resolved after the types it is made from. */
function resolveTypes(lookup: TypeLookup): ReadonlyMap<ExpandedName, TypeDefinition> {
  const { components, report } = lookup;
  const types = new Map<ExpandedName, TypeDefinition>();
  const order = dependencyOrder(
    components.types.keys(),
    (key) => typeDependencies(components, key),
    (key) => {
      const at = components.types.get(key)?.at;
      if (at !== undefined) report(diagnostic("circular-type", at, { name: localNameOf(key) }));
    },
  );
  const keys = new Map<ExpandedName, true>();
  for (const key of order) {
    const syntax = components.types.get(key);
    if (syntax?.kind === "simpleType") types.set(key, resolveSimpleType(lookup, types, key, syntax));
    if (syntax?.kind !== "complexType") continue;
    const { type, contentRestriction } = resolveComplexType(lookup, types, key, syntax);
    types.set(key, type);
    if (contentRestriction !== undefined) types.set(contentRestriction.name, contentRestriction);
  }
  for (const key of components.types.keys()) keys.set(key, true).set(`${key}/content`, true);
  return inOrderOf(keys, types);
}

/** The types whose properties a type is made from; those of its elements and attributes are not among them. */
function typeDependencies(components: Components, key: ExpandedName): readonly ExpandedName[] {
  const type = components.types.get(key);
  if (type === undefined) return [];
  const uses = [];
  if (type.kind === "complexType") {
    uses.push({ kind: "reference", reference: type.content.base } as const);
    if (type.content.kind === "simpleContent" && type.content.simpleType !== undefined) {
      uses.push({ kind: "anonymous", type: type.content.simpleType } as const);
    }
  } else if (type.derivation.kind === "restriction") uses.push(type.derivation.base);
  else if (type.derivation.kind === "list") uses.push(type.derivation.itemType);
  else uses.push(...type.derivation.memberTypes);
  return uses.map((use) => uncheckedTypeKey(components, use)).filter((dependency) => components.types.has(dependency));
}
