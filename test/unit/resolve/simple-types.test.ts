import { describe, expect, test } from "vitest";
import { builtInTypes } from "../../../generator/resolve/built-in-types.js";
import { expandedName } from "../../../generator/xml/expanded-name.js";
import { resolveValid, simpleType } from "./resolve-files.js";

const xsd = (name: string): string => expandedName("http://www.w3.org/2001/XMLSchema", name);
const simple = (name: string, content: string): string => `<xs:simpleType name="${name}">${content}</xs:simpleType>`;
const restriction = (base: string, facets = ""): string => `<xs:restriction base="${base}">${facets}</xs:restriction>`;

test("knows all 44 built-in simple types and the simple ur-type", () => {
  expect(builtInTypes.size).toBe(45);
});

describe("simple types", () => {
  test("facets in force include those of the ancestors", () => {
    const set = resolveValid(
      simple(
        "A",
        restriction("xs:token", `<xs:pattern value="a*"/><xs:pattern value="b*"/><xs:maxLength value="9"/>`),
      ) +
        simple("B", restriction("t:A", `<xs:pattern value=".{2}"/><xs:maxLength value="5"/><xs:minLength value="1"/>`)),
    );
    expect(simpleType(set, "B")).toMatchObject({ base: "{urn:test}A", variety: "atomic", primitive: xsd("token") });
    expect(simpleType(set, "B").facets).toEqual({
      whiteSpace: "collapse",
      patterns: [["a*", "b*"], [".{2}"]],
      maxLength: 5,
      minLength: 1,
    });
  });

  test("an enumeration replaces the one of its base and keeps its values exactly", () => {
    const set = resolveValid(
      simple("A", restriction("xs:string", `<xs:enumeration value=" a "/><xs:enumeration value="b"/>`)) +
        simple(
          "B",
          restriction(
            "t:A",
            `<xs:enumeration value=" a "><xs:annotation><xs:documentation>Why.</xs:documentation></xs:annotation></xs:enumeration>`,
          ),
        ),
    );
    expect(simpleType(set, "B").facets.enumeration).toMatchObject([{ value: " a ", documentation: "Why." }]);
  });

  test.each([
    ["preserve", restriction("xs:string")],
    ["replace", restriction("xs:normalizedString")],
    ["collapse", restriction("xs:string", `<xs:whiteSpace value="collapse"/>`)],
    ["collapse", restriction("xs:int")],
    ["collapse", `<xs:list itemType="xs:string"/>`],
    ["collapse", `<xs:union memberTypes="xs:int xs:date"/>`],
    ["preserve", `<xs:union memberTypes="xs:int xs:string"/>`],
  ])("white space: %s for %s", (whiteSpace, content) => {
    expect(simpleType(resolveValid(simple("S", content)), "S").facets).toEqual({ whiteSpace });
  });

  test("a restriction of a list or a union keeps its items and members", () => {
    const set = resolveValid(
      simple("L", `<xs:list itemType="xs:int"/>`) +
        simple("M", restriction("t:L", `<xs:length value="2"/>`)) +
        simple("U", `<xs:union memberTypes="xs:int t:L"/>`) +
        simple("V", restriction("t:U", `<xs:enumeration value="1"/>`)),
    );
    expect(simpleType(set, "M")).toMatchObject({
      variety: "list",
      itemType: xsd("int"),
      primitive: xsd("anySimpleType"),
      facets: { length: 2 },
    });
    expect(simpleType(set, "V")).toMatchObject({ variety: "union", memberTypes: [xsd("int"), "{urn:test}L"] });
  });
});
