import { diagnostic } from "../diagnostics/catalogue.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf } from "../xml/xml-query.js";
import { attributeText } from "./attribute-value.js";
import type { Reading } from "./reading.js";
import type { OccurrenceSyntax } from "./schema-document.js";

/** `minOccurs` and `maxOccurs` (§3.9.2); `Infinity` is `unbounded`. */
export function readOccurrence(reading: Reading, element: XmlElement): OccurrenceSyntax {
  const minOccurs = readCount(reading, element, "minOccurs");
  const maxOccurs =
    attributeText(element, "maxOccurs") === "unbounded" ? Infinity : readCount(reading, element, "maxOccurs");
  if (minOccurs > maxOccurs) {
    const at = (attributeOf(element, "maxOccurs") ?? attributeOf(element, "minOccurs") ?? element).at;
    const hint =
      attributeOf(element, "maxOccurs") === undefined
        ? `maxOccurs is 1 by default: write maxOccurs="unbounded" or a number`
        : undefined;
    reading.report(diagnostic("invalid-occurrence", at, { min: String(minOccurs), max: String(maxOccurs) }, hint));
  }
  return { minOccurs, maxOccurs: Math.max(minOccurs, maxOccurs), at: element.at };
}

function readCount({ report }: Reading, element: XmlElement, name: "minOccurs" | "maxOccurs"): number {
  const value = attributeText(element, name);
  if (value === undefined) return 1;
  if (/^\+?[0-9]+$/.test(value)) return Number(value);
  const expected = name === "minOccurs" ? "a non-negative integer" : "a non-negative integer or unbounded";
  report(
    diagnostic("invalid-value", attributeOf(element, name)?.at ?? element.at, { attribute: name, value, expected }),
  );
  return 1;
}
