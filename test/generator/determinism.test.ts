import { spawn } from "node:child_process";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generate, type GenerateOptions } from "../../generator/index.js";

/** The same input gives the same bytes, whoever asks, where and when. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const goldens = join(root, "test/golden");
const options: GenerateOptions = {
  wsdl: [join(root, "schemas/ews/services.wsdl")],
  schemas: [
    join(goldens, "name-clashes/schema.xsd"),
    join(goldens, "circular-imports/schema.xsd"),
    join(goldens, "no-target-namespace/schema.xsd"),
  ],
  derivedTypes: "abstract",
};

describe("generating twice", () => {
  it("gives the same bytes", async () => {
    const once = await generate(options);
    expect(once.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(await generate(options)).toEqual(once);
  });

  it("gives the same bytes for schemas in another order, listed twice, or by other paths", async () => {
    const once = await generate(options);
    const { schemas = [] } = options;
    for (const others of [
      [...schemas].reverse(),
      [...schemas, ...schemas],
      schemas.map((path) => relative(process.cwd(), path)),
    ]) {
      expect((await generate({ ...options, schemas: others })).files).toEqual(once.files);
    }
  });
});

describe("generating in another process", () => {
  it("gives the same bytes in any time zone and language, and from any folder", async () => {
    const first = await generateInChild({}, root);
    expect(first).toContain("operations/add-im-contact-to-group.ts");
    for (const environment of [
      { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      { TZ: "America/St_Johns", LC_ALL: "C", NO_COLOR: "1" },
      { TZ: "Asia/Kolkata", LC_ALL: "de_DE@euro", FORCE_COLOR: "3", NODE_ENV: "production" },
    ]) {
      expect(await generateInChild(environment, root), JSON.stringify(environment)).toBe(first);
    }
    expect(await generateInChild({}, goldens)).toBe(first);
  });
});

/** Runs the built generator; what it prints is a digest of every file. */
async function generateInChild(environment: Readonly<Record<string, string>>, cwd: string): Promise<string> {
  const script = fileURLToPath(new URL("generate-in-child.mjs", import.meta.url));
  const child = spawn(process.execPath, [script], { cwd, env: { ...process.env, ...environment } });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
  child.stdin.end(JSON.stringify(options));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(errors);
  return output;
}
