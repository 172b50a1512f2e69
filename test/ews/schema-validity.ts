import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ewsSchemas } from "./ews-output.js";

// Brings both namespaces and the SOAP envelope together, so that messages as well as single elements are valid by it.
const options = ["--nonet", "--noout", "--schema", join(ewsSchemas, "validate-envelope.xsd")];

/** What xmllint finds wrong with a document, by the schemas as Microsoft wrote them; empty where it is valid. */
export function invalidity(xml: string): string {
  const { status, stderr } = spawnSync("xmllint", [...options, "-"], { input: xml, encoding: "utf8" });
  return status === 0 ? "" : verdict(stderr);
}

/**
 * The documents that xmllint finds invalid, by their index, and what is wrong with them. One process looks at all of them, since to read the
 * schemas takes it much longer than to validate a document.
 */
export async function invalidities(documents: readonly string[]): Promise<ReadonlyMap<number, string>> {
  if (documents.length === 0) return new Map();
  const folder = mkdtempSync(join(tmpdir(), "xsdwright-validity-"));
  try {
    const names = documents.map((_, index) => `${index}.xml`);
    for (const [index, xml] of documents.entries()) writeFileSync(join(folder, names[index]!), xml);
    return byDocument(await run(folder, names), documents.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(cwd: string, names: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const child = spawn("xmllint", [...options, ...names], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.on("data", (piece: Buffer) => pieces.push(piece));
    child.on("error", reject);
    child.on("close", () => resolve(Buffer.concat(pieces).toString()));
  });
}

// Each document that is valid is said to be, so that silence about one counts against it.
function byDocument(output: string, count: number): ReadonlyMap<number, string> {
  const valid = new Set(Array.from(output.matchAll(/^(\d+)\.xml validates$/gm), ([, index]) => Number(index)));
  const invalid = new Map<number, string>();
  for (let index = 0; index < count; index++) {
    if (!valid.has(index)) invalid.set(index, verdict(linesOf(output, index)) || "no verdict");
  }
  return invalid;
}

function linesOf(output: string, index: number): string {
  const own = new RegExp(`^${index}\\.xml[: ]`);
  return output
    .split("\n")
    .filter((line) => own.test(line))
    .join("\n");
}

// The import of the original types is skipped on purpose.
function verdict(output: string): string {
  return output
    .split("\n")
    .filter((line) => !/Skipping import of schema|fails to validate$|^$/.test(line))
    .join("\n");
}
