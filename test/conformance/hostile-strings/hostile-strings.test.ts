// Whatever a string holds, the writers write it so that every reader finds that string there and nothing else; or they do not write it.
import { describe, expect, it } from "vitest";
import { readFailure, writeFailure } from "../../roundtrip/failures.js";
import { readTree, saxesTree, toTree, type Tree } from "../../unit/runtime/trees.js";
import { libxml2Tree } from "./libxml2-tree.js";
import { openPlaces, type Place, schemaPlaces } from "./places.js";
import { hostileStrings, isXmlText } from "./strings.js";

const harmless = "Harmless";
const lenient = { characters: "lenient" } as const;
const written = hostileStrings.filter(([, text]) => isXmlText(text));
const refused = hostileStrings.filter(([, text]) => !isXmlText(text));

/** The tree of a document with another string where the harmless one was. */
function withText(tree: Tree, text: string): Tree {
  const put = (old: string) => old.replaceAll(harmless, () => text);
  return {
    name: tree.name,
    attributes: tree.attributes.map(put).sort(),
    children: tree.children
      .map((child) => (typeof child === "string" ? put(child) : withText(child, text)))
      .filter((child) => child !== ""),
  };
}

function expectSame(place: Place, text: string): void {
  const xml = place.write(text);
  const expected = withText(toTree(readTree(place.write(harmless))), text);
  for (const form of [xml, new TextEncoder().encode(xml)]) {
    expect(place.read(form)).toBe(text);
    expect(place.read(form, lenient)).toBe(text);
    expect(toTree(readTree(form))).toEqual(expected);
  }
  expect(saxesTree(xml)).toEqual(expected);
  expect(libxml2Tree(xml)).toEqual(expected);
  expect(place.write(text, lenient)).toBe(xml);
}

function expectRefused(place: Place, text: string): void {
  expect(writeFailure(() => place.write(text))).toMatchObject({ code: "character", path: place.path });
  // on request they are references, which only a lenient reader takes
  const xml = place.write(text, lenient);
  expect(isXmlText(xml)).toBe(true);
  expect(place.read(xml, lenient)).toBe(text);
  expect(readFailure(() => place.read(xml)).code).toBe("not-well-formed");
  expect(saxesTree(xml)).toBeUndefined();
}

describe.each([...schemaPlaces, ...openPlaces])("$what", (place) => {
  it.each(written)("holds %s as it is", (_, text) => {
    expectSame(place, text);
  });

  it.each(refused)("does not hold %s", (_, text) => {
    expectRefused(place, text);
  });
});

it("there are strings of both kinds", () => {
  expect(written.length).toBeGreaterThan(70);
  expect(refused.length).toBeGreaterThan(15);
});
