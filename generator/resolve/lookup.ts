import { diagnostic, type DiagnosticCode } from "../diagnostics/catalogue.js";
import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Reference, TypeUse } from "../schema/schema-document.js";
import { localNameOf, namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { isNcName } from "../xml/nc-name.js";
import { anySimpleType, anyType, builtInTypes } from "./built-in-types.js";
import type { Components } from "./components.js";

/** What looking up references needs. */
export interface Lookup {
  readonly components: Components;
  readonly report: Report;
}

type UnresolvedCode = Extract<
  DiagnosticCode,
  `unresolved-${"type" | "element" | "attribute" | "group" | "attribute-group" | "message" | "port-type" | "binding"}`
>;

/** The component a reference names; undefined where there is none, which is reported with the likeliest name. */
export function lookUp<Component>(
  definitions: ReadonlyMap<ExpandedName, Component>,
  reference: Reference,
  code: UnresolvedCode,
  report: Report,
): Component | undefined {
  const found = definitions.get(reference.name);
  if (found === undefined)
    report(diagnostic(code, reference.at, { name: reference.text }, nameHint(reference, definitions.keys())));
  return found;
}

/** The key of a type, anonymous or named, built-in or defined. An undefined one is reported, and `xs:anyType` stands in for it. */
export function typeKey({ components, report }: Lookup, use: TypeUse): ExpandedName {
  const key = uncheckedTypeKey(components, use);
  if (use.kind === "anonymous" || isType(components, key)) return key;
  const candidates = [...components.types.keys(), ...builtInTypes.keys(), anyType];
  report(
    diagnostic("unresolved-type", use.reference.at, { name: use.reference.text }, nameHint(use.reference, candidates)),
  );
  return anyType;
}

/** {@link typeKey} where the type must be simple (§3.14); `xs:anySimpleType` stands in for one that is not. */
export function simpleTypeKey(lookup: Lookup, use: TypeUse): ExpandedName {
  const key = typeKey(lookup, use);
  if (builtInTypes.has(key) || lookup.components.types.get(key)?.kind === "simpleType") return key;
  // An unresolved one is reported already.
  if (use.kind === "reference" && use.reference.name === key)
    lookup.report(diagnostic("not-a-simple-type", use.reference.at, { name: use.reference.text }));
  return anySimpleType;
}

/** The key a type use would have, whether or not that type exists. */
export function uncheckedTypeKey(components: Components, use: TypeUse): ExpandedName {
  return use.kind === "reference" ? use.reference.name : (components.anonymousKeys.get(use.type) ?? anyType);
}

function isType(components: Components, key: ExpandedName): boolean {
  return key === anyType || components.types.has(key) || builtInTypes.has(key);
}

/** A near name in the same namespace with the prefix as written; else the same name in another namespace. */
function nameHint({ name, text }: Reference, candidates: Iterable<ExpandedName>): string | undefined {
  const namespace = namespaceOf(name);
  const localName = localNameOf(name);
  const neighbours: string[] = [];
  let elsewhere: string | undefined;
  for (const candidate of candidates) {
    const candidateName = localNameOf(candidate);
    if (namespaceOf(candidate) === namespace) {
      if (isNcName(candidateName)) neighbours.push(candidateName);
    } else if (candidateName === localName) elsewhere ??= namespaceOf(candidate);
  }
  const near = didYouMean(localName, neighbours);
  if (elsewhere !== undefined)
    return `"${localName}" is defined in ${elsewhere === "" ? "no namespace" : `namespace "${elsewhere}"`}: use its prefix`;
  return near === undefined ? undefined : `did you mean "${text.slice(0, text.length - localName.length)}${near}"?`;
}
