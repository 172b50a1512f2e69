import type { Message, Named, Operation } from "./types-schemas.js";

/** What has to be exported for the components of the schemas, as docs/binding.md tells it. */
export class ExpectedNames {
  readonly #types: ReadonlyMap<string, Named>;
  readonly #elements: ReadonlyMap<string, Named>;
  readonly #envelopes: ReadonlySet<string>;

  constructor(components: readonly Named[], operations: readonly Operation[]) {
    const byName = (elements: boolean): ReadonlyMap<string, Named> =>
      new Map(
        components
          .filter(({ kind }) => (kind === "element") === elements)
          .map((component) => [component.name, component] as const),
      );
    this.#types = byName(false);
    this.#elements = byName(true);
    this.#envelopes = new Set(operations.flatMap(({ name }) => [`${name}Request`, `${name}Response`]));
  }

  /** What the names of an element's functions end in: those of an operation's messages go before. */
  functionsOf(element: string): string {
    return pascal(this.#envelopes.has(element) ? `${element}Element` : element);
  }

  /** The type of an element: of its declared type's name, or of its own where that is anonymous, or a type of the language. */
  typeOf(element: string): string {
    const { type } = this.#elements.get(element)!;
    if (type === undefined) return pascal(element);
    const declared = this.#types.get(type);
    if (declared === undefined) return builtIn[type] ?? `no type ${type}`;
    return declared.abstract ? `Any${pascal(type)}` : pascal(type);
  }

  /** The members of the object that holds a message's headers. */
  headersOf({ headers }: Message): Readonly<Record<string, string>> {
    const members = headers.map((element) => [camel(element), this.typeOf(element)] as const);
    return { ...Object.fromEntries(members), $unknown: "XmlUnknown" };
  }
}

const builtIn: Readonly<Record<string, string>> = { string: "string", boolean: "boolean", int: "number" };

/** The functions of an operation. */
export function functionsOfOperation(name: string): readonly string[] {
  return ["serialize", "deserialize"].flatMap((does) => [`${does}${name}Request`, `${does}${name}Response`]);
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camel(name: string): string {
  return name.replace(/^[A-Z]+?(?=[A-Z][a-z]|[a-z]|$)/, (capitals) => capitals.toLowerCase());
}
