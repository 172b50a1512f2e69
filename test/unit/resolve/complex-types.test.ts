import { describe, expect, test } from "vitest";
import { complexType, contentModel, resolveComponents, resolveValid, simpleType } from "./resolve-files.js";

const base = `<xs:complexType name="Base"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence><xs:attribute name="x"/></xs:complexType>`;
const extension = (name: string, own: string, from = "t:Base"): string =>
  `<xs:complexType name="${name}"><xs:complexContent><xs:extension base="${from}">${own}</xs:extension></xs:complexContent></xs:complexType>`;
const restriction = (name: string, own: string, from = "t:Base"): string =>
  `<xs:complexType name="${name}"><xs:complexContent><xs:restriction base="${from}">${own}</xs:restriction></xs:complexContent></xs:complexType>`;

describe("effective content", () => {
  test.each([
    [
      "an extension has the base's content first",
      extension("T", `<xs:sequence><xs:element name="b"/></xs:sequence>`),
      "((a), (b))",
      "(b)",
    ],
    ["an extension that adds nothing has the base's content", extension("T", ""), "(a)", ""],
    ["an extension by an empty sequence has the base's content", extension("T", "<xs:sequence/>"), "(a)", ""],
    [
      "an extension by a choice keeps its occurrence",
      extension("T", `<xs:choice minOccurs="0"><xs:element name="b"/></xs:choice>`),
      "((a), (b)?)",
      "(b)?",
    ],
    [
      "an extension of an empty type has only its own content",
      `<xs:complexType name="E"/>${extension("T", `<xs:sequence><xs:element name="b"/></xs:sequence>`, "t:E")}`,
      "(b)",
      "(b)",
    ],
    [
      "a restriction has only its own content",
      restriction("T", `<xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>`),
      "(a)",
      "",
    ],
    [
      "a particle that occurs never is left out",
      `<xs:complexType name="T"><xs:sequence><xs:element name="a" minOccurs="0" maxOccurs="0"/><xs:any/></xs:sequence></xs:complexType>`,
      "(ANY)",
      "",
    ],
    [
      "an all group keeps its compositor",
      `<xs:complexType name="T"><xs:all><xs:element name="a"/><xs:element name="b" minOccurs="0"/></xs:all></xs:complexType>`,
      "(a & b?)",
      "",
    ],
  ])("%s", (_, components, content, own) => {
    const type = complexType(resolveValid(base + components), "T");
    expect(contentModel(type.particle)).toBe(content);
    expect(contentModel(type.ownParticle)).toBe(own);
  });

  test("a group reference is replaced by the group's content, which is shared", () => {
    const set = resolveValid(`
      <xs:group name="G"><xs:choice><xs:element name="a"/><xs:element name="b"/></xs:choice></xs:group>
      <xs:complexType name="T"><xs:sequence><xs:group ref="t:G" minOccurs="0" maxOccurs="unbounded"/><xs:group ref="t:G"/></xs:sequence></xs:complexType>`);
    const { particle } = complexType(set, "T");
    expect(contentModel(particle)).toBe("((a | b)*, (a | b))");
    const [first, second] = particle?.kind === "group" ? particle.particles : [];
    expect(first?.kind === "group" && second?.kind === "group" && first.particles === second.particles).toBe(true);
  });

  test.each([
    ["empty", `<xs:complexType name="T"/>`],
    ["elementOnly", `<xs:complexType name="T"><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>`],
    ["mixed", `<xs:complexType name="T" mixed="true"/>`],
    [
      "mixed",
      `<xs:complexType name="T"><xs:complexContent mixed="true"><xs:extension base="xs:anyType"/></xs:complexContent></xs:complexType>`,
    ],
    [
      "simple",
      `<xs:complexType name="T"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType>`,
    ],
  ])("content type %s", (contentType, components) => {
    expect(complexType(resolveValid(components), "T").contentType).toBe(contentType);
  });

  test("a restriction of simple content with facets makes a simple type", () => {
    const set = resolveValid(`
      <xs:complexType name="S"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="u"/></xs:extension></xs:simpleContent></xs:complexType>
      <xs:complexType name="T"><xs:simpleContent><xs:restriction base="t:S"><xs:maxLength value="5"/></xs:restriction></xs:simpleContent></xs:complexType>`);
    const { simpleType: content = "", attributeUses } = complexType(set, "T");
    expect(content).toBe("{urn:test}T/content");
    expect(simpleType(set, content).facets).toEqual({ whiteSpace: "preserve", maxLength: 5 });
    expect(attributeUses.map(({ attribute }) => attribute.name)).toEqual(["u"]);
  });
});

