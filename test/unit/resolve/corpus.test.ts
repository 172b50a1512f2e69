import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { loadDocuments } from "../../../generator/load/load-documents.js";
import { resolveSchemaSet } from "../../../generator/resolve/resolve.js";
import type { SchemaSet } from "../../../generator/resolve/schema-set.js";
import { readDocuments } from "../../../generator/schema/read-documents.js";

const root = resolve(import.meta.dirname, "../../..");
const folder = join(resolve(root, process.env.XSDWRIGHT_CORPORA ?? "../shared"), "ews/schemas");

function resolveListed(
  schemas: readonly string[],
  wsdl: readonly string[],
): { readonly set: SchemaSet; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const paths = (names: readonly string[]): string[] => names.map((name) => join(folder, name));
  const documents = loadDocuments({ schemas: paths(schemas), wsdl: paths(wsdl), root }, report);
  return { set: resolveSchemaSet(readDocuments(documents, report), report), diagnostics };
}

/** Everything in the set as text, maps in their order. */
function printed(set: SchemaSet): string {
  return JSON.stringify(set, (_, value: unknown) =>
    value instanceof Map ? [...value] : value === Infinity ? "unbounded" : value,
  );
}

describe.skipIf(!existsSync(folder))("the schemas of a large service", () => {
  test("resolve without an error", () => {
    const { set, diagnostics } = resolveListed([], ["services.wsdl"]);
    const named = [...set.types.values()].filter((type) => type.named);
    expect(diagnostics.map(({ code }) => code)).toEqual(["duplicate-header"]);
    expect(named.filter(({ kind }) => kind === "complex")).toHaveLength(951);
    expect(named.filter(({ kind }) => kind === "simple")).toHaveLength(183);
    expect(set.elements.size).toBe(313);
    expect(set.operations).toHaveLength(122);
    expect([...set.prefixes.values()]).toEqual(["m", "t"]);
  });

  test("give the same result in whatever order they are listed", () => {
    const [one, ...others] = [
      ["types.xsd", "messages.xsd"],
      ["messages.xsd", "types.xsd"],
      ["messages.xsd", "types.xsd", "messages.xsd"],
      [],
    ].map((schemas) => printed(resolveListed(schemas, ["services.wsdl"]).set));
    for (const other of others) expect(other === one).toBe(true);
  });
});
