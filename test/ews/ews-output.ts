import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { generate, type GenerateOptions } from "../../generator/index.js";
import { corpora } from "../roundtrip/requires.js";

export const ewsSchemas = join(corpora, "ews/schemas");

/** What the tests generate from Microsoft's own files. */
export const ewsOptions: GenerateOptions = {
  wsdl: [join(ewsSchemas, "services.wsdl")],
  derivedTypes: "abstract",
  format: false,
};

/** What an output's functions have in common, for tests that choose them at run time. */
export interface ReadOptions {
  readonly validate?: boolean;
  readonly unknown?: "keep" | "skip" | "reject";
}

export interface ElementFunctions {
  deserialize(xml: string | Uint8Array, options?: ReadOptions): unknown;
  serialize(value: unknown): string;
}

/** An output of all of EWS, generated, translated to JavaScript and loaded. */
export interface EwsOutput {
  /** Folder of the TypeScript files. */
  readonly folder: string;
  /** The functions of global elements, by `{namespace}local`. */
  readonly elements: Readonly<Record<string, ElementFunctions>>;
  /** Everything that `index.ts` exports. */
  readonly functions: Readonly<Record<string, unknown>>;
}

/**
 * Generates all of EWS from Microsoft's own files and loads it. The result lies in a temporary folder named after everything it depends on,
 * so that test files share it and a second run need not make it again.
 */
export async function ewsOutput(options: GenerateOptions = ewsOptions): Promise<EwsOutput> {
  const folder = join(tmpdir(), `xsdwright-ews-${fingerprint(options)}`);
  if (!existsSync(folder)) {
    removeOld();
    const fresh = mkdtempSync(join(tmpdir(), "xsdwright-ews-"));
    await make(fresh, options);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(fresh, { recursive: true }); // another test file was first
    }
  }
  const load = async (name: string): Promise<unknown> =>
    import(pathToFileURL(join(folder, `javascript/${name}.js`)).href);
  const { elements } = (await load("elements")) as Pick<EwsOutput, "elements">;
  return { folder: join(folder, "typescript"), elements, functions: (await load("index")) as EwsOutput["functions"] };
}

async function make(folder: string, options: GenerateOptions): Promise<void> {
  const { files, diagnostics } = await generate(options);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 2));
  for (const { path, text } of files) {
    const target = join(folder, "typescript", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const part of ["typescript", "javascript"]) {
    mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, part, "package.json"), '{ "type": "module" }');
  }
  await build({
    entryPoints: ["index", "elements"].map((name) => join(folder, "typescript", `${name}.ts`)),
    outdir: join(folder, "javascript"),
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
}

/** Each state of the generator leaves a folder: those of other days are of no use. */
function removeOld(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith("xsdwright-ews-"))) {
    const age = Date.now() - (statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 24 * 3_600_000) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function fingerprint(options: GenerateOptions): string {
  const hash = createHash("sha256").update(JSON.stringify(options));
  for (const root of ["generator", "templates"]) {
    const folder = fileURLToPath(new URL(`../../${root}`, import.meta.url));
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      if (path.endsWith(".ts")) hash.update(path).update(readFileSync(join(folder, path)));
    }
  }
  for (const path of readdirSync(ewsSchemas)) hash.update(readFileSync(join(ewsSchemas, path)));
  return hash.digest("hex").slice(0, 16);
}
