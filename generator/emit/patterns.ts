import { camelCase, claim, lowerFirst } from "../model/identifier.js";
import { patternText } from "../model/pattern-text.js";

/** The regular expressions that one file checks values by; each is a constant of the file. */
export class Patterns {
  private readonly taken = new Set<string>();
  private readonly constants = new Map<string, string>();

  /** The constant that holds the alternatives of one derivation step of a type, patterns of XSD. */
  use(component: string, alternatives: readonly string[]): string {
    const sources = alternatives.map(patternText);
    const source = sources.length === 1 ? (sources[0] ?? "") : `^(?:${sources.join("|")})$`;
    const expression = `/${source}/u`;
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
}
