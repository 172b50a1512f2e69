import { join } from "node:path";
import { expect } from "vitest";
import { printDiagnostic } from "../../../generator/diagnostics/print.js";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { loadDocuments } from "../../../generator/load/load-documents.js";
import { resolveSchemaSet } from "../../../generator/resolve/resolve.js";
import type {
  ComplexTypeDefinition,
  Particle,
  SchemaSet,
  SimpleTypeDefinition,
} from "../../../generator/resolve/schema-set.js";
import { readDocuments } from "../../../generator/schema/read-documents.js";
import { schema, temporaryFolder } from "../load/temporary-folder.js";

export interface ResolvedFiles {
  readonly set: SchemaSet;
  /** Each as it is printed. */
  readonly diagnostics: readonly string[];
}

/** Loads, reads and resolves files written to a temporary folder; `.wsdl` files among the listed ones are WSDL. */
export function resolveFiles(
  files: Readonly<Record<string, string>>,
  listed: readonly string[] = Object.keys(files),
): ResolvedFiles {
  const root = temporaryFolder(files);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const paths = (wsdl: boolean): string[] =>
    listed.filter((file) => file.endsWith(".wsdl") === wsdl).map((file) => join(root, file));
  const set = resolveSchemaSet(
    readDocuments(loadDocuments({ schemas: paths(false), wsdl: paths(true), root }, report), report),
    report,
  );
  return { set, diagnostics: found.map(printDiagnostic) };
}

/** One schema document for `urn:test` named `main.xsd`. */
export function resolveComponents(components: string, attributes?: string): ResolvedFiles {
  return resolveFiles({ "main.xsd": schema(components, attributes) });
}

/** {@link resolveComponents} for components that are right. */
export function resolveValid(components: string): SchemaSet {
  const { set, diagnostics } = resolveComponents(components);
  expect(diagnostics).toEqual([]);
  return set;
}

export function complexType(set: SchemaSet, name: string): ComplexTypeDefinition {
  const type = set.types.get(name.startsWith("{") ? name : `{urn:test}${name}`);
  if (type?.kind !== "complex") throw new Error(`${name} is no complex type`);
  return type;
}

export function simpleType(set: SchemaSet, name: string): SimpleTypeDefinition {
  const type = set.types.get(name.startsWith("{") ? name : `{urn:test}${name}`);
  if (type?.kind !== "simple") throw new Error(`${name} is no simple type`);
  return type;
}

/** A content model in the notation of DTDs: `(a, b?, (c | d)*)`. */
export function contentModel(particle: Particle | undefined): string {
  if (particle === undefined) return "";
  const { minOccurs: min, maxOccurs: max } = particle;
  const bounds =
    min === 1 && max === 1
      ? ""
      : min === 0 && max === 1
        ? "?"
        : max === Infinity
          ? min === 0
            ? "*"
            : min === 1
              ? "+"
              : `{${min},}`
          : `{${min},${max}}`;
  if (particle.kind === "element") return particle.element.name.replace("{urn:test}", "") + bounds;
  if (particle.kind === "any") return `ANY${bounds}`;
  const separator = { sequence: ", ", choice: " | ", all: " & " }[particle.compositor];
  return `(${particle.particles.map(contentModel).join(separator)})${bounds}`;
}
