import { expect, test } from "vitest";
import { patternProblem } from "../../../generator/schema/pattern-syntax.js";

test.each([
  "",
  "a|b|",
  "(a(b)*)+",
  "[a-z-[aeiou]]",
  "[^a-]",
  "[-a]",
  "[2-\\[]",
  "\\i\\c*",
  "\\p{Lu}\\P{IsBasicLatin}",
  "a{2}b{2,}c{2,3}",
  "^$/",
  ".",
])("accepts %j", (pattern) => {
  expect(patternProblem(pattern)).toBeUndefined();
});

test.each(["[", "(a", "a)", "*a", "a{2,1}", "a{,2}", "\\p{NoSuch}", "(?=a)b", "(a)\\1", "[]", "]", "a**", "\\"])(
  "refuses %j",
  (pattern) => {
    expect(patternProblem(pattern)).toBeDefined();
  },
);
