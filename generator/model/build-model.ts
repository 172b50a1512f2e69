import { diagnostic } from "../diagnostics/catalogue.js";
import { didYouMeanHint } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { SchemaSet, TypeDefinition } from "../resolve/schema-set.js";
import { localNameOf, namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { xmlNamespace } from "../xml/namespaces.js";
import { buildOperation } from "./build-operation.js";
import { buildType } from "./build-type.js";
import type { CodegenModel, ModelElement, ModelType } from "./codegen-model.js";
import { componentOf } from "./component.js";
import { claim, pascalCase } from "./identifier.js";
import type { ModelContext, ModelOptions } from "./model-context.js";
import { rootMember } from "./members.js";
import { makeModules } from "./modules.js";
import { elementsOf, reachedTypes, type ReachedTypes } from "./reached-types.js";
import { chooseRoots, type Roots } from "./roots.js";
import { nameTypes } from "./type-names.js";
import { buildVariants } from "./variants.js";

/** Works out the names and the shape of everything to generate. What has no binding is reported as unsupported, with its place. */
export function buildModel(set: SchemaSet, options: ModelOptions, report: Report): CodegenModel {
  const roots = chooseRoots(set, options, report);
  const reached = reachedTypes(set, options, roots);
  const { types } = reached;
  const modules = makeModules(namespacesOf(set, types, roots), set, options.prefixes);
  const context: ModelContext = { set, options, typeNames: nameTypes(reached, modules), report };
  const modelTypes = buildTypes(context, reached);
  checkOpenEnumerations(context);
  const operationNames = new Set<string>();
  const typeNames = new Set(context.typeNames.values());
  const operations = roots.operations.map((operation) =>
    buildOperation(context, operation, claim(operationNames, pascalCase(operation.name)), modelTypes, typeNames),
  );
  return {
    modules,
    types: modelTypes,
    elements: buildElements(
      context,
      roots,
      operations.map(({ name }) => name),
    ),
    operations,
  };
}

/** Every namespace in which something is declared, or an element or attribute written. */
function namespacesOf(set: SchemaSet, types: readonly TypeDefinition[], { elements }: Roots): ReadonlySet<string> {
  const names = [...types, ...elements].map(({ name }) => name);
  for (const type of types) {
    if (type.kind === "simple") continue;
    for (const { name } of elementsOf(set, type.particle)) names.push(name);
    for (const { attribute } of type.attributeUses) if (namespaceOf(attribute.name) !== "") names.push(attribute.name);
  }
  return new Set(names.map(namespaceOf).filter((namespace) => namespace !== xmlNamespace));
}

/** Each type after the type it extends. */
function buildTypes(context: ModelContext, { types, variants }: ReachedTypes): ReadonlyMap<ExpandedName, ModelType> {
  const built = new Map<ExpandedName, ModelType>();
  const definitions = new Map(types.map((type) => [type.name, type]));
  const build = (type: TypeDefinition): ModelType | undefined => {
    const known = built.get(type.name);
    if (known !== undefined) return known;
    const base = type.kind === "complex" ? definitions.get(type.base) : undefined;
    const model = buildType(context, type, base === undefined ? undefined : build(base));
    if (model !== undefined) built.set(type.name, model);
    return model;
  };
  for (const type of types) build(type);
  const inOrder = types.flatMap(({ name }) => built.get(name) ?? []);
  const unions = variants.map((type) => buildVariants(context, type, built));
  return new Map([...inOrder, ...unions].map((type) => [type.key, type]));
}

/** A function name that an operation's envelope functions need is left to them. */
function buildElements(
  context: ModelContext,
  { elements }: Roots,
  operations: readonly string[],
): readonly ModelElement[] {
  const taken = new Set(operations.flatMap((name) => [`${name}Request`, `${name}Response`]));
  return elements.map((element) => {
    const wanted = pascalCase(localNameOf(element.name));
    const { nillable, default: absent, value } = rootMember(context, element);
    return {
      name: element.name,
      value,
      nillable,
      ...(absent === undefined ? {} : { default: absent }),
      functionName: claim(taken, taken.has(wanted) ? `${wanted}Element` : wanted),
      ...(element.documentation === undefined ? {} : { documentation: element.documentation }),
    };
  });
}

/** They are to be there, but need not be reached. */
function checkOpenEnumerations({ set, options, report }: ModelContext): void {
  const isEnumeration = (type: TypeDefinition): boolean =>
    type.kind === "simple" && type.facets.enumeration !== undefined;
  const enumerations = [...set.types.values()].filter(isEnumeration).map(({ name }) => name);
  const at = { file: set.file, line: 1, column: 1 };
  for (const name of options.openEnumerations ?? []) {
    if (enumerations.some((key) => key === name || componentOf(key) === name)) continue;
    const hint = didYouMeanHint(name, enumerations.map(componentOf));
    report(diagnostic("unknown-open-enumeration", at, { name }, hint));
  }
}
