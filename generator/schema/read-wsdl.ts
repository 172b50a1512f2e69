import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { LoadedWsdl } from "../load/document-set.js";
import { expandedName } from "../xml/expanded-name.js";
import { prefixesInScope } from "../xml/namespace-scope.js";
import { wsdlNamespace } from "../xml/namespaces.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, childElements, writtenName } from "../xml/xml-query.js";
import { attributeText, referenceIn, requiredName, requiredReference } from "./attribute-value.js";
import { readBinding } from "./binding.js";
import type { Reference } from "./schema-document.js";
import type {
  MessageSyntax,
  MessageUseSyntax,
  PartSyntax,
  PortTypeOperationSyntax,
  PortTypeSyntax,
  WsdlDocument,
} from "./wsdl-document.js";
import { wsdlChildren, wsdlDocumentationOf, type WsdlReading } from "./wsdl-reading.js";

/** Reads the definitions of one WSDL 1.1 document. Its inline schemas are documents of their own. */
export function readWsdl({ root, file }: LoadedWsdl, report: Report): WsdlDocument {
  const targetNamespace = attributeText(root, "targetNamespace") ?? "";
  const reading: WsdlReading = { report, targetNamespace, unqualifiedNamespace: "", useNamespace: () => undefined };
  checkExtensions(reading, root);
  const read = <Definition>(
    name: string,
    reader: (reading: WsdlReading, element: XmlElement) => Definition | undefined,
  ): readonly Definition[] => wsdlChildren(root, name).flatMap((element) => reader(reading, element) ?? []);
  return {
    file,
    targetNamespace,
    prefixes: prefixesInScope(root.scope),
    messages: read("message", readMessage),
    portTypes: read("portType", readPortType),
    bindings: read("binding", readBinding),
    ports: wsdlChildren(root, "service").flatMap((service) => readService(reading, service)),
  };
}

/** §2.1: unknown WSDL elements are errors, foreign ones may be skipped unless they say `wsdl:required`. */
function checkExtensions({ report }: WsdlReading, root: XmlElement): void {
  const known = ["import", "types", "message", "portType", "binding", "service", "documentation"];
  for (const child of childElements(root)) {
    const name = writtenName(child);
    if (child.namespace === wsdlNamespace && !known.includes(child.localName)) {
      report(
        diagnostic(
          "unexpected-element",
          child.at,
          { child: name, parent: writtenName(root) },
          `allowed are ${known.join(", ")}`,
        ),
      );
    }
    const required = child.attributes.find(
      ({ namespace, localName }) => namespace === wsdlNamespace && localName === "required",
    );
    if (child.namespace !== wsdlNamespace && required?.value.trim() === "true")
      report(diagnostic("required-extension", child.at, { name }));
  }
}

function readMessage(reading: WsdlReading, element: XmlElement): MessageSyntax | undefined {
  const name = requiredName(reading, element);
  const parts = wsdlChildren(element, "part").flatMap((part) => readPart(reading, part) ?? []);
  if (name === undefined) return undefined;
  return { name: expandedName(reading.targetNamespace, name), parts, ...wsdlDocumentationOf(element), at: element.at };
}

function readPart(reading: WsdlReading, element: XmlElement): PartSyntax | undefined {
  const name = requiredName(reading, element);
  const declaration = referenceIn(reading, element, "element");
  const type = referenceIn(reading, element, "type");
  if (declaration !== undefined && type !== undefined) {
    reading.report(
      diagnostic("conflicting-attributes", type.at, {
        first: "element",
        second: "type",
        element: writtenName(element),
      }),
    );
  }
  if (attributeOf(element, "element") === undefined && attributeOf(element, "type") === undefined) {
    reading.report(
      diagnostic("missing-attribute", element.at, { attribute: "element", element: writtenName(element) }),
    );
  }
  if (name === undefined) return undefined;
  return {
    name,
    ...(declaration === undefined ? {} : { element: declaration }),
    ...(type === undefined ? {} : { type }),
    at: element.at,
  };
}

function readPortType(reading: WsdlReading, element: XmlElement): PortTypeSyntax | undefined {
  const name = requiredName(reading, element);
  const operations = wsdlChildren(element, "operation").flatMap((operation) => readOperation(reading, operation) ?? []);
  if (name === undefined) return undefined;
  return {
    name: expandedName(reading.targetNamespace, name),
    operations,
    ...wsdlDocumentationOf(element),
    at: element.at,
  };
}

function readOperation(reading: WsdlReading, element: XmlElement): PortTypeOperationSyntax | undefined {
  const name = requiredName(reading, element);
  const [input] = wsdlChildren(element, "input").flatMap((use) => readMessageUse(reading, use) ?? []);
  const [output] = wsdlChildren(element, "output").flatMap((use) => readMessageUse(reading, use) ?? []);
  const faults = wsdlChildren(element, "fault").flatMap((use) => readMessageUse(reading, use) ?? []);
  if (name === undefined) return undefined;
  return {
    name,
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    faults,
    ...wsdlDocumentationOf(element),
    at: element.at,
  };
}

function readMessageUse(reading: WsdlReading, element: XmlElement): MessageUseSyntax | undefined {
  const message = requiredReference(reading, element, "message");
  const name = element.localName === "fault" ? requiredName(reading, element) : "";
  return message === undefined || name === undefined ? undefined : { name, message, at: element.at };
}

function readService(reading: WsdlReading, element: XmlElement): readonly Reference[] {
  requiredName(reading, element);
  return wsdlChildren(element, "port").flatMap((port) => {
    requiredName(reading, port);
    return requiredReference(reading, port, "binding") ?? [];
  });
}
