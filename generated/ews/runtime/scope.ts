import { XML } from "./xml-rules.js";
import type { Spelling } from "./words.js";

/**
 * The namespace bindings in force at some place: one more than in the outer scope. The same bindings, made in the same order, are the same
 * object in all documents, so that what was learned in one of them holds in the next.
 */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly prefix: string;
  readonly namespace: string;
  /** How many bindings there are. */
  readonly count: number;
  /** The declarations met in this scope, and where they led. */
  readonly met: Declaration[];
}

/** A namespace declaration as documents spell it, from its name to its closing quote. */
export interface Declaration {
  readonly name: string;
  readonly spelling: Spelling;
  readonly scope: Scope;
}

/** How many declarations are remembered: {@link remember} starts over before they are too many. */
const memory = { count: 0 };

/** Remembers a declaration met in `scope`. What a hostile sender can make us keep is bounded: see the two numbers. */
export function remember(scope: Scope, declaration: Declaration): void {
  if (++memory.count > 2000) memory.count = outermost.met.length = 0;
  if (scope.met.length > 7) scope.met.length = 0;
  scope.met.push(declaration);
}

/** The scope of every document's root element. */
export const outermost: Scope = {
  outer: undefined,
  prefix: "xml",
  namespace: XML,
  count: 0,
  met: [],
};

/** The namespace of a prefix (`""`: the default namespace); undefined where it is not declared. */
export function namespaceOf(scope: Scope | undefined, prefix: string): string | undefined {
  for (; scope; scope = scope.outer) if (scope.prefix === prefix) return scope.namespace;
  return prefix === "" ? "" : undefined;
}

/** The scope inside `outer` in which `prefix` is bound to `namespace`: `outer` itself where it is already. */
export function bind(outer: Scope, prefix: string, namespace: string): Scope {
  return namespaceOf(outer, prefix) === namespace
    ? outer
    : { outer, prefix, namespace, count: outer.count + 1, met: [] };
}
