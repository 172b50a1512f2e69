import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { bundle } from "./bundle.js";

const generated = fileURLToPath(new URL("../../generated/ews", import.meta.url));
// outside of any package, so that no "sideEffects" of a package.json helps
const alone = mkdtempSync(join(tmpdir(), "xsdwright-bundle-"));
cpSync(generated, join(alone, "ews"), { recursive: true });
afterAll(() => rmSync(alone, { recursive: true }));

const client = `export { serializeAddImContactToGroupRequest, deserializeAddImContactToGroupResponse } from "./generated/ews/index.ts"`;

describe("a client of AddImContactToGroup, bundled and minified,", () => {
  it("is at most 28 KB", async () => {
    const code = await bundle(client, { minify: true });
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(28 * 1024);
  });

  it("has neither response codes and versions, open enumerations, nor the other direction", async () => {
    const code = await bundle(client, { minify: true });
    expect(code).not.toContain("ErrorCalendarIsDelegatedForTentative");
    expect(code).not.toContain("Exchange2007_SP1");
    expect(code).toContain("Warning");
    const both = await bundle(`export * from "./generated/ews/index.ts"`, { minify: true });
    expect(both).toContain("ErrorCalendarIsDelegatedForTentative");
    expect(both.length).toBeGreaterThan(code.length + 10_000);
  });

  // of Node's globals only Buffer is looked at, if it is there: the browser, which has none, reads the same in another test
  it("needs no other module", async () => {
    const code = await bundle(client, { platform: "neutral" });
    expect(code).not.toMatch(/\brequire\(|\bimport\b|\bprocess\b|\beval\b|new Function/);
  });
});

describe("a module that uses nothing of it", () => {
  it.each([
    ["an import without names", `import "./generated/ews/index.ts"`],
    [
      "an import whose names are not used",
      `import { deserializeAddImContactToGroup as read } from "./generated/ews/index.ts"; export const a = () => 0`,
    ],
  ])("has nothing of it: %s", async (_, source) => {
    expect((await bundle(source, { minify: true })).length).toBeLessThan(100);
  });

  it("has nothing of it in a package that says nothing about side effects", async () => {
    const code = await bundle(
      `import ${JSON.stringify(join(alone, "ews/index.ts"))}; import ${JSON.stringify(join(alone, "ews/elements.ts"))}`,
      { minify: true },
    );
    expect(code.length).toBeLessThan(100);
  });

  it("is little where only a type and a list are used", async () => {
    const source = `export { exchangeVersionTypeValues } from ${JSON.stringify(join(alone, "ews/index.ts"))}`;
    expect((await bundle(source, { minify: true })).length).toBeLessThan(500);
  });
});
