import { describe, expect, test } from "vitest";
import { resolveComponents } from "../resolve/resolve-files.js";

const inType = (content: string): string => `<xs:complexType name="T">${content}</xs:complexType>`;
const inSequence = (content: string): string => inType(`<xs:sequence>${content}</xs:sequence>`);
const restriction = (facets: string): string =>
  `<xs:simpleType name="S"><xs:restriction base="xs:string">${facets}</xs:restriction></xs:simpleType>`;

describe("reports", () => {
  test.each([
    [
      "an unknown element",
      `<xs:elment name="a"/>`,
      /^main\.xsd:2:1 error unexpected-element: element "xs:elment" is not allowed in "xs:schema"\n {2}hint: did you mean "element"\?$/,
    ],
    ["an element of XSD 1.1", inType(`<xs:assert test="true()"/>`), /error unsupported-xsd-1\.1: "xs:assert"/],
    [
      "an element at the wrong place",
      inType(`<xs:attribute name="a"/><xs:sequence/>`),
      /misplaced-element: element "xs:sequence"/,
    ],
    ["two content models", inType(`<xs:sequence/><xs:choice/>`), /misplaced-element: element "xs:choice"/],
    [
      "attributes beside complexContent",
      inType(`<xs:complexContent><xs:extension base="xs:anyType"/></xs:complexContent><xs:attribute name="a"/>`),
      /misplaced-element/,
    ],
    ["a foreign element", `<f:x xmlns:f="urn:f"/>`, /unexpected-element/],
    [
      "an unknown attribute",
      `<xs:element name="a" tpye="xs:int"/>`,
      /^main\.xsd:2:22 error unexpected-attribute: attribute "tpye" .*\n {2}hint: did you mean "type"\?$/,
    ],
    ["text", `junk`, /unexpected-text: text is not allowed in "xs:schema"/],
    ["a missing name", `<xs:element type="xs:int"/>`, /missing-attribute: "xs:element" has no attribute "name"/],
    ["a name that is none", `<xs:element name="a b"/>`, /^main\.xsd:2:13 error invalid-value: value "a b" of "name"/],
    [
      "a reference that is no QName",
      `<xs:element name="a" type="x:y:z"/>`,
      /invalid-value: value "x:y:z" of "type" is not a qualified name/,
    ],
    [
      "an unbound prefix",
      `<xs:element name="a" type="constructor:x"/>`,
      /unbound-prefix: prefix "constructor".*\n {2}hint:/,
    ],
    [
      "name and ref",
      `<xs:element name="a"/>${inSequence(`<xs:element name="b" ref="t:a"/>`)}`,
      /conflicting-attributes: "xs:element" cannot have both ref and name/,
    ],
    [
      "type and an anonymous type",
      `<xs:element name="a" type="xs:int"><xs:complexType/></xs:element>`,
      /conflicting-attributes/,
    ],
    [
      "default and fixed",
      `<xs:element name="a" default="1" fixed="1"/>`,
      /conflicting-attributes: .*default and fixed/,
    ],
    [
      "a default that is required",
      inType(`<xs:attribute name="a" use="required" default="1"/>`),
      /conflicting-attributes/,
    ],
    [
      "minOccurs over maxOccurs",
      inSequence(`<xs:element name="a" minOccurs="2"/>`),
      /invalid-occurrence: minOccurs "2" is greater than maxOccurs "1"\n {2}hint:/,
    ],
    [
      "a negative maxOccurs",
      inSequence(`<xs:element name="a" maxOccurs="-1"/>`),
      /invalid-value: value "-1" of "maxOccurs"/,
    ],
    ["minOccurs unbounded", inSequence(`<xs:element name="a" minOccurs="unbounded"/>`), /invalid-value/],
    [
      "an unknown use",
      inType(`<xs:attribute name="a" use="mandatory"/>`),
      /invalid-value: .*optional, required, prohibited/,
    ],
    ["a boolean that is none", `<xs:element name="a" nillable="yes"/>`, /invalid-value: value "yes" of "nillable"/],
    ["a facet without value", restriction(`<xs:maxLength/>`), /missing-attribute/],
    ["a length that is none", restriction(`<xs:length value="-1"/>`), /invalid-value/],
    ["an unknown facet", restriction(`<xs:minimum value="1"/>`), /unexpected-element/],
    ["a list without item type", `<xs:simpleType name="S"><xs:list/></xs:simpleType>`, /missing-element/],
    ["an all group that repeats", inType(`<xs:all maxOccurs="2"/>`), /invalid-value/],
    [
      "occurrence on the group's own content",
      `<xs:group name="G"><xs:sequence minOccurs="0"/></xs:group>`,
      /unexpected-attribute/,
    ],
    [
      "an import of the own namespace",
      `<xs:import namespace="urn:test"/>`,
      /import-own-namespace: .*\n {2}hint: use xs:include/,
    ],
    ["a wildcard it does not know", inType(`<xs:anyAttribute namespace="##all"/>`), /invalid-value/],
    [
      "a key, as a warning",
      `<xs:element name="a"><xs:key name="k"><xs:selector xpath="b"/><xs:field xpath="@c"/></xs:key></xs:element>`,
      /warning identity-constraint-ignored/,
    ],
  ])("%s", (_, components, expected) => {
    const { diagnostics } = resolveComponents(components);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(expected);
  });

  test("all that is wrong, not only the first", () => {
    const { diagnostics } = resolveComponents(`<xs:element/><xs:elment/><xs:element name="a" type="t:None"/>`);
    expect(diagnostics).toHaveLength(3);
  });
});

describe("accepts", () => {
  test.each([
    ["foreign attributes", `<xs:element name="a" f:x="1" xmlns:f="urn:f"/>`],
    [
      "annotations of any content",
      `<xs:annotation><xs:appinfo><x>y</x></xs:appinfo><xs:documentation xml:lang="en">a <b>c</b></xs:documentation></xs:annotation>`,
    ],
    ["notations", `<xs:notation name="n" public="p" system="s"/>`],
    ["huge occurrences", inSequence(`<xs:element name="a" maxOccurs="999999999999999999999"/>`)],
    ["numbers and words within white space", inSequence(`<xs:element name=" a " minOccurs=" 0 " nillable=" true "/>`)],
  ])("%s", (_, components) => {
    expect(resolveComponents(components).diagnostics).toEqual([]);
  });
});
