import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isUpToDate } from "../../../generator/output/check.js";
import { outputFolder } from "./output-folder.js";

let out: Awaited<ReturnType<typeof outputFolder>>;
beforeEach(async () => {
  out = await outputFolder();
  await out.write({ "index.ts": "1", "a/b.ts": "2" }, { "../a.xsd": "hash" });
});
afterEach(async () => out.dispose());

const files = { "index.ts": "1", "a/b.ts": "2" };
const inputs = { "../a.xsd": "hash" };
const clean = { stale: [], missing: [], surplus: [], changedInputs: [] };

describe("checkOutput", () => {
  it("finds nothing wrong right after a run", async () => {
    const report = await out.check(files, inputs);
    expect(report).toEqual(clean);
    expect(isUpToDate(report)).toBe(true);
  });

  it("names a file that differs in one character", async () => {
    await out.put("a/b.ts", "3");
    const report = await out.check(files, inputs);
    expect(report).toEqual({ ...clean, stale: ["a/b.ts"] });
    expect(isUpToDate(report)).toBe(false);
  });

  it("names a missing file", async () => {
    expect(await out.check({ ...files, "c.ts": "" }, inputs)).toEqual({ ...clean, missing: ["c.ts"] });
  });

  it("names files that are no longer made, and TypeScript that never was", async () => {
    await out.put("extra.ts", "");
    await out.put("README.md", "");
    expect(await out.check({ "index.ts": "1" }, inputs)).toEqual({ ...clean, surplus: ["a/b.ts", "extra.ts"] });
  });

  it("names an input that was changed without changing the output", async () => {
    expect(await out.check(files, { "../a.xsd": "other" })).toEqual({ ...clean, changedInputs: ["../a.xsd"] });
  });

  it("names inputs that were added or dropped", async () => {
    expect((await out.check(files, { "../b.xsd": "hash" })).changedInputs).toEqual(["../a.xsd", "../b.xsd"]);
  });

  it("names the manifest where it was edited or is missing", async () => {
    await out.put(".xsdwright.json", `${await out.text(".xsdwright.json")} `);
    expect(await out.check(files, inputs)).toEqual({ ...clean, stale: [".xsdwright.json"] });
  });

  it("finds everything missing in a folder that is not there, and makes none", async () => {
    await out.dispose();
    expect((await out.check(files, inputs)).missing).toEqual(["index.ts", "a/b.ts", ".xsdwright.json"]);
    await expect(out.list()).rejects.toThrow();
    out = await outputFolder();
  });
});
