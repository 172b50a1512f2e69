import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { printDiagnostic } from "../../../generator/diagnostics/print.js";
import { decodeXml } from "../../../generator/xml/decode-xml.js";
import { parseXml } from "../../../generator/xml/parse-xml.js";
import type { XmlElement } from "../../../generator/xml/xml-document.js";
import { attributeOf, childElements, textContent } from "../../../generator/xml/xml-query.js";

function parse(text: string): { readonly root: XmlElement | undefined; readonly diagnostics: readonly string[] } {
  const found: Diagnostic[] = [];
  const document = parseXml(text, "a.xml", (diagnostic) => void found.push(diagnostic));
  return { root: document?.root, diagnostics: found.map(printDiagnostic) };
}

function parseValid(text: string): XmlElement {
  const { root, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  if (root === undefined) throw new Error("no root");
  return root;
}

describe("names", () => {
  test("are expanded by the declarations in scope", () => {
    const root = parseValid('<a xmlns="urn:1" xmlns:p="urn:2" p:x="1" x="2"><p:b xmlns:p="urn:3"/><c xmlns=""/></a>');
    expect(root.name).toBe("{urn:1}a");
    expect(root.attributes.map(({ name, value }) => [name, value])).toEqual([
      ["{urn:2}x", "1"],
      ["x", "2"],
    ]);
    expect(childElements(root).map(({ name }) => name)).toEqual(["{urn:3}b", "c"]);
  });

  test("elements without declarations share the scope of their parent", () => {
    const root = parseValid('<a xmlns="urn:1"><b/></a>');
    expect(childElements(root)[0]?.scope).toBe(root.scope);
  });

  test.each(["__proto__", "constructor", "hasOwnProperty", "toString", "prototype", "valueOf"])(
    "%s is a name like others",
    (name) => {
      const root = parseValid(
        `<${name} xmlns:${name}="urn:1" ${name}="1" ${name}:${name}="2"><${name}:${name}/></${name}>`,
      );
      expect(root.name).toBe(name);
      expect(root.attributes.map(({ name: key, value }) => [key, value])).toEqual([
        [name, "1"],
        [`{urn:1}${name}`, "2"],
      ]);
      expect(childElements(root)[0]?.name).toBe(`{urn:1}${name}`);
    },
  );
});

describe("locations", () => {
  test.each(["\n", "\r\n", "\r"])("count lines that end with %j", (end) => {
    const root = parseValid(
      `\ufeff<?xml version="1.0"?>${end}<a>${end}  <!-- c -->${end}  <b x="1"${end}     y="2"/></a>`,
    );
    const [b] = childElements(root);
    expect(root.at).toEqual({ file: "a.xml", line: 2, column: 1 });
    expect(b?.at).toEqual({ file: "a.xml", line: 4, column: 3 });
    expect(b?.attributes.map(({ at }) => [at.line, at.column])).toEqual([
      [4, 6],
      [5, 6],
    ]);
  });
});

describe("content", () => {
  test("keeps text, CDATA and elements in order, without comments and processing instructions", () => {
    const root = parseValid("<a>1<!-- x --><b>2</b><![CDATA[<&]]><?pi don't?>3</a>");
    expect(textContent(root).replace(/ /g, "")).toBe("12<&3");
  });

  test("replaces references, and nothing in CDATA", () => {
    const root = parseValid(`<a x="&lt;&#65;&#x1F600;&quot;">&amp;&gt;&apos;<![CDATA[&amp;]]> 0010 </a>`);
    expect(attributeOf(root, "x")?.value).toBe('<A\u{1F600}"');
    expect(textContent(root)).toBe("&>'&amp; 0010 ");
  });

  test("normalises white space in attributes, but not what references stand for", () => {
    expect(attributeOf(parseValid('<a x="1\n\t2&#10;3"/>'), "x")?.value).toBe("1  2\n3");
  });
});

describe("refuses", () => {
  test.each([
    ["an end tag that is missing", "<a>\n<b></a>", /^a\.xml:2:\d+ error xml-not-well-formed/],
    ["a document cut off", "<a>\n<b>\n", /^a\.xml:3:1 error xml-not-well-formed: .*the text ends before/],
    ["an empty file", "", /xml-not-well-formed/],
    ["text that is no XML", '{"a":1}', /xml-not-well-formed/],
    ["a second root", "<a/>\n<b/>", /^a\.xml:2:1 .*second root/],
    ["an unclosed comment", "<a>\n <!-- </a>", /^a\.xml:2:2 .*a comment is not closed/],
    ["an unbound prefix", "<a>\n<p:b/></a>", /^a\.xml:2:1 error unbound-prefix: prefix "p"/],
    ["an unbound prefix of an attribute", '<a p:x="1"/>', /^a\.xml:1:4 error unbound-prefix/],
    [
      "two attributes of one expanded name",
      '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>',
      /^a\.xml:1:36 error duplicate-xml-attribute: attribute "q:x"/,
    ],
    [
      "a document type declaration",
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
      /^a\.xml:2:1 error doctype-not-supported/,
    ],
    ["an unknown entity", "<a>&nbsp;</a>", /xml-not-well-formed/],
    ["an unknown entity in an attribute", '<a x="&nbsp;"/>', /^a\.xml:1:7 error xml-not-well-formed/],
    ["a reference to a character XML has not", '<a x="&#0;"/>', /xml-not-well-formed/],
    ["a character XML has not", "<a>\u0001</a>", /^a\.xml:1:4 .*U\+0001/],
    ["< in an attribute", '<a x="<"/>', /xml-not-well-formed/],
    ["nesting beyond its limit", "<a>".repeat(3000) + "</a>".repeat(3000), /error xml-too-deep/],
  ])("%s", (_, text, expected) => {
    const { root, diagnostics } = parse(text);
    expect(root).toBeUndefined();
    expect(diagnostics[0]).toMatch(expected);
  });
});

describe("decodeXml", () => {
  const bytesOf = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));
  test.each([
    ["UTF-8", bytesOf("<é/>", "utf8"), "<é/>"],
    ["UTF-8 with a byte order mark", bytesOf("\ufeff<é/>", "utf8"), "<é/>"],
    ["UTF-16 with a byte order mark", bytesOf("\ufeff<é/>", "utf16le"), "<é/>"],
    ["UTF-16 big endian", bytesOf("\ufeff<é/>", "utf16le").map((_, index, all) => all[index ^ 1] ?? 0), "<é/>"],
    [
      "the declared encoding",
      bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><é/>', "latin1"),
      '<?xml version="1.0" encoding="ISO-8859-1"?><é/>',
    ],
  ])("%s", (_, bytes, expected) => {
    expect(decodeXml(bytes, "a.xml", (diagnostic) => expect.fail(printDiagnostic(diagnostic)))).toBe(expected);
  });

  test.each([
    ["bytes that are not UTF-8", bytesOf("<é/>", "latin1"), "the bytes are not valid utf-8"],
    [
      "an encoding nobody knows",
      bytesOf('<?xml version="1.0" encoding="x-none"?><a/>', "latin1"),
      '"x-none" is not known',
    ],
  ])("reports %s", (_, bytes, problem) => {
    const found: Diagnostic[] = [];
    expect(decodeXml(bytes, "a.xml", (diagnostic) => void found.push(diagnostic))).toBeUndefined();
    expect(found[0]?.message).toContain(problem);
  });
});
