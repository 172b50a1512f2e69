import { quote } from "./errors.js";
import { instanceAttribute } from "./instance.js";
import { build, type Names } from "./names.js";
import { failElement, type Reader } from "./reader.js";
import { namespaceOf } from "./scope.js";

/**
 * The index among `t` of the type that `xsi:type` names in the start tag met last, whose attributes are not read yet; -1 where it names none of
 * them, or is not there (XSD 1.0 Part 1 §2.6.1). The last `declared` of them are no derived types: naming them says nothing new.
 */
export function derivedType(r: Reader, t: Names, declared = 0): number {
  const name = instanceAttribute(r, "type");
  if (name === undefined) return -1;
  if (t.next.length === 0) build(t);
  const colon = name.indexOf(":");
  const namespace = namespaceOf(r.scope, name.slice(0, Math.max(colon, 0)));
  const index = t.index.get("{" + namespace + "}" + name.slice(colon + 1)) ?? -1;
  if (index < 0 && r.validate) abstractType(r, t);
  if (index >= 0 && index < t.names.length - declared) r.typed = r.tag;
  return index;
}

/** A value of a derived type, told apart by `$type`. */
export function derived<T extends object, N extends string>(value: T, $type: N): T & { $type: N } {
  return Object.assign(value, { $type });
}

/** Stops because an element does not say which of the types it is of. */
export function abstractType(r: Reader, t: Names): never {
  const reason = "xsi:type is to name one of " + quote(t.names.join(", "));
  failElement(r, "invalid-value", reason, t.type);
}
