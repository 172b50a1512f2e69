import { namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import { xsiNamespace } from "../xml/namespaces.js";
import type { Member, ModelType, ValueType } from "./codegen-model.js";

/** The namespaces of all elements and attributes that values can hold, whatever their types lead to. */
export function namespacesOfValues(
  values: readonly { readonly value: ValueType; readonly nillable: boolean }[],
  types: ReadonlyMap<ExpandedName, ModelType>,
): ReadonlySet<string> {
  const namespaces = new Set<string>();
  const seen = new Set<ExpandedName>();
  const pending = values.map(({ value }) => value);
  if (values.some(({ nillable }) => nillable)) namespaces.add(xsiNamespace);
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (value.kind !== "type" || seen.has(value.type)) continue;
    seen.add(value.type);
    const type = types.get(value.type);
    if (type?.kind === "variants") {
      // xsi:type, and the prefixes of the types that it names
      namespaces.add(xsiNamespace);
      for (const key of type.derived) namespaces.add(namespaceOf(key));
      for (const key of [...type.derived, type.declared ?? []].flat()) pending.push({ kind: "type", type: key });
    }
    for (const member of membersOf(type)) {
      if (namespaceOf(member.name) !== "") namespaces.add(namespaceOf(member.name));
      if (member.nillable) namespaces.add(xsiNamespace);
      pending.push(member.value);
    }
  }
  return namespaces;
}

function membersOf(type: ModelType | undefined): readonly Member[] {
  if (type?.kind !== "object") return [];
  const { attributes, content } = type;
  return [...attributes, ...(content.kind === "elements" || content.kind === "ordered" ? content.members : [])];
}
