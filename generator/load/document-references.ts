import type { Report } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/catalogue.js";
import { wsdlNamespace, xsdNamespace } from "../xml/namespaces.js";
import { collapseWhiteSpace } from "../xml/white-space.js";
import type { XmlAttribute, XmlElement } from "../xml/xml-document.js";
import { attributeOf, childElements, writtenName } from "../xml/xml-query.js";

/** A place where one document leads to another (XSD 1.0 Part 1 §4.2, WSDL 1.1 §2.1.1). */
export interface DocumentReference {
  readonly kind: "include" | "redefine" | "import" | "wsdlImport";
  readonly element: XmlElement;
  /** Missing where an import leaves it to the processor to know the namespace. */
  readonly location?: XmlAttribute;
  /** The target namespace the document must have; an included one may have none instead. */
  readonly namespace: string;
}

/** The references of an `xs:schema` whose target namespace is in force. */
export function schemaReferences(
  root: XmlElement,
  targetNamespace: string,
  report: Report,
): readonly DocumentReference[] {
  return childElements(root).flatMap((element): readonly DocumentReference[] => {
    if (element.namespace !== xsdNamespace) return [];
    const location = attributeOf(element, "schemaLocation");
    switch (element.localName) {
      case "include":
      case "redefine":
        if (location === undefined) {
          report(
            diagnostic("missing-attribute", element.at, { attribute: "schemaLocation", element: writtenName(element) }),
          );
          return [];
        }
        return [{ kind: element.localName, element, location, namespace: targetNamespace }];
      case "import": {
        const namespace = collapseWhiteSpace(attributeOf(element, "namespace")?.value ?? "");
        // Reported by the schema stage; the document would only define its components a second time.
        if (namespace === targetNamespace) return [];
        return [{ kind: "import", element, namespace, ...(location === undefined ? {} : { location }) }];
      }
      default:
        return [];
    }
  });
}

/** The `wsdl:import` elements of a `wsdl:definitions`. */
export function wsdlReferences(root: XmlElement, report: Report): readonly DocumentReference[] {
  return childElements(root).flatMap((element): readonly DocumentReference[] => {
    if (element.namespace !== wsdlNamespace || element.localName !== "import") return [];
    const location = attributeOf(element, "location");
    if (location === undefined) {
      report(diagnostic("missing-attribute", element.at, { attribute: "location", element: writtenName(element) }));
      return [];
    }
    return [
      {
        kind: "wsdlImport",
        element,
        location,
        namespace: collapseWhiteSpace(attributeOf(element, "namespace")?.value ?? ""),
      },
    ];
  });
}

/** The schemas within the `wsdl:types` of a `wsdl:definitions`. */
export function inlineSchemas(root: XmlElement): readonly XmlElement[] {
  return childElements(root)
    .filter(({ namespace, localName }) => namespace === wsdlNamespace && localName === "types")
    .flatMap(childElements)
    .filter(({ namespace, localName }) => namespace === xsdNamespace && localName === "schema");
}
