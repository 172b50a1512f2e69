import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generate, type Diagnostic, type GeneratedFile } from "../../generator/index.js";
import { layOut, prepare, typeErrors } from "../golden/compiled-cases.js";
import { corpora, corpus, describeWith } from "../roundtrip/requires.js";

/**
 * Schemas that try to become code, to be read from elsewhere, or to bring the generator down. Each ends with generated code in which what the
 * schema says is data, or with a diagnostic. All of them in CI or with `HOSTILE_ALL=1`; otherwise a
 * sample that is the same every time.
 */

interface Entry {
  readonly id: string;
  readonly category: string;
  readonly entry: string;
  readonly expect: "accept" | "reject" | "either";
  readonly literals?: readonly string[];
  readonly budget: { readonly ms: number };
}

interface Index {
  readonly pwned: string;
  readonly canaries: readonly string[];
  readonly entries: readonly Entry[];
}

/** Verdicts that are not met, and why; `--*` stands for all payloads. The list is exact. */
const exceptions: ReadonlyMap<string, string> = new Map();

function isException(id: string): boolean {
  return exceptions.has(id) || exceptions.has(id.replace(/--.*/, "--*"));
}

/** Codes that say that something is fine by the standard and that there is no binding for it, or nothing to bind. */
const limits: ReadonlySet<string> = new Set(["unsupported", "nothing-to-generate"]);

/** Where names become identifiers, the compiler says whether they clash. */
const compiledCategories: ReadonlySet<string> = new Set(["names", "collisions", "output-paths"]);

const script = "hardening/hostile-schemas.mjs";

describeWith(corpus(script), "a hostile schema", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "xsdwright-hostile-"));
    execFileSync(process.execPath, [corpora + script, folder, "--size=small"]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is refused with a diagnostic, or becomes code that holds its text as data", { timeout: 600_000 }, async () => {
    const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Index;
    const all = process.env.HOSTILE_ALL === "1" || process.env.CI !== undefined;
    const entries = all ? index.entries : sample(index.entries);
    const faults: string[] = [];
    const counts: Record<string, number> = {};
    const output = join(folder, "output");
    mkdirSync(output);
    prepare(output);
    const compiled: string[] = [];
    const excused = new Set<string>();
    for (const entry of entries) {
      const found = await judge(entry, index, folder);
      const isCompiled = found.faults.length === 0 && compiledCategories.has(entry.category);
      if (isCompiled && found.files.length > 0) {
        layOut(
          output,
          entry.id,
          found.files.filter(({ path }) => !path.startsWith("runtime/")).map(({ path, text }) => [path, text]),
        );
        compiled.push(entry.id);
      }
      for (const fault of found.faults) if (!isException(entry.id)) faults.push(`${entry.id}: ${fault}`);
      if (found.faults.length > 0) excused.add(entry.id);
      const kind = `${entry.expect} → ${found.outcome}`;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    for (const error of typeErrors(
      compiled.map((id) => join(output, id, "index.ts")),
      output,
    )) {
      const id = compiled.find((name) => error.startsWith(`${name}/`)) ?? "";
      if (isException(id)) excused.add(id);
      else faults.push(error);
    }
    for (const { id } of entries) {
      if (isException(id) && !excused.has(id)) faults.push(`${id}: is no exception any more`);
    }
    console.log(`${entries.length} of ${index.entries.length} hostile schemas`, counts);
    expect(faults).toEqual([]);
  });
});

interface Judgement {
  /** Empty where nothing was generated. */
  readonly files: readonly GeneratedFile[];
  readonly outcome: "generated" | "refused" | "limit";
  readonly faults: readonly string[];
}

