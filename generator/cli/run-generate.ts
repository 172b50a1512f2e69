import type { LoadedConfig } from "../config/load-config.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import { printDiagnostic } from "../diagnostics/print.js";
import { checkOutput, isUpToDate } from "../output/check.js";
import { hashInputs } from "../output/hash-inputs.js";
import { recallRun, rememberRun, type LastRun, type RunSubject } from "../output/last-run.js";
import { writeOutput, type Output } from "../output/write.js";
import type { GenerateCommand } from "./command.js";
import { displayPath, loadConfigs } from "./config-set.js";
import { checkReportLines, writeReportLines } from "./report-lines.js";
import type { Terminal } from "./terminal.js";
import { timingLine } from "./timing-line.js";

/** What one run needs. */
export interface GenerateRun {
  readonly command: GenerateCommand;
  /** Absolute paths of the configs. */
  readonly configs: readonly string[];
  /** Absolute path of the working directory. */
  readonly root: string;
  readonly terminal: Terminal;
  /** Kept from run to run by `--watch`. */
  readonly formatCache: Map<string, string>;
}

/** What came of a run. */
export interface GenerateOutcome {
  readonly exitCode: 0 | 1 | 2;
  /** Absolute paths of the files that the run depends on, those included that could not be read. */
  readonly inputs: readonly string[];
}

/** Generates, or with `--check` compares, the output of every config. Where one of them has an error, none is written. */
export async function runGenerate(run: GenerateRun): Promise<GenerateOutcome> {
  const { command, root, terminal } = run;
  const began = Date.now();
  const found: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    found.push(diagnostic);
    terminal.error(printDiagnostic(diagnostic));
  };
  const failed = (): boolean => found.some((diagnostic) => diagnostic.severity === "error");

  const configs = await timed(run, "config", () => loadConfigs(run.configs, root, report));
  if (configs === undefined) return { exitCode: 2, inputs: run.configs };
  const inputs = new Set(run.configs);
  const outputs: { readonly output: Output; readonly subject: RunSubject; readonly lastRun: LastRun }[] = [];
  const summaries: string[] = [];
  for (const config of configs) {
    const subject = subjectOf(config, root);
    for (const path of subject.listed) inputs.add(path);
    const last = command.check || command.watch ? undefined : await timed(run, "compare", () => recallRun(subject));
    if (last !== undefined) {
      last.diagnostics.forEach(report);
      const unchanged = { written: [], unchanged: last.files, removed: [] };
      summaries.push(...writeReportLines(unchanged, displayPath(subject.folder, root)));
      continue;
    }
    const before = found.length;
    const { documents, references, output } = await outputOf(config, run, report);
    for (const path of documents) inputs.add(path);
    const lastRun = { diagnostics: found.slice(before), references };
    if (output !== undefined) outputs.push({ output, subject, lastRun });
  }
  if (failed()) return { exitCode: 1, inputs: [...inputs] };
  summaries.forEach(terminal.out);
  if (command.check) {
    const all = outputs.map(({ output }) => output);
    return { exitCode: (await timed(run, "check", () => checkAll(all, run))) ? 0 : 1, inputs: [...inputs] };
  }
  for (const { output, subject, lastRun } of outputs) {
    const written = await timed(run, "write", () => writeOutput(output, report));
    if (written === undefined) continue;
    writeReportLines(written, output.displayFolder).forEach(terminal.out);
    await rememberRun(subject, lastRun, began);
  }
  return { exitCode: failed() ? 1 : 0, inputs: [...inputs] };
}

function subjectOf({ path, config }: LoadedConfig, root: string): RunSubject {
  const listed = [...(config.schemas ?? []), ...(config.wsdl ?? [])];
  return { config: path, options: config, listed, folder: config.output, root };
}

async function outputOf(
  { path, config }: LoadedConfig,
  { command, root, terminal, formatCache }: GenerateRun,
  report: Report,
) {
  const onStage = (stage: string, milliseconds: number): void => {
    if (command.timings) terminal.error(timingLine(stage, milliseconds));
  };
  // loaded only where something is to be generated
  const { runPipeline } = await import("../pipeline.js");
  const { files, documents, references } = await runPipeline({ options: config, root, report, onStage, formatCache });
  if (files === undefined) return { documents, references };
  const folder = config.output;
  const output: Output = {
    folder,
    displayFolder: displayPath(folder, root),
    files,
    inputs: await hashInputs(folder, [path, ...documents]),
  };
  return { documents, references, output };
}

async function timed<Value>(
  { command, terminal }: GenerateRun,
  what: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const start = performance.now();
  const value = await work();
  if (command.timings) terminal.error(timingLine(what, performance.now() - start));
  return value;
}

async function checkAll(outputs: readonly Output[], { command, terminal }: GenerateRun): Promise<boolean> {
  const configs = command.configs.map((config) => ` --config ${config}`).join("");
  const reports = await Promise.all(outputs.map(async (output) => ({ output, report: await checkOutput(output) })));
  for (const { output, report } of reports) {
    if (isUpToDate(report)) terminal.out(`${output.displayFolder} is up to date`);
    else checkReportLines(report, output.displayFolder, `xsdwright generate${configs}`).forEach(terminal.error);
  }
  return reports.every(({ report }) => isUpToDate(report));
}
