import { createRequire } from "node:module";
import type * as Morph from "ts-morph";
import type { Declaration } from "./declaration.js";

// by `require`: for an `import`, Node looks through all of TypeScript for names that it exports, which takes 0.15 s
const { Project, StructureKind, VariableDeclarationKind } = createRequire(import.meta.url)("ts-morph") as typeof Morph;

const project = new Project({
  useInMemoryFileSystem: true,
  skipFileDependencyResolution: true,
  skipLoadingLibFiles: true,
});

/** The text of each group of declarations, by ts-morph. */
export function printDeclarations(groups: readonly (readonly Declaration[])[]): readonly string[] {
  return groups.map((declarations) => {
    const statements = declarations.flatMap((declaration) => [structureOf(declaration), "\n"]);
    const file = project.createSourceFile("declarations.ts", { statements });
    const text = file.getFullText();
    file.forget();
    return text;
  });
}

function structureOf(declaration: Declaration): Morph.StatementStructures {
  switch (declaration.kind) {
    case "Interface":
      return { ...declaration, kind: StructureKind.Interface };
    case "TypeAlias":
      return { ...declaration, kind: StructureKind.TypeAlias };
    case "Constant":
      return { ...declaration, kind: StructureKind.VariableStatement, declarationKind: VariableDeclarationKind.Const };
  }
}
