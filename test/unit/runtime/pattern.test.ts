import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternModel } from "../../../generator/model/pattern-model.js";
import { patternText } from "../../../generator/model/pattern-text.js";
import { pattern } from "../../../templates/runtime/pattern.js";
import { expectGrowth, expectWithin } from "../../time.js";
import { smallPattern } from "../model/small-pattern.js";

function automatonOf(xsd: string): { test(text: string): boolean } {
  const { model, classes } = patternModel(xsd);
  return pattern(model, ...classes.map((source) => new RegExp(`^${source}$`, "u")));
}

function noise(length: number): string {
  let seed = 1;
  const next = (): string => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) & 0x10000 ? "a" : "b");
  return Array.from({ length }, next).join("");
}

/** Counters nested deeper are not all kept. */
function isNested(xsd: string): boolean {
  let depth = 0;
  return Array.from(xsd).some((character) => (depth += { "(": 1, ")": -1 }[character] ?? 0) > 2);
}

describe("the automaton of a pattern", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["", [""], ["a"]],
    ["(a+)+b", ["ab", "aaaab"], ["", "b", "aa", "abb"]],
    ["(a|ab)(c|bcd)", ["ac", "abc", "abcd", "abbcd"], ["ab", "abbc"]],
    ["((ab?){2}|b){2,3}", ["bb", "abab", "aab".repeat(2), "baabb"], ["b", "ab"].concat("bbbb")],
    ["😀*😀[^a]", ["😀😀", "😀😁"], ["😀", "😀a", "\ud83d"]],
    ["(a?){3}[c-a]?", ["", "aaa"], ["aaaa"]],
    ["(a{2}){0,3}a?", ["", "a", "aaaaaaa"], ["aaaaaaaa"]],
    ["(.*,)*x", ["x", ",,x"], ["\n,x"]],
  ])("of %s", (xsd, matching, others) => {
    const automaton = automatonOf(xsd);
    expect([...matching, ...others].filter((text) => automaton.test(text))).toEqual(matching);
  });

  it("matches what a regular expression does", () => {
    // short texts: the expression may well backtrack
    const texts = fc.array(fc.stringMatching(/^[abc]{0,8}$/), { minLength: 10, maxLength: 20 });
    fc.assert(
      fc.property(
        smallPattern.filter((xsd) => !isNested(xsd)),
        texts,
        (xsd, some) => {
          const [automaton, expression] = [automatonOf(xsd), new RegExp(patternText(xsd), "u")];
          for (const text of some) expect(automaton.test(text), text).toBe(expression.test(text));
        },
      ),
      { numRuns: 1000, seed: 20260101 },
    );
  });

  it("takes next to no time where an engine that backtracks would never end", () => {
    const text = "a".repeat(100_000) + "!";
    const automaton = automatonOf("(a+)+b");
    expectWithin(200, () => {
      expect(automaton.test(text)).toBe(false);
    });
  });

  it.each<readonly [xsd: string, length: number, textOf: (length: number) => string]>([
    ["(a|a)*b", 100_000, (n) => "a".repeat(n)],
    ["(a+)+b", 100_000, (n) => "a".repeat(n)],
    ["(a|ab|b)*c", 100_000, (n) => "ab".repeat(n / 2)],
    ["((a{0,50}){0,50}){0,5000}b", 20_000, (n) => "a".repeat(n)],
    ["(a|ab|b){0,1000000}c", 20_000, (n) => "ab".repeat(n / 2)],
    ["(a{2,3}){0,1000000}b", 20_000, (n) => "a".repeat(n)],
    ["(.*,){10}x", 100_000, (n) => "a,".repeat(n / 2)],
    ["x*x*x*x*x*x*y", 100_000, (n) => "x".repeat(n)],
    ["((a|b)*a(a|b){20})*", 20_000, noise],
    ["(a|b)*a(a|b){100}", 20_000, noise],
    ["((a{0,50}b?){0,50}c?){0,50}", 20_000, (n) => "a".repeat(n)],
    [`(${"(a|b)?".repeat(12)}c?)*a${"(a|b)".repeat(12)}`, 20_000, noise],
  ])("takes a time linear in the length of the text: %s", (xsd, length, textOf) => {
    expectGrowth({ size: length, factor: 2, most: 2.5 }, (size) => {
      const text = textOf(size);
      return () => automatonOf(xsd).test(text);
    });
  });

  it("goes through groups nested however deep", () => {
    const depth = 20_000;
    const nested = "(".repeat(depth) + "a" + "b)?".repeat(depth);
    const automaton = automatonOf(nested);
    expect(["", "ab", "abb", "aba"].map((text) => automaton.test(text))).toEqual([true, false, false, false]);
  }, 60_000);
});
