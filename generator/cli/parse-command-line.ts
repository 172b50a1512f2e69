import { parseArgs } from "node:util";
import type { Command } from "./command.js";

const options = {
  config: { type: "string", multiple: true },
  check: { type: "boolean" },
  watch: { type: "boolean" },
  timings: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Reads the words after `xsdwright`. */
export function parseCommandLine(words: readonly string[]): Command {
  const parsed = parsedOrMessage(words);
  if (typeof parsed === "string") return { kind: "usage-error", message: parsed };
  const { values, positionals } = parsed;
  const { config: configs = [], check = false, watch = false, timings = false } = values;
  if (values.help === true) return { kind: "help" };
  if (values.version === true) return { kind: "version" };
  const [command, ...rest] = positionals;
  if (command === undefined) return { kind: "usage-error", message: "no command given" };
  if (command !== "generate") return { kind: "usage-error", message: `unknown command "${command}"` };
  if (rest.length > 0) return { kind: "usage-error", message: `unexpected argument "${rest.join(" ")}"` };
  if (check && watch) return { kind: "usage-error", message: "--check and --watch exclude each other" };
  if (configs.includes("")) return { kind: "usage-error", message: "--config needs a file name" };
  return { kind: "generate", configs, check, watch, timings };
}

function parsedOrMessage(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))) throw error;
    const sentence = error.message.split(/\. |\n/, 1)[0] ?? "";
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
  }
}
