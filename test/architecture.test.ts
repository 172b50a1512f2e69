import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The rules of ARCHITECTURE.md about who may import whom, so that they hold when nobody looks. */

const root = fileURLToPath(new URL("../", import.meta.url));

/** For each floor of the generator, bottom to top, the floors it may import besides itself, `diagnostics` and `xml`. */
const floors: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  xml: [],
  load: [],
  schema: ["load"],
  resolve: ["schema"],
  model: ["resolve"],
  plan: ["model"],
  // a file plan holds the model of what the file declares
  emit: ["plan", "model"],
  output: ["emit"],
  config: [],
  pipeline: ["load", "schema", "resolve", "model", "plan", "emit", "output", "config"],
  watch: [],
  cli: ["config", "output", "pipeline", "watch"],
  index: ["config", "output", "pipeline"],
};

/** Third parties, and the disk, each with the only places that may use them. */
const fences: readonly (readonly [module: RegExp, homes: RegExp])[] = [
  [/^fast-xml-parser$/, /^generator\/xml\//],
  [/^ts-morph$/, /^generator\/(emit\/|config\/config-module-hook\.ts$)/],
  [/^prettier(\/.*)?$/, /^generator\/output\//],
  [/^node:fs(\/.*)?$/, /^generator\/(load\/|output\/|config\/|watch\.ts$)/],
  [/^node:/, /^generator\//],
];

interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
  /** Module specifiers as written. */
  readonly imports: readonly string[];
}

function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => {
      const path = `${folder}/${name.replaceAll("\\", "/")}`;
      const text = readFileSync(join(root, path), "utf8");
      const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
      return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true), imports };
    })
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

const generator = sourceFiles("generator");
const runtime = sourceFiles("templates/runtime");
const generated = sourceFiles("generated");

/** The repository path that a relative import of `file` means. */
function target(file: SourceFile, specifier: string): string {
  const path = join(dirname(file.path), specifier).replaceAll("\\", "/");
  return path.replace(/\.js$/, ".ts");
}

function relativeImports(file: SourceFile): readonly string[] {
  return file.imports.filter((specifier) => specifier.startsWith(".")).map((specifier) => target(file, specifier));
}

function floorOf(path: string): string {
  return (path.split("/")[1] ?? "").replace(/\.ts$/, "");
}

/** Every node of a file, depth first. */
function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void nodes.push(...nodesOf(child)));
  return nodes;
}

function breaches(files: readonly SourceFile[], find: (file: SourceFile) => readonly string[]): readonly string[] {
  return files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));
}

describe("the generator", () => {
  it("imports only its own folder, diagnostics, the XML names and the floor directly below", () => {
    const find = (file: SourceFile) => {
      const floor = floorOf(file.path);
      const below = floors[floor];
      if (below === undefined) return [`floor "${floor}" is not in the plan of the house`];
      const allowed = new Set([
        floor,
        ...below,
        ...(floor === "diagnostics" ? [] : ["diagnostics"]),
        ...(below.length > 0 || floor === "load" ? ["xml"] : []),
      ]);
      return relativeImports(file).filter((path) => path.startsWith("generator/") && !allowed.has(floorOf(path)));
    };
    expect(breaches(generator, find)).toEqual([]);
  });

  it("never imports templates or generated code", () => {
    expect(
      breaches(generator, (file) => relativeImports(file).filter((path) => !path.startsWith("generator/"))),
    ).toEqual([]);
  });

  it("has no cycles among its files", () => {
    expect(cycles(generator)).toEqual([]);
  });

  it("keeps each third party, and the disk, in its one home", () => {
    const find = (file: SourceFile) =>
      file.imports
        .filter((specifier) => !specifier.startsWith("."))
        .filter((specifier) => fences.find(([module]) => module.test(specifier))?.[1].test(file.path) !== true);
    expect(breaches(generator, find)).toEqual([]);
  });

  it("has no barrels", () => {
    const find = (file: SourceFile) =>
      file.syntax.statements
        .filter((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
        .map((statement) => statement.getText());
    expect(
      breaches(
        generator.filter((file) => file.path !== "generator/index.ts"),
        find,
      ),
    ).toEqual([]);
  });

  it("touches console, process.argv and the exit code only in the command line", () => {
    const forbidden = /^(console|process\.(exit|exitCode|argv|stdout|stderr))$/;
    const find = (file: SourceFile) =>
      nodesOf(file.syntax)
        .filter((node) => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))
        .map((node) => node.getText())
        .filter((text) => forbidden.test(text));
    expect(
      breaches(
        generator.filter((file) => file.path !== "generator/cli.ts"),
        find,
      ),
    ).toEqual([]);
  });

  it("says nothing of any one service", () => {
    const find = (file: SourceFile) => file.text.match(/\b(exchange|ews)\b/gi) ?? [];
    expect(breaches(generator, find)).toEqual([]);
  });
});

describe("generator and runtime", () => {
  it("keep no state in modules", () => {
    const find = (file: SourceFile) =>
      file.syntax.statements.filter(ts.isVariableStatement).flatMap(({ declarationList, modifiers }) => {
        const exported = modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
        const mutable = declarationList.declarations.filter(
          ({ initializer, type }) =>
            exported && type === undefined && /^new (Map|Set)\b/.test(initializer?.getText() ?? ""),
        );
        const lets = (declarationList.flags & ts.NodeFlags.Const) === 0 ? declarationList.declarations : [];
        return [...mutable, ...lets].map((declaration) => declaration.name.getText());
      });
    expect(breaches([...generator, ...runtime], find)).toEqual([]);
  });

  it("have files of at most 400 lines, named in kebab-case", () => {
    const find = ({ text, path }: SourceFile) => [
      ...(text.split("\n").length > 401 ? ["longer than 400 lines"] : []),
      ...(/\/[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path) ? [] : ["not in kebab-case"]),
    ];
    expect(breaches([...generator, ...runtime], find)).toEqual([]);
  });

  it("import only files that are there", () => {
    const known = new Set([...generator, ...runtime].map((file) => file.path));
    expect(
      breaches([...generator, ...runtime], (file) => relativeImports(file).filter((path) => !known.has(path))),
    ).toEqual([]);
  });
});

describe("the runtime", () => {
  it("imports only itself", () => {
    const find = (file: SourceFile) => file.imports.filter((specifier) => !/^\.\/[a-z0-9-]+\.js$/.test(specifier));
    expect(breaches(runtime, find)).toEqual([]);
  });
});

describe("generated code", () => {
  it("imports only files of its own output folder", () => {
    const outputFolder = (path: string) => path.split("/").slice(0, 2).join("/");
    const find = (file: SourceFile) =>
      file.imports.filter(
        (specifier) => !specifier.startsWith(".") || outputFolder(target(file, specifier)) !== outputFolder(file.path),
      );
    expect(breaches(generated, find)).toEqual([]);
  });
});

/** Each cycle of imports, as the files on it; a type-only import counts, since it ties two files together in the reader's mind. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const importsOf = new Map(files.map((file) => [file.path, relativeImports(file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path))
      found.push([...trail.slice(trail.indexOf(path)), path].map((name) => relative("generator", name)).join(" → "));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}
