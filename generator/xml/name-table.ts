import { expandedName, type ExpandedName } from "./expanded-name.js";
import { namespaceOfPrefix } from "./namespace-scope.js";
import type { NamespaceScope } from "./xml-document.js";

/** A name as it is written, taken apart. */
export interface WrittenName {
  readonly name: ExpandedName;
  /** Undefined where the prefix is unbound. */
  readonly namespace: string | undefined;
  readonly localName: string;
  readonly prefix: string;
}

/** Names of a document, each taken apart once in each scope: most of them occur thousands of times. */
export class NameTable {
  private readonly elements = new Map<NamespaceScope, Map<string, WrittenName>>();
  private readonly attributes = new Map<NamespaceScope, Map<string, WrittenName>>();

  elementName(written: string, scope: NamespaceScope): WrittenName {
    return known(this.elements, written, scope, (prefix) => namespaceOfPrefix(scope, prefix));
  }

  /** The default namespace is not for attributes (Namespaces in XML 1.0 §6.2). */
  attributeName(written: string, scope: NamespaceScope): WrittenName {
    return known(this.attributes, written, scope, (prefix) => (prefix === "" ? "" : namespaceOfPrefix(scope, prefix)));
  }
}

function known(
  names: Map<NamespaceScope, Map<string, WrittenName>>,
  written: string,
  scope: NamespaceScope,
  namespaceOf: (prefix: string) => string | undefined,
): WrittenName {
  let inScope = names.get(scope);
  if (inScope === undefined) names.set(scope, (inScope = new Map<string, WrittenName>()));
  let found = inScope.get(written);
  if (found === undefined) inScope.set(written, (found = takenApart(written, namespaceOf)));
  return found;
}

function takenApart(written: string, namespaceOf: (prefix: string) => string | undefined): WrittenName {
  const colon = written.indexOf(":");
  const prefix = colon === -1 ? "" : written.slice(0, colon);
  const localName = written.slice(colon + 1);
  const namespace = namespaceOf(prefix);
  return { name: expandedName(namespace ?? "", localName), namespace, localName, prefix };
}
