import { resolve } from "node:path";
import type { Config } from "./config/config.js";
import type { Report, Severity } from "./diagnostics/diagnostic.js";
import { DeclarationPrinter } from "./emit/declaration-printer.js";
import { emitFiles } from "./emit/emit-files.js";
import { inputSize } from "./load/input-size.js";
import { loadDocuments, type LoadInputs } from "./load/load-documents.js";
import { buildModel } from "./model/build-model.js";
import { Formatter } from "./output/formatter.js";
import type { OutputFile } from "./output/output-file.js";
import { runtimeFiles } from "./output/runtime-files.js";
import { planFiles } from "./plan/plan-files.js";
import { resolveSchemaSet } from "./resolve/resolve.js";
import { readDocuments } from "./schema/read-documents.js";

/** What to generate, from where. */
export interface PipelineInput {
  /** Its paths are absolute or relative to `root`; `output` is not looked at. */
  readonly options: Omit<Config, "output">;
  /** Absolute path of the folder that file names in diagnostics are relative to, as a rule the working directory. */
  readonly root: string;
  readonly report: Report;
  /** Told after each stage how long it took, in milliseconds. */
  readonly onStage?: (stage: string, milliseconds: number) => void;
  /** Formatted texts of earlier runs, by unformatted text. */
  readonly formatCache?: Map<string, string>;
}

/** What came of it. */
export interface PipelineOutput {
  /** Every file of the output folder; undefined where a stage reported an error. */
  readonly files?: readonly OutputFile[];
  /** Absolute paths of the documents that were read, each once. */
  readonly documents: readonly string[];
  /** Absolute paths that documents refer to, whether there is a file or not. */
  readonly references: readonly string[];
}

/**
 * The way from schemas to TypeScript: each stage takes the value of the stage before it and reports what it finds wrong. After a stage that
 * reported an error the way ends. Nothing is written to disk.
 */
export async function runPipeline(input: PipelineInput): Promise<PipelineOutput> {
  const formatter =
    input.options.format === false ? undefined : new Formatter(input.formatCache ?? new Map<string, string>());
  const printer = new DeclarationPrinter();
  try {
    return await runStages(input, printer, formatter);
  } finally {
    await Promise.all([printer.close(), formatter?.close()]);
  }
}

async function runStages(
  input: PipelineInput,
  printer: DeclarationPrinter,
  formatter: Formatter | undefined,
): Promise<PipelineOutput> {
  const { options, root, onStage } = input;
  const { report, hasErrors } = watchedReport(input.report);
  const frontEndReport = options.strict === true ? strictly(report) : report;
  const stage = timedStages(onStage);

  const inputs = loadInputs(options, root);
  const getReady = (bytes: number): void => {
    printer.expect(bytes);
    formatter?.expect(bytes);
  };
  getReady(inputSize([...inputs.schemas, ...inputs.wsdl]));
  const loaded = stage("load", () => loadDocuments(inputs, frontEndReport));
  const documents = [...new Set(loaded.documents.map(({ file }) => resolve(root, file)))];
  const { references } = loaded;
  if (hasErrors()) return { documents, references };
  getReady(inputSize(documents));
  const schemaDocuments = stage("schema", () => readDocuments(loaded, frontEndReport));
  if (hasErrors()) return { documents, references };
  const set = stage("resolve", () => resolveSchemaSet(schemaDocuments, frontEndReport));
  if (hasErrors()) return { documents, references };
  const model = stage("model", () => buildModel(set, options, report));
  if (hasErrors()) return { documents, references };
  const plan = stage("plan", () => planFiles(model));
  const emitted = await stage("emit", () =>
    emitFiles(plan, model, { printer, onFile: (file) => void formatter?.add(file) }),
  );
  // Files are formatted while others are emitted: this is what remains.
  const formatted = formatter === undefined ? emitted : await stage("format", () => formatter.files(emitted));
  return { files: [...formatted, ...(await runtimeFiles(formatted))], documents, references };
}

function loadInputs({ schemas = [], wsdl = [] }: PipelineInput["options"], root: string): LoadInputs {
  const absolute = (path: string): string => resolve(root, path);
  return { schemas: schemas.map(absolute), wsdl: wsdl.map(absolute), root };
}

/** Passes diagnostics on and remembers whether there was an error among them. */
function watchedReport(report: Report): { readonly report: Report; readonly hasErrors: () => boolean } {
  const severities = new Set<Severity>();
  const watched: Report = (diagnostic) => {
    severities.add(diagnostic.severity);
    report(diagnostic);
  };
  return { report: watched, hasErrors: () => severities.has("error") };
}

/** These warnings tell of limits of ours; the schema is not at fault. */
const ourLimits: ReadonlySet<string> = new Set(["identity-constraint-ignored", "binding-ignored"]);

/** Makes errors of warnings about faults of the schema. */
function strictly(report: Report): Report {
  return (diagnostic) => {
    report(ourLimits.has(diagnostic.code) ? diagnostic : { ...diagnostic, severity: "error" });
  };
}

/** Runs a stage and tells how long it took, until its promise ends where it returns one. */
function timedStages(onStage: PipelineInput["onStage"]): <Value>(name: string, run: () => Value) => Value {
  return (name, run) => {
    const start = performance.now();
    const done = (): void => onStage?.(name, performance.now() - start);
    const value = run();
    if (value instanceof Promise) void value.then(done, done);
    else done();
    return value;
  };
}
