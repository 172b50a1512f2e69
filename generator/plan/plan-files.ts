import type {
  CodegenModel,
  EnumerationType,
  ModelElement,
  ModelMessage,
  ModelOperation,
  Module,
  ModelType,
  ObjectType,
  VariantsType,
} from "../model/codegen-model.js";
import { camelCase, kebabCase } from "../model/identifier.js";
import { namespaceOf } from "../xml/expanded-name.js";
import type { FilePlan } from "./file-plan.js";
import { readerName, writerName } from "./function-names.js";

/** Settles which file holds what, in a fixed order. */
export function planFiles(model: CodegenModel): readonly FilePlan[] {
  const files = [
    namespacesFile(model.modules),
    ...model.modules.flatMap((module) => moduleFiles(model, module)),
    ...operationFiles(model.operations),
  ];
  const registry: FilePlan = {
    path: "elements.ts",
    exports: ["elements"],
    content: { kind: "registry", elements: model.elements },
  };
  const isPublic = ({ content }: FilePlan): boolean =>
    ["types", "enumerations", "elements", "operation"].includes(content.kind);
  const index: FilePlan = {
    path: "index.ts",
    exports: [],
    content: { kind: "index", paths: files.filter(isPublic).map(({ path }) => path) },
  };
  return [index, registry, ...files];
}

function namespacesFile(modules: readonly Module[]): FilePlan {
  return {
    path: "namespaces.ts",
    exports: modules.map(({ constant }) => constant),
    content: { kind: "namespaces", modules },
  };
}

/** The files of a namespace; those that would be empty are left out. */
function moduleFiles(model: CodegenModel, { namespace, name }: Module): readonly FilePlan[] {
  const types = [...model.types.values()].filter((type) => type.namespace === namespace);
  const enumerations = types.filter((type): type is EnumerationType => type.kind === "enumeration");
  const declarations = types.filter((type) => type.kind !== "enumeration");
  const objects = declarations.filter(hasFunctions);
  const elements = model.elements.filter((element) => namespaceOf(element.name) === namespace);
  const files: readonly FilePlan[] = [
    {
      path: `${name}.ts`,
      exports: declarations.map((type) => type.name),
      content: { kind: "types", types: declarations },
    },
    {
      path: `${name}-enumerations.ts`,
      exports: enumerations.flatMap((type) => [type.name, type.listName]),
      content: { kind: "enumerations", types: enumerations },
    },
    {
      path: `${name}-read.ts`,
      exports: objects.map((type) => readerName(type.name)),
      content: { kind: "readers", types: objects },
    },
    {
      path: `${name}-write.ts`,
      exports: objects.map((type) => writerName(type.name)),
      content: { kind: "writers", types: objects },
    },
    {
      path: `${name}-elements.ts`,
      exports: elements.flatMap(elementFunctions),
      content: { kind: "elements", elements },
    },
  ];
  return files.filter((file) => file.exports.length > 0);
}

/** No value is of just an abstract type, and simple values are read and written where they are used. */
function hasFunctions(type: ModelType): type is ObjectType | VariantsType {
  return type.kind === "variants" || (type.kind === "object" && !type.abstract);
}

function elementFunctions({ functionName }: ModelElement): readonly string[] {
  return [`serialize${functionName}`, `deserialize${functionName}`];
}

/** The constant that holds an operation's SOAP action. */
export function soapActionName({ name }: ModelOperation): string {
  return `${camelCase(name)}SoapAction`;
}

/** One file for each operation, so that a caller loads only what it calls. */
function operationFiles(operations: readonly ModelOperation[]): readonly FilePlan[] {
  return operations.map((operation) => {
    const { name, request, response } = operation;
    const functions = (message: ModelMessage | undefined, kind: string): readonly string[] =>
      message === undefined ? [] : [message.headersName, `serialize${name}${kind}`, `deserialize${name}${kind}`];
    return {
      path: `operations/${kebabCase(name)}.ts`,
      exports: [soapActionName(operation), ...functions(request, "Request"), ...functions(response, "Response")],
      content: { kind: "operation", operation },
    };
  });
}
