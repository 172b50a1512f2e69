import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const bench = fileURLToPath(new URL("run.mjs", import.meta.url));
const few = ["--rounds=1", "--milliseconds=1", "--warm-up=1", "--cold-rounds=1"];

/** That it runs, and that all libraries find the same data; how fast they are is for people to read. */
it("compares libraries that read and write the same data", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [bench, "--json", ...few]);
  const { scenarios, cold, goals } = JSON.parse(stdout);
  const names = scenarios.map(({ work, name, form }: Record<string, string>) => `${work} ${name} ${form}`);
  expect(names).toEqual([
    "read success bytes",
    "read success string",
    "read error bytes",
    "read error string",
    "read request bytes",
    "read request string",
    "write request string",
  ]);
  const readers = ["xsdwright", "txml", "htmlparser2", "saxes", "fast-xml-parser", "node-soap"];
  expect(scenarios[0].candidates.map(({ name }: { name: string }) => name)).toEqual([...readers, "JSON"]);
  expect(scenarios[6].candidates.map(({ name }: { name: string }) => name)).toEqual([
    "xsdwright",
    "txml",
    "fast-xml-parser",
    "node-soap",
    "JSON",
  ]);
  expect(cold.map(({ name }: { name: string }) => name)).toEqual(readers);
  expect(goals).toHaveLength(scenarios.length + 1);
});

it("refuses an option that it does not know", async () => {
  await expect(promisify(execFile)(process.execPath, [bench, "--round=1"])).rejects.toThrow(
    '"--round=1" is not an option',
  );
});
