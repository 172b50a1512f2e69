import { describe, expect, test } from "vitest";
import { allows, intersectConstraints, uniteConstraints } from "../../../generator/resolve/wildcard.js";
import { resolveComponents } from "./resolve-files.js";

const restriction = (base: string, facets: string): string =>
  `<xs:simpleType name="S"><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`;

describe("reports", () => {
  test.each([
    [
      "a facet that does not apply",
      restriction("xs:string", `<xs:totalDigits value="3"/>`),
      /invalid-facet: facet "totalDigits"/,
    ],
    [
      "bounds in the wrong order",
      restriction("xs:int", `<xs:minInclusive value="5"/><xs:maxInclusive value="2"/>`),
      /invalid-facet: .*minInclusive 5 is greater/,
    ],
    [
      "lengths in the wrong order",
      restriction("xs:string", `<xs:minLength value="5"/><xs:maxLength value="2"/>`),
      /invalid-facet/,
    ],
    [
      "an enumeration value out of range",
      restriction("xs:byte", `<xs:enumeration value="300"/>`),
      /invalid-facet: .*"300" is not a value of the base type/,
    ],
    ["a bound that is no number", restriction("xs:int", `<xs:minInclusive value="abc"/>`), /invalid-facet/],
    ["a broken pattern", restriction("xs:string", `<xs:pattern value="(a"/>`), /invalid-facet: facet "pattern"/],
    [
      "a default that is no value",
      `<xs:element name="a" type="xs:int" default="abc"/>`,
      /invalid-default: "abc" is not a value of type "int"/,
    ],
    [
      "a default that is not enumerated",
      `${restriction("xs:string", `<xs:enumeration value="a"/>`)}<xs:element name="e" type="t:S" default="b"/>`,
      /invalid-default/,
    ],
  ])("%s", (_, components, expected) => {
    const { diagnostics } = resolveComponents(components);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(expected);
  });
});

describe("wildcards (XSD 1.0 Part 1 §3.10.6)", () => {
  const any = { kind: "any" } as const;
  const not = (namespace: string) => ({ kind: "not", namespace }) as const;
  const list = (...namespaces: readonly string[]) => ({ kind: "list", namespaces }) as const;

  test.each([
    [any, list("a"), list("a")],
    [not("a"), list("a", "b", ""), list("b")],
    [list("a", "b"), list("b", "c"), list("b")],
    [not("a"), not("a"), not("a")],
    [not("a"), not(""), not("a")],
    [not("a"), not("b"), undefined],
  ])("%j and %j intersect in %j", (a, b, expected) => {
    expect(intersectConstraints(a, b)).toEqual(expected);
    expect(intersectConstraints(b, a)).toEqual(expected);
  });

  test.each([
    [any, list("a"), any],
    [list("a"), list("b"), list("a", "b")],
    [not("a"), not("b"), not("")],
    [not("a"), list("a", ""), any],
    [not("a"), list("a"), not("")],
    [not("a"), list(""), undefined],
    [not("a"), list("b"), not("a")],
    [not(""), list(""), any],
    [not(""), list("a"), not("")],
  ])("%j and %j unite to %j", (a, b, expected) => {
    expect(uniteConstraints(a, b)).toEqual(expected);
  });

  test("##other shuts out its namespace and no namespace", () => {
    expect(["a", "", "b"].map((namespace) => allows(not("a"), namespace))).toEqual([false, false, true]);
  });
});
