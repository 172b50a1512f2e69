import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = [join(root, "test/compat/consumer.ts"), join(root, "test/types/ews.types.ts")];
const folder = mkdtempSync(join(tmpdir(), "xsdwright-versions-"));
afterAll(() => rmSync(folder, { recursive: true }));

const versions: readonly (readonly [version: string, name: string, erasable: boolean])[] = [
  ["5.4", "typescript-5.4", false],
  ["5.9", "typescript", true],
  ["7.0", "typescript-7", true],
];

const bundler = { module: "esnext", moduleResolution: "bundler" };
const nodenext = { module: "nodenext", moduleResolution: "nodenext" };
const pedantic = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
};

const settings: readonly (readonly [name: string, options: Readonly<Record<string, unknown>>])[] = [
  ["strict, as a bundler resolves", bundler],
  ["strict, as Node resolves", nodenext],
  ["everything on, as Node resolves", { ...nodenext, ...pedantic }],
  [
    "everything on, as a bundler resolves, with the types of the DOM and of Node",
    {
      ...bundler,
      ...pedantic,
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
      skipLibCheck: true,
    },
  ],
];

/** Runs a compiler; what it prints, which is nothing where all is well. */
async function compile(tsc: string, project: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", project, "--pretty", "false"], (error, stdout, stderr) => {
      resolve(error === null ? stdout + stderr : `${stdout}${stderr}` || error.message);
    });
  });
}

const results = new Map<string, string>();
const key = (version: string, setting: string) => `${version}, ${setting}`;

// all of them, two at a time, before the tests look at each
beforeAll(async () => {
  const jobs = versions.flatMap(([version, name, erasable]) =>
    settings.map(([setting, options]) => ({ version, name, erasable, setting, options })),
  );
  const worker = async (): Promise<void> => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const project = join(folder, `${job.name}-${jobs.length}.json`);
      const erasableSyntaxOnly =
        job.erasable && "verbatimModuleSyntax" in job.options ? { erasableSyntaxOnly: true } : {};
      const compilerOptions = {
        target: "ES2022",
        lib: ["ES2022"],
        types: [],
        strict: true,
        noEmit: true,
        ...job.options,
        ...erasableSyntaxOnly,
      };
      writeFileSync(project, JSON.stringify({ compilerOptions, files }));
      results.set(
        key(job.version, job.setting),
        await compile(join(root, "node_modules", job.name, "bin/tsc"), project),
      );
    }
  };
  await Promise.all([worker(), worker()]);
}, 120_000);

describe.each(versions)("TypeScript %s compiles generated code and its users:", (version) => {
  it.each(settings)("%s", (setting) => {
    expect(results.get(key(version, setting))).toBe("");
  });
});

it("the compilers are of the versions they are taken for", async () => {
  for (const [version, name] of versions) {
    const printed = await new Promise<string>((resolve) => {
      execFile(process.execPath, [join(root, "node_modules", name, "bin/tsc"), "--version"], (_, stdout) =>
        resolve(stdout),
      );
    });
    expect(printed).toContain(`Version ${version}`);
  }
});
