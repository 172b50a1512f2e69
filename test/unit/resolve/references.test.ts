import { describe, expect, test } from "vitest";
import { schema } from "../load/temporary-folder.js";
import { complexType, contentModel, resolveComponents, resolveFiles, resolveValid } from "./resolve-files.js";

const complex = (name: string, content: string): string => `<xs:complexType name="${name}">${content}</xs:complexType>`;
const extension = (name: string, base: string, own = ""): string =>
  complex(name, `<xs:complexContent><xs:extension base="${base}">${own}</xs:extension></xs:complexContent>`);
const simple = (name: string, content: string): string => `<xs:simpleType name="${name}">${content}</xs:simpleType>`;

describe("reports", () => {
  test.each([
    [
      "an unresolved type with a hint",
      `${complex("FolderType", "")}<xs:element name="a" type="t:FoldrType"/>`,
      /^main\.xsd:2:\d+ error unresolved-type: type "t:FoldrType" is not defined\n {2}hint: did you mean "t:FolderType"\?$/,
    ],
    [
      "an unknown built-in type",
      `<xs:element name="a" type="xs:strnig"/>`,
      /unresolved-type: .*\n {2}hint: did you mean "xs:string"\?/,
    ],
    ["a type named like an inherited property", `<xs:element name="a" type="xs:constructor"/>`, /unresolved-type/],
    [
      "a type of a namespace that nobody imports",
      `<xs:element name="a" type="u:T" xmlns:u="urn:u"/>`,
      /namespace-not-imported/,
    ],
    [
      "a type without its prefix",
      `${complex("T", "")}<xs:element name="a" type="T"/>`,
      /unresolved-type: type "T".*\n {2}hint: "T" is defined in namespace "urn:test"/,
    ],
    [
      "an unresolved element",
      complex("T", `<xs:sequence><xs:element ref="t:a"/></xs:sequence>`),
      /unresolved-element: element "t:a"/,
    ],
    ["an unresolved attribute", complex("T", `<xs:attribute ref="t:a"/>`), /unresolved-attribute: attribute "t:a"/],
    ["an unresolved group", complex("T", `<xs:group ref="t:G"/>`), /unresolved-group: group "t:G"/],
    ["an unresolved attribute group", complex("T", `<xs:attributeGroup ref="t:G"/>`), /unresolved-attribute-group/],
    ["an unresolved head", `<xs:element name="a" substitutionGroup="t:b"/>`, /unresolved-element: element "t:b"/],
    ["an unresolved member", simple("S", `<xs:union memberTypes="xs:int t:None"/>`), /unresolved-type: type "t:None"/],
    [
      "a complex type for an attribute",
      complex("T", `<xs:attribute name="a" type="t:T"/>`),
      /not-a-simple-type: type "t:T"/,
    ],
    [
      "two types of one name, with both places",
      `${complex("T", "")}\n${simple("T", `<xs:restriction base="xs:int"/>`)}`,
      /^main\.xsd:3:1 error duplicate-type: type "T" is defined already at main\.xsd:2:1/,
    ],
    ["two elements of one name", `<xs:element name="a"/><xs:element name="a"/>`, /duplicate-element/],
    [
      "two attributes of one name",
      complex("T", `<xs:attribute name="a"/><xs:attribute name="a"/>`),
      /duplicate-attribute/,
    ],
    [
      "an attribute its base has",
      `${complex("B", `<xs:attribute name="a"/>`)}${extension("T", "t:B", `<xs:attribute name="a"/>`)}`,
      /duplicate-attribute/,
    ],
    ["a type derived from itself", extension("T", "t:T"), /^main\.xsd:2:1 error circular-type: type "T"/],
    ["a union that contains itself", simple("S", `<xs:union memberTypes="xs:int t:S"/>`), /circular-type/],
    [
      "a group that contains itself",
      `<xs:group name="G"><xs:sequence><xs:group ref="t:G"/></xs:sequence></xs:group>`,
      /circular-group/,
    ],
    [
      "an attribute group that contains itself",
      `<xs:attributeGroup name="G"><xs:attributeGroup ref="t:G"/></xs:attributeGroup>`,
      /circular-attribute-group/,
    ],
    [
      "an element that substitutes for itself",
      `<xs:element name="a" substitutionGroup="t:b"/><xs:element name="b" substitutionGroup="t:a"/>`,
      /circular-substitution/,
    ],
    [
      "a substitution of another type",
      `<xs:element name="h" type="xs:int"/><xs:element name="m" type="xs:string" substitutionGroup="t:h"/>`,
      /invalid-substitution/,
    ],
    [
      "a list of lists",
      simple("L", `<xs:list itemType="xs:int"/>`) + simple("S", `<xs:list itemType="t:L"/>`),
      /invalid-item-type: type "t:L"/,
    ],
    [
      "complex content of a simple base",
      extension("T", "xs:int"),
      /invalid-derivation: .*\n {2}hint: use xs:simpleContent/,
    ],
    [
      "simple content of a base that has none",
      complex("E", "") + complex("T", `<xs:simpleContent><xs:extension base="t:E"/></xs:simpleContent>`),
      /invalid-derivation: .*\n {2}hint: use xs:complexContent/,
    ],
    [
      "mixed content added to unmixed",
      `${complex("B", `<xs:sequence><xs:element name="a"/></xs:sequence>`)}<xs:complexType name="T" mixed="true"><xs:complexContent><xs:extension base="t:B"><xs:sequence><xs:element name="b"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`,
      /invalid-derivation/,
    ],
    [
      "an all group within a sequence",
      `<xs:group name="G"><xs:all><xs:element name="a"/></xs:all></xs:group>${complex("T", `<xs:sequence><xs:group ref="t:G"/></xs:sequence>`)}`,
      /misplaced-all-group/,
    ],
    [
      "one element with two types",
      complex(
        "T",
        `<xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="a" type="xs:string"/></xs:sequence>`,
      ),
      /inconsistent-element/,
    ],
  ])("%s", (_, components, expected) => {
    expect(resolveComponents(components).diagnostics[0]).toMatch(expected);
  });

  test("a reference once, however often its type is used", () => {
    const { diagnostics } = resolveComponents(
      `${extension("T", "t:None")}${extension("U", "t:T")}<xs:element name="a" type="t:T"/>`,
    );
    expect(diagnostics).toHaveLength(1);
  });
});

