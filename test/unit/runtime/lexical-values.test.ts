import { describe, expect, it } from "vitest";
import * as bigInteger from "../../../templates/runtime/big-integer.js";
import * as binary from "../../../templates/runtime/binary.js";
import * as boolean from "../../../templates/runtime/boolean.js";
import * as date from "../../../templates/runtime/date.js";
import * as decimal from "../../../templates/runtime/decimal.js";
import { read } from "../../../templates/runtime/document.js";
import * as duration from "../../../templates/runtime/duration.js";
import * as float from "../../../templates/runtime/float.js";
import * as integer from "../../../templates/runtime/integer.js";
import * as language from "../../../templates/runtime/language.js";
import * as nameTypes from "../../../templates/runtime/name-types.js";
import { names } from "../../../templates/runtime/names.js";
import { expectRoot } from "../../../templates/runtime/read-root.js";
import type { Reader } from "../../../templates/runtime/reader.js";
import { readText } from "../../../templates/runtime/text.js";

type To = (r: Reader, text: string) => unknown;

const root = names("a", "", "a");

/** Reads `text` as the content of an element. */
function readAs(to: To, text: string): unknown {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return read(`<a>${escaped}</a>`, undefined, (r) => {
    expectRoot(r, root);
    return to(r, readText(r));
  });
}

const cases: readonly (readonly [
  type: string,
  to: To,
  good: readonly (readonly [string, unknown])[],
  bad: readonly string[],
])[] = [
  [
    "boolean",
    boolean.toBoolean,
    [
      ["true", true],
      ["1", true],
      [" false\n", false],
      ["0", false],
    ],
    ["", "TRUE", "yes", "2", "\u00a0true"],
  ],
  [
    "int",
    integer.toInt,
    [
      ["0", 0],
      ["-0", 0],
      ["+7", 7],
      [" 2147483647 ", 2147483647],
      ["-2147483648", -2147483648],
      ["007", 7],
    ],
    ["", "1.0", "1e3", "0x10", "2147483648", "-2147483649", "1 2", "\u00a01", "١", "NaN", "--1"],
  ],
  [
    "byte",
    integer.toByte,
    [
      ["127", 127],
      ["-128", -128],
    ],
    ["128", "-129"],
  ],
  ["unsignedShort", integer.toUnsignedShort, [["65535", 65535]], ["-1", "65536"]],
  [
    "long",
    bigInteger.toLong,
    [
      ["9223372036854775807", 9223372036854775807n],
      ["-9223372036854775808", -9223372036854775808n],
      ["+5", 5n],
    ],
    ["9223372036854775808", "", "1.", "0x1"],
  ],
  [
    "unsignedLong",
    bigInteger.toUnsignedLong,
    [["18446744073709551615", 18446744073709551615n]],
    ["-1", "18446744073709551616"],
  ],
  ["integer", bigInteger.toInteger, [["123456789012345678901234567890", 123456789012345678901234567890n]], ["1.0"]],
  ["positiveInteger", bigInteger.toPositiveInteger, [["1", 1n]], ["0", "-1"]],
  ["negativeInteger", bigInteger.toNegativeInteger, [["-1", -1n]], ["0", "1"]],
  [
    "decimal",
    decimal.toDecimal,
    [
      ["1.10", "1.10"],
      ["-.5", "-.5"],
      ["+1.", "+1."],
      [" 007 ", "007"],
    ],
    ["", ".", "1e3", "INF", "1,0", "0x1"],
  ],
  [
    "double",
    float.toDouble,
    [
      ["1e3", 1000],
      ["-.5E-2", -0.005],
      ["INF", Infinity],
      ["-INF", -Infinity],
      ["NaN", NaN],
      ["-0", -0],
    ],
    ["", "+INF", "inf", "Infinity", "1e", "0x1", "1_0"],
  ],
  [
    "dateTime",
    date.toDateTime,
    [
      ["2012-07-16T08:09:10.1234567Z", "2012-07-16T08:09:10.1234567Z"],
      ["-0001-01-01T24:00:00+14:00", "-0001-01-01T24:00:00+14:00"],
      ["2000-02-29T00:00:00", "2000-02-29T00:00:00"],
      ["12012-01-01T00:00:00-13:59", "12012-01-01T00:00:00-13:59"],
    ],
    [
      "2012-07-16",
      "2012-02-30T00:00:00",
      "1900-02-29T00:00:00",
      "2012-13-01T00:00:00",
      "0000-01-01T00:00:00",
      "02012-01-01T00:00:00",
      "2012-01-01T24:00:01",
      "2012-01-01T00:00:60",
      "2012-01-01T00:00:00+14:01",
      "2012-01-01T00:00:00z",
      "2012-1-1T0:0:0",
    ],
  ],
  [
    "date",
    date.toDate,
    [
      ["2012-02-29", "2012-02-29"],
      ["2012-04-30Z", "2012-04-30Z"],
    ],
    ["2013-02-29", "2012-04-31", "2012-04-00", "2012-04"],
  ],
  ["time", date.toTime, [["23:59:59.999", "23:59:59.999"]], ["24:00:01", "23:60:00", "1:00:00"]],
  ["gMonthDay", date.toGMonthDay, [["--02-29", "--02-29"]], ["--02-30", "02-29"]],
  [
    "gYear",
    date.toGYear,
    [
      ["2012", "2012"],
      ["-2012Z", "-2012Z"],
    ],
    ["12", "0000"],
  ],
  ["gDay", date.toGDay, [["---31", "---31"]], ["---32", "31"]],
  ["gMonth", date.toGMonth, [["--12", "--12"]], ["--13", "--12--"]],
  ["gYearMonth", date.toGYearMonth, [["2012-12", "2012-12"]], ["2012-13"]],
  [
    "duration",
    duration.toDuration,
    [
      ["P1Y2M3DT4H5M6.7S", "P1Y2M3DT4H5M6.7S"],
      ["-PT0S", "-PT0S"],
    ],
    ["P", "PT", "P1DT", "1D", "P-1D", "PT1.S"],
  ],
  [
    "base64Binary",
    binary.toBase64Binary,
    [
      ["", new Uint8Array()],
      ["AA==", new Uint8Array([0])],
      ["//79", new Uint8Array([255, 254, 253])],
      [" A Q\nI D ", new Uint8Array([1, 2, 3])],
      ["AQI=", new Uint8Array([1, 2])],
    ],
    ["A", "AQ", "AR==", "AQJ=", "A===", "====", "AA==AA==", "a-b_"],
  ],
  [
    "hexBinary",
    binary.toHexBinary,
    [
      ["", new Uint8Array()],
      ["00fF", new Uint8Array([0, 255])],
    ],
    ["0", "0g", "0x00", "00 00"],
  ],
  [
    "language",
    language.toLanguage,
    [
      ["en-US", "en-US"],
      [" x-klingon ", "x-klingon"],
    ],
    ["", "en_US", "toolonglang", "en-", "1en"],
  ],
  [
    "NCName",
    nameTypes.toNCName,
    [
      ["a.b-c_1", "a.b-c_1"],
      ["é", "é"],
    ],
    ["", "1a", "a:b", "-a", "a b"],
  ],
  [
    "Name",
    nameTypes.toXmlName,
    [
      ["a:b", "a:b"],
      [":", ":"],
    ],
    ["", "1", "a b"],
  ],
  ["NMTOKEN", nameTypes.toNmtoken, [["1-a:b.", "1-a:b."]], ["", "a b", "a,b"]],
];

