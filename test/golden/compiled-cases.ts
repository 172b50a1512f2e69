import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { readGolden, type GoldenCase } from "./cases.js";

const runtime = fileURLToPath(new URL("../../templates/runtime", import.meta.url));

/** The functions that `index.ts` of an output exports, by name. */
export type Functions = Readonly<Record<string, ((...values: never[]) => unknown) | undefined>>;

/** The functions of a global element. */
export interface ElementFunctions {
  readonly deserialize: (xml: string | Uint8Array, options?: { readonly validate?: boolean }) => unknown;
  readonly serialize: (value: unknown) => string;
}

/** The expected outputs of all cases, in a folder of their own, with one runtime. */
export interface CompiledCases {
  /** What TypeScript finds wrong with them, all in one program. */
  typeErrors(): readonly string[];
  load(
    name: string,
  ): Promise<{ readonly elements: Readonly<Record<string, ElementFunctions>>; readonly functions: Functions }>;
  dispose(): void;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  noEmit: true,
};

/** Lays the expected outputs out and translates them to JavaScript. */
export async function compileCases(all: readonly GoldenCase[]): Promise<CompiledCases> {
  const folder = mkdtempSync(join(tmpdir(), "xsdwright-golden-"));
  prepare(folder);
  const cases = all.filter((golden) => existsSync(join(golden.folder, "expected/index.ts")));
  for (const golden of cases) {
    layOut(folder, golden.name, readGolden(golden).files);
  }
  const modules = cases.flatMap(({ name }) => ["index", "elements"].map((module) => `${name}/${module}`));
  await build({
    entryPoints: modules.map((module) => ({ in: join(folder, `${module}.ts`), out: module })),
    outdir: join(folder, "javascript"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
  const load = async (module: string) => import(pathToFileURL(join(folder, "javascript", `${module}.mjs`)).href);
  return {
    typeErrors: () =>
      typeErrors(
        modules.map((module) => join(folder, `${module}.ts`)),
        folder,
      ),
    load: async (name) => ({
      elements: (await load(`${name}/elements`)).elements,
      functions: await load(`${name}/index`),
    }),
    dispose: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a folder of outputs ready: with the runtime that they share. */
export function prepare(folder: string): void {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  cpSync(runtime, join(folder, "runtime"), { recursive: true });
}

/** Writes generated files into a folder below one that is {@link prepare prepared}. */
export function layOut(folder: string, name: string, files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    const file = join(folder, name, path);
    // one runtime for all, so that it is parsed and checked once
    const toRuntime = relative(dirname(file), join(folder, "runtime")).replaceAll("\\", "/");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replace(/ from "\.\.?\/runtime\//g, ` from "${toRuntime}/`));
  }
}

/** What TypeScript finds wrong with files and what they import, all in one program; paths are relative to `folder`. */
export function typeErrors(files: readonly string[], folder: string): readonly string[] {
  const program = ts.createProgram(files, options);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const { line = 0 } = file?.getLineAndCharacterOfPosition(start) ?? {};
    return `${relative(folder, file?.fileName ?? "")}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