describe("references across documents", () => {
  test("an import makes a namespace's components known", () => {
    const { set, diagnostics } = resolveFiles({
      "main.xsd": schema(
        `<xs:import namespace="urn:a" schemaLocation="a.xsd"/><xs:element name="e" type="a:T" xmlns:a="urn:a"/>`,
      ),
      "a.xsd": schema(complex("T", ""), 'targetNamespace="urn:a" xmlns:al="urn:a"'),
    });
    expect(diagnostics).toEqual([]);
    expect(set.elements.get("{urn:test}e")?.type).toBe("{urn:a}T");
    expect(set.prefixes).toEqual(
      new Map([
        ["urn:a", "al"],
        ["urn:test", "t"],
      ]),
    );
  });

  test("unqualified references of a chameleon mean the including namespace", () => {
    const { set, diagnostics } = resolveFiles(
      {
        "main.xsd": schema(`<xs:include schemaLocation="c.xsd"/>`),
        "c.xsd": schema(`${complex("A", "")}<xs:element name="e" type="A"/>`, ""),
      },
      ["main.xsd"],
    );
    expect(diagnostics).toEqual([]);
    expect(set.elements.get("{urn:test}e")?.type).toBe("{urn:test}A");
  });

  test("a redefinition extends the type it redefines", () => {
    const { set, diagnostics } = resolveFiles(
      {
        "main.xsd":
          schema(`<xs:redefine schemaLocation="o.xsd">${extension("T", "t:T", `<xs:sequence><xs:element name="b"/></xs:sequence>`)}
          <xs:group name="G"><xs:sequence><xs:group ref="t:G"/><xs:element name="h"/></xs:sequence></xs:group></xs:redefine>`),
        "o.xsd": schema(`${complex("T", `<xs:sequence><xs:element name="a"/></xs:sequence>`)}${extension("U", "t:T")}
          <xs:group name="G"><xs:sequence><xs:element name="g"/></xs:sequence></xs:group>${complex("V", `<xs:group ref="t:G"/>`)}`),
      },
      ["main.xsd"],
    );
    expect(diagnostics).toEqual([]);
    expect(contentModel(complexType(set, "U").particle)).toBe("((a), (b))");
    expect(contentModel(complexType(set, "V").particle)).toBe("((g), h)");
    expect(set.derivedTypes.get("{urn:test}T")).toEqual(["{urn:test}U"]);
  });
});