describe.each(cases)("%s", (_type, to, good, bad) => {
  it.each(good)("reads %j", (text, value) => {
    expect(readAs(to, text)).toEqual(value);
  });

  it.each(bad)("refuses %j", (text) => {
    expect(() => readAs(to, text)).toThrow(
      expect.objectContaining({ name: "XmlReadError", code: "invalid-value", path: "/a", line: 1, column: 1 }),
    );
  });
});

describe("values that are written", () => {
  it.each([
    [integer.fromInt(-5), "-5"],
    [integer.fromInt(1.5), undefined],
    [integer.fromInt(2 ** 31), undefined],
    [integer.fromInt("5" as unknown as number), undefined],
    [bigInteger.fromLong(-5n), "-5"],
    [bigInteger.fromLong(2n ** 63n), undefined],
    [bigInteger.fromLong(5 as unknown as bigint), undefined],
    [float.fromDouble(-0), "-0"],
    [float.fromDouble(1e21), "1e+21"],
    [float.fromDouble(-Infinity), "-INF"],
    [float.fromDouble(NaN), "NaN"],
    [float.fromDouble("1" as unknown as number), undefined],
    [boolean.fromBoolean(true), "true"],
    [boolean.fromBoolean(1 as unknown as boolean), undefined],
    [decimal.fromDecimal("1.10"), "1.10"],
    [decimal.fromDecimal("1e3"), undefined],
    [date.fromDateTime("2012-02-30T00:00:00"), undefined],
    [date.fromDate("2012-02-29"), "2012-02-29"],
    [date.fromDate(new Date(0) as unknown as string), undefined],
    [duration.fromDuration("P1D"), "P1D"],
    [binary.fromBase64Binary(new Uint8Array([255, 254])), "//4="],
    [binary.fromBase64Binary("//4=" as unknown as Uint8Array), undefined],
    [binary.fromHexBinary(new Uint8Array([0, 171])), "00AB"],
    [nameTypes.fromNCName("a:b"), undefined],
    [nameTypes.fromNmtoken("1"), "1"],
    [language.fromLanguage("en\n"), undefined],
  ])("%#: %j", (text, expected) => {
    expect(text).toBe(expected);
  });

  it("base64 of every length comes back", () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length) & 255);
      expect(readAs(binary.toBase64Binary, binary.fromBase64Binary(bytes)!)).toEqual(bytes);
      expect(binary.fromBase64Binary(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }
  });
});
