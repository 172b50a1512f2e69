import { rivals } from "./libraries.mjs";

/**
 * What is asked of the generated code, and what this run shows of it. A goal has a value for each document that it is about, and is met where
 * all of them are; parts that were not run have none.
 */
export function judge(report) {
  return [
    ...readGoals(report),
    ...variantGoals(report),
    ...validateGoals(report),
    ...writeGoals(report),
    ...smallGoals(report),
    ...otherGoals(report),
  ].filter(({ values }) => values.length > 0);
}

function readGoals({ read = [] }) {
  const libraries = read.filter(({ name }) => name !== "GetAttachment");
  return [
    // the value of an attachment is bytes, so JSON's base64 has to be decoded for the same data
    atMost(
      "read from bytes, time of JSON.parse from bytes",
      0.9,
      read.map((s) => [s.name, ratio(s, "xsdwright", s.name === "GetAttachment" ? "JSON, base64 decoded" : "JSON")]),
    ),
    atMost(
      "read from bytes, time of the experiment's reader",
      1.15,
      read.map((s) => [s.name, ratio(s, "xsdwright", "laboratory")]),
    ),
    atLeast(
      "read from bytes, times as fast as the fastest JavaScript library that makes objects",
      6,
      libraries.map((s) => [`${s.name} (${fastest(s).name})`, fastest(s).ratios.xsdwright]),
    ),
    ...["fast-xml-parser", "node-soap"].map((library) =>
      atLeast(
        `read from bytes, times as fast as ${library}`,
        library === "node-soap" ? 60 : 40,
        libraries.map((s) => [s.name, ratio(s, library, "xsdwright")]),
      ),
    ),
  ];
}

function variantGoals({ variants, browser = [] }) {
  const of = (...names) =>
    names.map((name) => [
      name,
      variants && ratio(variants, name, name === "non-Latin text" ? `JSON, ${name}` : "JSON"),
    ]);
  const to = (wanted) => browser.filter(({ name }) => (name === "non-Latin text") === wanted);
  const likeUsual = ["long prefixes", "default namespace", "reordered members", "members in random orders"];
  return [
    atMost("read variants, time of JSON.parse from bytes", 1.1, of(...likeUsual, "an unknown member each")),
    atMost("read pretty-printed, time of JSON.parse from bytes", 1.5, of("pretty-printed")),
    atMost("read non-Latin text, time of JSON.parse from bytes", 1.1, of("non-Latin text")),
    atMost(
      "read without Buffer, time of JSON.parse from bytes",
      1.3,
      to(false).map((one) => [one.name, one.ratio]),
    ),
    atMost(
      "read non-Latin text without Buffer, time of JSON.parse from bytes",
      1.8,
      to(true).map((one) => [one.name, one.ratio]),
    ),
  ];
}

function validateGoals({ validate = [] }) {
  return [
    atMost(
      "read with validate, time of reading without",
      1.6,
      validate.map((s) => [s.name, ratio(s, "xsdwright, validate", "xsdwright")]),
    ),
    atLeast(
      "read with validate, times as fast as libxml2-wasm parses and validates",
      10,
      validate.map((s) => [s.name, ratio(s, "libxml2-wasm, validate", "xsdwright, validate")]),
    ),
  ];
}

function writeGoals({ write = [] }) {
  const withRivals = write.filter(({ candidates }) => candidates.some(({ name }) => rivals.includes(name)));
  return [
    atMost(
      "write to bytes, time of JSON.stringify to bytes",
      0.85,
      write.map((s) => [s.name, ratio(s, "xsdwright", s.name === "GetAttachment" ? "JSON, base64 encoded" : "JSON")]),
    ),
    atLeast(
      "write to bytes, times as fast as the fastest library",
      7,
      withRivals.map((s) => [`${s.name} (${fastest(s).name})`, fastest(s).ratios.xsdwright]),
    ),
  ];
}

function smallGoals({ small = [], cold = [] }) {
  const coldest = cold.map(({ name, libraries: [ours, ...others] }) => {
    const first = others
      .filter((other) => rivals.includes(other.name))
      .reduce((a, b) => (a.milliseconds < b.milliseconds ? a : b));
    return [`${name} (${first.name})`, ours.milliseconds / first.milliseconds];
  });
  return [
    atMost(
      "1 KB messages, time of the fastest JavaScript library",
      0.75,
      small.map((s) => [
        `${s.work} ${s.name}${s.work === "read" ? ` from ${s.form}` : ""} (${fastest(s).name})`,
        1 / fastest(s).ratios.xsdwright,
      ]),
    ),
    below("first read in a fresh process, time of the first JavaScript library that makes objects", 1, coldest),
  ];
}

function otherGoals({ growth = [], memory = [], sizes = [], generation }) {
  const grown = growth.flatMap(({ what, grown: steps }) =>
    what === "JSON.parse" ? [] : steps.map(({ size, ratio: times }) => [`${what} ${size}`, times]),
  );
  const size = (name, of) => sizes.filter((one) => one.name === name).map((one) => [name, one[of] / 1000]);
  const client = "client of AddImContactToGroup";
  const seconds = (of) => (generation === undefined ? [] : [["all of EWS", generation[of].median / 1000]]);
  return [
    atMost("time for twice the size", 2.2, grown),
    atMost(
      "heap of a result, of that of JSON.parse",
      1.1,
      memory.map(({ name, results: [ours, json] }) => [name, ours.bytes / json.bytes]),
    ),
    atMost("kilobytes minified", 28, size(client, "minified")),
    atMost("kilobytes minified and compressed", 10, size(client, "gzip")),
    atMost("kilobytes minified", 1000, size("client of all of EWS", "minified")),
    atMost("seconds to generate, cold and formatted", 3, seconds("cold")),
    atMost("seconds to generate where nothing changed", 0.3, seconds("unchanged")),
  ];
}

/** The fastest of the libraries that the goals compare with. */
function fastest({ candidates }) {
  return candidates
    .filter(({ name }) => rivals.includes(name))
    .reduce((a, b) => (a.ratios.xsdwright < b.ratios.xsdwright ? a : b));
}

function ratio({ candidates }, name, base) {
  return candidates.find((candidate) => candidate.name === name)?.ratios[base];
}

const atMost = (what, limit, values) => goal(what, `≤ ${limit}`, values, (value) => value <= limit);
const atLeast = (what, limit, values) => goal(what, `≥ ${limit}`, values, (value) => value >= limit);
const below = (what, limit, values) => goal(what, `< ${limit}`, values, (value) => value < limit);

function goal(what, asked, values, isMet) {
  const judged = values
    .filter(([, value]) => value !== undefined)
    .map(([of, value]) => ({ of, value, met: isMet(value) }));
  return { what, asked, values: judged, met: judged.every(({ met }) => met) };
}
