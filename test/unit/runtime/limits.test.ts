// Limits, and time in proportion to the length of the document.
import { describe, expect, it } from "vitest";

import {
  deserializeAddImContactToGroupResponseElement as read,
  serializeAddImContactToGroupResponseElement as write,
} from "../../../generated/ews/index.js";
import { read as readDocument } from "../../../templates/runtime/document.js";
import { first, next } from "../../../templates/runtime/elements.js";
import { toInteger } from "../../../templates/runtime/big-integer.js";
import { toInt } from "../../../templates/runtime/integer.js";
import type { ReadLimits } from "../../../templates/runtime/limits.js";
import { names } from "../../../templates/runtime/names.js";
import { expectRoot } from "../../../templates/runtime/read-root.js";
import { readText } from "../../../templates/runtime/text.js";
import { toUnion } from "../../../templates/runtime/union.js";
import { failure, response } from "./messages.js";
import { expectGrowth } from "../../time.js";
import { readTree } from "./trees.js";

const nested = (depth: number, inner = "x"): string => "<a>".repeat(depth) + inner + "</a>".repeat(depth);
const list = (n: number, item: (i: number) => string): string => Array.from({ length: n }, (_, i) => item(i)).join("");

it.each<[what: string, least: string, most: string]>([
  ["depth", nested(256), nested(257)],
  ["attributes", `<a ${list(1024, (i) => `a${i}="" `)}/>`, `<a ${list(1025, (i) => `a${i}="" `)}/>`],
  ["declarations", `<a ${list(256, (i) => `xmlns:a${i}="u" `)}/>`, `<a ${list(257, (i) => `xmlns:a${i}="u" `)}/>`],
  [
    "bindings in force",
    list(10, (k) => `<a ${list(100, (i) => `xmlns:a${k}-${i}="u" `)}>`) + "</a>".repeat(10),
    list(11, (k) => `<a ${list(100, (i) => `xmlns:a${k}-${i}="u" `)}>`) + "</a>".repeat(11),
  ],
  ["a name", `<${"n".repeat(1024)}/>`, `<${"n".repeat(1025)}/>`],
  ["an attribute's name", `<a ${"n".repeat(1024)}=""/>`, `<a ${"n".repeat(1025)}=""/>`],
])("of %s", (_, least, most) => {
  expect(readTree(least).localName).toBeDefined();
  expect(failure(() => readTree(most))).toMatchObject({ name: "XmlReadError", code: "limit" });
  expect(readTree(least).localName).toBeDefined();
});

describe("limits of the caller's", () => {
  const documents: readonly [name: keyof ReadLimits, most: number, document: (n: number) => string][] = [
    ["size", 40, (n) => `<a>${"x".repeat(n - 7)}</a>`],
    ["depth", 3, (n) => nested(n)],
    ["depth", 1000, (n) => nested(n)],
    ["attributes", 2, (n) => `<a ${list(n, (i) => `a${i}="" `)}/>`],
    ["namespaces", 2, (n) => `<a ${list(n, (i) => `xmlns:a${i}="u" `)}/>`],
    ["name", 7, (n) => `<${"n".repeat(n)}/>`],
    ["name", 3000, (n) => `<${"n".repeat(n)}/>`],
  ];

  it.each(documents)("hold: %s %d", (name, most, document) => {
    const limits = { [name]: most };
    expect(readTree(document(most), { limits }).localName).toBeDefined();
    expect(readTree(document(most + 1), { limits: { [name]: Infinity } }).localName).toBeDefined();
    for (const xml of [document(most + 1), new TextEncoder().encode(document(most + 1))])
      expect(failure(() => readTree(xml, { limits }))).toMatchObject({ name: "XmlReadError", code: "limit" });
  });

  it("hold for the digits of a whole number", () => {
    const root = names("a", "", "a");
    const integer = (digits: number, limits?: ReadLimits): bigint =>
      readDocument(`<a>${"9".repeat(digits)}</a>`, { limits }, (r) => {
        expectRoot(r, root);
        return toInteger(r, readText(r));
      });
    expect(String(integer(1000))).toHaveLength(1000);
    expect(failure(() => integer(1001)).code).toBe("limit");
    expect(String(integer(1001, { digits: 2000 }))).toHaveLength(1001);
    expect(failure(() => integer(6, { digits: 5 })).code).toBe("limit");
  });

  it.each(["size", "depth", "attributes", "namespaces", "name", "digits"])(
    "are not lifted by a mistake: %s",
    (name) => {
      for (const value of [0, -1, 0.5, NaN, null, "10", true, {}, 10n])
        expect(() => readTree("<a/>", { limits: { [name]: value } })).toThrow(RangeError);
      for (const value of [100, 1e9, Infinity]) readTree("<a/>", { limits: { [name]: value } });
    },
  );

  it("let in documents deeper than any reader of elements goes", () => {
    const read = (limits: ReadLimits): unknown => readTree(nested(200_000), { limits });
    expect(failure(() => read({})).code).toBe("limit");
    expect(read({ depth: Infinity })).toBeDefined();
  });
});

