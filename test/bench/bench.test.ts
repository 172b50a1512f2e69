import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { corpus, describeWith } from "../roundtrip/requires.js";

const run = promisify(execFile);
const bench = fileURLToPath(new URL("run.mjs", import.meta.url));
const few = ["--quick", "--rounds=1", "--milliseconds=1", "--warm-up=1", "--most=1", "--scale=2"];

interface Named {
  readonly name: string;
}

interface Comparison extends Named {
  readonly work: string;
  readonly form: string;
  readonly candidates: readonly Named[];
}

/** What these tests look at of the report: its sections are there as far as they were asked for. */
interface Report {
  readonly missing: readonly string[];
  readonly small: readonly Comparison[];
  readonly read?: readonly Comparison[];
  readonly variants?: Comparison;
  readonly validate?: readonly Comparison[];
  readonly write?: readonly Comparison[];
  readonly cold: readonly { readonly libraries: readonly Named[] }[];
  readonly sizes: readonly Named[];
  readonly goals: readonly { readonly what: string; readonly values: readonly { readonly value: number }[] }[];
}

async function report(environment: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<Report> {
  const { stdout } = await run(process.execPath, [bench, "--json", ...few, ...options], {
    maxBuffer: 1 << 24,
    env: { ...process.env, ...environment },
  });
  return JSON.parse(stdout) as Report;
}

const namesOf = (list: readonly Named[] = []): readonly string[] => list.map(({ name }) => name);

const rivals = ["txml", "htmlparser2", "saxes", "fast-xml-parser", "xml2js", "xmldom", "node-soap"];
const readers = ["xsdwright", ...rivals, "libxml2-wasm"];

/** That it runs, and that all libraries find the same data; how fast they are is for people to read. */
describe("the bench", () => {
  it("compares what reads and writes AddImContactToGroup, and says that the schemas of all of EWS are not there", async () => {
    const none = { XSDWRIGHT_CORPORA: "test/bench" };
    const { missing, small, read, cold, sizes, goals } = await report(none, "--only=small,read,cold,size");
    expect(missing).toEqual([expect.stringContaining("There is no services.wsdl in")]);
    expect(read).toBeUndefined();
    const names = small.map(({ work, name, form }) => `${work} ${name} ${form}`);
    expect(names).toEqual([
      "read success bytes",
      "read success string",
      "read error bytes",
      "read error string",
      "read request bytes",
      "read request string",
      "write request string",
    ]);
    expect(namesOf(small[0]?.candidates)).toEqual([...readers, "JSON"]);
    expect(namesOf(small[6]?.candidates)).toEqual(["xsdwright", "txml", "fast-xml-parser", "node-soap", "JSON"]);
    expect(namesOf(cold[0]?.libraries)).toEqual(readers);
    expect(namesOf(sizes)).toEqual(["client of AddImContactToGroup"]);
    expect(goals.map(({ what }) => what)).toContain("1 KB messages, time of the fastest JavaScript library");
  });

  it.each([
    ["--round=1", '"--round=1" is not an option'],
    ["--only=reading", '"reading" is not a part of the bench'],
  ])("refuses %s", async (option, message) => {
    await expect(run(process.execPath, [bench, option])).rejects.toThrow(message);
  });
});

describeWith(corpus("ews/schemas"), "the bench of EWS", () => {
  it("compares libraries that read and write the same messages", async () => {
    const { read, variants, validate, write, goals } = await report({}, "--only=read,variants,validate,write");
    const messages = ["FindItem", "GetItem", "CreateItem", "GetFolder", "SyncFolderItems", "GetAttachment"];
    expect(namesOf(read)).toEqual(messages);
    expect(namesOf(write)).toEqual(messages);
    for (const { candidates } of read ?? [])
      expect(namesOf(candidates)).toEqual(expect.arrayContaining([...readers, "JSON"]));
    expect(namesOf(variants?.candidates)).toEqual(
      expect.arrayContaining(["pretty-printed", "default namespace", "non-Latin text"]),
    );
    expect(namesOf(validate?.[0]?.candidates)).toContain("libxml2-wasm, validate");
    expect(namesOf(write?.[0]?.candidates)).toEqual(expect.arrayContaining(["fast-xml-parser", "node-soap", "JSON"]));
    for (const { values } of goals) {
      for (const { value } of values) expect(value).toBeGreaterThan(0);
    }
  }, 120_000);
});