describe("attribute uses", () => {
  test("come from the base first, then from groups and the type itself", () => {
    const set = resolveValid(`${base}
      <xs:attributeGroup name="G"><xs:attribute name="y" type="xs:int"/></xs:attributeGroup>
      ${extension("T", `<xs:attributeGroup ref="t:G"/><xs:attribute name="z" use="required"/>`)}`);
    const type = complexType(set, "T");
    expect(type.attributeUses.map(({ attribute, required }) => [attribute.name, required])).toEqual([
      ["x", false],
      ["y", false],
      ["z", true],
    ]);
    expect(type.ownAttributes).toEqual(["y", "z"]);
  });

  test("a restriction drops what it prohibits and changes what it redeclares", () => {
    const set = resolveValid(`
      <xs:complexType name="B"><xs:attribute name="x"/><xs:attribute name="y"/><xs:attribute name="z"/></xs:complexType>
      ${restriction("T", `<xs:attribute name="x" use="prohibited"/><xs:attribute name="y" use="required"/>`, "t:B")}`);
    const type = complexType(set, "T");
    expect(type.attributeUses.map(({ attribute, required }) => [attribute.name, required])).toEqual([
      ["y", true],
      ["z", false],
    ]);
    expect(type.ownAttributes).toEqual(["y"]);
  });

  test("xml: attributes need no declaration", () => {
    const type = complexType(
      resolveValid(`<xs:complexType name="T"><xs:attribute ref="xml:lang"/></xs:complexType>`),
      "T",
    );
    expect(type.attributeUses[0]?.attribute).toMatchObject({
      name: "{http://www.w3.org/XML/1998/namespace}lang",
      type: "{http://www.w3.org/2001/XMLSchema}language",
    });
  });

  test("a use takes default and fixed of the declaration unless it has its own", () => {
    const set = resolveValid(`<xs:attribute name="g" type="xs:string" default="d"/>
      <xs:complexType name="T"><xs:attribute ref="t:g"/></xs:complexType>
      <xs:complexType name="U"><xs:attribute ref="t:g" fixed="f"/></xs:complexType>`);
    expect(complexType(set, "T").attributeUses[0]?.default).toBe("d");
    expect(complexType(set, "U").attributeUses[0]).not.toHaveProperty("default");
    expect(complexType(set, "U").attributeUses[0]?.fixed).toBe("f");
  });
});

describe("names on the wire", () => {
  test.each([
    ["elements are unqualified by default", "", "", "a"],
    ["elementFormDefault qualifies elements", 'elementFormDefault="qualified"', "", "{urn:test}a"],
    ["form overrides elementFormDefault", 'elementFormDefault="qualified"', 'form="unqualified"', "a"],
    ["form alone qualifies", "", 'form="qualified"', "{urn:test}a"],
  ])("%s", (_, defaults, form, name) => {
    const components = `<xs:complexType name="T"><xs:sequence><xs:element name="a" ${form}/></xs:sequence></xs:complexType>`;
    const { particle } = complexType(resolveComponents(components, `targetNamespace="urn:test" ${defaults}`).set, "T");
    expect(particle).toMatchObject({ particles: [{ element: { name } }] });
  });

  test("attributeFormDefault qualifies attributes", () => {
    const components = `<xs:complexType name="T"><xs:attribute name="a"/><xs:attribute name="b" form="unqualified"/></xs:complexType>`;
    const { set } = resolveComponents(components, 'targetNamespace="urn:test" attributeFormDefault="qualified"');
    expect(complexType(set, "T").ownAttributes).toEqual(["{urn:test}a", "b"]);
  });
});
