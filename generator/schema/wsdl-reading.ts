import { wsdlNamespace } from "../xml/namespaces.js";
import type { XmlElement } from "../xml/xml-document.js";
import { childElements, textContent } from "../xml/xml-query.js";
import type { NameReading } from "./attribute-value.js";
import { normaliseDocumentation } from "./documentation.js";

/** What the readers of one WSDL document need. */
export interface WsdlReading extends NameReading {
  readonly targetNamespace: string;
}

/** The child elements of the WSDL namespace with a name. */
export function wsdlChildren(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).filter(({ namespace, localName }) => namespace === wsdlNamespace && localName === name);
}

/** The text of `wsdl:documentation` (WSDL 1.1 §2.1.4), as a property to spread. */
export function wsdlDocumentationOf(element: XmlElement): { readonly documentation?: string } {
  const texts = wsdlChildren(element, "documentation").map((documentation) =>
    normaliseDocumentation(textContent(documentation)),
  );
  const documentation = texts.filter((text) => text !== "").join("\n\n");
  return documentation === "" ? {} : { documentation };
}
