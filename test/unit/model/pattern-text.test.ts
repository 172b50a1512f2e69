import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { patternModel } from "../../../generator/model/pattern-model.js";
import { patternText } from "../../../generator/model/pattern-text.js";
import { patternProblem } from "../../../generator/schema/pattern-syntax.js";
import { pattern as automaton } from "../../../templates/runtime/pattern.js";
import { corpora, corpus, describeWith } from "../../roundtrip/requires.js";

function expressionOf(pattern: string): RegExp {
  return new RegExp(patternText(pattern), "u");
}

const raw = String.raw;

describe("the text of a pattern", () => {
  it.each<readonly [pattern: string, matching: readonly string[], others: readonly string[]]>([
    // branches, groups, quantifiers
    ["", [""], ["a", "\n"]],
    ["abc", ["abc"], ["abcd", "xabc", "abc\n", "ABC"]],
    ["a|b", ["a", "b"], ["ab", "a|b", ""]],
    ["a||b", ["a", "", "b"], ["ab"]],
    ["a(|b)c", ["ac", "abc"], ["a", "abbc"]],
    ["(){2,3}", [""], ["a"]],
    ["(ab)(cd)?", ["ab", "abcd"], ["cd", "abab"]],
    ["(a|bc)*d+e?", ["d", "abcadde"], ["abcae", "dee"]],
    ["a{2}", ["aa"], ["a", "aaa"]],
    ["a{2,}", ["aa", "aaaaa"], ["a"]],
    ["(ab){0,2}", ["", "abab"], ["ababab", "aba"]],
    ["a{0}", [""], ["a"]],
    ["((a*)*|b{0,}){1,}c", ["c", "aabac"], ["ab"]],
    // characters
    ["^a$", ["^a$"], ["a"]],
    ["a/b-c#d", ["a/b-c#d"], ["a/bc#d"]],
    ["</script>&\"'`", ["</script>&\"'`"], [""]],
    [".", ["a", "\u2028", "\u0085", "😀"], ["\n", "\r", "", "ab"]],
    ["😀{2}", ["😀😀"], ["😀"]],
    ["é\u2028ü", ["é\u2028ü"], ["é\nü"]],
    ["a\nb\tc", ["a\nb\tc"], ["a b c"]],
    [raw`\n\r\t\\\|\.\?\*\+\(\)\{\}\-\[\]\^`, ["\n\r\t\\|.?*+(){}-[]^"], [""]],
    // escapes of many characters
    [raw`\s`, [" ", "\t", "\n", "\r"], ["\u00a0", "\v", "\u2028", "s"]],
    [raw`\S`, ["a", "\u00a0", "\v", "😀"], [" ", "\t", "\n", "\r"]],
    [raw`\d`, ["7", "٣", "𝟙"], ["a", "Ⅳ", "²"]],
    [raw`\D`, ["a", "Ⅳ"], ["7", "٣"]],
    [raw`\w`, ["a", "é", "7", "+", "$", "€", "😀", "\u0301"], ["_", "-", ".", " ", "\u200d"]],
    [raw`\W`, ["_", "-", " ", "\n", "\u200d", "\ue000"], ["a", "+", "😀"]],
    [raw`\i`, [":", "_", "a", "é", "𐀀"], ["-", "1", "·", " ", "×"]],
    [raw`\I`, ["-", "1", "·", " "], [":", "_", "a", "𐀀"]],
    [raw`\c`, [":", "_", "a", "-", ".", "1", "·", "\u0346"], [" ", "+", "×", "/"]],
    [raw`\C`, [" ", "+", "×"], [":", "-", "1"]],
    [raw`\i\c*`, ["a:b-c.1"], ["1a", ""]],
    // categories and blocks
    [raw`\p{L}\p{Lu}\p{Nd}\P{Ll}`, ["aA1A", "éÉ٣ "], ["aa1A", "aA1a"]],
    [raw`\p{Cn}\p{Co}\p{Zs}`, ["\uffff\ue000 "], ["a\ue000 "]],
    [raw`\p{IsBasicLatin}`, ["\0", "a", "\u007f"], ["\u0080", "é"]],
    [raw`\P{IsBasicLatin}`, ["\u0080", "😀"], ["a"]],
    [raw`\p{IsLatin-1Supplement}`, ["é"], ["e", "ā"]],
    [raw`\p{IsSpecials}+`, ["\ufeff\ufff0\ufffd"], ["\uff00", "\ufffe"]],
    [raw`\P{IsSpecials}+`, ["\ufefe\uff00\uffef\ufffe"], ["\ufeff"]],
    [raw`\p{IsPrivateUse}+`, ["\ue000\uf8ff\u{f0000}\u{10fffd}"], ["\uf900"]],
    [raw`\p{IsGothic}`, ["𐌰"], ["a"]],
    [raw`\p{IsHighSurrogates}?`, [""], ["a", "😀"]],
    [raw`\P{IsHighSurrogates}`, ["a", "😀"], [""]],
    [raw`\p{IsNoOneKnows}\P{IsNoOneKnows}`, ["a😀", "\n\r"], ["a"]],
    [raw`\p{Isconstructor}`, ["a"], [""]],
    // classes
    ["[abc]", ["a", "c"], ["d", "ab"]],
    ["[a-c^]", ["b", "^"], ["d", "-"]],
    ["[^a-c]", ["d", "^", "\n", "😀"], ["a", "c"]],
    ["[^^]", ["a"], ["^"]],
    ["[-a]", ["-", "a"], ["b"]],
    ["[a-]", ["-", "a"], ["b"]],
    ["[^-a]", ["b"], ["-", "a"]],
    ["[-]", ["-"], ["a"]],
    ["[a-c-e]", ["b", "-", "e"], ["d"]],
    ["[+--]", ["+", "-"], [","]],
    ["[c-a]", [], ["a", "b", "c", "-"]],
    ["[^c-a]", ["a", "\n"], [""]],
    ["[/.$(){}|?*+&~]*", ["/.$(){}|?*+&~"], ["a"]],
    ["[&&--&&]", ["&", "-"], [""]],
    [raw`[\n-\r]`, ["\n", "\v", "\r"], ["\t", "n"]],
    [raw`[\[-\]]`, ["[", "\\", "]"], ["^", "-"]],
    [raw`[\--/]`, ["-", ".", "/"], [","]],
    [raw`[\\]`, ["\\"], ["]"]],
    [raw`[\]]`, ["]"], ["\\"]],
    [raw`[\\\-z]`, ["\\", "-", "z"], ["a"]],
    [raw`[\\-z]`, ["\\", "a", "z"], ["-"]],
    [raw`[\d-z]`, ["7", "-", "z"], ["a"]],
    [raw`[a-\d]`, ["7", "-", "a"], ["b"]],
    ["[😀-😂é]", ["😀", "😁", "é"], ["😃", "\ud83d"]],
    ["[\u2028/]", ["\u2028", "/"], ["\n"]],
    [raw`[\w\s]`, ["a", " "], ["."]],
    [raw`[^\W\d]`, ["a", "+"], ["7", "."]],
    [raw`[\I\C]`, ["-", " "], ["a"]],
    [raw`[^\I\C]`, ["a"], ["-", " "]],
    [raw`[^\P{IsGreek}\p{Lu}]`, ["α"], ["Α", "a"]],
    [raw`[\S\n]`, ["a", "\n"], [" "]],
    // subtraction
    ["[a-z-[aeiou]]+", ["xyz"], ["xaz", "-"]],
    ["[a-z--[b-z]]+", ["a-"], ["b"]],
    ["[a-z-[b-y-[m-n]]]+", ["amnz"], ["b", "l"]],
    ["[a-z-[b-y-[c-x-[m]]]]+", ["acxz", "n"], ["b", "m", "y"]],
    ["[^a-z-[0-9]]", ["A", "-"], ["a", "5"]],
    ["[a-z-[^aeiou]]", ["a"], ["b"]],
    ["[^a-d-[^a-f]]", ["e", "f"], ["a", "g"]],
    ["[a-[a-f]]", [], ["a", "-"]],
    [raw`[\w-[\d_]]{2}x`, ["abx"], ["a1x"]],
    [raw`[\i-[:]][\c-[:]]*`, ["a-b"], ["a:b"]],
    [raw`[\\-[\]]]`, ["\\"], ["]", "-"]],
    [raw`[\p{L}-[\p{IsBasicLatin}]]`, ["é"], ["e"]],
    ["[^😀-[a]]", ["b", "😁"], ["😀", "a"]],
    ["([a-c-[b]]|x){2}-[y]", ["ax-y"], ["bx-y"]],
  ])("%s", (pattern, matching, others) => {
    expect(patternProblem(pattern)).toBeUndefined();
    const source = patternText(pattern);
    const expression = new RegExp(source, "u");
    expect([...matching, ...others].filter((text) => expression.test(text))).toEqual(matching);
    // so that it can be printed between slashes
    expect(source).toMatch(/^[\x20-\x7e]*$/);
    expect(expression.source).toBe(source);
  });

  it.each([
    ["[a-z-[aeiou]]", "^(?:(?:(?![aeiou])[a-z]))$"],
    [raw`\d{3}-(\p{Lu}|é/)`, raw`^(?:\p{Nd}{3}-(?:\p{Lu}|\u00E9\/))$`],
    ["[😀-]", raw`^(?:[\u{1F600}\-])$`],
  ])("of %s is %s", (pattern, source) => {
    expect(patternText(pattern)).toBe(source);
  });

  // all characters of the alphabets, and some of the others
  const sample = Array.from({ length: 0x13000 }, (_, index) =>
    index < 0x3100 ? index : (index - 0x3100) * 16 + 0x3100,
  )
    .filter((codePoint) => codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff))
    .map((codePoint) => String.fromCodePoint(codePoint));

  it.each([
    [raw`\s`, raw`\S`],
    [raw`\i`, raw`\I`],
    [raw`\c`, raw`\C`],
    [raw`\d`, raw`\D`],
    [raw`\w`, raw`\W`],
    [raw`\p{L}`, raw`\P{L}`],
    [raw`\p{IsPrivateUse}`, raw`\P{IsPrivateUse}`],
  ])("of %s has the characters that %s leaves", (some, rest) => {
    const matching = (pattern: string) => {
      const expression = expressionOf(pattern);
      return sample.filter((character) => expression.test(character)).length;
    };
    const [someCount, restCount] = [matching(some), matching(rest)];
    expect(someCount).toBeGreaterThan(0);
    expect(someCount + restCount).toBe(sample.length);
    expect([`[^${rest}]`, `[${some}]`, `[${some}-[${rest}]]`].map(matching)).toEqual([someCount, someCount, someCount]);
    expect([`[${some}${rest}]`, `[^${some}${rest}]`, `[${some}-[${some}]]`].map(matching)).toEqual([
      sample.length,
      0,
      0,
    ]);
  });

  it("has the characters that its classes say, however they are put together", () => {
    interface Class {
      readonly text: string;
      readonly has: (character: string) => boolean;
    }
    const members: readonly (readonly [text: string, characters: RegExp])[] = [
      ["a", /a/],
      ["b-m", /[b-m]/],
      [raw`\n-\\`, /[\n-\\]/],
      [raw`\-`, /-/],
      [raw`\]`, /\]/],
      ["😀", /😀/u],
      [raw`\d`, /\p{Nd}/u],
      [raw`\W`, /[\p{P}\p{Z}\p{C}]/u],
      [raw`\w`, /[^\p{P}\p{Z}\p{C}]/u],
      [raw`\S`, /[^ \t\n\r]/],
      [raw`\P{IsBasicLatin}`, /[^\0-\x7f]/],
    ];
    const { node } = fc.letrec<{ node: Class }>((tie) => ({
      node: fc
        .record({
          negated: fc.boolean(),
          chosen: fc.subarray([...members], { minLength: 1 }),
          subtracted: fc.option(tie("node"), { maxDepth: 4 }),
        })
        .map(({ negated, chosen, subtracted }) => ({
          text: `[${negated ? "^" : ""}${chosen.map(([text]) => text).join("")}${subtracted === null ? "" : `-${subtracted.text}`}]`,
          has: (character) =>
            chosen.some(([, characters]) => characters.test(character)) !== negated &&
            subtracted?.has(character) !== true,
        })),
    }));
    const characters = Array.from("azAmn-_+]\\^ 5\n٣é😀\u2028");
    fc.assert(
      fc.property(node, ({ text, has }) => {
        expect(patternProblem(text)).toBeUndefined();
        expect(characters.filter((character) => expressionOf(text).test(character))).toEqual(characters.filter(has));
      }),
      { seed: 20260101 },
    );
  });
});

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly parents: readonly Tag[];
  text: string;
}

