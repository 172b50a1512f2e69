import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configPaths, displayPath, loadConfigs } from "../../../generator/cli/config-set.js";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";

let root = "";
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), "xsdwright-cli-"))));
afterEach(async () => rm(root, { recursive: true }));

async function config(name: string, output: string): Promise<string> {
  const path = join(root, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, JSON.stringify({ schemas: ["a.xsd"], output }));
  return path;
}

async function load(paths: readonly string[]) {
  const found: Diagnostic[] = [];
  const configs = await loadConfigs(paths, root, (diagnostic) => void found.push(diagnostic));
  return { configs, codes: found.map(({ code, file }) => `${file} ${code}`) };
}

describe("configPaths", () => {
  it("takes the configs that are named, each once", async () => {
    expect(await configPaths(["a.ts", "./a.ts", "b.ts"], root)).toEqual([join(root, "a.ts"), join(root, "b.ts")]);
  });

  it("says what was looked for where there is no config", async () => {
    expect(await configPaths([], root)).toMatch(/^no config found: looked for xsdwright\.config\.ts, .* schemas\//);
  });
});

describe("loadConfigs", () => {
  it("loads several configs", async () => {
    const paths = [await config("a.json", "out/a"), await config("b.json", "out/ab")];
    const { configs, codes } = await load(paths);
    expect(configs?.map(({ path }) => path)).toEqual(paths);
    expect(codes).toEqual([]);
  });

  it.each(["out", "out/inner", "./out/../out"])(
    "refuses configs that write into each other's folder: %s",
    async (output) => {
      const { configs, codes } = await load([await config("a.json", "out"), await config("b.json", output)]);
      expect(configs).toBeUndefined();
      expect(codes).toEqual(["b.json config-shared-output"]);
    },
  );

  it("reports every config that can't be loaded", async () => {
    const { configs, codes } = await load([join(root, "none.json"), join(root, "x/none.json")]);
    expect(configs).toBeUndefined();
    expect(codes.sort()).toEqual(["none.json config-not-found", "x/none.json config-not-found"]);
  });
});

describe("displayPath", () => {
  it("is relative to the working directory", () => {
    expect(displayPath(join(root, "a", "b"), root)).toBe("a/b");
    expect(displayPath(root, root)).toBe(".");
  });
});
