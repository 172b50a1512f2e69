import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import { type Random, random } from "../../unit/runtime/random.js";
import { toTree, type Tree } from "../../unit/runtime/trees.js";
import { arbitraryElement } from "./arbitrary-element.js";
import type { Repertoire } from "./characters.js";
import { arbitraryEncoding } from "./encodings.js";
import type { Input } from "./input.js";
import { largeElement } from "./large-element.js";
import { arbitraryMessage, fixtures } from "./messages.js";
import { mutatedBytes } from "./mutate-bytes.js";
import { mutatedText } from "./mutate-text.js";
import { spelledDocument } from "./spell-document.js";
import { tokens } from "./tokens.js";

/** An input, and the tree that it was made from where nothing was changed since. */
export interface Sample {
  readonly input: Input;
  readonly tree: Tree | undefined;
}

/** Input `n` of a seed: the same each time, whatever came before. */
export function arbitraryInput(seed: number, n: number): Sample {
  const r = random((Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) | 0);
  return r.oneIn(2) ? textInput(r) : bytesInput(r);
}

interface Document {
  readonly text: string;
  readonly root: XmlElement | undefined;
}

function textInput(r: Random): Sample {
  // what the declaration calls a text's encoding means nothing
  const { text, root } = changed(r, document(r, "unicode", ["", "", "utf-8", "UTF-16", "ISO-8859-1", "x-none"]));
  return { input: r.oneIn(12) ? "\ufeff" + text : text, tree: root && toTree(root) };
}

function bytesInput(r: Random): Sample {
  const { declared, repertoire, sound, encode } = arbitraryEncoding(r);
  const { text, root } = changed(r, document(r, repertoire, declared));
  const bytes = encode(text);
  if (r.oneIn(4)) return { input: mutatedBytes(r, bytes), tree: undefined };
  return { input: r.oneIn(4) ? within(bytes) : bytes, tree: sound && root ? toTree(root) : undefined };
}

function document(r: Random, repertoire: Repertoire, encodings: readonly string[]): Document {
  if (r.oneIn(30)) return { text: soup(r), root: undefined };
  if (r.oneIn(20)) return { text: r.pick(fixtures), root: undefined };
  const root = r.oneIn(500)
    ? largeElement(r)
    : r.oneIn(2)
      ? arbitraryElement(r, repertoire)
      : arbitraryMessage(r, repertoire);
  return { text: spelledDocument(r, root, repertoire, encodings), root };
}

function changed(r: Random, { text, root }: Document): Document {
  if (!r.oneIn(2)) return { text, root };
  const other = r.oneIn(2) ? r.pick(fixtures) : document(r, "unicode", [""]).text;
  return { text: mutatedText(r, text, other), root: undefined };
}

function soup(r: Random): string {
  let text = r.oneIn(2) ? "<a>" : "";
  for (let n = r.below(12); n > 0; n--) text += r.pick(r.pick(tokens));
  return text + (r.oneIn(2) ? "</a>" : "");
}

// A part of a larger array, as buffers of a network are.
function within(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length + 12).fill(60);
  larger.set(bytes, 5);
  return larger.subarray(5, 5 + bytes.length);
}
