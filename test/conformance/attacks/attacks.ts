import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { generate, type GenerateOptions } from "../../../generator/index.js";
import { corpora } from "../../roundtrip/requires.js";

/** An input, and the verdict of a strict reader that knows the schema. */
export interface Attack {
  readonly id: string;
  readonly op: "response" | "request" | "probe" | "none";
  readonly expect: "accept" | "reject" | "fault" | "either";
  /** Of a reader that knows no schema: what documents are judged by that are no message. */
  readonly generic: "accept" | "reject" | "either";
  readonly value?: unknown;
  readonly rule: string;
  readonly budget?: { readonly ms: number };
}

/** What came of reading an input. */
export interface Outcome {
  readonly id: string;
  readonly ms: number;
  readonly verdict: "accept" | "reject" | "fault" | "crash";
  readonly value?: unknown;
  /** The value was left out. */
  readonly large?: boolean;
  readonly code?: string;
  readonly path?: string;
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
  readonly faultcode?: { readonly namespace: string; readonly localName: string };
  readonly faultstring?: string;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Writes the inputs and the functions that read them into a folder of their own; `resource`: how large inputs are that try to exhaust. */
export async function prepareAttacks(resource: "full" | "small" | "none"): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "xsdwright-attacks-"));
  execFileSync(process.execPath, [join(corpora, "hardening/attacks.mjs"), folder, `--resource=${resource}`]);
  await layOut(join(folder, "ews"), { wsdl: [join(root, "schemas/ews/services.wsdl")], derivedTypes: "abstract" });
  await layOut(join(folder, "generated-probe"), { schemas: [join(folder, "probe.xsd")] });
  await build({
    stdin: {
      contents: `export * from "./ews/index.ts";
        export { deserializeProbe } from "./generated-probe/index.ts";
        export { read } from "./ews/runtime/document.ts";
        export { readRoot } from "./ews/runtime/read-root.ts";
        export { readElement } from "./ews/runtime/tree.ts";
        export { names } from "./ews/runtime/names.ts";`,
      resolveDir: folder,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    outfile: join(folder, "bundle.mjs"),
    logLevel: "error",
  });
  return folder;
}

export function attacksIn(folder: string): readonly Attack[] {
  return (JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as { entries: readonly Attack[] }).entries;
}

/** Reads all inputs in a child process with 512 MB. */
export function outcomesOf(folder: string, mode: "validate" | "default"): readonly Outcome[] {
  const script = fileURLToPath(new URL("read-attacks.mjs", import.meta.url));
  const lines = execFileSync(
    process.execPath,
    ["--max-old-space-size=512", script, join(folder, "bundle.mjs"), folder, mode],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Outcome);
}

async function layOut(folder: string, options: GenerateOptions): Promise<void> {
  const { files, diagnostics } = await generate({ ...options, format: false });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 2));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
