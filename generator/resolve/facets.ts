import type { FacetSyntax } from "../schema/schema-document.js";
import type { Facets } from "./schema-set.js";

const otherBound = {
  minInclusive: "minExclusive",
  minExclusive: "minInclusive",
  maxInclusive: "maxExclusive",
  maxExclusive: "maxInclusive",
} as const;

type MutableFacets = { -readonly [Name in keyof Facets]: Facets[Name] };

/** The facets in force after one more step of restriction (XSD 1.0 Part 1 §3.14.6 "Simple Type Restriction (Facets)"). */
export function restrictFacets(inherited: Facets, own: readonly FacetSyntax[]): Facets {
  const facets: MutableFacets = { ...inherited };
  const values = own.filter(({ name }) => name === "enumeration");
  if (values.length > 0)
    facets.enumeration = values.map(({ value, documentation, at }) => ({
      value,
      ...(documentation === undefined ? {} : { documentation }),
      at,
    }));
  const patterns = own.filter(({ name }) => name === "pattern").map(({ value }) => value);
  if (patterns.length > 0) facets.patterns = [...(inherited.patterns ?? []), patterns];
  for (const { name, value } of own) {
    switch (name) {
      case "enumeration":
      case "pattern":
        break;
      case "whiteSpace":
        facets.whiteSpace = value === "preserve" || value === "replace" ? value : "collapse";
        break;
      case "length":
      case "minLength":
      case "maxLength":
      case "totalDigits":
      case "fractionDigits":
        facets[name] = Number(value);
        break;
      default:
        // a bound that this step narrows takes the place of the inherited one
        Reflect.deleteProperty(facets, otherBound[name]);
        facets[name] = value;
    }
  }
  return facets;
}
