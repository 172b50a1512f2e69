/**
 * A name with its namespace, in Clark notation: `{namespace}local`, or `local` alone where the name is in no namespace.
 * Used as a key, so that references between components can be printed and compared.
 */
export type ExpandedName = string;

/** Joins a namespace (`""` for none) and a local name. */
export function expandedName(namespace: string, localName: string): ExpandedName {
  return namespace === "" ? localName : `{${namespace}}${localName}`;
}

/** The namespace of an expanded name, `""` for none. */
export function namespaceOf(name: ExpandedName): string {
  return name.startsWith("{") ? name.slice(1, name.lastIndexOf("}")) : "";
}

/** The local part of an expanded name. */
export function localNameOf(name: ExpandedName): string {
  return name.startsWith("{") ? name.slice(name.lastIndexOf("}") + 1) : name;
}
