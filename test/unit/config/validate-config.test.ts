import { describe, expect, it } from "vitest";
import { validateConfig } from "../../../generator/config/validate-config.js";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";

function validate(value: unknown) {
  const found: Diagnostic[] = [];
  const config = validateConfig(value, "xsdwright.config.ts", (diagnostic) => void found.push(diagnostic));
  return {
    config,
    found,
    sentences: found.map(({ code, message, hint }) => [code, message, hint].filter(Boolean).join(" | ")),
  };
}

describe("validateConfig", () => {
  it("accepts a config with every option", () => {
    const config = {
      schemas: ["a.xsd"],
      wsdl: ["b.wsdl"],
      output: "out",
      operations: ["Op"],
      elements: ["{urn:a}e"],
      derivedTypes: "abstract",
      openEnumerations: ["{urn:a}Colour"],
      prefixes: { "urn:a": "a" },
      naming: "preserve",
      strict: true,
      format: false,
    };
    expect(validate(config)).toMatchObject({ config, found: [] });
  });

  it("takes an option that is undefined for left out", () => {
    expect(validate({ schemas: ["a.xsd"], output: "out", strict: undefined }).found).toEqual([]);
  });

  it("suggests the option that an unknown one resembles", () => {
    expect(validate({ schemas: ["a.xsd"], output: "out", operation: ["Op"] }).sentences).toEqual([
      'config-unknown-option | option "operation" is not known | did you mean "operations"?',
    ]);
  });

  it.each([
    [{ schemas: "a.xsd" }, 'option "schemas" must be a list of non-empty strings, but is "a.xsd"'],
    [{ operations: [1] }, 'option "operations" must be a list of non-empty strings, but is a list'],
    [{ naming: "snake" }, 'option "naming" must be "camelCase" or "preserve", but is "snake"'],
    [{ prefixes: { a: 1 } }, 'option "prefixes" must be an object whose values are strings, but is an object'],
    [{ strict: null }, 'option "strict" must be true or false, but is null'],
    [{ output: "" }, 'option "output" must be a non-empty string, but is ""'],
  ])("reports a value of the wrong type: %j", (wrong, message) => {
    const { config, found } = validate({ wsdl: ["b.wsdl"], output: "out", ...wrong });
    expect(config).toBeUndefined();
    expect(found).toEqual([expect.objectContaining({ code: "config-wrong-type", message, line: 1, column: 1 })]);
  });

  it("reports every missing option, and remote files", () => {
    expect(validate({}).found.map(({ code }) => code)).toEqual(["config-missing-option", "config-missing-option"]);
    for (const remote of ["https://example.org/a.xsd", "file:///a.xsd", "//host/a.xsd", "\\\\host\\a.xsd"]) {
      expect(validate({ schemas: [remote], output: "out" }).found.map(({ code }) => code)).toEqual([
        "config-remote-file",
      ]);
    }
    expect(validate({ schemas: ["C:\\a.xsd"], output: "out" }).found).toEqual([]);
  });

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    [[], "a list"],
    ["x", '"x"'],
    [() => 1, "a function"],
  ])("refuses %s in place of an object", (value, words) => {
    expect(validate(value).found).toEqual([
      expect.objectContaining({ code: "config-not-an-object", message: `the config is ${words}, not an object` }),
    ]);
  });
});
