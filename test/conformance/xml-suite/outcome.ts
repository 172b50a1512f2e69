import { XmlReadError } from "../../../generated/ews/runtime/errors.js";
import { readTree, toTree, type Tree } from "../../unit/runtime/trees.js";
import type { Case, Verdict } from "./cases.js";

/** What came of reading a document. */
export interface Outcome extends Case {
  readonly verdict: Verdict | "another refusal";
  /** What was read; undefined where the document was refused. */
  readonly tree: Tree | undefined;
  /** Code and message of the refusal. */
  readonly reason: string;
}

/** The codes of documents that are not well-formed; those that look like an HTML page have one of their own. */
const malformed: ReadonlySet<string> = new Set([
  "empty",
  "encoding",
  "character",
  "not-well-formed",
  "unexpected-end",
  "html",
]);

/** Reads a document; anything thrown but an {@link XmlReadError} is thrown on. */
export function outcomeOf(one: Case): Outcome {
  try {
    return { ...one, verdict: "accept", tree: toTree(readTree(one.document)), reason: "" };
  } catch (error) {
    if (!(error instanceof XmlReadError)) throw new Error(`${one.id} is not refused as it should be`, { cause: error });
    const { code, message } = error;
    const verdict = malformed.has(code) ? "malformed" : code === "doctype" ? "doctype" : "another refusal";
    return { ...one, verdict, tree: undefined, reason: `${code}, ${message}` };
  }
}

/** Is it the verdict that the kind of document has to get? */
export function isMet({ kind, verdict }: Outcome): boolean {
  return kind.verdict === "either" ? verdict !== "another refusal" : kind.verdict === verdict;
}

/** A verdict that is not met, for the output of a test. */
export function told({ id, kind, verdict, reason }: Outcome): string {
  return `${id}: ${verdict} instead of ${kind.verdict} (${reason})`;
}
