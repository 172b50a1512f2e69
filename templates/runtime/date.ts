import { closeTag } from "./elements.js";
import { invalid } from "./invalid.js";
import type { Reader } from "./reader.js";
import { readText } from "./text.js";
import { collapse } from "./white-space.js";

// XSD 1.0 Part 2 §3.2.7.1: at least four digits, no leading zero beyond them, no year 0000.
const year = "-?(?:[1-9]\\d{4,}|(?!0000)\\d{4})";
const month = "(0[1-9]|1[0-2])";
const day = "(0[1-9]|[12]\\d|3[01])";
const time = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)";
const zone = "(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?";

/** The text of a date or time, all its digits and its offset kept; undefined where it is none. Group 1 is the month, group 2 the day. */
function checked(text: string, form: RegExp): string | undefined {
  const match = typeof text === "string" ? form.exec(text) : null;
  if (match === null) return undefined;
  const [, m, d] = match;
  return d !== undefined && Number(d) > daysIn(Number(m), text) ? undefined : text;
}

// Without a year, February has 29 days. The year's last two digits and its hundreds decide, whatever its length.
function daysIn(m: number, text: string): number {
  if (m !== 2) return [4, 6, 9, 11].includes(m) ? 30 : 31;
  const digits = /^-?(\d+)-/.exec(text)?.[1];
  if (digits === undefined) return 29;
  const y = Number(digits.slice(-4));
  return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28;
}

function toForm(r: Reader, text: string, type: string, form: RegExp): string {
  return checked(collapse(text), form) ?? invalid(r, text, type);
}

const dateTimeForm = /* @__PURE__ */ new RegExp("^" + year + "-" + month + "-" + day + "T" + time + zone + "$");

// The number that two digits make, NaN for others.
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? 10 * tens + ones : NaN;
}

// Most are written like 2026-02-03T04:05:06Z. False for others, and for some days at the end of a month, which the form is to decide.
function isUsual(text: string): boolean {
  const hyphens = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  const colons = text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;
  if (text.length !== 20 || !hyphens || !colons || text.charCodeAt(10) !== 84 || text.charCodeAt(19) !== 90)
    return false;
  const m = pair(text, 5);
  const d = pair(text, 8);
  const isDay = 100 * pair(text, 0) + pair(text, 2) > 0 && m > 0 && m < 13 && d > 0 && d < 29;
  return isDay && pair(text, 11) < 24 && pair(text, 14) < 60 && pair(text, 17) < 60;
}

/** `xs:dateTime`: a point in time (XSD 1.0 Part 2 §3.2.7). */
export function toDateTime(r: Reader, text: string): string {
  return isUsual(text) ? text : toForm(r, text, "dateTime", dateTimeForm);
}

/** Reads an element that holds an `xs:dateTime` and has no attributes. */
export function readDateTime(r: Reader): string {
  const { view, at } = r;
  // in >2026-02-03T04:05:06Z</ without its punctuation and what makes digits characters, all are 0 to 9, and the rest is 0
  const a = view.getInt32(at, true) ^ 0x3030303e;
  const b = view.getInt32(at + 4, true) ^ 0x30302d30;
  const c = view.getInt32(at + 8, true) ^ 0x5430302d;
  const d = view.getInt32(at + 12, true) ^ 0x303a3030;
  const e = view.getInt32(at + 16, true) ^ 0x30303a30;
  const above9 = (a + 0x0606060f) | (b + 0x06060f06) | (c + 0x0f06060f) | (d + 0x060f0606) | (e + 0x06060f06);
  const isForm =
    ((above9 | a | b | c | d | e) & 0xf0f0f0f0) === 0 && (view.getInt32(at + 20, true) & 0xffffff) === 0x2f3c5a;
  const m = 10 * ((b >> 16) & 15) + (b >> 24);
  const day = 10 * ((c >> 8) & 15) + ((c >> 16) & 15);
  const isDay = ((a >> 8) | (b & 15)) !== 0 && m > 0 && m < 13 && day > 0 && day < 29;
  const isTime = 10 * (d & 15) + ((d >> 8) & 15) < 24 && d >> 24 < 6 && ((e >> 16) & 15) < 6;
  if (!isForm || !isDay || !isTime) return toDateTime(r, readText(r));
  closeTag(r, at + 21);
  return r.text.substring(at + 1, at + 21);
}

