import { diagnostic } from "../diagnostics/catalogue.js";
import { splitList } from "../xml/white-space.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf } from "../xml/xml-query.js";
import { wordIn } from "./attribute-value.js";
import { checkGrammar, type Reading } from "./reading.js";
import type { WildcardSyntax } from "./schema-document.js";

/** `xs:any` and `xs:anyAttribute` (§3.10.2). */
export function readWildcard(reading: Reading, element: XmlElement): WildcardSyntax {
  checkGrammar(reading, element, element.localName === "any" ? "any" : "anyAttribute");
  return {
    constraint: readConstraint(reading, element),
    processContents: wordIn(reading, element, "processContents", ["strict", "lax", "skip"]) ?? "strict",
    at: element.at,
  };
}

function readConstraint({ report, targetNamespace }: Reading, element: XmlElement): WildcardSyntax["constraint"] {
  const attribute = attributeOf(element, "namespace");
  const items = splitList(attribute?.value ?? "##any");
  if (items.length === 1 && items[0] === "##any") return { kind: "any" };
  if (items.length === 1 && items[0] === "##other") return { kind: "not", namespace: targetNamespace };
  const namespaces = items.map((item) => {
    if (item === "##targetNamespace") return targetNamespace;
    if (item === "##local") return "";
    if (item.startsWith("##")) {
      const expected = "##any, ##other, or a list of namespaces, ##targetNamespace and ##local";
      report(
        diagnostic("invalid-value", attribute?.at ?? element.at, { attribute: "namespace", value: item, expected }),
      );
    }
    return item;
  });
  return { kind: "list", namespaces: [...new Set(namespaces)] };
}
