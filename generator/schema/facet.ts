import { diagnostic } from "../diagnostics/catalogue.js";
import { collapseWhiteSpace } from "../xml/white-space.js";
import type { XmlElement } from "../xml/xml-document.js";
import { attributeOf, writtenName } from "../xml/xml-query.js";
import { booleanIn } from "./attribute-value.js";
import { documentationOf } from "./documentation.js";
import { patternProblem } from "./pattern-syntax.js";
import { checkGrammar, schemaChildren, type Reading } from "./reading.js";
import type { CountFacetName, FacetName, FacetSyntax } from "./schema-document.js";

const facetNames: Readonly<Record<FacetName, true>> = {
  enumeration: true,
  pattern: true,
  whiteSpace: true,
  minInclusive: true,
  maxInclusive: true,
  minExclusive: true,
  maxExclusive: true,
  length: true,
  minLength: true,
  maxLength: true,
  totalDigits: true,
  fractionDigits: true,
};

const countFacets: readonly CountFacetName[] = ["length", "minLength", "maxLength", "totalDigits", "fractionDigits"];

/** Whether the value of a facet is a count. */
export function isCountFacet(name: FacetName): name is CountFacetName {
  return countFacets.some((count) => count === name);
}

/** The facets among the children of a restriction (XSD 1.0 Part 2 §4.3), in order. */
export function readFacets(reading: Reading, restriction: XmlElement): readonly FacetSyntax[] {
  return schemaChildren(restriction, ...Object.keys(facetNames)).flatMap(
    (element) => readFacet(reading, element) ?? [],
  );
}

function readFacet(reading: Reading, element: XmlElement): FacetSyntax | undefined {
  const name = element.localName as FacetName;
  const repeatable = name === "enumeration" || name === "pattern";
  checkGrammar(reading, element, repeatable ? "facet:repeatable" : "facet");
  booleanIn(reading, element, "fixed");
  const attribute = attributeOf(element, "value");
  if (attribute === undefined) {
    reading.report(diagnostic("missing-attribute", element.at, { attribute: "value", element: writtenName(element) }));
    return undefined;
  }
  const value = repeatable ? attribute.value : collapseWhiteSpace(attribute.value);
  const expected = expectation(name, value);
  if (expected !== undefined) {
    reading.report(diagnostic("invalid-value", attribute.at, { attribute: "value", value, expected }));
    return undefined;
  }
  const problem = name === "pattern" ? patternProblem(value) : undefined;
  if (problem !== undefined) reading.report(diagnostic("invalid-facet", attribute.at, { name, problem }));
  return { name, value, ...documentationOf(reading, element), at: element.at };
}

/** What the value should have been, undefined where it is right as far as the facet alone can tell. */
function expectation(name: FacetName, value: string): string | undefined {
  if (name === "whiteSpace")
    return ["preserve", "replace", "collapse"].includes(value) ? undefined : "preserve, replace or collapse";
  if (!isCountFacet(name)) return undefined;
  if (!/^\+?[0-9]+$/.test(value)) return "a non-negative integer";
  return name === "totalDigits" && Number(value) === 0 ? "a positive integer" : undefined;
}
