import { camelCase, claim, lowerFirst } from "../model/identifier.js";
import { patternModel } from "../model/pattern-model.js";
import { isDeterministic } from "../model/pattern-safety.js";
import { patternText } from "../model/pattern-text.js";
import type { Imports } from "./imports.js";
import { literal } from "./literal.js";

/** The patterns that one file checks values by; each is a constant of the file. */
export class Patterns {
  private readonly imports: Imports;
  private readonly taken = new Set<string>();
  private readonly constants = new Map<string, string>();

  constructor(imports: Imports) {
    this.imports = imports;
  }

  /** The constant that holds the alternatives of one derivation step of a type, patterns of XSD. */
  use(component: string, alternatives: readonly string[]): string {
    const expression = alternatives.every(isDeterministic)
      ? regularExpression(alternatives)
      : this.automaton(alternatives);
    const known = this.constants.get(expression);
    if (known !== undefined) return known;
    const constant = claim(this.taken, `${lowerFirst(camelCase(component))}Pattern`);
    this.constants.set(expression, constant);
    return constant;
  }

  /** The declarations of all constants, in the order of their first use. */
  text(): string {
    return [...this.constants].map(([expression, constant]) => `const ${constant} = ${expression};\n`).join("");
  }

  /** An engine that backtracks could take forever on it. */
  private automaton(alternatives: readonly string[]): string {
    const { model, classes } = patternModel(alternatives.join("|"));
    const expressions = classes.map((source) => `/^${source}$/u`);
    return `/* @__PURE__ */ ${this.imports.use("pattern")}(${[literal(model), ...expressions].join(", ")})`;
  }
}

function regularExpression(alternatives: readonly string[]): string {
  const sources = alternatives.map(patternText);
  return `/${sources.length === 1 ? (sources[0] ?? "") : `^(?:${sources.join("|")})$`}/u`;
}
