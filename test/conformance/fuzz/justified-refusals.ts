import type { Tree } from "../../unit/runtime/trees.js";
import type { Input } from "./input.js";

/** A document that others read and the runtime does not. */
export interface Refused {
  readonly input: Input;
  /** Undefined where the bytes are not in the encoding that they declare. */
  readonly text: string | undefined;
  /** What others read. */
  readonly tree: Tree;
}

interface Decoded extends Refused {
  readonly text: string;
}

interface Justification {
  readonly code: string;
  readonly reason: string;
  holds(refused: Decoded): boolean;
}

const justifications: readonly Justification[] = [
  {
    code: "doctype",
    reason: "a DTD is not read",
    holds: ({ text }) => text.includes("<!DOCTYPE"),
  },
  {
    code: "html",
    reason: "a page of HTML came instead of a message",
    holds: ({ text, tree }) => /<!doctype\s+html/i.test(text) || /\}html$/i.test(tree.name),
  },
  {
    code: "limit",
    reason: "a limit, as documented",
    holds: ({ text, tree }) =>
      depthOf(tree) > 256 ||
      mostAttributes(tree) + count(text, /xmlns/g) > 1024 ||
      count(text, /xmlns/g) > 256 ||
      hasLongName(text),
  },
  {
    code: "not-well-formed",
    reason: 'version "1." is none, though both others take it for 1.0 (XML 1.0 §2.8, VersionNum)',
    holds: ({ text }) => /^<\?xml\s+version\s*=\s*(["'])1\.\1/.test(text),
  },
  {
    code: "character",
    reason: "half of a surrogate pair is no character (XML 1.0 §2.2); others are given U+FFFD instead",
    holds: ({ input }) => typeof input === "string" && /\p{Cs}/u.test(input),
  },
];

const notInEncoding =
  "the bytes are not in the encoding that they declare, or in UTF-16 without a byte order mark (XML 1.0 §4.3.3)";

/** Why the runtime may refuse with this code what other readers accept; undefined where nothing justifies it. */
export function justification(code: string, refused: Refused): string | undefined {
  // whatever became of the bytes when they were taken for something else
  const { text } = refused;
  if (text === undefined) return notInEncoding;
  return justifications.find((one) => one.code === code && one.holds({ ...refused, text }))?.reason;
}

const elements = (tree: Tree): readonly Tree[] => tree.children.filter((child) => typeof child !== "string");

function depthOf(tree: Tree): number {
  return 1 + Math.max(0, ...elements(tree).map(depthOf));
}

function mostAttributes(tree: Tree): number {
  return Math.max(tree.attributes.length, ...elements(tree).map(mostAttributes));
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

// in bytes, with its prefix
function hasLongName(text: string): boolean {
  return text.match(/[^\s<>/=]{250,}/g)?.some((name) => Buffer.byteLength(name) > 1024) === true;
}
