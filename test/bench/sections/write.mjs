import { writtenDifferences } from "../agreement.mjs";
import { factsOf, valueTree } from "../facts.mjs";
import { plain } from "../libraries/json.mjs";
import { measure } from "../measure.mjs";

/** Messages of EWS, written from values that a library itself made of them. */

/** Libraries that keep members of several kinds in order write these; the others would have to be told their order. */
const written = ["FindItem", "CreateItem"];

function candidatesOf(libraries, { name, message, bytes }) {
  const ours = libraries.get("xsdwright");
  const xml = bytes.toString();
  const value = ours.reader(message)(bytes);
  const data = plain(value);
  const candidates = [
    candidate("xsdwright", ours.byteWriter(message), value),
    candidate("xsdwright, to a string", ours.writer(message), value),
    candidate("JSON", (input) => Buffer.from(JSON.stringify(input)), data),
    candidate("JSON, to a string", (input) => JSON.stringify(input), data),
  ];
  if (name === "GetAttachment") candidates.push(candidate("JSON, base64 encoded", withBase64(data), value));
  const laboratory = libraries.get("laboratory");
  if (laboratory?.writer(message) !== undefined) {
    const input = laboratory.toWrite(xml);
    candidates.push(
      candidate("laboratory", laboratory.byteWriter(message), input),
      candidate("laboratory, to a string", laboratory.writer(message), input),
    );
  }
  if (!written.includes(name)) return candidates;
  for (const [library, { write, toWrite }] of libraries) {
    if (toWrite === undefined || library === "laboratory") continue;
    candidates.push(candidate(library, (input) => Buffer.from(write(input)), toWrite(xml)));
  }
  return candidates;
}

/** A value has the bytes of an attachment, so JSON has to encode them for the same data. */
function withBase64(data) {
  const attachment = ({ body }) => body.responseMessages.$content[0].value.attachments.$content[0].value;
  return (value) => {
    attachment(data).content = Buffer.from(attachment(value).content).toString("base64");
    return Buffer.from(JSON.stringify(data));
  };
}

function candidate(name, run, value) {
  return { name, inputs: (count) => Array.from({ length: count }, () => value), run: (input) => run(input) };
}

/** What the libraries write otherwise than it is. */
export function writeDifferences(libraries, document) {
  const ours = libraries.get("xsdwright");
  const expected = factsOf(document.message, valueTree, document.value());
  return candidatesOf(libraries, document).flatMap(({ name, inputs, run }) =>
    writtenDifferences(ours, document, expected, name, run(...inputs(1))),
  );
}

export function writeScenario(libraries, document, timing) {
  const candidates = candidatesOf(libraries, document);
  return {
    name: document.name,
    bytes: document.bytes.length,
    candidates: measure(candidates, timing, bases(candidates)),
  };
}

const bases = (candidates) =>
  candidates.map(({ name }) => name).filter((name) => /^xsdwright|^JSON|^laboratory/.test(name));
