import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recallRun, rememberRun } from "../../../generator/output/last-run.js";

/** A second run of the built command line, which does nothing where nothing was changed: it then runs no stage that `--timings` could tell of. */

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a">
  <xs:import namespace="urn:b" schemaLocation="missing.xsd"/>
  <xs:element name="a" type="xs:string"/>
</xs:schema>
`;

let folder = "";
const path = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xsdwright-"));
  await mkdir(path("node_modules"));
  await writeFile(path("a.xsd"), schema);
  await writeFile(path("b.xsd"), schema.replace("urn:a", "urn:b").replace(/<xs:import.*>/, ""));
  await writeFile(path("xsdwright.config.json"), '{ "schemas": ["a.xsd", "b.xsd"], "output": "out" }');
});
afterEach(async () => rm(folder, { recursive: true }));

async function generate(...words: readonly string[]) {
  return new Promise<{ code: number; out: string; ran: boolean; warnings: readonly string[] }>((resolve) => {
    const child = execFile(
      process.execPath,
      [cli, "generate", "--timings", ...words],
      { cwd: folder },
      (_, out, error) => {
        const lines = error.split("\n");
        resolve({
          code: child.exitCode ?? -1,
          out: out.trim().split("\n").at(-1) ?? "",
          ran: lines.some((line) => line.startsWith("load ")),
          warnings: lines.filter((line) => / (warning|error) /.test(line)),
        });
      },
    );
  });
}

const change = async (name: string, from: string | RegExp, to: string): Promise<void> =>
  writeFile(path(name), (await readFile(path(name), "utf8")).replace(from, to));

describe("a second run", () => {
  it("does nothing where nothing was changed, and says so", async () => {
    expect(await generate()).toMatchObject({ code: 0, ran: true });
    expect(await generate()).toEqual({
      code: 0,
      ran: false,
      out: expect.stringMatching(/^out: 0 written, \d+ unchanged, 0 removed$/),
      warnings: [],
    });
  });

  it("repeats warnings", async () => {
    await change(
      "a.xsd",
      "<xs:element",
      '<xs:element name="k" type="xs:string"><xs:key name="i"><xs:selector xpath="."/><xs:field xpath="@a"/></xs:key></xs:element><xs:element',
    );
    const first = await generate();
    expect(first).toMatchObject({
      code: 0,
      ran: true,
      warnings: [expect.stringContaining("identity-constraint-ignored")],
    });
    expect(await generate()).toMatchObject({ code: 0, ran: false, warnings: first.warnings });
  });

  it.each<[what: string, change: () => Promise<unknown>]>([
    ["a schema", () => change("a.xsd", 'name="a"', 'name="c"')],
    ["a schema, without a trace in what is generated", () => change("a.xsd", "\n", "\n\n")],
    ["the options", () => change("xsdwright.config.json", "{", '{ "naming": "preserve",')],
    ["a generated file that is gone", () => rm(path("out/index.ts"))],
    ["the manifest that is gone", () => rm(path("out/.xsdwright.json"))],
    [
      "a schema that was missing",
      () => writeFile(path("missing.xsd"), schema.replace("urn:a", "urn:b").replace(/<xs:import.*>/, "")),
    ],
    [
      "a note that is spoilt",
      async () => {
        const [note = ""] = await readdir(path("node_modules/.cache/xsdwright"));
        await writeFile(path(`node_modules/.cache/xsdwright/${note}`), "{");
      },
    ],
  ])("generates after a change: %s", async (_, changeIt) => {
    expect(await generate()).toMatchObject({ code: 0, ran: true });
    await changeIt();
    expect(await generate()).toMatchObject({ ran: true });
  });

  it("does not pass over a generated file that somebody edited", async () => {
    await generate();
    await change("out/index.ts", /$/, "// mine\n");
    expect(await generate()).toMatchObject({ ran: true });
  });

  it("generates where a file that a schema refers to became another one", async () => {
    await symlink("b.xsd", path("missing.xsd"));
    await writeFile(path("xsdwright.config.json"), '{ "schemas": ["a.xsd"], "output": "out" }');
    expect(await generate()).toMatchObject({ code: 0, ran: true });
    expect(await generate()).toMatchObject({ code: 0, ran: false });
    await copyFile(path("b.xsd"), path("c.xsd"));
    await rm(path("missing.xsd"));
    await symlink("c.xsd", path("missing.xsd"));
    expect(await generate()).toMatchObject({ code: 0, ran: true });
  });

  it("is noted only where no input was changed since the run began", async () => {
    await generate();
    await rm(path("node_modules/.cache"), { recursive: true });
    const listed = [path("a.xsd"), path("b.xsd")];
    const subject = { config: path("xsdwright.config.json"), options: {}, listed, folder: path("out"), root: folder };
    const lastRun = { diagnostics: [], references: [] };
    await rememberRun(subject, lastRun, Date.now() - 60_000);
    expect(await recallRun(subject)).toBeUndefined();
    await rememberRun(subject, lastRun, Date.now() + 60_000);
    expect(await recallRun(subject)).toMatchObject({ diagnostics: [] });
  });

  it("is no check: that always generates", async () => {
    await generate();
    expect(await generate("--check")).toMatchObject({ code: 0, ran: true, out: "out is up to date" });
  });

  it("generates where no folder is for notes", async () => {
    await rm(path("node_modules"), { recursive: true });
    expect(await generate()).toMatchObject({ code: 0, ran: true });
    expect(await generate()).toMatchObject({ code: 0, ran: true });
  });
});
