import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, it } from "vitest";

/** Something outside this repository that a test cannot do without. */
export interface Requirement {
  readonly what: string;
  readonly present: boolean;
}

/** Schemas and documents that are not part of this repository: relative paths are relative to it. */
export const corpora = fileURLToPath(
  new URL(`${process.env.XSDWRIGHT_CORPORA ?? "../shared"}/`, new URL("../../", import.meta.url)),
);

export const xmllint: Requirement = {
  what: "xmllint",
  present: spawnSync("xmllint", ["--version"]).error === undefined,
};

export const chromium: Requirement & { readonly path: string } = {
  what: "/usr/bin/chromium",
  path: "/usr/bin/chromium",
  present: existsSync("/usr/bin/chromium"),
};

export function corpus(folder: string): Requirement {
  return { what: `the corpus ${corpora}${folder}`, present: existsSync(corpora + folder) };
}

/** `describe` for tests that need something: reported as skipped where it is not there, and failing in CI, where it has to be. */
export function describeWith(requirement: Requirement, name: string, tests: () => void): void {
  if (requirement.present) describe(name, tests);
  else if (process.env.CI === undefined) describe.skip(`${name} (skipped: no ${requirement.what})`, tests);
  else {
    describe(name, () => {
      it(`finds ${requirement.what}`, () => {
        throw new Error(`${requirement.what} is missing, and in CI nothing may be skipped`);
      });
    });
  }
}

/** What xmllint finds wrong with a message, by the schema of the whole envelope; empty where it is valid. */
export function schemaErrors(xml: string): string {
  const schema = fileURLToPath(new URL("../fixtures/schemas/wrapper.xsd", import.meta.url));
  const run = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, "-"], { input: xml, encoding: "utf8" });
  return run.status === 0 ? "" : run.stderr;
}
