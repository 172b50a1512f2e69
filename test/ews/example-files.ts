import { readFileSync } from "node:fs";
import { join } from "node:path";
import { corpora, corpus } from "../roundtrip/requires.js";

/** One message of the public documentation of EWS, and what is known about it. */
export interface ExampleFile {
  readonly file: string;
  readonly operation: string | null;
  readonly kind: "request" | "response" | "fragment";
  readonly scope: "ews" | "fault" | "autodiscover" | "unknown";
  readonly wellFormed: boolean;
  /** Null where no schema covers it, or it is no XML. */
  readonly schemaValid: boolean | null;
  readonly reason?: string;
}

/** The folder of the messages. */
export const exampleFolder = join(corpora, "ews/examples");

/** All messages; none where the corpus is not there. */
export const exampleFiles: readonly ExampleFile[] = corpus("ews/examples").present
  ? (JSON.parse(readFileSync(join(exampleFolder, "index.json"), "utf8")) as { examples: ExampleFile[] }).examples
  : [];

/** The text of a message. */
export function textOf({ file }: ExampleFile): string {
  return readFileSync(join(exampleFolder, file), "utf8");
}
