import type { SchemaDocument } from "../schema/schema-document.js";
import type { WsdlDocument } from "../schema/wsdl-document.js";

/** Prefixes that say nothing of the namespace, or mean XSD to every reader. */
const poorPrefixes: ReadonlySet<string> = new Set(["", "tns", "xs", "xsd"]);

/** For each target namespace, the prefix its own documents bind to it, else the one another document uses. */
export function targetNamespacePrefixes(
  schemas: readonly SchemaDocument[],
  wsdl: readonly WsdlDocument[],
): ReadonlyMap<string, string> {
  const documents = [...schemas, ...wsdl];
  const prefixes = new Map<string, string>();
  for (const namespace of new Set(schemas.map(({ targetNamespace }) => targetNamespace))) {
    if (namespace === "") continue;
    const own = documents.filter(({ targetNamespace }) => targetNamespace === namespace);
    const prefix = prefixOf(own, namespace) ?? prefixOf(documents, namespace);
    if (prefix !== undefined) prefixes.set(namespace, prefix);
  }
  return prefixes;
}

function prefixOf(documents: readonly Pick<SchemaDocument, "prefixes">[], namespace: string): string | undefined {
  for (const { prefixes } of documents) {
    for (const [prefix, bound] of prefixes) if (bound === namespace && !poorPrefixes.has(prefix)) return prefix;
  }
  return undefined;
}
