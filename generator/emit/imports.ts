import { posix } from "node:path";
import type { FilePlan } from "../plan/file-plan.js";
import { runtimeSymbols, runtimeTypes } from "./runtime-symbols.js";

/** Where each exported name of the output is declared, and which of them are types. */
export interface Homes {
  readonly pathOf: ReadonlyMap<string, string>;
  readonly types: ReadonlySet<string>;
}

/** Collects the homes of all names of a plan and of the runtime. */
export function findHomes(plan: readonly FilePlan[]): Homes {
  const types = plan.flatMap(({ content, exports }) => {
    switch (content.kind) {
      case "types":
        return exports;
      case "enumerations":
        return content.types.map(({ name }) => name);
      case "operation":
        return exports.filter((name) => name.endsWith("Headers"));
      default:
        return [];
    }
  });
  return {
    pathOf: new Map([
      ...runtimeSymbols,
      ...plan.flatMap(({ path, exports }) => exports.map((name) => [name, path] as const)),
    ]),
    types: new Set([...runtimeTypes, ...types]),
  };
}

/** The names that one file uses from others; its import lines are made of them when its body is known. */
export class Imports {
  private readonly path: string;
  private readonly homes: Homes;
  private readonly used = new Set<string>();

  constructor(path: string, homes: Homes) {
    this.path = path;
    this.homes = homes;
  }

  /** Notes that the file uses `name`, and returns it. */
  use(name: string): string {
    if (!this.homes.pathOf.has(name)) throw new Error(`no file of the output exports "${name}"`);
    this.used.add(name);
    return name;
  }

  /** The import lines, sorted by file and name. */
  text(): string {
    const byPath = new Map<string, string[]>();
    for (const name of [...this.used].sort()) {
      const path = this.homes.pathOf.get(name) ?? "";
      if (path !== this.path) byPath.set(path, [...(byPath.get(path) ?? []), name]);
    }
    return [...byPath]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, names]) => this.line(path, names))
      .join("");
  }

  private line(path: string, names: readonly string[]): string {
    const relative = posix.relative(posix.dirname(this.path), path).replace(/\.ts$/, ".js");
    const isType = (name: string): boolean => this.homes.types.has(name);
    const typesOnly = names.every(isType);
    const specifiers = names.map((name) => (!typesOnly && isType(name) ? `type ${name}` : name)).join(", ");
    return `import ${typesOnly ? "type " : ""}{ ${specifiers} } from "${relative.startsWith(".") ? relative : `./${relative}`}";\n`;
  }
}