/** The elements of a document, prefixes left out. */
function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, attributes }) => {
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    const tag: Tag = { name: local, attributes: values, parents: [...open].reverse(), text: "" };
    tags.push(tag);
    open.push(tag);
  });
  parser.on("text", (text) => {
    const tag = open.at(-1);
    if (tag !== undefined) tag.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  return tags;
}

interface Judged {
  readonly id: string;
  readonly base: string;
  readonly valid: boolean;
  readonly matches: boolean;
  /** Does the automaton find the same? */
  readonly agrees: boolean;
}

function localName(name: string | undefined): string {
  return (name ?? "").replace(/^.*:/, "");
}

/** What the only pattern of a schema says of the values of its type in the group's documents, beside what the suite says of the documents. */
function judge(
  id: string,
  schema: readonly Tag[],
  documents: readonly { xml: string; valid: boolean }[],
): readonly Judged[] {
  const [facet, ...more] = schema.filter(({ name }) => name === "pattern");
  const owner = facet?.parents.find(({ attributes }) => attributes.name !== undefined);
  if (facet === undefined || owner === undefined || more.length > 0) return [];
  const base = localName(facet.parents[0]?.attributes.base);
  const expression = expressionOf(facet.attributes.value ?? "");
  const { model, classes } = patternModel(facet.attributes.value ?? "");
  const other = automaton(model, ...classes.map((source) => new RegExp(`^${source}$`, "u")));
  const typed = schema.filter((tag) =>
    owner.name.endsWith("Type") ? localName(tag.attributes.type) === owner.attributes.name : tag === owner,
  );
  const namesOf = (kind: string) => typed.filter(({ name }) => name === kind).map(({ attributes }) => attributes.name);
  const [elements, attributes] = [namesOf("element"), namesOf("attribute")];
  return documents.flatMap(({ xml, valid }) => {
    const values = tagsOf(xml).flatMap((tag) => [
      ...(elements.includes(tag.name) ? [tag.text] : []),
      ...attributes.flatMap((name) => tag.attributes[name ?? ""] ?? []),
    ]);
    const texts = values.map((value) =>
      base === "string" ? value : value.replace(/[ \t\n\r]+/g, " ").replace(/^ | $/g, ""),
    );
    const matches = texts.every((text) => expression.test(text));
    const agrees = texts.every((text) => expression.test(text) === other.test(text));
    return values.length === 0 ? [] : [{ id, base, valid, matches, agrees }];
  });
}

describeWith(corpus("w3c-xsts"), "the text of a pattern of the W3C's suite", () => {
  const judged: Judged[] = [];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "pattern-text-"));
    const suite = join(corpora, "w3c-xsts");
    const wanted = ["--wildcards", "msData/regex/*", "nistData/*-pattern-*"];
    const run = spawnSync("tar", ["xf", join(suite, "w3c-xsts.tar.xz"), "-C", folder, ...wanted]);
    expect(run.status).toBe(0);
    const read = (file: string) => readFileSync(join(folder, file), "utf8");
    for (const line of readFileSync(join(suite, "manifest.jsonl"), "utf8").trim().split("\n")) {
      const { id, schemaDocs, schemaExpected, instances } = JSON.parse(line);
      if (schemaExpected !== "valid" || !/^msData\/regex\/|^nistData\/.*-pattern-/.test(schemaDocs[0])) continue;
      const documents = instances.map(({ file, expected }: { file: string; expected: string }) => ({
        xml: read(file),
        valid: expected === "valid",
      }));
      judged.push(...judge(id, tagsOf(read(schemaDocs[0])), documents));
    }
    rmSync(folder, { recursive: true });
  }, 60_000);

  function count(documents: readonly Judged[]) {
    return {
      valid: documents.filter(({ valid }) => valid).length,
      invalid: documents.filter(({ valid }) => !valid).length,
      wrong: documents.filter(({ valid, matches }) => valid !== matches).map(({ id }) => id),
    };
  }
  const stringLike = ({ base }: Judged) => ["string", "normalizedString", "token"].includes(base);

  it("says the same of each value as the automaton", () => {
    expect(judged.filter(({ agrees }) => !agrees).map(({ id }) => id)).toEqual([]);
  });

  it("judges documents with values of strings as the suite does", () => {
    expect(count(judged.filter(stringLike))).toEqual({ valid: 418, invalid: 587, wrong: [] });
  });

  it("judges documents with values of other types as the suite does, where the type itself has nothing against them", () => {
    expect(count(judged.filter((document) => !stringLike(document)))).toEqual({
      valid: 685,
      invalid: 504,
      wrong: [
        "ms/MS-Regex2006-07-15/reDE3", // 61 seconds of a minute
        "ms/MS-Regex2006-07-15/reDE4", // a 32nd of June
        "ms/MS-Regex2006-07-15/reDF5", // an hour of five digits
        "ms/MS-Regex2006-07-15/reDH7a", // a reference to an ID that is not there
      ],
    });
  });
});
