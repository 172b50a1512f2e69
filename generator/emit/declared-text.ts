import { Project, type StatementStructures } from "ts-morph";
import type { FileContent } from "../plan/file-plan.js";
import { enumerationDeclaration } from "./enumeration-declaration.js";
import { operationStatements } from "./operation-file.js";
import { typeDeclaration } from "./type-declaration.js";
import type { EmitContext } from "./emit-context.js";

/** What a file declares with the help of ts-morph: types, and what is exported along with them. */
export type DeclaredContent = Extract<FileContent, { readonly kind: "types" | "enumerations" | "operation" }>;

/** Writes the files that declare types; one for a run, since ts-morph keeps what it has set up. */
export class DeclaredText {
  private readonly project = new Project({
    useInMemoryFileSystem: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
  });

  /** The text of a file without its imports. What is text already goes past ts-morph, which would only parse it. */
  of(context: EmitContext, path: string, content: DeclaredContent): string {
    const parts: string[] = [];
    let structures: StatementStructures[] = [];
    const endStructures = (): void => {
      if (structures.length > 0) parts.push(this.printed(path, structures));
      structures = [];
    };
    for (const statement of statementsOf(context, content)) {
      if (typeof statement !== "string") structures.push(statement);
      else {
        endStructures();
        parts.push(statement);
      }
    }
    endStructures();
    return parts.map((part) => `${part}\n\n`).join("");
  }

  private printed(path: string, structures: readonly StatementStructures[]): string {
    const statements = structures.flatMap((structure) => [structure, "\n"]);
    const file = this.project.createSourceFile(path, { statements });
    const text = file.getFullText();
    file.forget();
    return text;
  }
}

function statementsOf(context: EmitContext, content: DeclaredContent): readonly (StatementStructures | string)[] {
  switch (content.kind) {
    case "types":
      return content.types.map((type) => typeDeclaration(context, type));
    case "enumerations":
      return content.types.flatMap((type) => enumerationDeclaration(context, type));
    case "operation":
      return operationStatements(context, content.operation);
  }
}
