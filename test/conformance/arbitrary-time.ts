import * as fc from "fast-check";

const days = ["2024-02-29", "2000-02-29", "1900-02-28", "0001-01-01", "9999-12-31", "12345-06-30", "-0044-03-15"];
const clock = ["00:00:00", "23:59:59", "24:00:00", "12:30:15.000", "01:02:03.1234567890123", "09:08:07.5"];
const zones = ["", "Z", "+00:00", "-00:00", "+14:00", "-14:00", "+05:45"];

const day = fc.oneof(
  fc.constantFrom(...days),
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const timeOfDay = fc.oneof(
  fc.constantFrom(...clock),
  fc.nat(86_399_999).map((milliseconds) => new Date(milliseconds).toISOString().slice(11, 23)),
);
const zone = fc.constantFrom(...zones);

const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(""));

const number = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, "0"));

const amount = (unit: string): fc.Arbitrary<string> =>
  fc.option(fc.nat(1000), { nil: undefined }).map((value) => (value === undefined ? "" : `${value}${unit}`));

const durations = ["P0Y", "PT0S", "-P1D", "P1Y2M3DT4H5M6.789S", "PT36H", "P400D", "PT0.000001S", "-P1Y", "P0001Y"];

const year = fc.constantFrom("2024", "0001", "9999", "12345", "-0044");

/** Dates, times and durations in their lexical forms, with spellings that few have seen. */
export const times = {
  dateTime: joined(day, fc.constant("T"), timeOfDay, zone),
  date: joined(day, zone),
  time: joined(timeOfDay, zone),
  gYearMonth: joined(year, fc.constant("-"), number(1, 12), zone),
  gYear: joined(year, zone),
  gMonthDay: joined(fc.constantFrom("--02-29", "--12-31", "--01-01"), zone),
  gDay: joined(fc.constant("---"), number(1, 31), zone),
  gMonth: joined(fc.constant("--"), number(1, 12), zone),
  duration: fc.oneof(
    fc.constantFrom(...durations),
    joined(
      fc.constantFrom("P", "-P"),
      fc.nat(99).map((years) => `${years}Y`),
      amount("M"),
      amount("D"),
    ),
    joined(
      fc.constantFrom("PT", "-P1DT"),
      fc.nat(99).map((hours) => `${hours}H`),
      amount("M"),
      amount("S"),
    ),
  ),
} as const;
