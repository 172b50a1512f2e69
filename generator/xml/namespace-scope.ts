import { xmlNamespace, xmlnsNamespace } from "./namespaces.js";
import type { NamespaceScope } from "./xml-document.js";

/** What is bound without a declaration (Namespaces in XML 1.0 §3). */
export const outermostScope: NamespaceScope = {
  declarations: new Map([
    ["xml", xmlNamespace],
    ["xmlns", xmlnsNamespace],
  ]),
};

/** The namespace that a prefix stands for, undefined where it is unbound. The default namespace (`""`) is `""` where it is not declared. */
export function namespaceOfPrefix(scope: NamespaceScope, prefix: string): string | undefined {
  for (let current: NamespaceScope | undefined = scope; current !== undefined; current = current.parent) {
    const namespace = current.declarations.get(prefix);
    // xmlns="" undoes a default namespace; XML 1.0 has no such thing for prefixes.
    if (namespace !== undefined) return namespace;
  }
  return prefix === "" ? "" : undefined;
}

/** The prefixes in force, the nearest declaration first; undeclared ones are left out. */
export function prefixesInScope(scope: NamespaceScope): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (let current: NamespaceScope | undefined = scope; current !== undefined; current = current.parent) {
    for (const [prefix, namespace] of current.declarations) {
      if (!prefixes.has(prefix)) prefixes.set(prefix, namespace);
    }
  }
  return prefixes;
}