/** The text of an `xs:dateTime`; undefined where it is not one. */
export function fromDateTime(text: string): string | undefined {
  return typeof text === "string" && isUsual(text) ? text : checked(text, dateTimeForm);
}

const dateForm = /* @__PURE__ */ new RegExp("^" + year + "-" + month + "-" + day + zone + "$");

/** `xs:date`: a day (XSD 1.0 Part 2 §3.2.9). */
export function toDate(r: Reader, text: string): string {
  return toForm(r, text, "date", dateForm);
}

/** The text of an `xs:date`; undefined where it is not one. */
export function fromDate(text: string): string | undefined {
  return checked(text, dateForm);
}

const timeForm = /* @__PURE__ */ new RegExp("^" + time + zone + "$");

/** `xs:time`: a time of day (XSD 1.0 Part 2 §3.2.8). */
export function toTime(r: Reader, text: string): string {
  return toForm(r, text, "time", timeForm);
}

/** The text of an `xs:time`; undefined where it is not one. */
export function fromTime(text: string): string | undefined {
  return checked(text, timeForm);
}

const gYearMonthForm = /* @__PURE__ */ new RegExp("^" + year + "-" + month + zone + "$");

/** `xs:gYearMonth`: a month of a year (XSD 1.0 Part 2 §3.2.10). */
export function toGYearMonth(r: Reader, text: string): string {
  return toForm(r, text, "gYearMonth", gYearMonthForm);
}

/** The text of an `xs:gYearMonth`; undefined where it is not one. */
export function fromGYearMonth(text: string): string | undefined {
  return checked(text, gYearMonthForm);
}

const gYearForm = /* @__PURE__ */ new RegExp("^" + year + zone + "$");

/** `xs:gYear`: a year (XSD 1.0 Part 2 §3.2.11). */
export function toGYear(r: Reader, text: string): string {
  return toForm(r, text, "gYear", gYearForm);
}

/** The text of an `xs:gYear`; undefined where it is not one. */
export function fromGYear(text: string): string | undefined {
  return checked(text, gYearForm);
}

const gMonthDayForm = /* @__PURE__ */ new RegExp("^--" + month + "-" + day + zone + "$");

/** `xs:gMonthDay`: a day of every year (XSD 1.0 Part 2 §3.2.12). */
export function toGMonthDay(r: Reader, text: string): string {
  return toForm(r, text, "gMonthDay", gMonthDayForm);
}

/** The text of an `xs:gMonthDay`; undefined where it is not one. */
export function fromGMonthDay(text: string): string | undefined {
  return checked(text, gMonthDayForm);
}

const gDayForm = /* @__PURE__ */ new RegExp("^---" + "(?:0[1-9]|[12]\\d|3[01])" + zone + "$");

/** `xs:gDay`: a day of every month (XSD 1.0 Part 2 §3.2.13). */
export function toGDay(r: Reader, text: string): string {
  return toForm(r, text, "gDay", gDayForm);
}

/** The text of an `xs:gDay`; undefined where it is not one. */
export function fromGDay(text: string): string | undefined {
  return checked(text, gDayForm);
}

const gMonthForm = /* @__PURE__ */ new RegExp("^--" + month + zone + "$");

/** `xs:gMonth`: a month of every year (XSD 1.0 Part 2 §3.2.14). */
export function toGMonth(r: Reader, text: string): string {
  return toForm(r, text, "gMonth", gMonthForm);
}

/** The text of an `xs:gMonth`; undefined where it is not one. */
export function fromGMonth(text: string): string | undefined {
  return checked(text, gMonthForm);
}
