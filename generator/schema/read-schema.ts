import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { LoadedSchema } from "../load/document-set.js";
import { prefixesInScope } from "../xml/namespace-scope.js";
import { xmlNamespace, xsdNamespace } from "../xml/namespaces.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf } from "../xml/xml-query.js";
import { readAttribute, readAttributeGroup } from "./attribute.js";
import { attributeText, derivationSetIn, requiredName, wordIn } from "./attribute-value.js";
import { readComplexType, readNamedComplexType } from "./complex-type.js";
import { documentationOf } from "./documentation.js";
import { readElement } from "./element.js";
import { readGroup } from "./particle.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";
import type { ComplexTypeSyntax, RedefinitionSyntax, SchemaComponents, SchemaDocument } from "./schema-document.js";
import { readNamedSimpleType } from "./simple-type.js";

/** Reads the components of one schema document (XSD 1.0 Part 1 §3.15.2). Whatever is wrong is reported, and the rest still read. */
export function readSchema(loaded: LoadedSchema, report: Report): SchemaDocument {
  const { root, targetNamespace, file } = loaded;
  const pending: (() => void)[] = [];
  const reading = startReading(loaded, pending, report);
  checkGrammar(reading, root, "schema");
  documentationOf(reading, root);
  reportEmptyNamespace(reading, root);
  for (const element of schemaChildren(root, "include")) checkGrammar(reading, element, "include");
  for (const element of schemaChildren(root, "import")) checkImport(reading, element);
  for (const element of schemaChildren(root, "notation")) {
    checkGrammar(reading, element, "notation");
    requiredName(reading, element);
  }
  const redefinitions = schemaChildren(root, "redefine").map((element) =>
    readRedefinition(reading, element, loaded.redefinedFiles.get(element)),
  );
  const components = readComponents(reading, root);
  // One after the other, not one within the other: types nested hundreds deep would overflow the stack.
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) next();
  return { file, targetNamespace, prefixes: prefixesInScope(root.scope), components, redefinitions };
}

/** `pending` takes the anonymous complex types that are still to be read. */
function startReading(
  { root, targetNamespace, chameleon }: LoadedSchema,
  pending: (() => void)[],
  report: Report,
): Reading {
  const imported = new Set([
    ...[targetNamespace, "", xsdNamespace, xmlNamespace],
    ...schemaChildren(root, "import").map((element) => attributeText(element, "namespace") ?? ""),
  ]);
  const reading: Reading = {
    report,
    targetNamespace,
    unqualifiedNamespace: chameleon ? targetNamespace : "",
    elementsQualified: wordIn({ report }, root, "elementFormDefault", ["qualified", "unqualified"]) === "qualified",
    attributesQualified: wordIn({ report }, root, "attributeFormDefault", ["qualified", "unqualified"]) === "qualified",
    blockDefault: derivationSetIn({ report }, root, "blockDefault", ["extension", "restriction", "substitution"]) ?? [],
    useNamespace: (namespace, { at }) => {
      if (imported.has(namespace)) return;
      imported.add(namespace);
      report(
        diagnostic(
          "namespace-not-imported",
          at,
          { namespace },
          `add <xs:import namespace="${namespace}"/> to the schema`,
        ),
      );
    },
    readAnonymousType: (element) => {
      const type = {} as ComplexTypeSyntax;
      pending.push(() => Object.assign(type, readComplexType(reading, element)));
      return type;
    },
  };
  derivationSetIn(reading, root, "finalDefault", ["extension", "restriction", "list", "union"]);
  return reading;
}

/** §3.15.2: the empty string is no namespace name; leave the attribute out instead. */
function reportEmptyNamespace({ report }: Reading, root: XmlElement): void {
  const attribute = attributeOf(root, "targetNamespace");
  if (attribute === undefined || attributeText(root, "targetNamespace") !== "") return;
  const parameters = { attribute: "targetNamespace", value: "", expected: "a namespace" };
  report(
    diagnostic(
      "invalid-value",
      attribute.at,
      parameters,
      "leave the attribute out where the schema has no target namespace",
    ),
  );
}

/** Clause 1 of §4.2.3. */
function checkImport(reading: Reading, element: XmlElement): void {
  checkGrammar(reading, element, "import");
  const namespace = attributeText(element, "namespace") ?? "";
  if (namespace !== reading.targetNamespace) return;
  const hint =
    namespace === "" ? "give it the namespace to import" : "use xs:include for documents of the same namespace";
  reading.report(diagnostic("import-own-namespace", element.at, { namespace }, hint));
}

function readRedefinition(reading: Reading, element: XmlElement, file: string | undefined): RedefinitionSyntax {
  checkGrammar(reading, element, "redefine");
  return { ...(file === undefined ? {} : { file }), components: readComponents(reading, element), at: element.at };
}

function readComponents(reading: Reading, parent: XmlElement): SchemaComponents {
  const read = <Component>(
    name: string,
    reader: (reading: Reading, element: XmlElement) => Component | undefined,
  ): readonly Component[] => schemaChildren(parent, name).flatMap((element) => reader(reading, element) ?? []);
  const types = schemaChildren(parent, "simpleType", "complexType").flatMap(
    (element) =>
      (element.localName === "simpleType"
        ? readNamedSimpleType(reading, element)
        : readNamedComplexType(reading, element)) ?? [],
  );
  return {
    types,
    elements: read("element", readElement),
    attributes: read("attribute", readAttribute),
    groups: read("group", readGroup),
    attributeGroups: read("attributeGroup", readAttributeGroup),
  };
}
