import { complaints, type CompilerOptions, ownOptions, plainStrict, withoutNews } from "./types-compilers.js";
import { importing } from "./types-program.js";

interface Compilation {
  readonly name: string;
  readonly compiler: "typescript-5.4" | "typescript-7";
  readonly options: CompilerOptions;
  readonly outputs: readonly ("ews" | "ews/all" | "ews/open")[];
  /** With the fixtures, in which a mark without an error is an error. */
  readonly fixtures?: true;
}

/**
 * What is compiled in processes of their own. TypeScript 7 takes a second for everything, and so it looks at everything. The older two take several
 * seconds each time: 5.4 has one turn here, with the strictest options and the larger of the outputs, and 5.9 one inside the test, with the
 * same options and the output of the other setting.
 */
export const compilations: readonly Compilation[] = [
  {
    name: "TypeScript 5.4 with this repository's options, derived types everywhere",
    compiler: "typescript-5.4",
    options: withoutNews(ownOptions),
    outputs: ["ews/all"],
  },
  { name: "TypeScript 7, strict", compiler: "typescript-7", options: plainStrict, outputs: ["ews"] },
  {
    name: "TypeScript 7, strict, derived types everywhere",
    compiler: "typescript-7",
    options: plainStrict,
    outputs: ["ews/all"],
  },
  {
    name: "TypeScript 7 with this repository's options, every setting, and what uses them",
    compiler: "typescript-7",
    options: ownOptions,
    outputs: ["ews", "ews/all", "ews/open"],
    fixtures: true,
  },
];

/** Starts all of them, one after the other; what each complains of, by its name. */
export function compileAll(
  folders: Readonly<Record<string, string>>,
  fixtures: readonly string[],
): ReadonlyMap<string, Promise<string>> {
  let before: Promise<unknown> = Promise.resolve();
  return new Map(
    compilations.map((compilation) => {
      const { name, compiler, options, outputs } = compilation;
      const include = [...outputs.map((output) => folders[output]!), ...(compilation.fixtures ? fixtures : [])];
      const result = before.then(async () => complaints(compiler, importing(options, folders), include));
      before = result.catch(() => undefined);
      return [name, result] as const;
    }),
  );
}
