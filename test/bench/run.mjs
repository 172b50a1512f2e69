import { isDeepStrictEqual } from "node:util";
import { fileURLToPath } from "node:url";
import { cpus } from "node:os";
import { bundleLibraries } from "./bundle.mjs";
import { coldStart } from "./cold-start.mjs";
import { messages, requestFacts } from "./documents.mjs";
import { measure } from "./measure.mjs";
import { judge } from "./goals.mjs";
import { printReport } from "./report.mjs";

/**
 * Reads and writes the specification's messages with the generated code and with the libraries that one would otherwise use.
 *
 *   node test/bench/run.mjs [--json] [--rounds=11] [--milliseconds=15] [--warm-up=250] [--cold-rounds=9]
 *
 * Speed is reported, not tested; the exit code tells of data that differ.
 */

const names = ["xsdwright", "txml", "htmlparser2", "saxes", "fast-xml-parser", "node-soap"];
const wsdl = fileURLToPath(new URL("../../schemas/ews/services.wsdl", import.meta.url));

const options = { rounds: 11, milliseconds: 15, "warm-up": 250, "cold-rounds": 9 };
const words = process.argv.slice(2);
for (const word of words) {
  const [, name, value] = /^--([a-z-]+)=(\d+)$/.exec(word) ?? [];
  if (word !== "--json" && !Object.hasOwn(options, name ?? "")) throw new Error(`"${word}" is not an option`);
  if (name !== undefined) options[name] = Number(value);
}
const timing = { rounds: options.rounds, milliseconds: options.milliseconds, warmUp: options["warm-up"] };

const bundles = await bundleLibraries(names);
try {
  const libraries = await openLibraries();
  const differences = [
    ...messages.flatMap((message) => readDifferences(libraries, message)),
    ...writeDifferences(libraries),
  ];
  if (differences.length > 0) {
    process.stderr.write(`The libraries do not agree on the data:\n${differences.join("\n")}\n`);
    process.exitCode = 1;
  } else {
    const scenarios = [
      ...messages.flatMap((message) => ["bytes", "string"].map((form) => reading(libraries, message, form))),
      writing(libraries),
    ];
    const cold = await coldStart(names, {
      url: bundles.url,
      wsdl,
      rounds: options["cold-rounds"],
      xml: messages[1].xml,
    });
    const report = {
      node: process.version,
      cpu: cpus()[0]?.model,
      options,
      scenarios,
      cold,
      goals: judge(scenarios, cold),
    };
    process.stdout.write(words.includes("--json") ? `${JSON.stringify(report, undefined, 2)}\n` : printReport(report));
  }
} finally {
  await bundles.dispose();
}

async function openLibraries() {
  const libraries = new Map();
  for (const name of names) libraries.set(name, await (await import(bundles.url(name))).open({ wsdl }));
  const { open } = await import("./libraries/json.mjs");
  libraries.set("JSON", open(undefined, libraries.get("xsdwright")));
  return libraries;
}

/** Where a library read something else from a document than the generated code did. */
function readDifferences(libraries, { name, kind, xml }) {
  const facts = (library, n) => {
    const text = xml(n);
    return library[`${kind}Facts`](library[kind](library.document?.(text, kind) ?? text));
  };
  const ours = libraries.get("xsdwright");
  const found = [];
  for (const [other, library] of libraries) {
    for (const n of [1, 4711]) {
      const [expected, actual] = [facts(ours, n), facts(library, n)];
      if (!isDeepStrictEqual(expected, actual)) {
        found.push(`${other} reads ${name} as ${JSON.stringify(actual)}, not as ${JSON.stringify(expected)}`);
      }
    }
  }
  const fromBytes = ours[`${kind}Facts`](ours[kind](Buffer.from(xml(1))));
  if (!isDeepStrictEqual(fromBytes, facts(ours, 1))) found.push(`xsdwright reads ${name} differently from bytes`);
  return found;
}

/** Where the generated code reads something else from a request than was to be written. */
function writeDifferences(libraries) {
  const ours = libraries.get("xsdwright");
  return [...writers(libraries)].flatMap(([name, library]) => {
    const expected = requestFacts(4711);
    const written = library.write(library.toWrite(expected));
    const actual = ours.requestFacts(name === "JSON" ? JSON.parse(written) : ours.request(written));
    return isDeepStrictEqual(actual, expected) ? [] : [`${name} writes ${written}`];
  });
}

function writers(libraries) {
  return [...libraries].filter(([, library]) => library.write !== undefined);
}

function reading(libraries, { name, kind, xml }, form) {
  const candidates = [...libraries].map(([library, { document, readsBytes, [kind]: read }]) => ({
    name: library,
    // a string of its own for each library: what one does to it (flattening, hashing) must not help the next
    inputs: (count, first) =>
      Array.from({ length: count }, (_, i) => {
        const bytes = Buffer.from(document?.(xml(first + i), kind) ?? xml(first + i));
        return form === "bytes" ? bytes : bytes.toString();
      }),
    run: form === "string" || readsBytes === true ? (input) => read(input) : (input) => read(input.toString()),
  }));
  return { work: "read", name, form, candidates: measure(candidates, timing) };
}

function writing(libraries) {
  const candidates = writers(libraries).map(([name, { write, toWrite }]) => ({
    name,
    inputs: (count, first) => Array.from({ length: count }, (_, i) => toWrite(requestFacts(first + i))),
    run: (message) => write(message),
  }));
  return { work: "write", name: "request", form: "string", candidates: measure(candidates, timing) };
}
