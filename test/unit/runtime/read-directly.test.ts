// Some values are read from the bytes of an element. What they are never depends on that.
import { describe, expect, it } from "vitest";
import { readBoolean, toBoolean } from "../../../templates/runtime/boolean.js";
import { readDateTime, toDateTime } from "../../../templates/runtime/date.js";
import { read } from "../../../templates/runtime/document.js";
import { toEnumeration } from "../../../templates/runtime/enumeration.js";
import type { XmlReadError } from "../../../templates/runtime/errors.js";
import { readInt, toInt } from "../../../templates/runtime/integer.js";
import { names } from "../../../templates/runtime/names.js";
import { readEnumeration } from "../../../templates/runtime/read-enumeration.js";
import { expectRoot } from "../../../templates/runtime/read-root.js";
import type { Reader } from "../../../templates/runtime/reader.js";
import { readText } from "../../../templates/runtime/text.js";
import { collapse } from "../../../templates/runtime/white-space.js";

const root = names("a", "", "a");

/** What `value` reads as the root element, or how it refuses that. */
function outcome(xml: string, value: (r: Reader) => unknown): unknown {
  try {
    return read(xml, undefined, (r) => {
      expectRoot(r, root);
      return value(r);
    });
  } catch (error) {
    const { code, path, line, column, message } = error as XmlReadError;
    return { code, path, line, column, message };
  }
}

const elements = (content: string): string[] => [
  `<a>${content}</a>`,
  `<a >${content}</a >`,
  `<a x="1">${content}</a>`,
  `<a><!-- -->${content}</a>`,
  `<a>${content}<!-- --></a>`,
  `<a><![CDATA[${content}]]></a>`,
  `<a> ${content}\n</a>`,
  `<a>${content}&#32;</a>`,
  `<a>${content}<b/></a>`,
  `<a>${content}</b>`,
  `<a>${content}</ab>`,
  `<a>${content}</a`,
  `<a>${content}</`,
  `<a>${content}<`,
  `<a>${content}`,
  `<a>&#x${content.charCodeAt(0).toString(16)};${content.slice(1)}</a>`,
];

/** `text` with each of its characters replaced by each other one in turn. */
function variants(text: string): string[] {
  const characters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).concat("\t", "é", "\u0130");
  return Array.from(text).flatMap((_, at) => characters.map((c) => text.slice(0, at) + c + text.slice(at + 1)));
}

const dateTime = "2026-02-03T04:05:06Z";
const dateTimes = [
  ...["0000", "0001", "0100", "1000", "9999"].map((year) => year + dateTime.slice(4)),
  ...Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0")).flatMap((pair) =>
    [5, 8, 11, 14, 17].map((at) => dateTime.slice(0, at) + pair + dateTime.slice(at + 2)),
  ),
  ...["2023-02-29", "2024-02-29", "2024-02-30", "2024-04-31", "2024-01-31", "2024-12-28"].map(
    (day) => day + dateTime.slice(10),
  ),
  ...["24:00:00", "24:00:01", "23:59:59"].map((time) => dateTime.slice(0, 11) + time + "Z"),
  ...[".5Z", "+01:00", "", "ZZ", "z"].map((rest) => dateTime.slice(0, 19) + rest),
  ...variants(dateTime),
];
const ints = [
  ...["", "0", "-0", "+0", "-", "+", "007", "-007", "--1", "-+1", "+-1", "1-", "1.0", "1e3", "0x1", "1 2", "٣"],
  ...["999999999", "-999999999", "1000000000", "2147483647", "2147483648", "-2147483648", "-2147483649"],
  ...["0000000001", "12345678901234567890", "&#49;", "-&#49;"],
  ...variants("-12"),
];
const booleans = [
  "true",
  "false",
  "1",
  "0",
  "TRUE",
  "truer",
  "tru",
  "falsee",
  "",
  ...variants("true"),
  ...variants("false"),
];

// more than are remembered of a list, and some that begin and end alike
const colours = [
  "red",
  "reddish",
  "re",
  "blå",
  "a & b",
  "a > b",
  "青",
  "x".repeat(600),
  ..."a b c d e f g h i j k l m".split(" "),
];
const enumerations = [
  ...[...colours, ...[...colours].reverse()].map((colour) => colour.replaceAll("&", "&amp;")),
  ...["", "r", "Red", "re d", " red", "red ", "a & b", "a &gt; b", "blÃ¥", "reds", "yellow"],
  ...variants("red"),
];
const toColour = (r: Reader, text: string): string => toEnumeration(r, text, colours, "Colour");
const toTrimmed = (r: Reader, text: string): string => toColour(r, collapse(text));

describe.each([
  ["enumeration", enumerations, (r: Reader) => readEnumeration(r, colours, "Colour"), toColour],
  ["trimmed enumeration", enumerations, (r: Reader) => readEnumeration(r, colours, "Colour", collapse), toTrimmed],
  ["dateTime", dateTimes, readDateTime, toDateTime],
  ["int", ints, readInt, toInt],
  ["boolean", booleans, readBoolean, toBoolean],
] as const)("%s", (_type, contents, direct, to) => {
  it("is what its text says", () => {
    for (const content of contents)
      for (const xml of [`<a>${content}</a>`, `<a>${content}`])
        expect([xml, outcome(xml, direct)]).toEqual([xml, outcome(xml, (r) => to(r, readText(r)))]);
  });

  it("is read however the element is written", () => {
    for (const content of [contents[1]!, contents.at(-1)!])
      for (const xml of elements(content))
        expect([xml, outcome(xml, direct)]).toEqual([xml, outcome(xml, (r) => to(r, readText(r)))]);
  });
});

it.each([
  [dateTime, readDateTime, dateTime],
  ["-12", readInt, -12],
  ["-0", readInt, 0],
  ["007", readInt, 7],
  ["true", readBoolean, true],
  ["false", readBoolean, false],
] as const)("reads %s", (content, direct, value) => {
  expect(outcome(`<a>${content}</a>`, direct)).toBe(value);
});
