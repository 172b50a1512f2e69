import { didYouMeanHint } from "../diagnostics/did-you-mean.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { Config } from "./config.js";
import { configError } from "./config-diagnostics.js";

/** A test of an option's value, and the words for what it wants. */
interface Shape {
  readonly wants: string;
  readonly fits: (value: unknown) => boolean;
}

const text: Shape = { wants: "a non-empty string", fits: (value) => typeof value === "string" && value !== "" };
const flag: Shape = { wants: "true or false", fits: (value) => typeof value === "boolean" };
const texts: Shape = {
  wants: "a list of non-empty strings",
  fits: (value) => Array.isArray(value) && value.every(text.fits),
};
const record: Shape = {
  wants: "an object whose values are strings",
  fits: (value) => isRecord(value) && Object.values(value).every((item) => typeof item === "string"),
};

const shapes: Readonly<Record<keyof Config, Shape>> = {
  schemas: texts,
  wsdl: texts,
  output: text,
  operations: texts,
  elements: texts,
  derivedTypes: oneOf("all", "abstract"),
  openEnumerations: texts,
  prefixes: record,
  naming: oneOf("camelCase", "preserve"),
  strict: flag,
  format: flag,
};

/**
 * Checks what a config file exported. Every unknown option, wrong value and missing option is reported against `file`.
 *
 * @returns the config, or undefined where anything was wrong with it
 */
export function validateConfig(value: unknown, file: string, report: Report): Config | undefined {
  if (!isRecord(value)) {
    const hint = "write: export default defineConfig({ … })";
    report(configError("config-not-an-object", file, `the config is ${described(value)}, not an object`, hint));
    return undefined;
  }
  const problems = [...optionProblems(value, file), ...missingOptions(value, file), ...remoteFiles(value, file)];
  problems.forEach(report);
  // The shapes above are those of Config's members, and each of them has been tested.
  return problems.length === 0 ? (value as unknown as Config) : undefined;
}

function optionProblems(config: Readonly<Record<string, unknown>>, file: string): readonly Diagnostic[] {
  const known = Object.keys(shapes);
  return Object.entries(config).flatMap(([name, value]) => {
    if (!known.includes(name)) {
      const hint = didYouMeanHint(name, known) ?? `the options are ${known.join(", ")}`;
      return [configError("config-unknown-option", file, `option "${name}" is not known`, hint)];
    }
    const shape = shapes[name as keyof Config];
    if (value === undefined || shape.fits(value)) return [];
    return [
      configError("config-wrong-type", file, `option "${name}" must be ${shape.wants}, but is ${described(value)}`),
    ];
  });
}

function missingOptions(config: Readonly<Record<string, unknown>>, file: string): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (config.output === undefined) {
    problems.push(
      configError(
        "config-missing-option",
        file,
        `option "output" is missing`,
        "name the folder for the generated files",
      ),
    );
  }
  if (isEmpty(config.schemas) && isEmpty(config.wsdl)) {
    const hint = `name the files to read: wsdl: ["service.wsdl"] or schemas: ["types.xsd"]`;
    problems.push(
      configError("config-missing-option", file, `options "schemas" and "wsdl" are both missing or empty`, hint),
    );
  }
  return problems;
}

/** Two letters or more before the colon, so that the drive of a Windows path is not taken for a scheme. */
const remote = /^([a-z][a-z0-9+.-]+:|\\\\|\/\/)/i;

function remoteFiles(config: Readonly<Record<string, unknown>>, file: string): readonly Diagnostic[] {
  const paths = [config.schemas, config.wsdl].flatMap((list) =>
    Array.isArray(list) ? (list as readonly unknown[]) : [],
  );
  return paths
    .filter((path) => typeof path === "string" && remote.test(path))
    .map((path) =>
      configError(
        "config-remote-file",
        file,
        `"${String(path)}" is not a local file and is never fetched`,
        "download it first",
      ),
    );
}

function oneOf(...values: readonly string[]): Shape {
  return {
    wants: values.map((value) => `"${value}"`).join(" or "),
    fits: (value) => values.some((item) => item === value),
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function described(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
