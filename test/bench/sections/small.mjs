import { isDeepStrictEqual } from "node:util";
import { requestFacts, smallMessages } from "../documents/small-messages.mjs";
import { readFacts } from "../agreement.mjs";
import { readerOf } from "../libraries.mjs";
import { measure } from "../measure.mjs";

/** The messages of AddImContactToGroup, a new document each time. */

const request = "AddImContactToGroupRequest";

/** What the libraries do not agree on. */
export function smallDifferences(libraries) {
  return [...smallMessages.flatMap((message) => differences(libraries, message)), ...writeDifferences(libraries)];
}

function differences(libraries, { name, message, xml }) {
  const ours = libraries.get("xsdwright");
  const found = [];
  for (const n of [1, 4711]) {
    const expected = readFacts(ours, message, xml(n));
    for (const [other, library] of libraries) {
      const text = library.document?.(xml(n), message) ?? xml(n);
      const actual = readFacts(library, message, text);
      if (!isDeepStrictEqual(actual, expected)) {
        found.push(`${other} reads ${name} as ${JSON.stringify(actual)}, not as ${JSON.stringify(expected)}`);
      }
    }
    const fromBytes = readFacts(ours, message, Buffer.from(xml(n)));
    if (!isDeepStrictEqual(fromBytes, expected)) found.push(`xsdwright reads ${name} differently from bytes`);
  }
  return found;
}

function writeDifferences(libraries) {
  const ours = libraries.get("xsdwright");
  const expected = [Object.values(requestFacts(4711)).map((fact) => [fact])];
  return writers(libraries).flatMap(([name, library, write]) => {
    const written = write(library.request(requestFacts(4711)));
    const reader = name === "JSON" ? library : ours;
    return isDeepStrictEqual(readFacts(reader, request, written), expected) ? [] : [`${name} writes ${written}`];
  });
}

function writers(libraries) {
  return [...libraries].flatMap(([name, library]) => {
    const write = library.writer?.(request) ?? library.write;
    return write === undefined ? [] : [[name, library, write]];
  });
}

/** Times for each message from bytes and from a string, and for writing the request. */
export function smallScenarios(libraries, timing) {
  const reading = smallMessages.flatMap((message) =>
    ["bytes", "string"].map((form) => read(libraries, message, form, timing)),
  );
  return [...reading, write(libraries, timing)];
}

function read(libraries, { name, message, xml }, form, timing) {
  const candidates = Array.from(libraries, ([library, one]) => {
    const reader = readerOf(one, message);
    const done = one.release === undefined ? reader : (input) => one.release(reader(input));
    return {
      name: library,
      // a string of its own for each library: what one does to it (flattening, hashing) must not help the next
      inputs: (count, first) =>
        Array.from({ length: count }, (_, i) => {
          const bytes = Buffer.from(one.document?.(xml(first + i), message) ?? xml(first + i));
          return form === "bytes" ? bytes : bytes.toString();
        }),
      run: form === "string" || one.readsBytes === true ? (input) => done(input) : (input) => done(input.toString()),
    };
  });
  return { work: "read", name, form, candidates: measure(candidates, timing) };
}

function write(libraries, timing) {
  const candidates = writers(libraries).map(([name, library, writer]) => ({
    name,
    inputs: (count, first) => Array.from({ length: count }, (_, i) => library.request(requestFacts(first + i))),
    run: (message) => writer(message),
  }));
  return { work: "write", name: "request", form: "string", candidates: measure(candidates, timing) };
}
