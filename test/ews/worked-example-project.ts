import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { type Config, generate } from "../../generator/index.js";
import type { Page } from "./worked-example-page.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The files of the page in a folder of their own, with what their config generates. */
export interface ExampleProject {
  readonly configs: { readonly preset: Config; readonly plain: Config };
  /** What TypeScript finds wrong with the page's code, with the types of the DOM or of Node. */
  typeErrors(types: "dom" | "node"): readonly string[];
  /** The modules, translated to JavaScript and loaded; they share one runtime. */
  load(): Promise<{
    readonly main: Readonly<Record<string, unknown>>;
    readonly client: Readonly<Record<string, unknown>>;
    readonly ews: Readonly<Record<string, unknown>>;
  }>;
  dispose(): void;
}

/** @param schemas the folder of the three files, which the config is to find beside itself */
export async function exampleProject({ files }: Page, schemas: string): Promise<ExampleProject> {
  const folder = mkdtempSync(join(tmpdir(), "xsdwright-example-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", '{ "type": "module" }');
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/xsdwright"), "dir");
  for (const [path, text] of files) write(path, text);

  const config = "schemas/ews/xsdwright.config.ts";
  const preset = await loadConfig(folder, config);
  const plain = await loadConfig(folder, `without-the-preset/${config}`);
  const { wsdl = [], output, ...options } = preset;
  const generated = await generate({ ...options, wsdl: wsdl.map((path) => join(schemas, path)), format: false });
  const errors = generated.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 2));
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const into = relative(folder, resolve(folder, dirname(config), output));
  for (const { path, text } of generated.files) write(join(into, path), text);

  return {
    configs: { preset, plain },
    typeErrors: (types) =>
      typeErrors(
        folder,
        [...files.keys()].map((path) => join(folder, path)),
        types,
        parsed,
      ),
    load: async () => {
      await build({
        entryPoints: { main: "src/main.ts", client: "src/client.ts", ews: `${into}/index.ts` },
        absWorkingDir: folder,
        outdir: "javascript",
        bundle: true,
        splitting: true,
        format: "esm",
        target: "es2022",
        logLevel: "error",
      });
      const load = async (name: string) => import(pathToFileURL(join(folder, `javascript/${name}.js`)).href);
      return { main: await load("main"), client: await load("client"), ews: await load("ews") };
    },
    dispose: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function loadConfig(folder: string, path: string): Promise<Config> {
  const outfile = join(folder, path.replace(/\.ts$/, ".mjs"));
  await build({ entryPoints: [join(folder, path)], outfile, format: "esm", logLevel: "error" });
  const { default: config } = (await import(pathToFileURL(outfile).href)) as { readonly default: Config };
  return config;
}

/** Of the page's files only: what is generated from EWS has tests of its own, and takes far longer. */
function typeErrors(
  folder: string,
  files: readonly string[],
  types: "dom" | "node",
  parsed: Map<string, ts.SourceFile | undefined>,
): readonly string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["es2022", ...(types === "dom" ? ["dom", "dom.iterable", "dom.asynciterable"] : [])].map(
      (name) => `lib.${name}.d.ts`,
    ),
    types: types === "node" ? ["node"] : [],
    typeRoots: [join(root, "node_modules/@types")],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...how) => {
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...how));
    return parsed.get(name);
  };
  const program = ts.createProgram(files, options, host);
  const sources = files.map((file) => program.getSourceFile(file));
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...sources.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]),
  ].map(({ file, start = 0, messageText }) => {
    const { line = 0 } = file?.getLineAndCharacterOfPosition(start) ?? {};
    return `${relative(folder, file?.fileName ?? "")}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
