import type { SchemaSet } from "../resolve/schema-set.js";
import type { Module } from "./codegen-model.js";
import { claim, constantCase, kebabCase } from "./identifier.js";

const reservedNames = ["index", "elements", "namespaces", "operations", "runtime"];
const reservedPrefixes = ["soap", "xml", "xmlns", "xsi"];

/** One module for each namespace: named after the last part of the namespace name, with the prefix that the options or the schemas give. */
export function makeModules(
  namespaces: Iterable<string>,
  set: SchemaSet,
  prefixes: Readonly<Record<string, string>> = {},
): readonly Module[] {
  const names = new Set(reservedNames);
  const constants = new Set<string>();
  const taken = new Set(reservedPrefixes);
  return [...new Set(namespaces)].sort().map((namespace) => {
    const name = claim(names, moduleName(namespace));
    const given = Object.hasOwn(prefixes, namespace) ? prefixes[namespace] : undefined;
    const wanted = given ?? set.prefixes.get(namespace) ?? "ns";
    const prefix = namespace === "" ? "" : claim(taken, wanted);
    return { namespace, name, constant: claim(constants, `${constantCase(name)}_NAMESPACE`), prefix };
  });
}

/** Files are named after it, so it is short, and no file of another module can be called like it. */
function moduleName(namespace: string): string {
  const name = kebabCase(lastPart(namespace)).slice(0, 60);
  return /-(read|write|elements|enumerations)$/.test(name) ? `${name}-namespace` : name;
}

function lastPart(namespace: string): string {
  return (
    namespace
      .split(/[/:#?]+/)
      .filter((part) => /\p{L}/u.test(part))
      .pop() ?? "local"
  );
}
