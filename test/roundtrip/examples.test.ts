import { describe, expect, it } from "vitest";
import { canonical, unordered } from "./canonical.js";
import { examples, request } from "./examples.js";
import { describeWith, schemaErrors, xmllint } from "./requires.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k), littleEndian);
  return new Uint8Array(view.buffer);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const declared = (xml: string, encoding: string) => xml.replace(/encoding="utf-8"/i, `encoding="${encoding}"`);

/** The same document, as it may arrive. */
const forms: readonly (readonly [form: string, of: (xml: string) => string | Uint8Array])[] = [
  ["a string", (xml) => xml],
  ["a string with a byte order mark", (xml) => "\ufeff" + xml],
  ["a string with CRLF line ends", (xml) => xml.replaceAll("\n", "\r\n")],
  ["a string with CR line ends", (xml) => xml.replaceAll("\n", "\r")],
  ["a string without an XML declaration", (xml) => xml.replace(/^<\?.*?\?>\s*/, "")],
  ["a string declared as utf-16", (xml) => declared(xml, "utf-16")],
  ["bytes", utf8],
  ["bytes with a byte order mark", (xml) => utf8("\ufeff" + xml)],
  ["bytes with CRLF line ends", (xml) => utf8(xml.replaceAll("\n", "\r\n"))],
  ["bytes of UTF-16, little-endian, with a byte order mark", (xml) => utf16("\ufeff" + declared(xml, "utf-16"), true)],
  ["bytes of UTF-16, big-endian, with a byte order mark", (xml) => utf16("\ufeff" + declared(xml, "UTF-16"), false)],
  ["bytes declared as iso-8859-1", (xml) => latin1(declared(xml, "iso-8859-1"))],
  ["bytes declared as us-ascii", (xml) => latin1(declared(xml, "us-ascii"))],
  ["bytes that are a part of a larger buffer", (xml) => utf8("<a>" + xml + "</a>").subarray(3, 3 + xml.length)],
  ["a Buffer", (xml) => Buffer.from(xml)],
];

describe.each(examples)("$name", ({ xml, message, read, rewrite }) => {
  it.each(forms)("is read from %s", (_, form) => {
    expect(read(form(xml))).toEqual(message);
  });

  it("is valid by the reader's own checks", () => {
    expect(read(xml, { validate: true })).toEqual(message);
  });

  it("comes back with the same elements, attributes and values, in the same order but for header blocks", () => {
    expect(unordered(canonical(rewrite(xml)), "Header")).toEqual(unordered(canonical(xml), "Header"));
  });

  it("comes back with its header blocks in the same order", () => {
    expect(canonical(rewrite(xml))).toEqual(canonical(xml));
  });

  it("is the same object when it is read again", () => {
    expect(read(rewrite(xml))).toStrictEqual(read(xml));
  });

  it("is written the same way each time", () => {
    expect(rewrite(rewrite(xml))).toBe(rewrite(xml));
  });

  describeWith(xmllint, "by its schema", () => {
    it("is valid as it was sent", () => {
      expect(schemaErrors(xml)).toBe("");
    });

    it("is valid as it is written", () => {
      expect(schemaErrors(rewrite(xml))).toBe("");
    });
  });
});

describe("letters beyond ASCII", () => {
  const text = "Grüße, ñ, ÿ, \u00a0 and \u0080";
  const xml = request.xml.replace("EgAAAA==", text);
  const key = (document: string | Uint8Array) => (request.read(document) as { body: object }).body;

  it.each([
    ["a string", xml],
    ["bytes", utf8(xml)],
    ["bytes with a byte order mark", utf8("\ufeff" + xml)],
    ["UTF-16, little-endian", utf16("\ufeff" + declared(xml, "utf-16"), true)],
    ["UTF-16, big-endian", utf16("\ufeff" + declared(xml, "utf-16"), false)],
    ["iso-8859-1", latin1(declared(xml, "ISO-8859-1"))],
  ])("are read from %s", (_, document) => {
    expect(key(document)).toMatchObject({ groupId: { changeKey: text } });
  });
});

describeWith(xmllint, "the schema of whole messages", () => {
  it("finds faults in header and body, so that its praise is worth something", () => {
    expect(schemaErrors(request.xml.replace("Exchange2013", "Exchange2O13"))).toContain("Exchange2O13");
    expect(schemaErrors(request.xml.replace(" Id=", " ID="))).toContain("'ID' is not allowed");
  });
});
