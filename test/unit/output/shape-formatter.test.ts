import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import type { GenerateOptions } from "../../../generator/index.js";
import { formatText } from "../../../generator/output/format-text.js";
import { ShapeFormatter } from "../../../generator/output/shape-formatter.js";
import { cases } from "../../golden/cases.js";
import { corpora, corpus, describeWith } from "../../roundtrip/requires.js";
import { unformatted } from "./unformatted.js";

/** What it has to come to: the whole text as the user's own Prettier, with its parser for TypeScript, would have it. */
const plain = (text: string): Promise<string> => format(text, { parser: "typescript", printWidth: 120 });

/** Formats texts one after the other, with one formatter, and tells which differ, and how much Prettier was asked for. */
async function compared(texts: readonly string[]) {
  let asked = 0;
  const formatter = new ShapeFormatter((text) => {
    asked += text.length;
    return formatText(text);
  });
  const differing: { readonly made: string; readonly expected: string }[] = [];
  for (const text of texts) {
    const [made, expected] = [await formatter.text(text), await plain(text)];
    if (made === expected) continue;
    const [lines, wanted] = [made.split("\n"), expected.split("\n")];
    const from = lines.findIndex((line, index) => line !== wanted[index]);
    const shown = (all: readonly string[]): string => all.slice(Math.max(from - 2, 0), from + 5).join("\n");
    differing.push({ made: shown(lines), expected: shown(wanted) });
  }
  return { differing, asked };
}

/** A statement for each length of a name, so that it gets longer and longer than a line. */
function growing(statement: (name: string) => string): string {
  return Array.from({ length: 130 }, (_, length) => statement("a".padEnd(length + 1, "b"))).join("\n\n");
}

describe("ShapeFormatter", () => {
  it.each<[string, (name: string) => string]>([
    ["calls", (name) => `export const ${name}Tag = /* @__PURE__ */ tag("t:${name}");`],
    [
      "calls of many",
      (name) => `const ${name}Members = /* @__PURE__ */ names("${name}", "x y ${name}", NAMES, "${name}");`,
    ],
    ["calls of numbers", (name) => `const ${name} = /* @__PURE__ */ lengths([1, 22, 333, 4444, 55555, 6], "${name}");`],
    ["arrow functions", (name) => `const ${name} = (w) => write${name}(w, ${name}Tag, value.${name}, options);`],
    [
      "last arguments",
      (name) => `export function f(): X {\nreturn write(tag, (w) => write${name}(w, "${name}", [value]));\n}`,
    ],
    [
      "blocks in calls",
      (name) => `export function f(): X {\nreturn read(${name}, options, (r) => {\nreturn ${name}(r);\n});\n}`,
    ],
    [
      "signatures",
      (name) => `export function ${name}(value: ${name}, options?: Options): { a: ${name}; b: B } {\nreturn value;\n}`,
    ],
    [
      "conditions",
      (name) =>
        `export function f(): void {\nif (value.${name} !== undefined) write(w, ${name}Tag, from(value.${name}), value.${name});\n}`,
    ],
    [
      "alternatives",
      (name) => `export function f(): void {\nif (a) write(w, "${name}"); else fail(${name}, { ${name} });\n}`,
    ],
    [
      "clauses",
      (name) =>
        `export function f(): void {\nswitch (a) {\ncase 1: value.${name} = once(r, value.${name}, read${name}(r)); break;\ncase "${name}": g();\ndefault: return;\n}\n}`,
    ],
    [
      "loops",
      (name) =>
        `export function f(): void {\nfor (let m = first(r, ${name}, value); m >= 0; m = next(r, ${name}, m)) {\ng();\n}\n}`,
    ],
    ["chains", (name) => `export const a = ${name}.map((x) => x).filter(${name}).join("${name}");`],
    [
      "members",
      (name) =>
        `export interface A extends B {\n/** About ${name}. */\n    ${name}?: ${name} | undefined;\n    "${name}-x": { ${name}: string }[];\n}`,
    ],
    ["empty blocks", (name) => `export interface ${name} extends ${name}s {\n}`],
    ["unions", (name) => `export type ${name} = |  "${name}"\n    |  "b"\n    |  "c";`],
    [
      "lists of strings",
      (name) =>
        `const ${name}s: readonly T[] = /* @__PURE__ */ Object.freeze<${name}[]>(["${name}", "b", "c", "${name}", "e"]);`,
    ],
    [
      "lists of properties",
      (name) =>
        `export function f(): void {\nconst value: Draft<${name}> = { ${name}: undefined, b: undefined, c: undefined, d: undefined };\n}`,
    ],
    ["imports", (name) => `import { ${name}, type b, c, d, ${name}s } from "./${name}.js";\nexport const a = ${name};`],
    ["quotes", (name) => `const ${name} = { "a": '${name}', "1": "it's", "b": 'say "${name}"' };`],
    ["templates", (name) => `const ${name} = \`\n\n\${${name}}\n\n\n\`;`],
    [
      "objects as written",
      (name) => `const ${name} = {\na: "${name}" };\n\n\n// About ${name}.\nconst b${name} = { a: 1 };`,
    ],
  ])("makes the same bytes as plain Prettier of %s of all lengths", async (_, statement) => {
    const { differing } = await compared([growing(statement)]);
    expect(differing).toEqual([]);
  });

  it("asks for a shape once", async () => {
    const texts = ["abc", "defgh", "ij"].map((name) => `const ${name}Tag = tag("t:${name}");\n`);
    const { differing, asked } = await compared([...texts, ...texts, texts.join("\n")]);
    expect(differing).toEqual([]);
    expect(asked).toBe(texts[0]?.trimEnd().length);
  });

  it("passes on what is wrong with a text", async () => {
    await expect(compared(["const a = 1;\n\nconst ;\n"])).rejects.toThrow("Unexpected token");
  });

  it("makes the same bytes as plain Prettier of all golden cases", async () => {
    const texts = [];
    for (const { folder } of cases) {
      const {
        schemas = [],
        wsdl = [],
        ...options
      } = JSON.parse(readFileSync(join(folder, "options.json"), "utf8")) as GenerateOptions;
      const inFolder = (path: string): string => relative(process.cwd(), join(folder, path));
      texts.push(...(await unformatted({ ...options, schemas: schemas.map(inFolder), wsdl: wsdl.map(inFolder) })));
    }
    const { differing } = await compared(texts.map(({ text }) => text));
    expect(differing).toEqual([]);
  }, 60_000);
});

describeWith(corpus("ews/schemas"), "ShapeFormatter on all of a large service", () => {
  it("makes the same bytes as plain Prettier, and hardly asks for it", async () => {
    const files = await unformatted({ wsdl: [`${corpora}ews/schemas/services.wsdl`], derivedTypes: "all" });
    const texts = files.map(({ text }) => text);
    const { differing, asked } = await compared(texts);
    expect(differing).toEqual([]);
    expect(asked).toBeLessThan(texts.join("").length / 5);
  }, 120_000);
});
