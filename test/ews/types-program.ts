import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type CompilerOptions, parsed } from "./types-compilers.js";

/** Texts that do not compile by themselves: they import `ews`, `ews/all` and `ews/open`, which are the folders of outputs. */
export const fixtures: readonly string[] = ["types", "types-all", "types-open"].map((name) =>
  fileURLToPath(new URL(`${name}.fixture.ts`, import.meta.url)),
);

/** The options with which a fixture finds the outputs. */
export function importing(options: CompilerOptions, folders: Readonly<Record<string, string>>): CompilerOptions {
  const paths = Object.entries(folders).map(([name, folder]) => [name, [join(folder, "index.ts")]] as const);
  return { ...options, paths: Object.fromEntries(paths) };
}

/** The TypeScript files of an output. */
export function filesOf(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.filter((path) => path.endsWith(".ts")).map((path) => join(folder, path));
}

/** A program of these files and the fixtures, in which the marks of the fixtures are ordinary comments. */
export function programOf(files: readonly string[], options: CompilerOptions): ts.Program {
  const compilerOptions = parsed(options);
  const host = ts.createCompilerHost(compilerOptions, true);
  return ts.createProgram([...files, ...fixtures], compilerOptions, {
    ...host,
    getSourceFile: (path, target) =>
      fixtures.includes(path)
        ? ts.createSourceFile(path, unmarked(readFileSync(path, "utf8")), target, true)
        : host.getSourceFile(path, target),
  });
}

/** What is wrong with a file: lines, codes and messages. */
export function errorsIn(program: ts.Program, path: string): readonly string[] {
  const file = program.getSourceFile(path);
  if (file === undefined) throw new Error(`${path} is not part of the program`);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ start = 0, code, messageText }) => {
      const { line } = file.getLineAndCharacterOfPosition(start);
      return `${line + 1}: ${code} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    },
  );
}

/** The lines below the marks of a fixture, and the codes that they tell. */
export function marksIn(path: string): readonly string[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    const mark = /@ts-expect-error (\d+): ./.exec(line);
    if (mark === null && line.includes("@ts-expect-error")) throw new Error(`${path}:${at + 1} tells no code`);
    return mark === null ? [] : [`${at + 2}: ${mark[1]!}`];
  });
}

function unmarked(text: string): string {
  return text.replaceAll("@ts-expect-error", "illegal:");
}
