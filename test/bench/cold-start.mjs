import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { quantile } from "./measure.mjs";

const run = promisify(execFile);
const child = fileURLToPath(new URL("first-read.mjs", import.meta.url));

/** Median milliseconds from the start of loading a library to the end of its first read, each in fresh processes, one after the other. */
export async function coldStart(names, { url, wsdl, rounds, xml }) {
  const times = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { stdout } = await run(process.execPath, [child, url(name), wsdl, xml(round)]);
      times.get(name).push(Number(stdout));
    }
  }
  return names.map((name) => ({
    name,
    milliseconds: quantile(times.get(name), 0.5),
    low: quantile(times.get(name), 0.25),
    high: quantile(times.get(name), 0.75),
  }));
}
