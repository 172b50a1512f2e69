import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** The built command line, run in a folder that knows nothing of this package. */

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a">
  <!-- a comment -->
  <xs:element name="a" type="xs:string"/>
</xs:schema>
`;
const config = `import { defineConfig, type Config } from "xsdwright";
const config: Config = { schemas: ["a.xsd"], output: "out" };
export default defineConfig(config);
`;

let folder = "";
beforeEach(async () => {
  expect(existsSync(cli), "dist/ is missing: run npm run build").toBe(true);
  folder = await mkdtemp(join(tmpdir(), "xsdwright-"));
  await writeFile(join(folder, "package.json"), '{ "type": "commonjs" }');
  await writeFile(join(folder, "a.xsd"), schema);
  await writeFile(join(folder, "xsdwright.config.ts"), config);
});
afterEach(async () => rm(folder, { recursive: true }));

async function xsdwright(...words: readonly string[]) {
  return new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const child = execFile(process.execPath, [cli, ...words], { cwd: folder }, (_, out, error) => {
      resolve({ code: child.exitCode ?? -1, out, error });
    });
  });
}

async function snapshot() {
  const names = (await readdir(folder, { recursive: true })).sort();
  return Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).mtimeMs.toString()}`));
}

describe("xsdwright generate", () => {
  it("reads a TypeScript config, wherever it lies, and writes what --check then finds up to date", async () => {
    expect(await xsdwright("generate")).toMatchObject({
      code: 0,
      error: "",
      out: expect.stringMatching(/^wrote out\/.*\nout: \d+ written/s),
    });
    expect(existsSync(join(folder, "out/index.ts"))).toBe(true);
    const before = await snapshot();
    expect(await xsdwright("generate", "--check")).toEqual({ code: 0, error: "", out: "out is up to date\n" });
    expect(await xsdwright("generate")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^out: 0 written, \d+ unchanged/),
    });
    expect(await snapshot()).toEqual(before);
  });

  it("names, with --check, a schema and a generated file of which one character was changed", async () => {
    await xsdwright("generate");
    await writeFile(join(folder, "a.xsd"), schema.replace("comment", "Comment"));
    expect(await xsdwright("generate", "--check")).toMatchObject({
      code: 1,
      error: expect.stringContaining("changed a.xsd "),
    });
    await writeFile(join(folder, "a.xsd"), schema);
    const index = await readFile(join(folder, "out/index.ts"), "utf8");
    await writeFile(join(folder, "out/index.ts"), `${index} `);
    expect(await xsdwright("generate", "--check")).toMatchObject({
      code: 1,
      error: expect.stringContaining("stale out/index.ts\n"),
    });
  });

  it("writes nothing where a schema has an error, and shows no stack", async () => {
    await xsdwright("generate");
    await writeFile(join(folder, "a.xsd"), schema.replace("xs:string", "xs:strong"));
    const before = await snapshot();
    const { code, error } = await xsdwright("generate");
    expect(code).toBe(1);
    expect(error).toMatch(/^a\.xsd:3:\d+ error unresolved-type: /);
    expect(error).not.toMatch(/^\s+at /m);
    expect(await snapshot()).toEqual(before);
  });

  it.each([
    [["generate", "--config", "none.ts"], /^none\.ts:1:1 error config-not-found/],
    [["generate", "--nonsense"], /^xsdwright: unknown option '--nonsense'/],
    [[], /^xsdwright: no command given/],
  ])("exits with 2 on wrong usage: %j", async (words, message) => {
    expect(await xsdwright(...words)).toMatchObject({ code: 2, out: "", error: expect.stringMatching(message) });
  });

  it("exits with 2 on a config that has errors", async () => {
    await writeFile(join(folder, "xsdwright.config.ts"), "const x: = 1;\nexport default x;\n");
    expect(await xsdwright("generate")).toMatchObject({
      code: 2,
      error: expect.stringContaining("line 1, column 10: Type expected."),
    });
    await writeFile(join(folder, "xsdwright.config.ts"), config.replace("output", "ouptut"));
    expect(await xsdwright("generate")).toMatchObject({
      code: 2,
      error: expect.stringContaining('did you mean "output"?'),
    });
  });
});

describe("xsdwright", () => {
  it("prints its help and its version", async () => {
    expect(await xsdwright("--help")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage: xsdwright generate/),
    });
    expect(await xsdwright("--version")).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
