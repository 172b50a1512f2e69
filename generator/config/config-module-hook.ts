import { readFile } from "node:fs/promises";
import { createRequire, type LoadHook, type ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import type * as Morph from "ts-morph";

/** Finds this very package where `import … from "xsdwright"` finds no installed one (a config used by `npx`, far from any node_modules). */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    const [, preset = ""] = /^xsdwright\/presets\/(\w+)$/.exec(specifier) ?? [];
    if (specifier !== "xsdwright" && preset === "") throw error;
    const file = preset === "" ? "../index.js" : `../presets/${preset}.js`;
    return { url: new URL(file, import.meta.url).href, format: "module", shortCircuit: true };
  }
};

/** Strips the types off a .ts module, always taken for an ES module, whatever package it lies in. */
export const load: LoadHook = async (url, context, nextLoad) => {
  if (!url.startsWith("file:") || !new URL(url).pathname.endsWith(".ts")) return nextLoad(url, context);
  const path = fileURLToPath(new URL(url));
  return { format: "module", source: transpile(await readFile(path, "utf8"), path), shortCircuit: true };
};

function transpile(source: string, path: string): string {
  // by `require`: an `import` looks through all of TypeScript for names that it exports
  const { ts } = createRequire(import.meta.url)("ts-morph") as typeof Morph;
  const { outputText, diagnostics } = ts.transpileModule(source, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  const first = diagnostics?.[0];
  if (first === undefined) return outputText;
  const { line, character } = ts.getLineAndCharacterOfPosition(
    ts.createSourceFile(path, source, ts.ScriptTarget.ES2022),
    first.start ?? 0,
  );
  const message = ts.flattenDiagnosticMessageText(first.messageText, " ");
  throw new SyntaxError(`line ${String(line + 1)}, column ${String(character + 1)}: ${message}`);
}
