import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { generate, type GeneratedFile, type GenerateOptions } from "../../generator/index.js";
import config from "../../schemas/ews/xsdwright.config.js";
import { corpora, corpus, describeWith } from "../roundtrip/requires.js";
import { withoutComments } from "./strip-comments.js";

const ownSchemas = fileURLToPath(new URL("../../schemas/ews/", import.meta.url));
const { schemas = [], wsdl = [], operations = [], prefixes = {}, derivedTypes = "all", openEnumerations = [] } = config;
const options: GenerateOptions = { operations, prefixes, derivedTypes, openEnumerations };

function generateFrom(folder: string) {
  const inFolder = (path: string): string => join(folder, path);
  return generate({ ...options, schemas: schemas.map(inFolder), wsdl: wsdl.map(inFolder) });
}

describeWith(corpus("ews/schemas"), "the project's excerpt of Microsoft's schemas", () => {
  it("gives the same TypeScript as the whole, but for comments", async () => {
    const [own, whole] = await Promise.all([generateFrom(ownSchemas), generateFrom(join(corpora, "ews/schemas"))]);
    expect(own.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(whole.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(own.files.map(({ path }) => path)).toContain("operations/add-im-contact-to-group.ts");
    expect(own.files.map(({ path }) => path)).toEqual(whole.files.map(({ path }) => path));
    const [ownCode, wholeCode] = [await code(own.files), await code(whole.files)];
    for (const [path, text] of ownCode) expect(text, path).toBe(wholeCode.get(path));
  });
});

async function code(files: readonly GeneratedFile[]): Promise<ReadonlyMap<string, string>> {
  const bare = await Promise.all(files.map(async ({ path, text }) => [path, await withoutComments(text)] as const));
  return new Map(bare);
}
