import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type CompilerOptions = Readonly<Record<string, unknown>>;

/** `strict` and nothing more. The output needs no types but its own and those of the language. */
export const plainStrict: CompilerOptions = {
  target: "ES2022",
  lib: ["ES2022"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  types: [],
  strict: true,
  noEmit: true,
};

/** The options of this repository, as its tsconfig.json has them, without the types of Node.js. */
export const ownOptions: CompilerOptions = { ...readOwnOptions(), types: [] };

/** These options without one that TypeScript 5.4 does not know. */
export function withoutNews(options: CompilerOptions): CompilerOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== "erasableSyntaxOnly"));
}

/** The options as the compiler's API takes them. */
export function parsed(options: CompilerOptions): ts.CompilerOptions {
  const { options: result, errors } = ts.convertCompilerOptionsFromJson(options, root);
  if (errors.length > 0) throw new Error(JSON.stringify(errors.map(({ messageText }) => messageText)));
  return result;
}

/** Everything that a compiler says of these files and folders; empty where all is well. */
export async function complaints(
  compiler: "typescript" | "typescript-5.4" | "typescript-7",
  compilerOptions: CompilerOptions,
  include: readonly string[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "xsdwright-types-"));
  try {
    const project = join(folder, "tsconfig.json");
    writeFileSync(project, JSON.stringify({ compilerOptions, include }));
    return await run(join(root, "node_modules", compiler, "bin/tsc"), project);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(tsc: string, project: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", project, "--pretty", "false"], (error, stdout, stderr) => {
      resolve(error === null ? stdout + stderr : `${stdout}${stderr}` || error.message);
    });
  });
}

function readOwnOptions(): CompilerOptions {
  const { config, error } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: CompilerOptions };
    error?: ts.Diagnostic;
  };
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, " "));
  return config.compilerOptions;
}