it("holds for depth in what is skipped, too", () => {
  for (const unknown of ["keep", "skip"] as const) {
    expect(failure(() => read(response(`<m:X>${nested(100_000)}</m:X>`), { unknown })).code).toBe("limit");
  }
});

const half = 4000;
const any = (content: string): string => response(`<m:MessageXml>${content}</m:MessageXml>`);

it("tries the types of a union without looking for the place of each failure", () => {
  const root = names("a", "", "a");
  const members = names("a", "", "b");
  const growth = { size: half, factor: 4, most: 4.84 };
  expectGrowth(growth, (n) => {
    const xml = `<a>${"\n<b>x</b>".repeat(n)}</a>`;
    return () => {
      const values = readDocument(xml, undefined, (r) => {
        const list: unknown[] = [];
        expectRoot(r, root);
        for (let m = first(r, members, {}); m >= 0; m = next(r, members, m)) {
          list.push(toUnion<unknown>(r, readText(r), "U", [(text) => toInt(r, text), (text) => text]));
        }
        return list;
      });
      expect(values).toEqual(Array.from({ length: n }, () => "x"));
    };
  });
  const failing = (): unknown =>
    readDocument("<a>\n<b>x</b></a>", undefined, (r) => {
      expectRoot(r, root);
      first(r, members, {});
      return toUnion(r, readText(r), "U", [(text) => toInt(r, text)]);
    });
  expect(failure(failing)).toMatchObject({ code: "invalid-value", path: "/a/b", line: 2, column: 1, component: "U" });
});

describe("four times the document takes about four times the time", () => {
  it.each<[what: string, document: (n: number) => string]>([
    ["attributes", (n) => any(list(n / 1000, () => `<a ${list(1000, (i) => `a${i}="1" `)}/>`))],
    ["unknown attributes", (n) => response(list(n / 1000, () => `<m:X ${list(1000, (i) => `a${i}="t:x" `)}/>`))],
    ["declarations", (n) => any(list(n / 200, (k) => `<a ${list(200, (i) => `xmlns:p${k}-${i}="u${i}" `)}/>`))],
    ["prefixes in force", (n) => any(`<a ${list(250, (i) => `xmlns:p${i}="u${i}" `)}>${list(n, () => "<p0:b/>")}</a>`)],
    ["new namespaces", (n) => any(list(n, (i) => `<p:a xmlns:p="u${i}"/>`))],
    ["nested elements", (n) => any(list(n / 200, () => nested(200)))],
    ["references", (n) => response(`<m:MessageText>${"é&amp;x".repeat(n)}</m:MessageText>`)],
    ["CDATA sections", (n) => response(`<m:MessageText>${"x<![CDATA[x]]>".repeat(n)}</m:MessageText>`)],
    ["comments", (n) => response(`<m:MessageText>${"x<!-- -->".repeat(n)}</m:MessageText>`)],
    ["a long comment", (n) => response(`<!--${" -x".repeat(20 * n)}-->`)],
    ["instructions", (n) => response("<?p x?>".repeat(n))],
    ["unknown children", (n) => response(list(n, (i) => `<m:U${i % 50} a="b">x</m:U${i % 50}>`))],
    ["attributes on lines, and no tab anywhere", (n) => response('\n <m:U a="b"/>'.repeat(n))],
    ["line ends of two characters", (n) => response('\r\n <m:U a="b"/>'.repeat(n))],
    ["a long word without a colon, and then one with it", (n) => any(`<a>${"x".repeat(20 * n)} y:</a>`)],
    [
      "prefixes in text",
      (n) => any(`<a ${list(250, (i) => `xmlns:p${i}="u${i}" `)}>${list(n, (i) => `p${i % 250}:x `)}</a>`),
    ],
    [
      "prefixes in pieces of text",
      (n) => any(`<a ${list(250, (i) => `xmlns:p${i}="u${i}" `)}>${list(n, (i) => `p${i % 250}:x<b/>`)}</a>`),
    ],
    ["odd characters at the very end", (n) => response('<m:U a="b">x</m:U>'.repeat(n) + "<m:U>é&amp;]]&gt;</m:U>")],
  ])("with many or long: %s", (_, document) => {
    expectGrowth({ size: half, factor: 4, most: 4.84 }, (n) => {
      const xml = document(n);
      return () => write(read(xml));
    });
  });
});
