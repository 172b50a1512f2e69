import { expandedName } from "../xml/expanded-name.js";
import { wsdlSoap11Namespace, wsdlSoap12Namespace } from "../xml/namespaces.js";
import { splitList } from "../xml/white-space.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, childElements } from "../xml/xml-query.js";
import { attributeText, requiredName, requiredReference, wordIn } from "./attribute-value.js";
import type { BindingMessageSyntax, BindingOperationSyntax, BindingSyntax, HeaderSyntax } from "./wsdl-document.js";
import { wsdlChildren, wsdlDocumentationOf, type WsdlReading } from "./wsdl-reading.js";

type Style = BindingOperationSyntax["style"];

/** `wsdl:binding` with its SOAP extension (WSDL 1.1 §3; SOAP 1.2 has the same elements in another namespace). */
export function readBinding(reading: WsdlReading, element: XmlElement): BindingSyntax | undefined {
  const name = requiredName(reading, element);
  const portType = requiredReference(reading, element, "type");
  const soap = soapChild(element, "binding");
  const style = soap === undefined ? undefined : wordIn(reading, soap, "style", ["document", "rpc"]);
  const operations = wsdlChildren(element, "operation").flatMap(
    (operation) => readOperation(reading, operation, style ?? "document") ?? [],
  );
  if (name === undefined || portType === undefined) return undefined;
  return {
    name: expandedName(reading.targetNamespace, name),
    portType,
    ...(soap === undefined ? {} : { soapVersion: soap.namespace === wsdlSoap11Namespace ? "1.1" : "1.2" }),
    operations,
    ...wsdlDocumentationOf(element),
    at: element.at,
  };
}

function readOperation(
  reading: WsdlReading,
  element: XmlElement,
  bindingStyle: Style,
): BindingOperationSyntax | undefined {
  const name = requiredName(reading, element);
  const soap = soapChild(element, "operation");
  const style = soap === undefined ? undefined : wordIn(reading, soap, "style", ["document", "rpc"]);
  const [input] = wsdlChildren(element, "input").map((message) => readMessage(reading, message));
  const [output] = wsdlChildren(element, "output").map((message) => readMessage(reading, message));
  if (name === undefined) return undefined;
  return {
    name,
    soapAction: (soap === undefined ? undefined : attributeOf(soap, "soapAction")?.value) ?? "",
    style: style ?? bindingStyle,
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    ...wsdlDocumentationOf(element),
    at: element.at,
  };
}

function readMessage(reading: WsdlReading, element: XmlElement): BindingMessageSyntax {
  const body = soapChild(element, "body");
  const parts = body === undefined ? undefined : attributeOf(body, "parts");
  return {
    use: (body === undefined ? undefined : wordIn(reading, body, "use", ["literal", "encoded"])) ?? "literal",
    ...(parts === undefined ? {} : { parts: splitList(parts.value) }),
    headers: childElements(element)
      .filter((child) => isSoap(child, "header"))
      .flatMap((header) => readHeader(reading, header) ?? []),
    at: body?.at ?? element.at,
  };
}

function readHeader(reading: WsdlReading, element: XmlElement): HeaderSyntax | undefined {
  const message = requiredReference(reading, element, "message");
  if (message === undefined || requiredName(reading, element, "part") === undefined) return undefined;
  return { message, part: attributeText(element, "part") ?? "", at: element.at };
}

function soapChild(element: XmlElement, localName: string): XmlElement | undefined {
  return childElements(element).find((child) => isSoap(child, localName));
}

function isSoap({ namespace, localName }: XmlElement, name: string): boolean {
  return localName === name && (namespace === wsdlSoap11Namespace || namespace === wsdlSoap12Namespace);
}
