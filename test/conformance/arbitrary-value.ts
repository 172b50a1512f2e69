import * as fc from "fast-check";
import type {
  AnyNamespace,
  CodegenModel,
  Content,
  ContentParticle,
  Member,
  ModelElement,
  ModelType,
  ObjectType,
  ValueType,
  VariantsType,
} from "../../generator/model/codegen-model.js";
import { randomFrom, shuffled } from "../roundtrip/respell.js";
import { scalarValues } from "./arbitrary-scalar.js";
import { anyAttributes } from "./arbitrary-xml.js";
import { contentItems, type Item } from "./content-items.js";
import { type Heights, heightsOf } from "./heights.js";
import { Lazy } from "./lazy.js";
import { optionalParts, type Size, within } from "./size.js";

type Entry = readonly [property: string, value: unknown];

interface Drawing {
  readonly types: CodegenModel["types"];
  readonly heights: Heights;
  readonly known: Map<string, fc.Arbitrary<unknown>>;
}

/**
 * Values of a model's elements: what the types allow and the schemas find valid. The properties of each object are in a random order, and
 * absent ones are sometimes there as `undefined`. Those with a default are always there, since they come back when they are absent.
 */
export function elementValues(model: CodegenModel): (element: ModelElement) => fc.Arbitrary<unknown> {
  const drawing: Drawing = { types: model.types, heights: heightsOf(model), known: new Map() };
  return ({ value, nillable, default: absent }) => {
    const ofSize = (size: Size): fc.Arbitrary<unknown> => values(drawing, value, size);
    const all = fc.oneof(
      { arbitrary: ofSize(0), weight: 1 },
      { arbitrary: ofSize(7), weight: 6 },
      { arbitrary: ofSize("full"), weight: 1 },
    );
    return withNil(absent === undefined ? all : all.filter((one) => one !== ""), nillable);
  };
}

function values(drawing: Drawing, value: ValueType, size: Size): fc.Arbitrary<unknown> {
  switch (value.kind) {
    case "type":
      return remembered(drawing, `${String(size)} ${value.type}`, () =>
        typeValues(drawing, drawing.types.get(value.type)!, size),
      );
    case "fixed":
      return fc.constant(value.literal);
    case "scalar":
      return scalarValues(value);
    case "list": {
      const { minLength = 0, maxLength = minLength + 4, ...others } = value.facets;
      refuse(value.component, others);
      const item = values(drawing, value.item, size).filter(
        (one) => typeof one !== "string" || /^[^\t\n\r ]+$/.test(one),
      );
      return fc.array(item, { minLength, maxLength });
    }
    case "union": {
      refuse(value.component, value.facets);
      const members = value.members.map((member) => values(drawing, member, size));
      // a string that a number before it in the union would be read as
      return fc.oneof(...members).filter((one) => typeof one !== "string" || !/^\s*[+-]?\d+\s*$/.test(one));
    }
  }
}

function remembered(drawing: Drawing, key: string, make: () => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const known = drawing.known.get(key) ?? new Lazy(make);
  drawing.known.set(key, known);
  return known;
}

function refuse(component: string, facets: object): void {
  if (Object.keys(facets).length > 0) throw new Error(`no values are drawn of a type with the facets of ${component}`);
}

function typeValues(drawing: Drawing, type: ModelType, size: Size): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "alias":
      return values(drawing, type.value, size);
    case "enumeration":
      return fc.constantFrom(...type.values.map(({ value }) => value));
    case "object":
      return objects(drawing, type, size, []);
    case "variants":
      return fc.oneof(...variants(drawing, type, size));
  }
}

function variants(drawing: Drawing, { declared, derived }: VariantsType, size: Size): readonly fc.Arbitrary<unknown>[] {
  const named = derived.map((key) => [key, true] as const);
  const all = declared === undefined ? named : [[declared, false] as const, ...named];
  const height = (key: ObjectType["key"]): number => drawing.heights.value({ kind: "type", type: key });
  const least = size === 0 ? Math.min(...all.map(([key]) => height(key))) : Infinity;
  return all
    .filter(([key]) => height(key) <= least && height(key) < Infinity)
    .map(([key, tagged]) => {
      const type = drawing.types.get(key) as ObjectType;
      return objects(drawing, type, size, tagged ? [["$type", type.name]] : []);
    });
}

