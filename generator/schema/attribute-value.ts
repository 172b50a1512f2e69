import { diagnostic } from "../diagnostics/catalogue.js";
import { expandedName, type ExpandedName } from "../xml/expanded-name.js";
import { isNcName } from "../xml/nc-name.js";
import { namespaceOfPrefix } from "../xml/namespace-scope.js";
import { collapseWhiteSpace, splitList } from "../xml/white-space.js";
import type { XmlAttribute, XmlElement } from "../xml/xml-document.js";
import { attributeOf, writtenName } from "../xml/xml-query.js";
import type { Reading } from "./reading.js";
import type { Reference, ValueConstraintSyntax } from "./schema-document.js";

/** What the readers of QNames need: those of WSDL documents have no more. */
export type NameReading = Pick<Reading, "report" | "unqualifiedNamespace" | "useNamespace">;

/** The value of an attribute, white space collapsed. */
export function attributeText(element: XmlElement, name: string): string | undefined {
  const attribute = attributeOf(element, name);
  return attribute === undefined ? undefined : collapseWhiteSpace(attribute.value);
}

/** The NCName in the required attribute `name`; undefined where it is missing or not one, which is reported. */
export function requiredName(
  { report }: Pick<Reading, "report">,
  element: XmlElement,
  name = "name",
): string | undefined {
  const attribute = attributeOf(element, name);
  if (attribute === undefined) {
    report(diagnostic("missing-attribute", element.at, { attribute: name, element: writtenName(element) }));
    return undefined;
  }
  const value = collapseWhiteSpace(attribute.value);
  if (isNcName(value)) return value;
  report(diagnostic("invalid-value", attribute.at, { attribute: name, value, expected: "a name without a colon" }));
  return undefined;
}

/** The name of a global component, in the target namespace. */
export function globalName(reading: Reading, element: XmlElement): ExpandedName | undefined {
  const name = requiredName(reading, element);
  return name === undefined ? undefined : expandedName(reading.targetNamespace, name);
}

/** The QName in an optional attribute. */
export function referenceIn(reading: NameReading, element: XmlElement, name: string): Reference | undefined {
  const attribute = attributeOf(element, name);
  return attribute === undefined
    ? undefined
    : readQName(reading, element, attribute, collapseWhiteSpace(attribute.value));
}

/** The QName in a required attribute. */
export function requiredReference(reading: NameReading, element: XmlElement, name: string): Reference | undefined {
  if (attributeOf(element, name) === undefined) {
    reading.report(diagnostic("missing-attribute", element.at, { attribute: name, element: writtenName(element) }));
  }
  return referenceIn(reading, element, name);
}

/** The QNames in a list. */
export function referencesIn(reading: NameReading, element: XmlElement, name: string): readonly Reference[] {
  const attribute = attributeOf(element, name);
  if (attribute === undefined) return [];
  return splitList(attribute.value).flatMap((text) => readQName(reading, element, attribute, text) ?? []);
}

/** QName resolution (§3.15.3): the default namespace counts here. */
function readQName(
  reading: NameReading,
  element: XmlElement,
  attribute: XmlAttribute,
  text: string,
): Reference | undefined {
  const colon = text.indexOf(":");
  const prefix = colon === -1 ? "" : text.slice(0, colon);
  const localName = text.slice(colon + 1);
  if (!isNcName(localName) || (colon !== -1 && !isNcName(prefix))) {
    reading.report(
      diagnostic("invalid-value", attribute.at, {
        attribute: attribute.localName,
        value: text,
        expected: "a qualified name",
      }),
    );
    return undefined;
  }
  const bound = namespaceOfPrefix(element.scope, prefix);
  if (bound === undefined) {
    reading.report(
      diagnostic("unbound-prefix", attribute.at, { prefix }, `declare it on the root element: xmlns:${prefix}="…"`),
    );
    return undefined;
  }
  const namespace = bound === "" ? reading.unqualifiedNamespace : bound;
  reading.useNamespace(namespace, { ...element, at: attribute.at });
  return { name: expandedName(namespace, localName), text, at: attribute.at };
}

/** An `xs:boolean`. */
export function booleanIn({ report }: Reading, element: XmlElement, name: string): boolean | undefined {
  const attribute = attributeOf(element, name);
  if (attribute === undefined) return undefined;
  const value = collapseWhiteSpace(attribute.value);
  if (value === "true" || value === "1") return true;
  if (value !== "false" && value !== "0")
    report(diagnostic("invalid-value", attribute.at, { attribute: name, value, expected: "true or false" }));
  return false;
}

/** One of some words; undefined where the attribute is missing or says something else, which is reported. */
export function wordIn<Word extends string>(
  { report }: Pick<Reading, "report">,
  element: XmlElement,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const attribute = attributeOf(element, name);
  if (attribute === undefined) return undefined;
  const value = collapseWhiteSpace(attribute.value);
  const word = words.find((candidate) => candidate === value);
  if (word === undefined)
    report(
      diagnostic("invalid-value", attribute.at, { attribute: name, value, expected: `one of ${words.join(", ")}` }),
    );
  return word;
}

/** `#all`, or a list of words (the type derivationSet). */
export function derivationSetIn(
  { report }: Pick<Reading, "report">,
  element: XmlElement,
  name: string,
  words: readonly string[],
): readonly string[] | undefined {
  const attribute = attributeOf(element, name);
  if (attribute === undefined) return undefined;
  const items = splitList(attribute.value);
  if (items.length === 1 && items[0] === "#all") return words;
  const wrong = items.find((item) => !words.includes(item));
  if (wrong === undefined) return items;
  report(
    diagnostic("invalid-value", attribute.at, {
      attribute: name,
      value: wrong,
      expected: `#all or some of ${words.join(", ")}`,
    }),
  );
  return [];
}

/** `default` and `fixed`, of which at most one may be there. */
export function valueConstraintIn({ report }: Reading, element: XmlElement): ValueConstraintSyntax {
  const standard = attributeOf(element, "default");
  const fixed = attributeOf(element, "fixed");
  if (standard !== undefined && fixed !== undefined) {
    const parameters = { first: "default", second: "fixed", element: writtenName(element) };
    report(diagnostic("conflicting-attributes", fixed.at, parameters, "fixed alone also supplies the value"));
  }
  if (fixed !== undefined) return { fixed: fixed.value };
  return standard === undefined ? {} : { default: standard.value };
}
