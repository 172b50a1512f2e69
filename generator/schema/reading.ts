import { didYouMeanHint } from "../diagnostics/did-you-mean.js";
import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { xsdNamespace } from "../xml/namespaces.js";
import type { XmlElement } from "../xml/xml-document.js";
import { childElements, hasText, writtenName } from "../xml/xml-query.js";
import { grammar, xsd11Elements, type GrammarRule, type GrammarRuleName } from "./grammar.js";
import type { ComplexTypeSyntax } from "./schema-document.js";

/** What the readers of one document need. */
export interface Reading {
  readonly report: Report;
  readonly targetNamespace: string;
  /** What a QName without prefix and default namespace means: the target namespace in a chameleon include, else no namespace. */
  readonly unqualifiedNamespace: string;
  readonly elementsQualified: boolean;
  readonly attributesQualified: boolean;
  readonly blockDefault: readonly string[];
  /** Reports a namespace that is used without an import, once. */
  readonly useNamespace: (namespace: string, element: XmlElement) => void;
  /** An anonymous complex type, whose properties are there once the whole document has been read. */
  readonly readAnonymousType: (element: XmlElement) => ComplexTypeSyntax;
}

/** Reports every attribute, child element and text that the rule does not allow. Attributes of foreign namespaces are free (§3.1.1). */
export function checkGrammar({ report }: Reading, element: XmlElement, ruleName: GrammarRuleName): void {
  const rule: GrammarRule = grammar[ruleName];
  const owner = writtenName(element);
  for (const attribute of element.attributes) {
    const { namespace, localName } = attribute;
    if (namespace === "" ? localName === "id" || rule.attributes.includes(localName) : namespace !== xsdNamespace)
      continue;
    const hint = didYouMeanHint(localName, rule.attributes);
    report(
      diagnostic("unexpected-attribute", attribute.at, { attribute: writtenName(attribute), element: owner }, hint),
    );
  }
  if (hasText(element))
    report(diagnostic("unexpected-text", element.at, { parent: owner }, "put it into xs:annotation/xs:documentation"));
  checkChildren(report, element, rule);
}

function checkChildren(report: Report, element: XmlElement, { content }: GrammarRule): void {
  const parent = writtenName(element);
  let slot = 0;
  let count = 0;
  for (const child of childElements(element)) {
    const name = child.namespace === xsdNamespace ? child.localName : "";
    const accepts = (index: number): boolean => {
      const candidate = content[index];
      return candidate !== undefined && candidate.names.includes(name) && (index > slot || count < candidate.max);
    };
    let next = slot;
    while (next < content.length && !accepts(next)) next++;
    if (next < content.length) {
      count = next === slot ? count + 1 : 1;
      slot = next;
    } else if (content.some(({ names }) => names.includes(name))) {
      report(diagnostic("misplaced-element", child.at, { child: writtenName(child), parent }, contentHint(content)));
    } else if (xsd11Elements.has(name)) {
      report(diagnostic("unsupported-xsd-1.1", child.at, { name: writtenName(child) }, "write the schema in XSD 1.0"));
    } else {
      const hint = didYouMeanHint(
        child.localName,
        content.flatMap(({ names }) => names),
      );
      report(
        diagnostic("unexpected-element", child.at, { child: writtenName(child), parent }, hint ?? contentHint(content)),
      );
    }
  }
}

function contentHint(content: GrammarRule["content"]): string {
  return `its content is, in this order: ${content.map(({ names, max }) => `${names.join(" | ")}${max === 1 ? "?" : "*"}`).join(", ")}`;
}

/** The child elements of the XSD namespace with one of these names. */
export function schemaChildren(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return childElements(element).filter(
    ({ namespace, localName }) => namespace === xsdNamespace && names.includes(localName),
  );
}
