import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findConfigs } from "../../../generator/config/find-configs.js";
import { loadConfig } from "../../../generator/config/load-config.js";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xsdwright-config-"));
  // The package is installed, as in a user's project. Where it is not, a module hook steps in, which only the built generator has.
  await write("node_modules/xsdwright/index.js", "");
});
afterEach(async () => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
  return path;
}

async function load(path: string) {
  const found: Diagnostic[] = [];
  const loaded = await loadConfig(path, "the.config", (diagnostic) => void found.push(diagnostic));
  return { loaded, found };
}

describe("loadConfig", () => {
  it("makes paths absolute, from the folder of the config", async () => {
    const path = await write(
      "deep/xsdwright.config.json",
      '{ "schemas": ["../a.xsd"], "wsdl": ["b.wsdl"], "output": "../out" }',
    );
    const { loaded } = await load(path);
    expect(loaded).toEqual({
      path,
      config: { schemas: [join(folder, "a.xsd")], wsdl: [join(folder, "deep/b.wsdl")], output: join(folder, "out") },
    });
  });

  it("imports a module, and sees its changes", async () => {
    const text = (output: string) => `export default { schemas: ["a.xsd"], output: "${output}" };`;
    const path = await write("xsdwright.config.mjs", text("one"));
    expect((await load(path)).loaded?.config.output).toBe(join(folder, "one"));
    await writeFile(path, text("two"));
    expect((await load(path)).loaded?.config.output).toBe(join(folder, "two"));
  });

  it("says that a config does not exist", async () => {
    expect((await load(join(folder, "none.json"))).found).toEqual([
      expect.objectContaining({ code: "config-not-found", file: "the.config", line: 1, column: 1 }),
    ]);
  });

  it.each([
    ["x.json", "{", /^the config can't be read: .*JSON/],
    ["x.mjs", "throw new Error('boo\\nhoo')", /: boo$/],
    ["x.mjs", "export const config = {};", /no default export/],
  ])("says what is wrong with a config that can't be read: %s %s", async (name, text, message) => {
    const { loaded, found } = await load(await write(name, text));
    expect(loaded).toBeUndefined();
    expect(found).toEqual([
      expect.objectContaining({ code: "config-unreadable", message: expect.stringMatching(message) }),
    ]);
  });
});

describe("findConfigs", () => {
  it("prefers the config in the folder itself, a .ts one before the others", async () => {
    await write("schemas/a/xsdwright.config.ts", "");
    await write("xsdwright.config.json", "");
    const path = await write("xsdwright.config.ts", "");
    expect(await findConfigs(folder)).toEqual([path]);
  });

  it("else finds those in the folders of schemas/, sorted", async () => {
    const b = await write("schemas/b/xsdwright.config.json", "");
    const a = await write("schemas/a/xsdwright.config.ts", "");
    await write("schemas/c/readme.md", "");
    expect(await findConfigs(folder)).toEqual([a, b]);
  });

  it("finds none where there is none", async () => {
    expect(await findConfigs(folder)).toEqual([]);
  });
});
