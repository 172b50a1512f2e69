import { cpus, loadavg } from "node:os";
import { smallMessages } from "./documents/small-messages.mjs";
import { judge } from "./goals.mjs";
import { openLibraries, others } from "./libraries.mjs";
import { parseOptions } from "./options.mjs";
import { printReport } from "./report.mjs";
import { measureEws } from "./sections/ews.mjs";
import { generateEws } from "./sections/generation.mjs";
import { coldStart } from "./sections/processes.mjs";
import { sizes } from "./sections/sizes.mjs";
import { smallDifferences, smallScenarios } from "./sections/small.mjs";
import { corpora, corpus, openWorkspace } from "./workspace.mjs";

/**
 * Reads and writes messages of Exchange Web Services with the generated code and with the libraries that one would otherwise use. Needs the
 * built generator: `npm run bench` builds it. The parts that need Microsoft's schemas look for them as the tests do, in ../shared or in the
 * folder that XSDWRIGHT_CORPORA names; without them there is only AddImContactToGroup.
 *
 *   node test/bench/run.mjs [options]
 *
 *   --json             print everything as JSON
 *   --quick            a smaller and less certain run, in less than a minute
 *   --only=PARTS       some parts: small, read, variants, validate, write, browser, growth, memory, cold, size, generation
 *   --rounds=11        rounds in which all candidates take turns
 *   --milliseconds=60  how long a turn is; a quarter of that for small messages
 *   --warm-up=250      milliseconds for which each candidate runs before
 *   --most=1200        milliseconds for which a slow candidate runs in a scenario, at least --least=3 rounds of it
 *   --cold-rounds=9    processes of each candidate for the first read
 *   --clock=cpu        processor time, so that others on the machine do not matter; --clock=wall for the time on the wall
 *   --scale=100        how large the documents are, in percent
 *
 * Speed is reported, not tested; the exit code tells of data that differ.
 */

const options = parseOptions(process.argv.slice(2));
const { rounds, milliseconds, most, least, clock } = options;
const timing = { rounds, milliseconds, warmUp: options["warm-up"], most, least, clock, clean: options.clean };
const smallTiming = { ...timing, milliseconds: milliseconds / 4, most: Infinity, clean: undefined };
const has = (part) => options.only.includes(part);

function only(part, make) {
  if (!has(part)) return undefined;
  process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${part}\n`);
  return make();
}

const loadBefore = loadavg()[0];
const workspace = await openWorkspace();
try {
  const report = await measureAll(workspace);
  if (report.differences.length > 0) {
    process.stderr.write(`The libraries do not agree on the data:\n${report.differences.join("\n")}\n`);
    process.exitCode = 1;
  } else {
    const judged = { ...report, goals: judge(report) };
    process.stdout.write(options.json ? `${JSON.stringify(judged, undefined, 2)}\n` : printReport(judged));
  }
} finally {
  await workspace.dispose();
}

async function measureAll({ folder, cli }) {
  const wsdl = corpus("ews/schemas/services.wsdl");
  const generation = wsdl && (await generateEws({ folder, cli }, wsdl, has("generation") ? Math.ceil(rounds / 6) : 0));
  const ews = generation && { wsdl, output: generation.output };
  const libraries = await openLibraries(folder, ews);
  const missing = missingParts(libraries);
  const large = ews === undefined ? {} : await measureEws({ folder, libraries, wsdl, options, timing, only });
  const differences = [...smallDifferences(libraries.small), ...(large.differences ?? [])];
  if (differences.length > 0) return { differences };
  return {
    node: process.version,
    cpu: cpus()[0]?.model,
    options,
    missing,
    differences,
    ...large,
    small: only("small", () => smallScenarios(libraries.small, smallTiming)),
    cold: await only("cold", async () => [await coldSmall(folder, libraries), ...(large.cold ?? [])]),
    sizes: await only("size", () => sizes(ews)),
    generation: only("generation", () => generation && { cold: generation.cold, unchanged: generation.unchanged }),
    load: [loadBefore, loadavg()[0]],
  };
}

function missingParts({ large }) {
  if (large === undefined) {
    return [`There is no services.wsdl in ${corpora}ews/schemas: only messages of AddImContactToGroup are measured.`];
  }
  return large.has("laboratory") ? [] : ["The experiment is not there to be compared with."];
}

async function coldSmall(folder, { url, excerpt }) {
  const { message, xml } = smallMessages[1];
  const reading = { message, xml, rounds: options["cold-rounds"], clock };
  const names = ["xsdwright", ...others];
  const libraries = await coldStart(names, { folder, url, wsdl: excerpt, ...reading });
  return { name: "AddImContactToGroup, 1 KB", libraries };
}
