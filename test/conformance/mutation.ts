import * as fc from "fast-check";
import type { CodegenModel, Member, ValueType } from "../../generator/model/codegen-model.js";
import type { Canonical } from "../roundtrip/canonical.js";

/** A change to one place of a document. */
export interface Mutation {
  readonly kind: (typeof kinds)[number];
  /** Which of the elements that it could be done to; counted round. */
  readonly element: number;
  /** Which of its children or attributes; counted round. */
  readonly part: number;
  /** Which of the names that belong there; counted round. */
  readonly name: number;
  readonly text: string;
}

/** The names that the schemas have for children and attributes of elements with a name. */
export interface KnownNames {
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

const kinds = [
  "remove child",
  "repeat child",
  "repeat child at the end",
  "swap children",
  "move child to the front",
  "rename child",
  "insert child",
  "insert text",
  "replace text",
  "replace attribute",
  "remove attribute",
  "add attribute",
] as const;

// Not among them: white space around an integer, which xmllint refuses.
const texts = [
  "",
  " ",
  "x",
  "a b",
  "-1",
  "+7",
  "0",
  "1",
  "31",
  "201",
  "1441",
  "007",
  "1.5",
  "1e5",
  "INF",
  "true",
  "TRUE",
  "2147483647",
  "2147483648",
  "-2147483649",
  "9223372036854775808",
  "65536",
  "0x1F",
  "0x12345",
  "0X",
  "AQ==",
  "AR==",
  "A",
  "2024-02-29",
  "2023-02-29",
  "2024-02-29T24:00:00Z",
  "2024-02-29T24:00:01Z",
  "2024-02-29T12:00:00+14:01",
  "12:00:00",
  "P1D",
  "P",
  "PT",
  "en-US",
  "en_US",
  "\u00a01",
  "a_b",
  "1.2.3.4",
  "1.2.3.4.5",
  "01234567-89ab-cdef-0123-456789ABCDEF",
  "01234567-89ab-cdef-0123-456789ABCDEG",
  "Default",
  "Monday Tuesday",
] as const;

/** Changes of all kinds. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  element: fc.nat(),
  part: fc.nat(),
  name: fc.nat(),
  text: fc.constantFrom(...texts),
});

/** The names that may stand beside each other by a model, found by the name of the element around them. */
export function knownNames({ elements, types }: CodegenModel): KnownNames {
  const children = new Map<string, readonly string[]>();
  const attributes = new Map<string, readonly string[]>();
  const add = (map: Map<string, readonly string[]>, name: string, members: readonly Member[]): void => {
    map.set(name, [...new Set([...(map.get(name) ?? []), ...members.map((member) => member.name)])]);
  };
  const seen = new Set<string>();
  const visit = (name: string, value: ValueType): void => {
    if (value.kind !== "type" || seen.has(`${name} ${value.type}`)) return;
    seen.add(`${name} ${value.type}`);
    const type = types.get(value.type)!;
    if (type.kind === "variants") {
      for (const key of type.derived) visit(name, { kind: "type", type: key });
    }
    if (type.kind !== "object") return;
    const { content } = type;
    const members = content.kind === "elements" || content.kind === "ordered" ? content.members : [];
    add(children, name, members);
    add(attributes, name, type.attributes);
    for (const member of members) visit(member.name, member.value);
  };
  for (const { name, value } of elements) visit(name, value);
  return { children, attributes };
}

/** The document after a change; undefined where there is nothing that it could be done to. */
export function mutated(root: Canonical, mutation: Mutation, known: KnownNames): Canonical | undefined {
  const places = elementsIn(root).filter((element) => isPlaceFor(element, mutation.kind));
  const place = places[mutation.element % Math.max(1, places.length)];
  const changed = place === undefined ? undefined : changedElement(place, mutation, known);
  return place === undefined || changed === undefined ? undefined : replaced(root, place, changed);
}

/** The expanded name of an element. */
export function nameOf({ namespace, local }: Canonical): string {
  return namespace === "" ? local : `{${namespace}}${local}`;
}

function elementsIn(element: Canonical): readonly Canonical[] {
  return [element, ...element.children.flatMap((child) => (typeof child === "string" ? [] : elementsIn(child)))];
}

function hasElements({ children }: Canonical): boolean {
  return children.some((child) => typeof child !== "string");
}

function isPlaceFor(element: Canonical, kind: Mutation["kind"]): boolean {
  const count = hasElements(element) ? element.children.length : 0;
  switch (kind) {
    case "swap children":
    case "move child to the front":
      return count > 1;
    case "insert child":
    case "add attribute":
      return true;
    case "replace text":
      return count === 0;
    case "replace attribute":
    case "remove attribute":
      return declaredAttributes(element).length > 0;
    default:
      return count > 0;
  }
}

function changedElement(element: Canonical, mutation: Mutation, known: KnownNames): Canonical | undefined {
  const { attributes, children } = element;
  const { text } = mutation;
  const at = mutation.part % Math.max(1, children.length);
  const child = children[at];
  const index = attributes.indexOf(oneOf(declaredAttributes(element), mutation.part)!);
  const name = oneOf([...(known.children.get(nameOf(element)) ?? []), "{urn:other}unknown", "unknown"], mutation.name)!;
  const withChildren = (...parts: readonly (Canonical | string | undefined)[]): Canonical => ({
    ...element,
    children: parts.filter((part) => part !== undefined),
  });
  const [before, after] = [children.slice(0, at), children.slice(at + 1)];
  switch (mutation.kind) {
    case "remove child":
      return withChildren(...before, ...after);
    case "repeat child":
      return withChildren(...before, child, child, ...after);
    case "repeat child at the end":
      return withChildren(...children, child);
    case "swap children":
      return withChildren(...before, after[0], child, ...after.slice(1));
    case "move child to the front":
      return withChildren(child, ...before, ...after);
    case "rename child":
      return typeof child === "object" ? withChildren(...before, { ...child, ...named(name) }, ...after) : undefined;
    case "insert child": {
      const inserted = { ...named(name), attributes: [], children: text === "" ? [] : [text] };
      return hasElements(element) ? withChildren(...before, inserted, child, ...after) : withChildren(inserted);
    }
    case "insert text":
      return withChildren(...before, text, child, ...after);
    case "replace text":
      return withChildren(text);
    case "replace attribute":
      return withAttributes(element, index, [attributes[index]![0], text]);
    case "remove attribute":
      return withAttributes(element, index);
    case "add attribute": {
      const added = `{}${oneOf([...(known.attributes.get(nameOf(element)) ?? []), "Unknown"], mutation.name)!}`;
      if (attributes.some(([one]) => one === added)) return undefined;
      return { ...element, attributes: [...attributes, [added, text]] };
    }
  }
}

function withAttributes(element: Canonical, index: number, ...instead: Canonical["attributes"]): Canonical {
  const { attributes } = element;
  return { ...element, attributes: [...attributes.slice(0, index), ...instead, ...attributes.slice(index + 1)] };
}

/** Attributes that the type of the element declares: it is not checked what a wildcard lets in, nor `xsi:type` by its own name. */
function declaredAttributes({ attributes }: Canonical): Canonical["attributes"] {
  return attributes.filter(([name]) => name.startsWith("{}"));
}

function oneOf<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

function named(name: string): Pick<Canonical, "namespace" | "local"> {
  const brace = name.lastIndexOf("}");
  return { namespace: name.slice(1, Math.max(1, brace)), local: name.slice(brace + 1) };
}

function replaced(root: Canonical, place: Canonical, by: Canonical): Canonical {
  if (root === place) return by;
  return {
    ...root,
    children: root.children.map((child) => (typeof child === "string" ? child : replaced(child, place, by))),
  };
}
