import type { Spelling } from "./words.js";

/**
 * The namespace bindings in force at some place: one more than in the outer scope. The same bindings, made in the same order, are the same
 * object in all documents, so that what was learned in one of them holds in the next.
 */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly prefix: string;
  readonly namespace: string;
  /** The declarations met in this scope, and where they led. */
  readonly declarations: Declaration[];
}

/** A namespace declaration as documents spell it, from its name to its closing quote. */
export interface Declaration {
  readonly name: string;
  readonly spelling: Spelling;
  readonly scope: Scope;
}

/** The scope of every document's root element. */
export const outermost: Scope = {
  outer: undefined,
  prefix: "xml",
  namespace: "http://www.w3.org/XML/1998/namespace",
  declarations: [],
};

/** The namespace of a prefix (`""`: the default namespace); undefined where it is not declared. */
export function namespaceOf(scope: Scope | undefined, prefix: string): string | undefined {
  for (; scope !== undefined; scope = scope.outer) if (scope.prefix === prefix) return scope.namespace;
  return prefix === "" ? "" : undefined;
}

/** The scope inside `outer` in which `prefix` is bound to `namespace`: `outer` itself where it is already. */
export function bind(outer: Scope, prefix: string, namespace: string): Scope {
  return namespaceOf(outer, prefix) === namespace ? outer : { outer, prefix, namespace, declarations: [] };
}
