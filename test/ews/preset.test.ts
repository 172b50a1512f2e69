import { describe, expect, it } from "vitest";
import { ews } from "xsdwright/presets/ews";
import { generate, type GeneratedFile } from "../../generator/index.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { ewsOptions } from "./ews-output.js";

const types = "http://schemas.microsoft.com/exchange/services/2006/types";

describe("the preset for Exchange Web Services", () => {
  it("adds to a config, which goes before", () => {
    const config = ews({ output: "x", derivedTypes: "all", prefixes: { [types]: "ty" }, openEnumerations: ["A"] });
    expect(config).toMatchObject({ output: "x", derivedTypes: "all" });
    expect(config.prefixes?.[types]).toBe("ty");
    expect(config.openEnumerations).toEqual(["ResponseCodeType", "ExchangeVersionType", "A"]);
  });
});

describeWith(corpus("ews/schemas"), "the preset, over Microsoft's own files,", () => {
  it("opens response codes and versions, and only those that are generated", async () => {
    const { prefixes = {}, openEnumerations = [] } = ews({ output: "x" });
    const options = { ...ewsOptions, prefixes, openEnumerations, operations: ["GetServerTimeZones"] };
    const { files, diagnostics } = await generate(options);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(declaration(files, "ExchangeVersionType")).toContain("Unlisted");
    expect(declaration(files, "ResponseCodeType")).toContain("Unlisted");
    expect(declaration(files, "ResponseClassType")).not.toContain("Unlisted");
  });

  it.each([
    [["*Folder"], ["copy-folder", "create-folder", "delete-folder", "empty-folder", "find-folder", "get-folder"]],
    [
      ["FindItem", "GetStreaming*"],
      ["find-item", "get-streaming-events"],
    ],
  ])("generates the operations that %j stands for, and what they need", async (operations, expected) => {
    const { files } = await generate({ ...ewsOptions, operations });
    const found = files
      .map(({ path }) => /^operations\/(.*)\.ts$/.exec(path)?.[1])
      .filter((name) => name !== undefined);
    expect(found).toEqual(expect.arrayContaining(expected));
    const words = operations.map((pattern) => pattern.replace("*", "").toLowerCase());
    for (const name of found)
      expect(
        words.some((word) => name.replaceAll("-", "").includes(word)),
        name,
      ).toBe(true);
  });
});

function declaration(files: readonly GeneratedFile[], name: string): string {
  for (const { text } of files) {
    const at = text.indexOf(`export type ${name} =`);
    if (at >= 0) return text.slice(at, text.indexOf(";", at));
  }
  throw new Error(`${name} is not generated`);
}
