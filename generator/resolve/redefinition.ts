import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type {
  AttributeGroupSyntax,
  GroupSyntax,
  ModelGroupSyntax,
  NamedTypeSyntax,
  Reference,
  SchemaComponents,
  SchemaDocument,
} from "../schema/schema-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";

type MutableComponents = { [Kind in keyof SchemaComponents]: SchemaComponents[Kind][number][] };

/**
 * The components of each document after redefinition (XSD 1.0 Part 1 §4.2.2). A redefined component takes the name of the original; the
 * original stays under a key that no name can equal, and what the new component says about itself refers to that.
 */
export function applyRedefinitions(documents: readonly SchemaDocument[], report: Report): readonly SchemaComponents[] {
  if (documents.every(({ redefinitions }) => redefinitions.length === 0))
    return documents.map(({ components }) => components);
  const all = documents.map((document) => ({ document, components: copy(document.components) }));
  for (const { document, components } of all) {
    for (const { file, components: redefined } of document.redefinitions) {
      // The target first, then what it may include. A document that could not be loaded has been reported.
      const others = all.filter(
        (other) => other.document !== document && other.document.targetNamespace === document.targetNamespace,
      );
      const target = others.find((other) => other.document.file === file);
      if (target === undefined) continue;
      const originals = [target, ...others.filter((other) => other !== target)].map((other) => other.components);
      redefine(
        originals.map((original) => original.types),
        components.types,
        redefined.types,
        rebaseType,
        report,
      );
      redefine(
        originals.map((original) => original.groups),
        components.groups,
        redefined.groups,
        rebaseGroup,
        report,
      );
      redefine(
        originals.map((original) => original.attributeGroups),
        components.attributeGroups,
        redefined.attributeGroups,
        rebaseAttributeGroup,
        report,
      );
    }
  }
  return all.map(({ components }) => components);
}

function copy({ types, elements, attributes, groups, attributeGroups }: SchemaComponents): MutableComponents {
  return {
    types: [...types],
    elements: [...elements],
    attributes: [...attributes],
    groups: [...groups],
    attributeGroups: [...attributeGroups],
  };
}

function redefine<Component extends { readonly name: ExpandedName; readonly at: Reference["at"] }>(
  documents: readonly Component[][],
  into: Component[],
  redefined: readonly Component[],
  rebase: (component: Component, to: ExpandedName) => Component,
  report: Report,
): void {
  for (const component of redefined) {
    const originals = documents.find((candidates) => candidates.some(({ name }) => name === component.name));
    const index = originals?.findIndex(({ name }) => name === component.name) ?? -1;
    const original = originals?.[index];
    if (originals === undefined || original === undefined) {
      report(diagnostic("unresolved-redefinition", component.at, { name: localNameOf(component.name) }));
      continue;
    }
    const key = `${component.name}/redefined@${original.at.file}`;
    originals[index] = { ...original, name: key };
    into.push(rebase(component, key));
  }
}

function rebaseReference(reference: Reference, from: ExpandedName, to: ExpandedName): Reference {
  return reference.name === from ? { ...reference, name: to } : reference;
}

function rebaseType(type: NamedTypeSyntax, to: ExpandedName): NamedTypeSyntax {
  if (type.kind === "complexType")
    return { ...type, content: { ...type.content, base: rebaseReference(type.content.base, type.name, to) } };
  const { derivation } = type;
  if (derivation.kind !== "restriction" || derivation.base.kind !== "reference") return type;
  const reference = rebaseReference(derivation.base.reference, type.name, to);
  return { ...type, derivation: { ...derivation, base: { kind: "reference", reference } } };
}

function rebaseGroup(group: GroupSyntax, to: ExpandedName): GroupSyntax {
  const rebase = (modelGroup: ModelGroupSyntax): ModelGroupSyntax => ({
    ...modelGroup,
    particles: modelGroup.particles.map((particle) => {
      if (particle.kind === "group") return rebase(particle);
      return particle.kind === "groupReference"
        ? { ...particle, reference: rebaseReference(particle.reference, group.name, to) }
        : particle;
    }),
  });
  return { ...group, modelGroup: rebase(group.modelGroup) };
}

function rebaseAttributeGroup(group: AttributeGroupSyntax, to: ExpandedName): AttributeGroupSyntax {
  const uses = group.attributes.uses.map((use) =>
    use.kind === "attributeGroup" ? { ...use, reference: rebaseReference(use.reference, group.name, to) } : use,
  );
  return { ...group, attributes: { ...group.attributes, uses } };
}
