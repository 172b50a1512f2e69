import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const config = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
const settings = ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config;
const options = { ...ts.parseJsonConfigFileContent(settings, ts.sys, ".").options, types: [] };

/** Compiles the file with this text by the repository's own settings; the lines and messages of its errors. */
function errors(file: string, text: string): readonly { readonly line: number; readonly message: string }[] {
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([file], options, {
    ...host,
    readFile: (path) => (path === file ? text : host.readFile(path)),
    getSourceFile: (path, target) =>
      path === file ? ts.createSourceFile(path, text, target, true) : host.getSourceFile(path, target),
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    line: ts.getLineAndCharacterOfPosition(diagnostic.file!, diagnostic.start ?? 0).line + 1,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, " "),
  }));
}

describe("ews.types.ts", () => {
  const file = fileURLToPath(new URL("ews.types.ts", import.meta.url));
  const text = readFileSync(file, "utf8");

  it("compiles: the schema's values are allowed, and each illegal one is an error", () => {
    expect(errors(file, text)).toEqual([]);
  });

  it("has an error below each mark and nowhere else", () => {
    const marks = text.split("\n").flatMap((line, at) => (line.includes("@ts-expect-error") ? [at + 2] : []));
    const found = errors(file, text.replaceAll("@ts-expect-error", "illegal:")).map(({ line }) => line);
    expect(Array.from(new Set(found)).sort((left, right) => left - right)).toEqual(marks);
  });
});