function objects(drawing: Drawing, type: ObjectType, size: Size, tags: readonly Entry[]): fc.Arbitrary<object> {
  const share = Math.min(100, Math.round((100 * optionalParts[size]) / Math.max(1, optionalIn(type))));
  const member = (one: Member): fc.Arbitrary<unknown> => memberValues(drawing, one, within[size]);
  const attributes = type.attributes.map((one) => {
    const entry = member(one).map((value): readonly Entry[] => [[one.property, value]]);
    return one.required || one.default !== undefined ? entry : optional(entry, share);
  });
  const wildcard =
    type.anyAttribute === undefined ? fc.constant([]) : optional(attributeEntry(type.anyAttribute), share);
  return fc
    .tuple(
      fc.tuple(...attributes),
      wildcard,
      contentEntries(drawing, type.content, size, share),
      fc.nat(),
      fc.boolean(),
    )
    .map(([declared, any, content, order, undefinedToo]) => {
      const entries = [...tags, ...declared.flat(), ...any, ...content];
      const there = new Set(entries.map(([property]) => property));
      const absent = undefinedToo ? propertiesOf(type).filter((property) => !there.has(property)) : [];
      const all = [...entries, ...absent.map((property): Entry => [property, undefined])];
      return Object.fromEntries(order === 0 ? all : shuffled(all, randomFrom(order)));
    });
}

function attributeEntry(namespaces: AnyNamespace): fc.Arbitrary<readonly Entry[]> {
  return anyAttributes(namespaces).map((value) => [["$anyAttributes", value]]);
}

function optional(entries: fc.Arbitrary<readonly Entry[]>, share: number): fc.Arbitrary<readonly Entry[]> {
  const nothing = fc.constant<readonly Entry[]>([]);
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: nothing, weight: 100 - share },
    { arbitrary: entries, weight: share },
  );
}

function contentEntries(drawing: Drawing, content: Content, size: Size, share: number): fc.Arbitrary<readonly Entry[]> {
  if (content.kind === "empty") return fc.constant([]);
  if (content.kind === "simple") return values(drawing, content.value, size).map((value) => [["$value", value]]);
  if (content.particle === undefined) throw new Error("no values are drawn of a content without a content model");
  const items = contentItems(
    {
      members: content.members,
      heights: drawing.heights,
      size,
      share,
      value: (member) => memberValues(drawing, member, within[size]),
    },
    content.particle,
  );
  if (content.kind === "elements") return items.map(byProperty);
  if (content.mixed) throw new Error("no values are drawn of mixed content");
  return items.map((all) => [["$content", all.map(contentItem)]]);
}

function contentItem(item: Item): object {
  return "any" in item ? { kind: "$any", value: item.any } : { kind: item.member.property, value: item.value };
}

function byProperty(items: readonly Item[]): readonly Entry[] {
  const entries = new Map<string, unknown>();
  const push = (property: string, value: unknown): void => {
    entries.set(property, [...((entries.get(property) as readonly unknown[] | undefined) ?? []), value]);
  };
  for (const item of items) {
    if ("any" in item) push("$any", item.any);
    else if (item.member.repeated) push(item.member.property, item.value);
    else entries.set(item.member.property, item.value);
  }
  return [...entries];
}

function memberValues(
  drawing: Drawing,
  { value, nillable, default: absent }: Member,
  size: Size,
): fc.Arbitrary<unknown> {
  const large = typeof size === "number" && size > 2;
  const all = large
    ? fc.oneof(
        { arbitrary: values(drawing, value, size), weight: 9 },
        { arbitrary: values(drawing, value, "full"), weight: 1 },
      )
    : values(drawing, value, size);
  const some = absent === undefined ? all : all.filter((one) => one !== "");
  return drawing.heights.value(value) === Infinity ? fc.constant(null) : withNil(some, nillable);
}

function withNil(all: fc.Arbitrary<unknown>, nillable: boolean): fc.Arbitrary<unknown> {
  return nillable ? fc.oneof({ arbitrary: all, weight: 3 }, { arbitrary: fc.constant(null), weight: 1 }) : all;
}

function propertiesOf({ attributes, content }: ObjectType): readonly string[] {
  const members = content.kind === "elements" ? content.members : [];
  return [...attributes, ...members].map(({ property }) => property);
}

function optionalIn({ attributes, anyAttribute, content }: ObjectType): number {
  const particle = content.kind === "elements" || content.kind === "ordered" ? content.particle : undefined;
  return (
    attributes.filter(({ required }) => !required).length +
    (anyAttribute === undefined ? 0 : 1) +
    (particle === undefined ? 0 : optionalParticles(particle))
  );
}

function optionalParticles(particle: ContentParticle): number {
  const own = particle.minOccurs === 0 ? 1 : 0;
  return particle.kind === "group" ? particle.particles.reduce((sum, part) => sum + optionalParticles(part), own) : own;
}
