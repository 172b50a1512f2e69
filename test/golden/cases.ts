import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { printDiagnostic } from "../../generator/diagnostics/print.js";
import { generate, type GeneratedFile, type GenerateOptions } from "../../generator/index.js";

const root = fileURLToPath(new URL(".", import.meta.url));

/** A folder with schemas, `options.json` and what is to come of them. */
export interface GoldenCase {
  /** Path of the folder under test/golden/, with forward slashes. */
  readonly name: string;
  readonly folder: string;
}

export const cases: readonly GoldenCase[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /[\\/]options\.json$/.test(path))
  .map((path) => ({ name: dirname(path).replaceAll("\\", "/"), folder: join(root, dirname(path)) }))
  .sort((left, right) => (left.name < right.name ? -1 : 1));

/** What a case consists of: generated files by path, and the printed diagnostics. */
export interface Golden {
  readonly files: ReadonlyMap<string, string>;
  /** Empty where there are none. */
  readonly diagnostics: string;
  /** Files that are imported and not there. */
  readonly missing: readonly string[];
}

/** Generates the output of a case; file names in diagnostics are relative to its folder. */
export async function generateCase({ folder }: GoldenCase): Promise<Golden> {
  const {
    schemas = [],
    wsdl = [],
    ...options
  } = JSON.parse(readFileSync(join(folder, "options.json"), "utf8")) as GenerateOptions;
  const here = relative(process.cwd(), folder).replaceAll("\\", "/");
  const inFolder = (path: string): string => `${here}/${path}`;
  const { files, diagnostics } = await generate({
    ...options,
    schemas: schemas.map(inFolder),
    wsdl: wsdl.map(inFolder),
  });
  const lines = diagnostics.map(printDiagnostic).join("\n").replaceAll(`${here}/`, "");
  return {
    files: new Map(files.filter(isOwn).map(({ path, text }) => [path, text])),
    diagnostics: lines === "" ? "" : `${lines}\n`,
    missing: missingFiles(files),
  };
}

/** The runtime is the same in every output. */
function isOwn({ path }: GeneratedFile): boolean {
  return !path.startsWith("runtime/");
}

/** Files, of the runtime above all, that generated files import and that were not generated with them. */
function missingFiles(files: readonly GeneratedFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const imported = files.flatMap(({ path, text }) =>
    [...text.matchAll(/ from "(\.[^"]*)\.js"/g)].map(([, module = ""]) =>
      posix.join(posix.dirname(path), `${module}.ts`),
    ),
  );
  return [...new Set(imported)].filter((path) => !paths.has(path)).sort();
}

/** What is written down in the folder of a case. */
export function readGolden({ folder }: GoldenCase): Omit<Golden, "missing"> {
  const expected = join(folder, "expected");
  const diagnostics = join(folder, "diagnostics.txt");
  return {
    files: new Map(
      (existsSync(expected) ? readdirSync(expected, { recursive: true, encoding: "utf8" }) : [])
        .filter((path) => path.endsWith(".ts"))
        .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(expected, path), "utf8")]),
    ),
    diagnostics: existsSync(diagnostics) ? readFileSync(diagnostics, "utf8") : "",
  };
}

/** Writes down what a case gives now; for people, who then read the difference. */
export async function writeGolden(
  { folder }: GoldenCase,
  { files, diagnostics }: Omit<Golden, "missing">,
): Promise<void> {
  await rm(join(folder, "expected"), { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, "expected", path)), { recursive: true });
    await writeFile(join(folder, "expected", path), text);
  }
  await writeOrRemove(join(folder, "diagnostics.txt"), diagnostics);
}

/** Writes a file, or removes it where there is nothing to write. */
export async function writeOrRemove(path: string, text: string): Promise<void> {
  await (text === "" ? rm(path, { force: true }) : writeFile(path, text));
}
