import type { AnyNamespace, ModelType } from "../model/codegen-model.js";
import { localNameOf, namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { soap11EnvelopeNamespace, xmlNamespace, xsiNamespace } from "../xml/namespaces.js";
import { literal } from "./literal.js";
import type { EmitContext } from "./emit-context.js";

/** An expression for a namespace name: its constant, where it has one. */
export function namespaceText({ model, imports }: EmitContext, namespace: string): string {
  if (namespace === soap11EnvelopeNamespace) return imports.use("SOAP");
  const module = model.modules.find((known) => known.namespace === namespace);
  return module === undefined || namespace === "" ? literal(namespace) : imports.use(module.constant);
}

/** The arguments that list names by namespace: pairs of a namespace and local names. */
export function namesArguments(context: EmitContext, names: readonly ExpandedName[]): string {
  const groups: { namespace: string; names: string[] }[] = [];
  for (const name of names) {
    const namespace = namespaceOf(name);
    const last = groups.at(-1);
    if (last?.namespace === namespace) last.names.push(localNameOf(name));
    else groups.push({ namespace, names: [localNameOf(name)] });
  }
  return groups
    .map(({ namespace, names }) => `, ${namespaceText(context, namespace)}, ${literal(names.join(" "))}`)
    .join("");
}

/** The last argument of the tables of a type: the namespace of its name, where it has one. */
export function homeArgument(context: EmitContext, { named, namespace }: ModelType): string {
  return named ? `, ${namespaceText(context, namespace)}` : "";
}

/** A name as it is written: with the prefix of its namespace. */
export function qualifiedName({ model }: EmitContext, name: ExpandedName): string {
  const namespace = namespaceOf(name);
  const prefix =
    namespace === xmlNamespace ? "xml" : (model.modules.find((known) => known.namespace === namespace)?.prefix ?? "");
  return prefix === "" ? localNameOf(name) : `${prefix}:${localNameOf(name)}`;
}

/** The last argument of a wildcard's reader, if it needs one. */
export function wildcardArgument(context: EmitContext, wildcard: AnyNamespace): string {
  return wildcard.kind === "any" ? "" : `, ${namespacesText(context, wildcard)}`;
}

/** An expression for the namespaces that a wildcard lets in. */
export function namespacesText(context: EmitContext, wildcard: AnyNamespace): string {
  switch (wildcard.kind) {
    case "any":
      return "undefined";
    case "not":
      return `{ not: ${namespaceText(context, wildcard.namespace)} }`;
    case "list":
      return `[${wildcard.namespaces.map((namespace) => namespaceText(context, namespace)).join(", ")}]`;
  }
}

/** The arguments that declare the prefixes of namespaces on a root element. */
export function declarations(context: EmitContext, namespaces: readonly string[]): string {
  const xsi = namespaces.includes(xsiNamespace) ? [`["xsi", ${context.imports.use("XSI")}]`] : [];
  const own = context.model.modules
    .filter(({ namespace, prefix }) => namespaces.includes(namespace) && prefix !== "")
    .map(({ prefix, namespace }) => `[${literal(prefix)}, ${namespaceText(context, namespace)}]`);
  return [...own, ...xsi].join(", ");
}
