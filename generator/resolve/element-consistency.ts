import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import type { ElementDeclaration, Particle, TypeDefinition } from "./schema-set.js";

/** Element Declarations Consistent (XSD 1.0 Part 1 §3.8.6): one name in one content model has one type. */
export function checkElementConsistency(types: ReadonlyMap<ExpandedName, TypeDefinition>, report: Report): void {
  // A clash of the base is one of each derived type as well, and is reported once.
  const reported = new Set<ElementDeclaration>();
  for (const type of types.values()) {
    if (type.kind !== "complex" || type.particle === undefined) continue;
    const declarations = new Map<ExpandedName, ElementDeclaration>();
    for (const element of elementsOf(type.particle)) {
      const first = declarations.get(element.name);
      if (first === undefined) declarations.set(element.name, element);
      else if (first.type !== element.type && !reported.has(element)) {
        reported.add(element);
        report(
          diagnostic(
            "inconsistent-element",
            element.at,
            { name: localNameOf(element.name), other: first.at },
            "give both the same named type",
          ),
        );
      }
    }
  }
}

/** The element declarations of a content model; content that several references share is gone through once. */
function elementsOf(particle: Particle): readonly ElementDeclaration[] {
  const elements: ElementDeclaration[] = [];
  const seen = new Set<readonly Particle[]>();
  const rest: Particle[] = [particle];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.kind === "element") elements.push(next.element);
    if (next.kind !== "group" || seen.has(next.particles)) continue;
    seen.add(next.particles);
    // Last first: the end of the list is taken off next.
    for (let index = next.particles.length - 1; index >= 0; index--)
      rest.push(...next.particles.slice(index, index + 1));
  }
  return elements;
}
