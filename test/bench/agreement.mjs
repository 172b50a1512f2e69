import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { factsOf, valueTree } from "./facts.mjs";
import { readerOf } from "./libraries.mjs";
import { plain } from "./libraries/json.mjs";

/** A few characters that stand for the facts of a message. */
export function checksum(facts) {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 12);
}

/** The facts that a library reads from a document. */
export function readFacts(library, message, input) {
  const result = readerOf(library, message)(input);
  try {
    return factsOf(message, library.tree ?? valueTree, result);
  } finally {
    library.release?.(result);
  }
}

/** What is wrong with what the libraries read of a document: each has to find the facts of the value that was written. */
export function readDifferences(libraries, { name, message, value, bytes, jsonBytes }) {
  const original = value();
  const expected = factsOf(message, valueTree, original);
  const found = [];
  for (const [library, reader] of libraries) {
    if (readerOf(reader, message) === undefined) continue;
    const actual = readFacts(reader, message, (library === "JSON" ? jsonBytes : bytes).toString());
    if (!isDeepStrictEqual(actual, expected)) {
      found.push(`${library} reads ${name} otherwise: ${difference(expected, actual)}`);
    }
  }
  const ours = libraries.get("xsdwright").reader(message);
  const data = plain(original);
  const same = (input, options) => isDeepStrictEqual(plain(ours(input, options)), data);
  if (!same(bytes)) found.push(`xsdwright reads ${name} from bytes otherwise than it was`);
  if (!same(bytes.toString())) found.push(`xsdwright reads ${name} from a string otherwise than it was`);
  if (!same(bytes, { validate: true })) found.push(`xsdwright reads ${name} with validate otherwise than it was`);
  if (!isDeepStrictEqual(JSON.parse(jsonBytes.toString()), data)) found.push(`JSON of ${name} is other data`);
  return found;
}

/** What is wrong with what is read of a variant: it has to be what the usual document says. */
export function variantDifferences(libraries, { name, message, value, unknown, bytes }) {
  const original = value();
  const data = plain(original);
  const read = libraries.get("xsdwright").reader(message);
  const known = (result) => (unknown === true ? withoutUnknown(plain(result)) : plain(result));
  const found = [];
  for (const input of [bytes, bytes.toString()]) {
    if (!isDeepStrictEqual(known(read(input)), data)) found.push(`xsdwright reads the variant "${name}" otherwise`);
  }
  const laboratory = libraries.get("laboratory");
  if (laboratory !== undefined) {
    const facts = readFacts(laboratory, message, bytes);
    if (!isDeepStrictEqual(facts, factsOf(message, valueTree, original))) {
      found.push(`laboratory reads the variant "${name}" otherwise`);
    }
  }
  return found;
}

/** What is wrong with a text that was written: `ours` has to read the expected facts from it. */
export function writtenDifferences(ours, { name, message }, expected, writer, written) {
  const text = typeof written === "string" ? written : Buffer.from(written).toString();
  try {
    const value = text.startsWith("{") ? JSON.parse(text) : ours.reader(message)(text);
    const actual = factsOf(message, valueTree, value);
    if (isDeepStrictEqual(actual, expected)) return [];
    return [`${writer} writes ${name} otherwise: ${difference(expected, actual)}`];
  } catch (error) {
    return [`${writer} writes ${name} otherwise: ${error.message}`];
  }
}

function withoutUnknown(value) {
  return JSON.parse(JSON.stringify(value), (key, member) => (key === "$unknown" ? undefined : member));
}

function difference(expected, actual) {
  if (expected.length !== actual.length) return `${actual.length} parts, not ${expected.length}`;
  for (const [i, part] of expected.entries()) {
    for (const [k, fact] of part.entries()) {
      const other = actual[i][k];
      if (!isDeepStrictEqual(other, fact)) return `${JSON.stringify(other)}, not ${JSON.stringify(fact)}`.slice(0, 400);
    }
  }
  return "nothing";
}
