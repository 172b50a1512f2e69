import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { builtInTypes } from "./built-in-types.js";
import { isInLexicalSpace } from "./lexical-space.js";
import type { AttributeDeclaration, ElementDeclaration, Particle, TypeDefinition } from "./schema-set.js";

interface Constrained extends Pick<ElementDeclaration | AttributeDeclaration, "type" | "default" | "fixed" | "at"> {
  readonly default?: string;
  readonly fixed?: string;
}

/** Default and fixed values must be values of their types (XSD 1.0 Part 1 §3.2.6, §3.3.6). */
export function checkValueConstraints(
  elements: Iterable<ElementDeclaration>,
  attributes: Iterable<AttributeDeclaration>,
  types: ReadonlyMap<ExpandedName, TypeDefinition>,
  report: Report,
): void {
  const checked = new Set<object>();
  const check = (declaration: Constrained): void => {
    const value = declaration.fixed ?? declaration.default;
    const type = simpleTypeOf(types, declaration.type);
    if (value === undefined || type === undefined || checked.has(declaration.at)) return;
    checked.add(declaration.at);
    if (isInLexicalSpace(types, type, value)) return;
    report(diagnostic("invalid-default", declaration.at, { value, type: localNameOf(type) }));
  };
  for (const element of elements) check(element);
  for (const attribute of attributes) check(attribute);
  const seen = new Set<readonly Particle[]>();
  for (const type of types.values()) {
    if (type.kind !== "complex") continue;
    for (const { attribute, ...constraint } of type.attributeUses) check({ ...attribute, ...constraint });
    checkParticles(type.particle === undefined ? [] : [type.particle], seen, check);
  }
}

/** Shared content is gone through once. */
function checkParticles(
  particles: readonly Particle[],
  seen: Set<readonly Particle[]>,
  check: (element: ElementDeclaration) => void,
): void {
  const rest = [particles];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const particle of next) {
      if (particle.kind === "element") check(particle.element);
      else if (particle.kind === "group") rest.push(particle.particles);
    }
  }
}

/** The type of the text: that of simple content where the type is complex. */
function simpleTypeOf(types: ReadonlyMap<ExpandedName, TypeDefinition>, key: ExpandedName): ExpandedName | undefined {
  const type = types.get(key);
  if (type?.kind === "complex") return type.simpleType;
  return type !== undefined || builtInTypes.has(key) ? key : undefined;
}
