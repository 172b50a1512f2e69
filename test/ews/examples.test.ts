import { beforeAll, describe, expect, it } from "vitest";
import { canonical, type Canonical } from "../roundtrip/canonical.js";
import { MESSAGES } from "../roundtrip/envelopes.js";
import { corpus, describeWith, xmllint } from "../roundtrip/requires.js";
import { ewsModel } from "./ews-model.js";
import { type ElementFunctions, ewsOutput, type ReadOptions } from "./ews-output.js";
import { type ExampleFile, exampleFiles, textOf } from "./example-files.js";
import { type MessageFunctions, messageFunctions } from "./message-functions.js";
import { invalidities } from "./schema-validity.js";

const valid = exampleFiles.filter(({ schemaValid }) => schemaValid === true);
const messages = valid.filter(({ scope }) => scope !== "fault");
const faults = valid.filter(({ scope }) => scope === "fault");
const invalid = exampleFiles.filter(({ schemaValid }) => schemaValid === false);
const malformed = exampleFiles.filter(({ wellFormed }) => !wellFormed);

const modes: readonly ReadOptions[] = [{}, { validate: true }, { unknown: "skip" }, { unknown: "reject" }];

describeWith(corpus("ews/examples"), "the examples of the documentation of EWS", () => {
  const found: { functions?: MessageFunctions } = {};

  beforeAll(async () => {
    found.functions = messageFunctions(ewsModel(), await ewsOutput());
  });

  const functionsFor = (example: ExampleFile): ElementFunctions => found.functions!.expecting(example, textOf(example));
  const rewrite = (example: ExampleFile, options?: ReadOptions): string => {
    const functions = found.functions!.of(textOf(example))!;
    return functions.serialize(functions.deserialize(textOf(example), options));
  };
  const errorOf = (example: ExampleFile, options?: ReadOptions): Readonly<Record<string, unknown>> => {
    try {
      functionsFor(example).deserialize(textOf(example), options);
    } catch (error) {
      return error as Readonly<Record<string, unknown>>;
    }
    return { name: "no error" };
  };

  it("are all there", () => {
    expect([valid, messages, faults, invalid, malformed].map(({ length }) => length)).toEqual([252, 250, 2, 35, 9]);
  });

  describe.each(messages)("$file, which is valid,", (example) => {
    it("has an element of the schemas or of the WSDL", () => {
      expect(found.functions!.of(textOf(example))).toBeDefined();
    });

    it.each([{}, { validate: true }])("comes back the same, read with %o", (options) => {
      expect(canonical(rewrite(example, options))).toEqual(withDefaults(canonical(textOf(example))));
    });

    it("is the same value when it is read again", () => {
      const functions = functionsFor(example);
      const again = functions.deserialize(rewrite(example), { validate: true });
      expect(again).toStrictEqual(functions.deserialize(textOf(example)));
    });
  });

  describeWith(xmllint, "by the schemas", () => {
    it("are valid as they were and as they are written", async () => {
      expect(await invalidities(messages.map(textOf))).toEqual(new Map());
      expect(await invalidities(messages.map((example) => rewrite(example)))).toEqual(new Map());
    });

    it("are invalid where the documentation is wrong", async () => {
      expect((await invalidities(invalid.map(textOf))).size).toBe(35);
    });
  });

  it.each(faults)("$file, a fault, is thrown with all that it tells", (example) => {
    const { faultcode, faultstring, detail } = faultIn(canonical(textOf(example)));
    for (const mode of modes) {
      const error = errorOf(example, mode);
      expect(error).toMatchObject({ name: "SoapFault", faultstring });
      const { namespace, localName } = error.faultcode as Readonly<Record<string, string>>;
      expect(faultcode).toMatch(new RegExp(`:${localName!}$`));
      expect(textOf(example)).toContain(`xmlns:${faultcode.replace(/:.*/, "")}="${namespace!}"`);
      expect((error.detail as readonly { namespace: string; localName: string }[]).map(nameOf)).toEqual(detail);
    }
  });

  describe("the invalid ones", () => {
    it.each(invalid)("are rejected with `validate`, and told why: $file", (example) => {
      const { name, code, path, line, column, message } = errorOf(example, { validate: true });
      expect(name).toBe("XmlReadError");
      expect(code).toMatch(/^[a-z-]+$/);
      expect(path).toMatch(/^\/./);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).toMatch(/^.{10,} at \//);
    });

    it("are rejected where they are wrong", async () => {
      const rows = invalid.map((example) => {
        const { code, path } = errorOf(example, { validate: true });
        return `${example.file}\n  ${String(code)} ${String(path)}\n`;
      });
      await expect(rows.join("")).toMatchFileSnapshot("rejected-examples.txt");
    });
  });

  describe.each(modes)("the malformed ones, read with %o,", (mode) => {
    it.each(malformed)("are rejected: $file", (example) => {
      expect(errorOf(example, mode)).toMatchObject({ name: "XmlReadError", line: expect.any(Number) });
    });
  });
});

/**
 * The tree as the reader has to understand it: attributes that the schemas give a default are there. `ResolveNames` has the only one that is
 * absent in a message here. Nothing else that may differ by the binding, such as the spelling of booleans, does.
 */
function withDefaults(tree: Canonical): Canonical {
  const children = tree.children.map((child) => (typeof child === "string" ? child : withDefaults(child)));
  const scope = "{}SearchScope";
  const resolveNames = tree.local === "ResolveNames" && tree.namespace === MESSAGES;
  const absent = resolveNames && !tree.attributes.some(([name]) => name === scope);
  const attributes = absent ? [...tree.attributes, [scope, "ActiveDirectoryContacts"] as const] : tree.attributes;
  return { ...tree, attributes, children };
}

/** What a fault tells, as another parser reads it. */
function faultIn(envelope: Canonical): { faultcode: string; faultstring: string; detail: readonly string[] } {
  const child = (parent: Canonical, name: string): Canonical =>
    parent.children.find((one): one is Canonical => typeof one !== "string" && one.local === name)!;
  const fault = child(child(envelope, "Body"), "Fault");
  const text = (name: string): string => child(fault, name).children[0] as string;
  const details = child(fault, "detail").children as readonly Canonical[];
  return {
    faultcode: text("faultcode"),
    faultstring: text("faultstring"),
    detail: details.map(({ namespace, local }) => nameOf({ namespace, localName: local })),
  };
}

function nameOf({ namespace, localName }: { readonly namespace: string; readonly localName: string }): string {
  return `{${namespace}}${localName}`;
}
