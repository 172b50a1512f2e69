import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Config } from "./config.js";
import { configError } from "./config-diagnostics.js";
import { importConfig } from "./import-config.js";
import { validateConfig } from "./validate-config.js";

/** A config file that was read and understood. */
export interface LoadedConfig {
  /** Absolute path of the config file. */
  readonly path: string;
  /** Its options; the paths of files and folders among them are absolute. */
  readonly config: Config;
}

/**
 * Reads a config file.
 *
 * @param path absolute
 * @param displayPath the path that diagnostics name
 * @returns undefined where the file can't be read or understood; why has been reported
 */
export async function loadConfig(path: string, displayPath: string, report: Report): Promise<LoadedConfig | undefined> {
  const value = await readConfigValue(path).catch((error: unknown) => {
    report(unreadable(error, displayPath));
    return undefined;
  });
  if (value === undefined) return undefined;
  const config = validateConfig(value.exported, displayPath, report);
  return config === undefined ? undefined : { path, config: withAbsolutePaths(config, dirname(path)) };
}

async function readConfigValue(path: string): Promise<{ readonly exported: unknown }> {
  const source = await readFile(path);
  if (path.endsWith(".json")) return { exported: JSON.parse(source.toString("utf8").replace(/^\uFEFF/, "")) };
  const module = await importConfig(path, createHash("sha256").update(source).digest("hex").slice(0, 16));
  if (!("default" in module)) throw new Error("it has no default export");
  return { exported: module.default };
}

function unreadable(error: unknown, displayPath: string) {
  const message = error instanceof Error ? error.message : String(error);
  if (isErrorWithCode(error, "ENOENT") && "syscall" in error) {
    return configError(
      "config-not-found",
      displayPath,
      "the config file does not exist",
      "check the path given with --config",
    );
  }
  return configError("config-unreadable", displayPath, `the config can't be read: ${message.split("\n", 1)[0] ?? ""}`);
}

function isErrorWithCode(error: unknown, code: string): error is Error {
  return error instanceof Error && "code" in error && error.code === code;
}

function withAbsolutePaths(config: Config, directory: string): Config {
  const absolute = (path: string): string => resolve(directory, path);
  const { schemas, wsdl } = config;
  return {
    ...config,
    output: absolute(config.output),
    ...(schemas === undefined ? {} : { schemas: schemas.map(absolute) }),
    ...(wsdl === undefined ? {} : { wsdl: wsdl.map(absolute) }),
  };
}
