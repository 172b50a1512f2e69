import { namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { xsiNamespace } from "../xml/namespaces.js";
import type { Member, ModelType, ValueType } from "./codegen-model.js";

type Types = ReadonlyMap<ExpandedName, ModelType>;

/** Of each type, the namespaces of what its values can hold: found once for all types of a model. */
const namespacesOfTypes = new WeakMap<Types, ReadonlyMap<ExpandedName, ReadonlySet<string>>>();

/** The namespaces of all elements and attributes that values can hold, whatever their types lead to. */
export function namespacesOfValues(
  values: readonly { readonly value: ValueType; readonly nillable: boolean }[],
  types: Types,
): ReadonlySet<string> {
  const ofTypes = namespacesOfTypes.get(types) ?? findNamespaces(types);
  namespacesOfTypes.set(types, ofTypes);
  return new Set(
    values.flatMap(({ value, nillable }) => [
      ...(nillable ? [xsiNamespace] : []),
      ...(value.kind === "type" ? (ofTypes.get(value.type) ?? []) : []),
    ]),
  );
}

/** Hands the namespaces of each type on to the types that lead to it, as long as there are new ones; types may lead to themselves. */
function findNamespaces(types: Types): ReadonlyMap<ExpandedName, ReadonlySet<string>> {
  const found = new Map<ExpandedName, Set<string>>();
  const leadingTo = new Map<ExpandedName, ExpandedName[]>();
  for (const [name, type] of types) {
    found.set(name, new Set(ownNamespaces(type)));
    for (const next of new Set(nextTypes(type))) leadingTo.set(next, [...(leadingTo.get(next) ?? []), name]);
  }
  const pending = new Set(types.keys());
  for (const name of pending) {
    // What is added to a set while it is walked is walked as well.
    pending.delete(name);
    for (const other of leadingTo.get(name) ?? []) {
      const namespaces = found.get(other);
      const before = namespaces?.size;
      for (const namespace of found.get(name) ?? []) namespaces?.add(namespace);
      if (namespaces?.size !== before) pending.add(other);
    }
  }
  return found;
}

function ownNamespaces(type: ModelType): readonly string[] {
  // xsi:type, and the prefixes of the types that it names
  if (type.kind === "variants") return [xsiNamespace, ...type.derived.map(namespaceOf)];
  return membersOf(type)
    .flatMap(({ name, nillable }) => [namespaceOf(name), ...(nillable ? [xsiNamespace] : [])])
    .filter((namespace) => namespace !== "");
}

function nextTypes(type: ModelType): readonly ExpandedName[] {
  if (type.kind === "variants") return [...type.derived, type.declared ?? []].flat();
  return membersOf(type).flatMap(({ value }) => (value.kind === "type" ? [value.type] : []));
}

function membersOf(type: ModelType): readonly Member[] {
  if (type.kind !== "object") return [];
  const { attributes, content } = type;
  return [...attributes, ...(content.kind === "elements" || content.kind === "ordered" ? content.members : [])];
}
