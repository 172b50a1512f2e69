import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundle, work } from "../compat/bundle.js";
import { documents } from "../compat/documents.js";
import { requestWith } from "./envelopes.js";

const folder = mkdtempSync(join(tmpdir(), "xsdwright-frozen-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Documents with all the names that are members of objects somewhere. */
const names = ["constructor", "__proto__", "prototype", "toString", "valueOf", "hasOwnProperty", "toJSON", "then"];
const unusual = names.map((name) => ({
  kind: "Request" as const,
  xml: requestWith(
    `<${name} ${name}="1" xmlns:${name}="urn:x" ${name}:${name}="2"><${name}:${name}/></${name}>`,
  ).replace('Id="c"', `Id="c" ${name}="${name}"`),
}));

/** Runs the work in a process of its own, after `preparation`; what it prints. */
async function results(preparation: string): Promise<unknown> {
  const code = await bundle(
    `${work}\nconsole.log(JSON.stringify(run(${JSON.stringify([...documents, ...unusual])})));`,
  );
  const file = join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, `${preparation}\n${code}`);
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }));
}

const builtIns =
  "[Object, Function, Array, String, Number, Boolean, RegExp, Error, Map, WeakMap, Set, Promise, Uint8Array, Int32Array, Float64Array, DataView]";

/** Setters on Object.prototype that throw where an ordinary object without such a member of its own is assigned one. */
const poisoned = (members: readonly string[]) => `
  for (const name of ${JSON.stringify(members)}) {
    const inherited = Object.prototype[name];
    Object.defineProperty(Object.prototype, name, {
      get: () => inherited,
      set(value) {
        if (this === Object.prototype || Object.getPrototypeOf(this) === Object.prototype) throw new Error("poisoned " + name);
        Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      },
      configurable: true,
    });
  }`;
const chosenByDocuments = [
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "toJSON",
  "then",
  "Id",
  "0",
];
const chosenByTypes = [
  "id",
  "changeKey",
  "version",
  "contactId",
  "groupId",
  "headers",
  "body",
  "$value",
  "code",
  "path",
];
const openContent = [
  "$unknown",
  "$any",
  "$anyAttributes",
  "elements",
  "attributes",
  "namespaces",
  "children",
  "prefix",
];

describe("reading and writing give the same results", () => {
  it.each([
    ["with Object.prototype frozen", "Object.freeze(Object.prototype);"],
    [
      "with all prototypes frozen",
      `for (const one of ${builtIns}) { Object.freeze(one); Object.freeze(one.prototype); }`,
    ],
    ["with setters that throw for names in documents", poisoned(chosenByDocuments)],
    ["with setters that throw for the members of types", poisoned(chosenByTypes)],
    ["with setters that throw for the members of open content", poisoned(openContent)],
    ["without __proto__", "delete Object.prototype.__proto__;"],
    ["without code generation from strings", "globalThis.eval = globalThis.Function = undefined;"],
  ])("%s", async (_, preparation) => {
    expect(await results(preparation)).toEqual(await results(""));
  });

  it("and leave the prototypes as they were", async () => {
    const members = "Reflect.ownKeys(Object.prototype).concat(Reflect.ownKeys(Array.prototype)).map(String).join()";
    const check = `const before = ${members}; process.on("exit", () => { if (before !== ${members}) { console.error("polluted"); process.exitCode = 1; } });`;
    expect(await results(check)).toEqual(await results(""));
  });
});
