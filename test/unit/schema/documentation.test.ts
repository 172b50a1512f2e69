import { expect, test } from "vitest";
import { normaliseDocumentation } from "../../../generator/schema/documentation.js";
import { complexType, resolveValid } from "../resolve/resolve-files.js";

test.each([
  ["one line", "  one line  ", "one line"],
  [
    "indentation that all lines share",
    "\n      First.\n        Second.\n\n      Third.\n    ",
    "First.\n  Second.\n\nThird.",
  ],
  ["a first line right after the tag", "First.\n      Second.\n      Third.", "First.\nSecond.\nThird."],
  ["nothing but white space", " \n\t\n ", ""],
])("normalises %s", (_, text, expected) => {
  expect(normaliseDocumentation(text)).toBe(expected);
});

test("a component has its own documentation, several joined by a blank line", () => {
  const set = resolveValid(`
    <xs:complexType name="T">
      <xs:annotation><xs:documentation>One.</xs:documentation><xs:appinfo>no</xs:appinfo><xs:documentation>Two &amp; three.</xs:documentation></xs:annotation>
      <xs:attribute name="a"><xs:annotation><xs:documentation>Of a.</xs:documentation></xs:annotation></xs:attribute>
    </xs:complexType>`);
  const type = complexType(set, "T");
  expect(type.documentation).toBe("One.\n\nTwo & three.");
  expect(type.attributeUses[0]?.attribute.documentation).toBe("Of a.");
});
