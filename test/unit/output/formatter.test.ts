import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { Formatter } from "../../../generator/output/formatter.js";
import type { OutputFile, UnformattedFile } from "../../../generator/output/output-file.js";

/** What the formatter has to come to: the text as the user's own Prettier, with its parser for TypeScript, would have it. */
const plain = (text: string): Promise<string> => format(text, { parser: "typescript", printWidth: 120 });

/** Statements such as the generator emits, as many as asked for; long and short ones. */
function statements(count: number): string {
  const one = (index: number): string => {
    const name = `name${"Longer".repeat(index % 9)}${String(index)}`;
    return `/** Reads ${name}.\n *\n * @throws never */
export function ${name}(value: string|undefined, options?: { readonly first: number, "second": string }): string {
switch (value) {
case "a": return call(/* @__PURE__ */ ${name}(value, options), "${name}", options?.first ?? ${String(index)}, { value, options });

default: return \`\${value}\`;
}
}


const ${name}Values: readonly string[] = /* @__PURE__ */ Object.freeze<string[]>(['a', "${name}", "it's"]);`;
  };
  return `${Array.from({ length: count }, (_, index) => one(index)).join("\n\n")}\n`;
}

/** One statement with a seam in it. */
const misleading = `const text = \`\n\nexport const ${"a".repeat(25_000)} = 1;\n\nconst b\`;\n\n\nexport const   c=1;\n`;

const files: readonly OutputFile[] = [
  { path: "empty.ts", text: "" },
  { path: "small.ts", text: statements(1) },
  { path: "middle.ts", text: statements(60) },
  { path: "large.ts", text: statements(400) },
  { path: "misleading.ts", text: misleading },
];

async function formatted(texts: readonly UnformattedFile[], cache = new Map<string, string>()) {
  const formatter = new Formatter(cache);
  try {
    return await formatter.files(texts);
  } finally {
    await formatter.close();
  }
}

describe("Formatter", () => {
  it("makes the same bytes as plain Prettier of files of all sizes", async () => {
    const expected = await Promise.all(files.map(async ({ path, text }) => ({ path, text: await plain(text) })));
    expect(await formatted(files)).toEqual(expected);
  });

  it("gives the files in the order asked for, whenever they were added", async () => {
    const [first, second] = [
      { path: "first.ts", text: "1" },
      { path: "second.ts", text: "2" },
    ];
    const formatter = new Formatter(new Map());
    void formatter.add(second);
    expect(await formatter.files([first, second])).toEqual([
      { path: "first.ts", text: "1;\n" },
      { path: "second.ts", text: "2;\n" },
    ]);
    await formatter.close();
  });

  it("formats TypeScript and keeps the paths", async () => {
    expect(await formatted([{ path: "a/b.ts", text: "export  const a={b:1,'c':[2]}" }])).toEqual([
      { path: "a/b.ts", text: "export const a = { b: 1, c: [2] };\n" },
    ]);
  });

  it("leaves what is laid out already as it is", async () => {
    const file = { path: "a.ts", text: "const  a=1;\nconst  b=2;", laidOutFrom: "const  a=1;\n".length };
    expect(await formatted([file])).toEqual([{ path: "a.ts", text: "const a = 1;\n\nconst  b=2;\n" }]);
  });

  it("does not format a text twice", async () => {
    const cache = new Map([["x", "formatted before"]]);
    expect(await formatted([{ path: "a.ts", text: "x" }], cache)).toEqual([{ path: "a.ts", text: "formatted before" }]);
  });

  it("remembers texts in the cache", async () => {
    const cache = new Map<string, string>();
    await formatted([{ path: "a.ts", text: "a" }], cache);
    expect(cache).toEqual(new Map([["a", "a;\n"]]));
  });

  it("names the file that can't be formatted, and the place", async () => {
    const text = `${statements(300)}\n\nconst ;\n`;
    const line = text.split("\n").indexOf("const ;") + 1;
    const format = formatted([{ path: "a/broken.ts", text }]);
    await expect(format).rejects.toThrow(/^a\/broken\.ts can't be formatted: Unexpected token/);
    await expect(format).rejects.toThrow(`(${String(line)}:`);
  });
});

/** Threads run the compiled worker, so that these tests are about `dist/`. */
describe("Formatter with threads", () => {
  const dist = new URL("../../../dist/output/formatter.js", import.meta.url);

  /** Runs a script with a formatter that has a thread, in a process that would hang if the thread stayed alive. */
  function run(script: string, input: unknown) {
    expect(existsSync(fileURLToPath(dist)), "dist/ is missing: run npm run build").toBe(true);
    const source = `
      import { Formatter } from ${JSON.stringify(dist.href)};
      import { readFileSync } from "node:fs";
      const files = JSON.parse(readFileSync(0, "utf8"));
      const formatter = new Formatter(new Map());
      formatter.expect(10_000_000);
      ${script}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", source], {
      input: JSON.stringify(input),
      encoding: "utf8",
      timeout: 25_000,
    });
    return { status, stdout, stderr };
  }

  it("makes the same bytes as without, and lets the process end", async () => {
    const script = `
      files.forEach((file) => formatter.add(file));
      const formatted = await formatter.files(files);
      await formatter.close();
      console.log(JSON.stringify(formatted));`;
    const { status, stdout, stderr } = run(script, files);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(await formatted(files));
  });

  it("names the file that can't be formatted, and lets the process end", () => {
    const script = `
      const message = await formatter.files(files).catch((error) => error.message);
      await formatter.close();
      console.log(message.split("\\n", 1)[0]);`;
    const { status, stdout } = run(script, [...files, { path: "broken.ts", text: "const ;" }]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "broken.ts can't be formatted: Unexpected token (1:7)\n" });
  });

  it("ends with work undone, without an error", () => {
    const script = `
      files.forEach((file) => formatter.add(file));
      await formatter.close();`;
    expect(run(script, files)).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});
