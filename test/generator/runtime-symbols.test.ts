import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { runtimeSymbols, runtimeTypes } from "../../generator/emit/runtime-symbols.js";

/** The names that the emitter uses, against the runtime as TypeScript sees it. */

const folder = fileURLToPath(new URL("../../templates/runtime/", import.meta.url));
const program = ts.createProgram(
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => folder + name),
  { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, types: [], noEmit: true },
);
const checker = program.getTypeChecker();

/** What a file of the runtime exports, and whether it is there when the code runs. */
function exportsOf(path: string): ReadonlyMap<string, { readonly isValue: boolean }> {
  const source = program.getSourceFile(folder + path.replace(/^runtime\//, ""));
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${path} is not a module of the runtime`);
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => {
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return [symbol.name, { isValue: (meant.flags & ts.SymbolFlags.Value) !== 0 }];
    }),
  );
}

describe("the names of the runtime that the emitter knows", () => {
  it("are exported by the files it says", () => {
    const missing = [...runtimeSymbols].filter(([name, path]) => !exportsOf(path).has(name));
    expect(missing).toEqual([]);
  });

  it("are known to be types where they are nothing else, or are used as types only", () => {
    const types = [...runtimeSymbols].filter(([name, path]) => exportsOf(path).get(name)?.isValue === false);
    expect(types.map(([name]) => name).filter((name) => !runtimeTypes.has(name))).toEqual([]);
  });

  it("have no type among them that is not one of them", () => {
    expect([...runtimeTypes].filter((name) => !runtimeSymbols.has(name))).toEqual([]);
  });
});
