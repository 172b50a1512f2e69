// Text with references is put together eight bytes at a time, in memory of a fixed size where it fits. What it is never depends on that.
import { describe, expect, it } from "vitest";
import { read } from "../../../templates/runtime/document.js";
import { attribute, noNames, readValue } from "../../../templates/runtime/attributes.js";
import type { XmlReadError } from "../../../templates/runtime/errors.js";
import { names } from "../../../templates/runtime/names.js";
import { expectRoot } from "../../../templates/runtime/read-root.js";
import { readContent, readText } from "../../../templates/runtime/text.js";
import type { ReadOptions } from "../../../templates/runtime/xml.js";

const root = names("a", "", "a");

const text = (xml: string | Uint8Array, options?: ReadOptions): string =>
  read(xml, options, (r) => {
    expectRoot(r, root);
    return readText(r);
  });

const value = (xml: string | Uint8Array): string =>
  read(xml, undefined, (r) => {
    expectRoot(r, root);
    attribute(r, noNames, -1);
    const found = readValue(r);
    attribute(r, noNames, 0);
    readContent(r);
    return found;
  });

const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);

const references: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&#65;", "A"],
  ["&#x41;", "A"],
  ["&#0000000000000000065;", "A"],
  ["&#233;", "é"],
  ["&#x20AC;", "€"],
  ["&#128512;", "😀"],
];

/** The same text in ASCII, in Latin letters, and in others. */
const fillers = ["abcdefghijklmnopqrstuvw", "äbcdéfghijklmnöpqrstüvw", "日本語テキスト、😀と文字"];

describe.each(fillers)("between characters like those of %s", (filler) => {
  const piece = (length: number): string => Array.from(filler).slice(0, length).join("");

  it.each(references)("%s stands for %s, wherever it is", (reference, character) => {
    for (let before = 0; before < 18; before++) {
      for (let after = 0; after < 10; after++) {
        const [start, end] = [piece(before), piece(after)];
        const written = start + reference + end + reference + reference;
        const expected = start + character + end + character + character;
        for (const form of [`<a>${written}</a>`, bytes(`<a>${written}</a>`)]) expect(text(form)).toBe(expected);
        for (const form of [`<a b="${written}"/>`, bytes(`<a b="${written}"/>`)]) expect(value(form)).toBe(expected);
      }
    }
  });

  it("they do where the text is as long as the memory, and longer", () => {
    for (const size of [65_500, 65_519, 65_520, 65_521, 65_527, 65_528, 65_529, 65_535, 65_536, 65_537, 200_000]) {
      const rest = "x".repeat(size - bytes(`${filler}&amp;`).length);
      const expected = `${filler}&${rest}`;
      expect(text(bytes(`<a>${filler}&amp;${rest}</a>`))).toBe(expected);
      expect(value(bytes(`<a b="${filler}&amp;${rest}"/>`))).toBe(expected);
      expect(text(bytes(`<a>${rest}&amp;${filler}</a>`))).toBe(`${rest}&${filler}`);
    }
  });
});

describe("white space in an attribute", () => {
  it("becomes a blank, but not where it is written as a reference", () => {
    expect(value('<a b="1\n2\t3&#10;4&#9;5&#13;6\n"/>')).toBe("1 2 3\n4\t5\r6 ");
    expect(value('<a b="1\r\n2\r3&amp;"/>')).toBe("1 2 3&");
  });
});

describe("text beside references", () => {
  it("stays as it is", () => {
    expect(text("<a>1\n2\t3&#10;4</a>")).toBe("1\n2\t3\n4");
    expect(text("<a>&amp;lt;&amp;amp;&#38;#60;</a>")).toBe("&lt;&amp;&#60;");
  });

  it("has halves of characters where they are let in", () => {
    const lenient = { characters: "lenient" } as const;
    expect(text("<a>é&#xD83D;&#xDE00;&amp;&#xD800;z</a>", lenient)).toBe("é😀&\ud800z");
  });

  it.each(["&", "&amp", "&ampx;", "&lt", "&;", "&nbsp;", "&#;", "&#x;", "&#xD800;", "&#0;", "&#1114112;", "& amp;"])(
    "is refused with %s, at its place",
    (reference) => {
      for (const filler of ["", ...fillers]) {
        const start = `<a>${filler}\n&lt;`;
        for (const xml of [`${start}${reference}${filler}</a>`, `${start}${reference}</a>`]) {
          let error: XmlReadError | undefined;
          try {
            text(bytes(xml));
          } catch (caught) {
            error = caught as XmlReadError;
          }
          expect(error).toMatchObject({ code: "not-well-formed", line: 2, column: 5, path: "/a" });
        }
      }
    },
  );

  it("is refused where bytes around a reference are not UTF-8, even if they would be with what it stands for", () => {
    for (const [before, after] of [
      [[0xc3], []],
      [[], [0xa9]],
      [[0xe2, 0x82], [0xac]],
    ] as const) {
      const xml = new Uint8Array([...bytes("<a>"), ...before, ...bytes("&#xA9;"), ...after, ...bytes("</a>")]);
      expect(() => text(xml)).toThrow(expect.objectContaining({ code: "encoding" }));
    }
  });
});
