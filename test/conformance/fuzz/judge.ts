import { isDeepStrictEqual } from "node:util";
import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import { toTree, type Tree } from "../../unit/runtime/trees.js";
import type { Sample } from "./arbitrary-input.js";
import { decoded } from "./decode.js";
import { crashed, different, type Finding, misplaced } from "./finding.js";
import type { Input } from "./input.js";
import { judgeTyped } from "./judge-typed.js";
import { justification } from "./justified-refusals.js";
import { libxml2Reading } from "./libxml2-reading.js";
import { type Outcome, ourReading } from "./our-reading.js";
import type { Reading } from "./reading.js";
import { saxesReading } from "./saxes-reading.js";

/** What came of an input. */
export interface Verdict {
  readonly accepted: boolean;
  /** Is it also accepted by generated code? */
  readonly typed: boolean;
  /** Why the runtime, and only the runtime, refuses it. */
  readonly alone: string | undefined;
  readonly finding: Finding | undefined;
}

/** Reads an input in all ways and compares what is seen. */
export function judge({ input, tree }: Sample): Verdict {
  const ours = ourReading(input);
  const text = typeof input === "string" ? input.replace(/^\ufeff/, "") : decoded(input);
  const latin1 = (): string => (typeof input === "string" ? input : Buffer.from(input).toString("latin1"));
  if (ours.code === "accepted") {
    const seen = toTree(ours.value);
    const typed = judgeTyped(input, text ?? latin1(), ours.value);
    const finding =
      againstOthers(input, text, seen) ??
      againstSource(seen, tree) ??
      againstOtherForms(input, text ?? "", seen) ??
      typed.finding;
    return { accepted: true, typed: typed.accepted, alone: undefined, finding };
  }
  const crash = crashed(ours) ?? crashed(ourReading(input, { characters: "lenient" }));
  const others = crash === undefined ? (tree ?? treeOfOthers(input, text)) : undefined;
  const reason = others && (justification(ours.code, { input, text, tree: others }) ?? "unjustified");
  const finding =
    crash ??
    (reason === "unjustified" ? { kind: `refuses a document: ${ours.code}`, detail: ours.message } : undefined) ??
    (text === undefined ? undefined : misplaced(text, ours)) ??
    judgeTyped(input, text ?? latin1(), undefined).finding;
  return { accepted: false, typed: false, alone: reason && `${ours.code}: ${reason}`, finding };
}

// Whoever accepts is right only if the others accept too and see the same.
function againstOthers(input: Input, text: string | undefined, seen: Tree): Finding | undefined {
  if (text === undefined)
    return { kind: "accepts bytes in another encoding than they declare", detail: JSON.stringify(seen) };
  return (
    against("saxes", saxesReading(text), seen, isDeepStrictEqual) ??
    against("libxml2", libxml2OrText(input, text), seen, sameButForMarks)
  );
}

function against(
  name: string,
  reading: Reading,
  seen: Tree,
  same: (one: Tree, other: Tree) => boolean,
): Finding | undefined {
  if (reading.verdict === "refused") return { kind: `accepts what ${name} refuses`, detail: reading.reason };
  if (reading.verdict === "none" || same(seen, reading.tree)) return undefined;
  return different(`tree is not that of ${name}`, seen, reading.tree);
}

// The binding of libxml2 takes U+FEFF off the beginning of what it hands over, though it is a character, and one of names (XML 1.0 §2.2, §2.3).
function sameButForMarks(one: Tree, other: Tree): boolean {
  return isDeepStrictEqual(withoutMarks(one), withoutMarks(other));
}

function withoutMarks({ name, attributes, children }: Tree): Tree {
  const without = (text: string): string => text.replaceAll("\ufeff", "");
  return {
    name: without(name),
    attributes: attributes.map(without).sort(),
    children: children
      .map((one) => (typeof one === "string" ? without(one) : withoutMarks(one)))
      .filter((one) => one !== ""),
  };
}

// libxml2 knows fewer encodings than others.
function libxml2OrText(input: Input, text: string | undefined): Reading {
  const reading = libxml2Reading(input);
  const unknown = reading.verdict === "none" && reading.reason.includes("encoding");
  return unknown && text !== undefined ? libxml2Reading(text) : reading;
}

function againstSource(seen: Tree, tree: Tree | undefined): Finding | undefined {
  if (tree === undefined || isDeepStrictEqual(seen, tree)) return undefined;
  return different("tree is not the source's", seen, tree);
}

// A document is the same as a string, as bytes in UTF-8, and where characters are let in that it does not have.
function againstOtherForms(input: Input, text: string, seen: Tree): Finding | undefined {
  const forms: [string, Outcome<XmlElement>][] = [["lenient", ourReading(input, { characters: "lenient" })]];
  if (typeof input !== "string") forms.push(["a string", ourReading(text)]);
  else if (!/^<\?xml[^>]*encoding/.test(text)) forms.push(["bytes", ourReading(new TextEncoder().encode(input))]);
  for (const [form, other] of forms) {
    const tree = other.code === "accepted" ? toTree(other.value) : other.message;
    if (!isDeepStrictEqual(tree, seen)) return different(`not the same as when read as ${form}`, seen, tree);
  }
  return undefined;
}

// The tree that the others see where none of them refuses.
function treeOfOthers(input: Input, text: string | undefined): Tree | undefined {
  const saxes = text === undefined ? undefined : saxesReading(text);
  if (saxes?.verdict === "refused") return undefined;
  const libxml2 = libxml2OrText(input, text);
  if (libxml2.verdict === "accepted") return libxml2.tree;
  return libxml2.verdict === "none" && saxes?.verdict === "accepted" ? saxes.tree : undefined;
}
