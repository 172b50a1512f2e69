#!/usr/bin/env node
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import type { GenerateCommand } from "./cli/command.js";
import { configPaths } from "./cli/config-set.js";
import { help } from "./cli/help.js";
import { parseCommandLine } from "./cli/parse-command-line.js";
import { runGenerate } from "./cli/run-generate.js";
import type { Terminal } from "./cli/terminal.js";
import { timingLine } from "./cli/timing-line.js";
import { watchInputs } from "./watch.js";

// A run is over before code that V8 optimises could pay for that: by its own measure, V8 spends as much on optimising as on running. An unknown flag is
// ignored.
setFlagsFromString("--interrupt-budget=1000000");

const terminal: Terminal = {
  out: (line) => {
    console.log(line);
  },
  error: (line) => {
    console.error(line);
  },
};

async function main(words: readonly string[]): Promise<number> {
  const command = parseCommandLine(words);
  switch (command.kind) {
    case "help":
      terminal.out(help);
      return 0;
    case "version":
      terminal.out((createRequire(import.meta.url)("../package.json") as { readonly version: string }).version);
      return 0;
    case "usage-error":
      return usageError(command.message);
    case "generate":
      return generate(command);
  }
}

async function generate(command: GenerateCommand): Promise<number> {
  const root = process.cwd();
  const configs = await configPaths(command.configs, root);
  if (typeof configs === "string") return usageError(configs);
  const formatCache = new Map<string, string>();
  const timing = (what: string, milliseconds: number): void => {
    if (command.timings) terminal.error(timingLine(what, milliseconds));
  };
  // The clock starts with the process: what Node takes to start and to load this program is part of the first run.
  timing("start", performance.now());
  const starts = [0];
  const run = async () => {
    const start = starts.pop() ?? performance.now();
    const outcome = await runGenerate({ command, configs, root, terminal, formatCache });
    timing("total", performance.now() - start);
    return outcome;
  };
  if (!command.watch) return (await run()).exitCode;
  // A run that fails may not get to see all its inputs: those of the run before are watched on.
  const known = new Set<string>(configs);
  const watched = async (): Promise<readonly string[]> => {
    const { exitCode, inputs } = await run().catch((error: unknown) => ({ exitCode: reportBug(error), inputs: [] }));
    if (exitCode === 0) known.clear();
    for (const path of inputs) known.add(path);
    terminal.out("watching for changes");
    return [...known];
  };
  await watchInputs(watched, new AbortController().signal);
  return 0;
}

function usageError(message: string): number {
  terminal.error(`xsdwright: ${message}\nRun "xsdwright --help" for how to use it.`);
  return 2;
}

/** Everything that an author of schemas or configs can cause is a diagnostic: what arrives here is a bug. */
function reportBug(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  terminal.error(`xsdwright: internal error: ${message}`);
  terminal.error("This is a bug in xsdwright; please report it. XSDWRIGHT_DEBUG=1 shows where it happened.");
  if (process.env.XSDWRIGHT_DEBUG !== undefined && error instanceof Error) terminal.error(error.stack ?? "");
  return 1;
}

// A reader such as `head` may close the pipe early; what it has seen was enough for it.
process.stdout.on("error", () => undefined);
process.exitCode = await main(process.argv.slice(2)).catch(reportBug);
