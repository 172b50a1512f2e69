import { checksum, readDifferences, variantDifferences } from "../agreement.mjs";
import { factsOf, valueTree } from "../facts.mjs";
import { readerOf } from "../libraries.mjs";
import { measure } from "../measure.mjs";

/** Messages of EWS, read by all libraries. */

/** What the libraries do not agree on. */
export function differences(libraries, documents, variants) {
  return [
    ...documents.flatMap((document) => readDifferences(libraries, document)),
    ...variants.flatMap((variant) => variantDifferences(libraries, variant)),
  ];
}

export function readScenario(libraries, document, timing) {
  const { name, message, value, bytes, jsonBytes } = document;
  const candidates = Array.from(libraries).flatMap(([library, one]) => {
    const reader = readerOf(one, message);
    if (reader === undefined) return [];
    if (library === "xsdwright") return [fromBytes(library, reader, bytes), fromString(library, reader, bytes)];
    if (library === "JSON") return jsonCandidates(document);
    if (one.readsBytes !== true) return [fromBytes(library, (input) => reader(input.toString()), bytes)];
    const run = one.release === undefined ? reader : (input) => one.release(reader(input));
    return [fromBytes(library, run, bytes)];
  });
  return {
    name,
    bytes: bytes.length,
    jsonBytes: jsonBytes.length,
    checksum: checksum(factsOf(message, valueTree, value())),
    candidates: measure(candidates, timing, bases(candidates)),
  };
}

/** The variants of one document in one scenario, since it is each other that they are compared with. */
export function variantScenario(libraries, document, variants, timing) {
  const reader = libraries.get("xsdwright").reader(document.message);
  const laboratory = libraries.get("laboratory")?.reader(document.message);
  const candidates = [
    fromBytes("xsdwright", reader, document.bytes),
    json("JSON", document.jsonBytes),
    ...variants.flatMap(({ name, names, bytes, jsonBytes }) => [
      fromBytes(name, reader, bytes),
      ...(laboratory === undefined ? [] : [fromBytes(`laboratory, ${name}`, laboratory, bytes)]),
      ...(jsonBytes.equals(document.jsonBytes) && names === undefined ? [] : [json(`JSON, ${name}`, jsonBytes)]),
    ]),
  ];
  const measured = measure(candidates, timing, bases(candidates));
  return { name: `${document.name}, variants`, bytes: document.bytes.length, candidates: measured };
}

function jsonCandidates({ name, jsonBytes }) {
  const all = [json("JSON", jsonBytes), fromString("JSON", (input) => JSON.parse(input), jsonBytes)];
  if (name !== "GetAttachment") return all;
  // a value has the bytes of an attachment, not their base64
  const decoded = (input) => {
    const value = JSON.parse(input.toString());
    const { value: attachment } = value.body.responseMessages.$content[0].value.attachments.$content[0];
    attachment.content = Buffer.from(attachment.content, "base64");
    return value;
  };
  return [...all, fromBytes("JSON, base64 decoded", decoded, jsonBytes)];
}

const json = (name, bytes) => fromBytes(name, (input) => JSON.parse(input.toString()), bytes);

function fromBytes(name, run, bytes) {
  return { name, inputs: (count) => Array.from({ length: count }, () => bytes), run: (input) => run(input) };
}

/** A string of its own each time: what engines do to one (flattening, hashing) must not help the next. */
function fromString(name, run, bytes) {
  return {
    name: `${name}, from a string`,
    inputs: (count) => Array.from({ length: count }, () => bytes.toString()),
    run: (input) => run(input),
  };
}

const bases = (candidates) =>
  candidates.map(({ name }) => name).filter((name) => /^xsdwright$|^JSON|^laboratory/.test(name));
