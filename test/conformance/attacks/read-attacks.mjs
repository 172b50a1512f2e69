// Run in a child process with little memory: reads each input of a list with the functions of a bundle and tells what came of it.
//   node read-attacks.mjs <bundle> <folder> <mode>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [bundle, folder, mode] = process.argv.slice(2);
const readers = await import(pathToFileURL(bundle).href);
const { entries } = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
const options = mode === "validate" ? { validate: true } : {};

// Documents that are no message are read by what reads the content of wildcards.
const noNames = readers.names("");
const anything = (xml, settings) =>
  readers.read(xml, settings, (r) => {
    readers.readRoot(r, noNames);
    return readers.readElement(r);
  });

const byOperation = {
  probe: readers.deserializeProbe,
  request: readers.deserializeAddImContactToGroupRequest,
  response: readers.deserializeAddImContactToGroupResponse,
  none: anything,
};

/** Values that JSON does not have. */
function plain(_, value) {
  if (typeof value === "bigint") return { bigint: String(value) };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("hex") };
  if (typeof value === "number" && !Number.isFinite(value)) return { number: String(value) };
  if (Object.is(value, -0)) return { number: "-0" };
  return value;
}

for (const { id, file, input, op } of entries) {
  const bytes = readFileSync(join(folder, file));
  const xml = input === "js-string" ? JSON.parse(bytes.toString("utf8")) : new Uint8Array(bytes);
  const start = performance.now();
  let outcome;
  try {
    const value = byOperation[op](xml, options);
    outcome = { verdict: "accept", value: op === "probe" || op === "none" ? value : value.body };
  } catch (error) {
    const { name, code, path, message, line, column, faultcode, faultstring } = error;
    const verdict = name === "SoapFault" ? "fault" : name === "XmlReadError" ? "reject" : "crash";
    outcome = {
      verdict,
      code,
      path,
      message,
      line,
      column,
      faultcode,
      faultstring,
      ...(verdict === "crash" ? { name } : {}),
    };
  }
  const ms = performance.now() - start;
  // only what the resource inputs make of themselves is large
  const text = JSON.stringify({ id, ms, ...outcome }, plain);
  process.stdout.write(
    `${text.length > 1e6 ? JSON.stringify({ id, ms, verdict: outcome.verdict, large: true }) : text}\n`,
  );
}
