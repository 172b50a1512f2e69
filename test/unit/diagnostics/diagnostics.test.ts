import { describe, expect, test } from "vitest";
import { diagnostic, diagnosticCodes } from "../../../generator/diagnostics/catalogue.js";
import { didYouMean } from "../../../generator/diagnostics/did-you-mean.js";
import { printDiagnostic } from "../../../generator/diagnostics/print.js";

const at = { file: "a/types.xsd", line: 812, column: 7 };

describe("printDiagnostic", () => {
  test("names the place, the code and the way out", () => {
    expect(
      printDiagnostic(diagnostic("unresolved-type", at, { name: "t:FoldrType" }, 'did you mean "t:FolderType"?')),
    ).toBe(
      'a/types.xsd:812:7 error unresolved-type: type "t:FoldrType" is not defined\n  hint: did you mean "t:FolderType"?',
    );
  });

  test("keeps a hostile name on one line and readable", () => {
    const text = printDiagnostic(diagnostic("unresolved-type", at, { name: `a\nb\u202ec${"x".repeat(10_000)}` }));
    expect(text).toContain("a\\u000ab\\u202ec");
    expect(text.length).toBeLessThan(700);
  });
});

test("all codes are kebab-case", () => {
  expect(diagnosticCodes.filter((code) => !/^[a-z0-9.]+(-[a-z0-9.]+)*$/.test(code))).toEqual([]);
});

describe("didYouMean", () => {
  test.each([
    ["FoldrType", ["FileType", "FolderType"], "FolderType"],
    ["string", ["String"], "String"],
    ["Nope", ["FolderType"], undefined],
    ["ab", ["cd"], undefined],
    ["constructor", [], undefined],
  ])("%s among %j gives %s", (name, candidates, expected) => {
    expect(didYouMean(name, candidates)).toBe(expected);
  });
});
