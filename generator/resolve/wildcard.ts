import type { Wildcard } from "./schema-set.js";

type Constraint = Wildcard["constraint"];

/** Attribute Wildcard Intersection (XSD 1.0 Part 1 §3.10.6); undefined where it cannot be expressed. */
export function intersectConstraints(a: Constraint, b: Constraint): Constraint | undefined {
  if (a.kind === "any") return b;
  if (b.kind === "any") return a;
  if (a.kind === "list" && b.kind === "list")
    return { kind: "list", namespaces: a.namespaces.filter((namespace) => b.namespaces.includes(namespace)) };
  if (a.kind === "list") return { kind: "list", namespaces: a.namespaces.filter((namespace) => allows(b, namespace)) };
  if (b.kind === "list") return intersectConstraints(b, a);
  if (a.namespace === b.namespace || b.namespace === "") return a;
  return a.namespace === "" ? b : undefined;
}

/** Attribute Wildcard Union (§3.10.6); undefined where it cannot be expressed. */
export function uniteConstraints(a: Constraint, b: Constraint): Constraint | undefined {
  if (a.kind === "any" || b.kind === "any") return { kind: "any" };
  if (a.kind === "list" && b.kind === "list")
    return { kind: "list", namespaces: [...new Set([...a.namespaces, ...b.namespaces])] };
  if (a.kind === "not" && b.kind === "not") return a.namespace === b.namespace ? a : { kind: "not", namespace: "" };
  if (a.kind === "list") return uniteConstraints(b, a);
  if (b.kind === "not") return undefined;
  const holdsNegated = b.namespaces.includes(a.namespace);
  const holdsAbsent = b.namespaces.includes("");
  if (a.namespace === "") return holdsAbsent ? { kind: "any" } : a;
  if (holdsNegated) return holdsAbsent ? { kind: "any" } : { kind: "not", namespace: "" };
  return holdsAbsent ? undefined : a;
}

/** Wildcard allows Namespace Name (§3.10.4). */
export function allows(constraint: Constraint, namespace: string): boolean {
  switch (constraint.kind) {
    case "any":
      return true;
    case "not":
      return namespace !== "" && namespace !== constraint.namespace;
    case "list":
      return constraint.namespaces.includes(namespace);
  }
}