describe("groups of types and elements", () => {
  test("substitution groups are transitive, without abstract and blocked members", () => {
    const set = resolveValid(`
      <xs:element name="h" type="xs:string" abstract="true"/><xs:element name="a" substitutionGroup="t:h" abstract="true"/>
      <xs:element name="b" substitutionGroup="t:a"/><xs:element name="c" substitutionGroup="t:h" block="substitution"/><xs:element name="d" substitutionGroup="t:c"/>`);
    expect(set.substitutionGroups.get("{urn:test}h")).toEqual(["{urn:test}b", "{urn:test}c", "{urn:test}d"]);
    expect(set.substitutionGroups.get("{urn:test}a")).toEqual(["{urn:test}b"]);
    expect(set.substitutionGroups.has("{urn:test}c")).toBe(false);
    expect(set.elements.get("{urn:test}d")?.type).toBe("{http://www.w3.org/2001/XMLSchema}string");
  });

  test("derived types are transitive", () => {
    const set = resolveValid(extension("C", "t:B") + extension("B", "t:A") + complex("A", ""));
    expect(set.derivedTypes.get("{urn:test}A")).toEqual(["{urn:test}C", "{urn:test}B"]);
  });

  test("anonymous types are keyed by their path", () => {
    const set = resolveValid(`
      <xs:element name="E"><xs:complexType><xs:sequence>
        <xs:element name="C"><xs:simpleType><xs:list><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:list></xs:simpleType></xs:element>
      </xs:sequence><xs:attribute name="a"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:attribute></xs:complexType></xs:element>
      ${simple("U", `<xs:union memberTypes="xs:int"><xs:simpleType><xs:restriction><xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType></xs:restriction></xs:simpleType></xs:union>`)}
      <xs:group name="G"><xs:sequence><xs:element name="g"><xs:complexType/></xs:element></xs:sequence></xs:group>`);
    expect([...set.types.values()].map(({ name, named }) => [name.replace("{urn:test}", ""), named])).toEqual([
      ["U", true],
      ["U/member2", false],
      ["U/member2/base", false],
      ["element:E", false],
      ["element:E/C", false],
      ["element:E/C/item", false],
      ["element:E/@a", false],
      ["group:G/g", false],
    ]);
  });
});

describe("hostile schemas end soon", () => {
  const start = Array.from({ length: 40 }, (_, index) => index);
  test("groups that double forty times", () => {
    const set = resolveValid(
      start
        .map(
          (index) =>
            `<xs:group name="G${index}"><xs:sequence>${index === 39 ? `<xs:element name="e"/>` : `<xs:group ref="t:G${index + 1}" minOccurs="0"/>`.repeat(2)}</xs:sequence></xs:group>`,
        )
        .join("") + complex("T", `<xs:group ref="t:G0"/>`),
    );
    expect(complexType(set, "T").particle?.kind).toBe("group");
  });

  test("attribute groups and unions that double forty times", () => {
    const set = resolveValid(
      start
        .map(
          (index) =>
            `<xs:attributeGroup name="G${index}">${index === 39 ? `<xs:attribute name="e"/>` : `<xs:attributeGroup ref="t:G${index + 1}"/>`.repeat(2)}</xs:attributeGroup>`,
        )
        .join("") +
        complex("T", `<xs:attributeGroup ref="t:G0"/>`) +
        start
          .map((index) =>
            simple(
              `U${index}`,
              index === 39
                ? `<xs:restriction base="xs:int"/>`
                : `<xs:union memberTypes="t:U${index + 1} t:U${index + 1}"/>`,
            ),
          )
          .join("") +
        simple("L", `<xs:list itemType="t:U0"/>`),
    );
    expect(complexType(set, "T").ownAttributes).toEqual(["e"]);
  });

  test("a chain of a thousand derivations, a ring of five hundred, and anonymous types five hundred deep", () => {
    const chain = Array.from({ length: 1000 }, (_, index) => extension(`D${index + 1}`, `t:D${index}`)).join("");
    expect(resolveValid(complex("D0", "") + chain).derivedTypes.get("{urn:test}D0")).toHaveLength(1000);
    const ring = Array.from({ length: 500 }, (_, index) => extension(`R${index}`, `t:R${(index + 1) % 500}`)).join("");
    expect(resolveComponents(ring).diagnostics).toHaveLength(1);
    const deep = start
      .concat(...Array.from({ length: 11 }, () => start))
      .reduce(
        (inner) =>
          `<xs:element name="n"><xs:complexType><xs:sequence>${inner}</xs:sequence></xs:complexType></xs:element>`,
        `<xs:element name="leaf"/>`,
      );
    expect(resolveValid(deep).types.size).toBe(480);
  });
});
