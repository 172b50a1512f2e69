import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { FacetName, FacetSyntax } from "../schema/schema-document.js";
import { rootOf } from "./lexical-space.js";
import type { Facets, SimpleTypeDefinition } from "./schema-set.js";

type Restricted = Pick<SimpleTypeDefinition, "variety" | "primitive">;

const always: readonly FacetName[] = ["pattern", "enumeration", "whiteSpace"];
const lengths: readonly FacetName[] = ["length", "minLength", "maxLength"];
const bounds: readonly FacetName[] = ["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"];

/** The facets that apply to a type (XSD 1.0 Part 2 §4.1.5). */
function applicableFacets({ variety, primitive }: Restricted): readonly FacetName[] {
  if (variety === "union") return ["pattern", "enumeration"];
  if (variety === "list") return [...always, ...lengths];
  switch (rootOf(primitive)) {
    case "anySimpleType":
      return [...always, ...lengths, ...bounds, "totalDigits", "fractionDigits"];
    case "boolean":
      return ["pattern", "whiteSpace"];
    case "decimal":
      return [...always, ...bounds, "totalDigits", "fractionDigits"];
    case "string":
    case "hexBinary":
    case "base64Binary":
    case "anyURI":
    case "QName":
    case "NOTATION":
      return [...always, ...lengths];
    default:
      return [...always, ...bounds];
  }
}

/** Pairs of which the first must not be greater than the second (Part 2 §4.3). */
const ordered = [
  ["minLength", "maxLength"],
  ["minInclusive", "maxInclusive"],
  ["minInclusive", "maxExclusive"],
  ["minExclusive", "maxInclusive"],
  ["minExclusive", "maxExclusive"],
  ["fractionDigits", "totalDigits"],
] as const;

/** Reports the facets of one restriction that do not apply, contradict those in force, or are no values of the base. */
export function checkFacets(
  base: Restricted,
  own: readonly FacetSyntax[],
  inForce: Facets,
  isValueOfBase: (text: string) => boolean,
  report: Report,
): void {
  const applicable = applicableFacets(base);
  for (const { name, value, at } of own) {
    if (!applicable.includes(name))
      report(diagnostic("invalid-facet", at, { name, problem: "it does not apply to the base type" }));
    else if ((name === "enumeration" || bounds.includes(name)) && !isValueOfBase(value)) {
      report(diagnostic("invalid-facet", at, { name, problem: `"${value}" is not a value of the base type` }));
    }
  }
  for (const [lesser, greater] of ordered) {
    const facet = own.find(({ name }) => name === lesser || name === greater);
    // Times and durations are no numbers, and compare false.
    if (facet === undefined || !(Number(inForce[lesser]) > Number(inForce[greater]))) continue;
    const problem = `${lesser} ${inForce[lesser] ?? ""} is greater than ${greater} ${inForce[greater] ?? ""}`;
    report(diagnostic("invalid-facet", facet.at, { name: facet.name, problem }));
  }
}
