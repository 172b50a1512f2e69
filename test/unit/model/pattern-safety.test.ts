import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternModel } from "../../../generator/model/pattern-model.js";
import { tokenRanges } from "../../../generator/model/pattern-ranges.js";
import { isDeterministic } from "../../../generator/model/pattern-safety.js";
import { patternText } from "../../../generator/model/pattern-text.js";
import { foldPattern, patternTree } from "../../../generator/model/pattern-tree.js";
import { milliseconds } from "../../time.js";
import { smallPattern } from "./small-pattern.js";

const raw = String.raw;

describe("the tree of a pattern", () => {
  it.each([
    ["", "sequence()"],
    ["(((a)))", "a"],
    ["a|bc|", "choice(a sequence(b c) sequence())"],
    ["(a|b)*c+d?", "sequence(repeat*0,Infinity(choice(a b)) repeat*1,Infinity(c) repeat*0,1(d))"],
    ["a{2}{3}", "repeat*3,3(repeat*2,2(a))"],
    ["(ab){2,}[a-z-[b]]{0,7}", "sequence(repeat*2,Infinity(sequence(a b)) repeat*0,7((?:(?![b])[a-z])))"],
  ])("of %s is %s", (pattern, text) => {
    const printed = foldPattern(patternTree(pattern), (tree, parts: readonly string[]): string => {
      if (tree.kind === "atom") return tree.text;
      return `${tree.kind}${tree.kind === "repeat" ? `*${tree.min},${tree.max}` : ""}(${parts.join(" ")})`;
    });
    expect(printed).toBe(text);
  });

  it("has atoms with their characters, more of them where a category is named", () => {
    expect(tokenRanges("a")).toEqual([[0x61, 0x61]]);
    expect(tokenRanges(raw`\n`)).toEqual([[0xa, 0xa]]);
    expect(tokenRanges("[c-ea-d-[b]]")).toEqual([
      [0x61, 0x61],
      [0x63, 0x65],
    ]);
    expect(tokenRanges("[c-a]")).toEqual([]);
    expect(tokenRanges("[^b]")).toEqual([
      [0, 0x61],
      [0x63, 0x10ffff],
    ]);
    expect(tokenRanges(raw`[\d-[5]]`)).toEqual([
      [0x30, 0x34],
      [0x36, 0x39],
      [0x80, 0x10ffff],
    ]);
    expect(tokenRanges(raw`[^\W]`)[0]).toEqual([0x24, 0x24]);
  });
});

describe("a pattern on which a backtracking engine takes linear time", () => {
  it.each([
    "",
    "abc",
    "true|false",
    "(ab)*",
    "a{2,5}b",
    "(a{3}){4}",
    "((a{2}|b),)*",
    "a{1000,100000}",
    "a{0}(b?){1}",
    raw`\d+-\d+`,
    raw`\d{3}(\.\d{3})*`,
    raw`\w+@\w+(\.\w+)*`,
    raw`[\i-[:]][\c-[:]]*`,
    raw`\p{Lu}\p{Ll}*`,
    "[а-я]+[0-9]",
    "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}",
  ])("is %s", (pattern) => {
    expect(isDeterministic(pattern)).toBe(true);
  });

  it.each([
    "(a|ab)c",
    "a?a?a?",
    "(a*)*",
    "(a+)+b",
    "(a?)*",
    "(a?){50}",
    "(a{0,50}){0,50}",
    "(a{2,3}){4}",
    "(ab?){2}b",
    "[a-c]*[b-d]*",
    "x*x",
    "x{0,3}x",
    "(|){50}",
    "(|)(|)(|)",
    "(a?|b?)c",
    "([c-a]*)*",
    "(a|a)*",
    raw`(\w|\d)*`,
    raw`(\p{Lu}\p{Ll}*)*`,
    "(.*,){10}x",
  ])("is not, or may not be, %s", (pattern) => {
    expect(isDeterministic(pattern)).toBe(false);
  });

  it("is none that takes too long to judge", () => {
    expect(isDeterministic(`(${"a,".repeat(1000)})*`)).toBe(true);
    const many = Array.from({ length: 1000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("|");
    expect(isDeterministic(`(${many})*`)).toBe(false);
  });

  it("is none with groups nested so deep that an engine may not parse it", () => {
    expect(isDeterministic("(".repeat(500) + "a" + ")".repeat(500))).toBe(true);
    expect(isDeterministic("(".repeat(100_000) + "a" + ")".repeat(100_000))).toBe(false);
  });

  it("is fast, whatever the text is", () => {
    const slow: string[] = [];
    const safe = smallPattern.filter(isDeterministic);
    fc.assert(
      fc.property(
        safe,
        fc.array(fc.stringMatching(/^[abc]{1,4}$/), { minLength: 1, maxLength: 3 }),
        (pattern, units) => {
          const expression = new RegExp(patternText(pattern), "u");
          const unit = units.join("");
          for (const text of [unit.repeat(100_000 / unit.length) + "!", units[0]!.repeat(20_000) + unit]) {
            const times = [milliseconds(() => expression.test(text))];
            for (let round = 1; round < 4 && Math.min(...times) > 500; round++)
              times.push(milliseconds(() => expression.test(text)));
            if (Math.min(...times) > 500) slow.push(pattern);
          }
        },
      ),
      { numRuns: 500, seed: 20260101 },
    );
    expect(slow).toEqual([]);
  });
});

describe("the model of a pattern", () => {
  it.each([
    ["(a|bc)*", "(0|1,2)*"],
    ["(a+)+b", "0+,1"],
    ["((a{0,50}){0,50}){0,50}", "0{0,125000}"],
    ["(a{2}){0,3}", "(0{2,2}){0,3}"],
    ["(a{2,}){0,3}", "(0{2,}){0,3}"],
    ["(a{2,3}){2}", "0{4,6}"],
    ["a?a?aa*", "0+"],
    ["(a|a|b|)x", "(0|1|),2"],
    ["(a?b?){5,7}", "(0?,1?){0,7}"],
    ["a{99999999999999999999999}b{3,4294967296}", "0{2147483648,},1{3,}"],
    ["(){3}a{0}", ""],
    // the counts outside of three are not kept
    ["((((ab){2}c){2}d){2}e){2,9}", "((((0,1){2,2},2){2,2},3){2,2},4)+"],
  ])("of %s is %s", (pattern, model) => {
    expect(patternModel(pattern).model).toBe(model);
  });

  it("is made of groups nested however deep", () => {
    const depth = 50_000;
    const pattern = "(".repeat(depth) + "a" + "b)?".repeat(depth);
    expect(patternModel(pattern).classes).toEqual(["a", "b"]);
    expect(isDeterministic(pattern)).toBe(false);
  });
});