async function judge(entry: Entry, index: Index, folder: string): Promise<Judgement> {
  const path = join(folder, entry.entry);
  const start = performance.now();
  if (path.endsWith(".xsd") && entry.expect !== "reject") addElements(path);
  const options = path.endsWith(".wsdl") ? { wsdl: [path] } : { schemas: [path] };
  const { files, diagnostics } = await generate({ ...options, format: false }).catch((error: unknown) => ({
    files: undefined,
    diagnostics: [String(error)],
  }));
  if (files === undefined) return { outcome: "refused", files: [], faults: [`threw ${diagnostics.join()}`] };
  const slow = performance.now() - start > entry.budget.ms ? [`took more than ${entry.budget.ms} ms`] : [];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const leaks = index.canaries.filter((canary) => JSON.stringify([files, diagnostics]).includes(canary));
  const leaked = leaks.map((canary) => `shows ${canary}, which it may not read`);
  if (errors.length === 0) {
    const wrong = entry.expect === "reject" ? ["is generated, but is to be refused"] : [];
    return { outcome: "generated", files, faults: [...wrong, ...slow, ...leaked, ...codeFaults(files, entry, index)] };
  }
  const isLimit = errors.every(({ code }) => limits.has(code));
  const wrong = entry.expect === "accept" && !isLimit ? [`is refused: ${errors[0]?.code ?? ""}`] : [];
  const written = files.length > 0 ? ["is refused and generated"] : [];
  return {
    outcome: isLimit ? "limit" : "refused",
    files: [],
    faults: [...wrong, ...written, ...slow, ...leaked, ...errors.flatMap(placeFaults)],
  };
}

/** Gives each type of a schema an element, so that code is generated for it. */
function addElements(path: string): void {
  const text = readFileSync(path, "utf8");
  if (!text.endsWith("</xs:schema>\n") || !text.includes(" xmlns:t=")) return;
  const names = [...text.matchAll(/<xs:(?:complex|simple)Type name="([^"]*)"/g)].map(([, name = ""]) => name);
  const elements = [...new Set(names)]
    .slice(0, 200)
    .map((name, n) => `<xs:element name="hostile.${n}" type="t:${name}"/>\n`);
  writeFileSync(
    path,
    text.replace(/<\/xs:schema>\n$/, () => `${elements.join("")}</xs:schema>\n`),
  );
}

function placeFaults({ code, file, line, message }: Diagnostic): readonly string[] {
  if (file === "" || line < 1) return [`diagnostic ${code} has no place`];
  return /\n\s+at /.test(message) ? [`diagnostic ${code} shows a stack`] : [];
}

function codeFaults(files: readonly GeneratedFile[], { literals = [] }: Entry, { pwned }: Index): readonly string[] {
  const faults: string[] = [];
  const strings = new Set<string>();
  const paths = new Set<string>();
  for (const { path, text } of files) {
    if (paths.has(path.toLowerCase())) faults.push(`writes ${path} twice`);
    paths.add(path.toLowerCase());
    if (!/^(?:[a-z0-9][a-z0-9-]*\/)?[a-z0-9][a-z0-9-]*\.ts$/.test(path)) faults.push(`writes ${path.slice(0, 100)}`);
    if (path.length > 200) faults.push(`writes a file whose name has ${path.length} characters`);
    if (path.startsWith("runtime/")) continue;
    if (/[\u202a-\u202e\u2066-\u2069\u2028\u2029]/.test(text)) faults.push(`${path} has direction or line separators`);
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    for (const { messageText } of (source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] })
      .parseDiagnostics) {
      faults.push(`${path} does not parse: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
    }
    if (source.referencedFiles.length > 0) faults.push(`${path} has directives`);
    if (/^\s*(?:\/\/[#/]|\/[/*]\s*@ts-)/m.test(text)) faults.push(`${path} has a line that reads as a directive`);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) strings.add(node.text);
      else if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && node.text.includes(pwned)) {
        faults.push(`${path} has the payload as code`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...faults, ...literals.filter((text) => !strings.has(text)).map((text) => `loses ${JSON.stringify(text)}`)];
}

/** About one in five of the injections, which are many of a kind, and half of the rest. */
function sample(entries: readonly Entry[]): readonly Entry[] {
  let seed = 20_240_229;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return entries.filter(({ category }) => random() < (category === "injection" ? 0.2 : 0.5));
}
