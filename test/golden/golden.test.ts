import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonical } from "../roundtrip/canonical.js";
import { cases, generateCase, readGolden, writeGolden, writeOrRemove, type GoldenCase } from "./cases.js";
import { compileCases, type CompiledCases, type ElementFunctions } from "./compiled-cases.js";

/**
 * A folder for each feature: what is generated, byte for byte, and that it compiles and reads and writes the examples.
 *
 *   options.json        options of `generate`, paths relative to the folder
 *   expected/           the generated files, the runtime left out
 *   diagnostics.txt     what is reported, as the command line prints it; no file where nothing is
 *   examples/X.xml      a document that the schema allows; a SOAP envelope is named after its message, as `AddRequest.xml`
 *   examples/X.json     what is read from it
 *   examples/X-….xml    read as `X.xml`; what is written may be `X-….written.xml` instead of the same again
 *   invalid/X.xml       a document that the schema does not allow
 *   invalid/errors.txt  what is said of each, by default and with `validate`
 *
 * `UPDATE_GOLDEN=1 npx vitest run test/golden` writes down what comes now. Read the difference before you commit it.
 */

const update = process.env.UPDATE_GOLDEN === "1";
if (update && process.env.CI !== undefined) throw new Error("goldens are never rewritten in CI");

/** Documents that are invalid and that `validate` does not refuse yet. The list is exact. */
const knownGaps: ReadonlySet<string> = new Set();

/** Documents that are valid and that `validate` refuses all the same. The list is exact. */
const knownFaults: ReadonlySet<string> = new Set();

describe("generates what was written down", () => {
  it.each(cases)("$name", async (golden) => {
    const now = await generateCase(golden);
    if (update) await writeGolden(golden, now);
    const { files, diagnostics } = readGolden(golden);
    expect(now.diagnostics).toBe(diagnostics);
    expect(now.missing).toEqual([]);
    expect([...now.files.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [path, text] of now.files) expect(text, path).toBe(files.get(path));
  });
});

describe("what was written down", () => {
  let compiled: CompiledCases;
  beforeAll(async () => {
    compiled = await compileCases(cases);
  });
  afterAll(() => {
    compiled.dispose();
  });

  it("compiles", () => {
    expect(compiled.typeErrors()).toEqual([]);
  });

  it.each(documents("examples"))("reads and writes $golden.name: $name", async ({ golden, name, xml }) => {
    const { deserialize, serialize } = await functionsFor(golden, name, xml);
    const value = deserialize(xml);
    expect(deserialize(new TextEncoder().encode(xml))).toEqual(value);
    const written = serialize(value);
    expect(withoutPrefixes(deserialize(written))).toEqual(withoutPrefixes(value));
    const expected = join(golden.folder, "examples", `${name}.written.xml`);
    expect(canonical(written)).toEqual(canonical(existsSync(expected) ? readFileSync(expected, "utf8") : xml));
    const json = join(golden.folder, "examples", `${name}.json`);
    const text = `${JSON.stringify(value, printable, 2)}\n`;
    if (update) await writeOrRemove(json, text);
    expect(text).toBe(readFileSync(json, "utf8"));
    const validated = (): unknown => deserialize(xml, { validate: true });
    if (knownFaults.has(`${golden.name}/${name}`)) expect(validated).toThrow();
    else if (!name.endsWith("-unknown")) expect(validated()).toEqual(value);
  });

  it.each(cases.filter((golden) => documentsOf(golden, "invalid").length > 0))(
    "refuses documents of $name",
    async (golden) => {
      const lines: string[] = [];
      const gaps: string[] = [];
      for (const { name, xml } of documentsOf(golden, "invalid")) {
        const { deserialize } = await functionsFor(golden, name, xml);
        if (knownGaps.has(`${golden.name}/${name}`)) gaps.push(name);
        for (const validate of [false, true]) {
          lines.push(`${name}${validate ? ", validate" : ""}: ${outcome(() => deserialize(xml, { validate }))}`);
        }
      }
      const file = join(golden.folder, "invalid/errors.txt");
      const text = `${lines.join("\n")}\n`;
      if (update) await writeOrRemove(file, text);
      expect(text).toBe(readFileSync(file, "utf8"));
      const accepted = lines.filter((line) => line.endsWith(", validate: accepted"));
      expect(accepted).toEqual(gaps.map((name) => `${name}, validate: accepted`));
    },
  );

  async function functionsFor({ name: golden }: GoldenCase, document: string, xml: string): Promise<ElementFunctions> {
    const { elements, functions } = await compiled.load(golden);
    const [, prefix = "", local = ""] = /<(?:([^\s/>:?!]+):)?([^\s/>:?!]+)/.exec(xml) ?? [];
    if (local === "Envelope") {
      const [message = ""] = document.split("-");
      return {
        deserialize: functions[`deserialize${message}`] as ElementFunctions["deserialize"],
        serialize: functions[`serialize${message}`] as ElementFunctions["serialize"],
      };
    }
    // the document may be malformed, or its root in the wrong namespace; the local name says what it should be
    const namespace = new RegExp(`xmlns${prefix && ":"}${prefix}="([^"]*)"`).exec(xml)?.[1] ?? "";
    const keys = Object.keys(elements).filter((key) => key.slice(key.lastIndexOf("}") + 1) === local);
    const found = elements[keys.find((key) => key === `{${namespace}}${local}`) ?? keys[0] ?? ""];
    if (found === undefined) throw new Error(`${golden} has no functions for ${local}`);
    return found;
  }
});

interface Document {
  readonly golden: GoldenCase;
  readonly name: string;
  readonly xml: string;
}

function documents(kind: "examples" | "invalid"): readonly Document[] {
  return cases.flatMap((golden) => documentsOf(golden, kind));
}

function documentsOf(golden: GoldenCase, kind: "examples" | "invalid"): readonly Document[] {
  const folder = join(golden.folder, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xml") && !name.endsWith(".written.xml"))
    .sort()
    .map((file) => ({ golden, name: file.slice(0, -4), xml: readFileSync(join(folder, file), "utf8") }));
}

/** Elements and attributes that the schema leaves open keep their names, but not their prefixes. */
function withoutPrefixes(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPrefixes);
  const members = Object.entries(value).map(([key, member]) => [key, withoutPrefixes(member)] as const);
  return Object.fromEntries("localName" in value ? members.filter(([key]) => key !== "prefix") : members);
}

/** Values that JSON cannot tell, in words. */
function printable(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Uint8Array) return `bytes ${[...value].join(" ")}`;
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) {
    return `number ${Object.is(value, -0) ? "-0" : value}`;
  }
  return value;
}

function outcome(read: () => unknown): string {
  try {
    read();
    return "accepted";
  } catch (error) {
    const { name, code, message } = error as Error & { readonly code?: string };
    return `${name} ${String(code)}: ${message}`;
  }
}
