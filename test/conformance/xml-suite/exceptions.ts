/** Cases whose verdict is not met, and the clause of a specification that says why. The list is exact: it is empty. */
export const exceptions: ReadonlyMap<string, string> = new Map();

/** Documents that are malformed before their DOCTYPE, and so refused for that, by the clause that they break. */
const faultsByClause: Readonly<Record<string, readonly string[]>> = {
  "XML 1.0 §2.1 [1]: the prolog comes before the root element": ["ibm-not-wf-P01-ibm01n02.xml"],
  "XML 1.0 §2.6 [17]: no processing instruction is called xml, in whatever case": [
    "sgml02",
    "ibm-not-wf-P22-ibm22n02.xml",
    "ibm-not-wf-P23-ibm23n04.xml",
  ],
  "XML 1.0 §2.8 [22]: only comments, processing instructions and white space stand there": [
    "ibm-not-wf-P23-ibm23n06.xml",
    "ibm-not-wf-P83-ibm83n02.xml",
  ],
  "XML 1.0 §2.8 [23]: an XML declaration has a version, an encoding and standalone, in this order, and ends in ?>": [
    "o-p39fail5",
    ...numbered("ibm-not-wf-P23-ibm23n", 3),
    "ibm-not-wf-P23-ibm23n05.xml",
  ],
  "XML 1.0 §2.8 [24]: the form of the version": numbered("ibm-not-wf-P24-ibm24n", 9),
  "XML 1.0 §2.8 [25]: one = and nothing else": numbered("ibm-not-wf-P25-ibm25n", 2),
  "XML 1.0 §2.8 [26]: the version is 1. and digits": numbered("ibm-not-wf-P26-ibm26n", 1),
  "XML 1.0 §2.9 [32]: the form of standalone": numbered("ibm-not-wf-P32-ibm32n", 8),
  "XML 1.0 §4.3.3 [80]: the form of an encoding declaration": numbered("ibm-not-wf-P80-ibm80n", 6),
  "XML 1.0 §4.3.3 [81]: the name of an encoding": numbered("ibm-not-wf-P81-ibm81n", 9),
};

/** The same, by test. */
export const faultsBeforeDoctype: ReadonlyMap<string, string> = new Map(
  Object.entries(faultsByClause).flatMap(([clause, ids]) => ids.map((id) => [id, clause])),
);

/** Tests that do not follow Namespaces in XML, but whose documents do without their DTD (§7), by where their colons are. */
export const colonsInValues: ReadonlyMap<string, string> = new Map([
  ["o-p08pass1", "in an attribute's value, which is of type NMTOKENS"],
  ["x-ibm-1-0.5-valid-P05-ibm05v05.xml", "in the name of an entity, which an attribute's value gives"],
]);

/** Cases that saxes judges against a specification. */
export const saxesExceptions: ReadonlyMap<string, string> = new Map([
  [
    "rmt-ns10-012 without its DTD",
    "Namespaces in XML 1.0 §2.3: namespace names are compared character for character, so no attribute is doubled; saxes trims them",
  ],
]);

function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, "0")}.xml`);
}
