import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { quartiles } from "../measure.mjs";

const run = promisify(execFile);

/**
 * Generates all of EWS into the workspace, formatted, each time in a fresh process; the code stays there. Without rounds it is done once,
 * not formatted and not timed. Generating has threads, so its time is that on the wall.
 */
export async function generateEws({ folder, cli }, wsdl, rounds) {
  const project = join(folder, "ews");
  const output = join(project, "generated");
  // where a run notes what it did
  await mkdir(join(project, "node_modules"), { recursive: true });
  const config = { wsdl: [wsdl], output: "generated", derivedTypes: "abstract", format: rounds > 0 };
  await writeFile(join(project, "xsdwright.config.json"), JSON.stringify(config));
  const generate = async () => {
    const start = performance.now();
    await run(process.execPath, [cli, "generate"], { cwd: project });
    return performance.now() - start;
  };
  const cold = [];
  for (let round = 0; round < Math.max(1, rounds); round++) {
    await rm(output, { recursive: true, force: true });
    cold.push(await generate());
  }
  const unchanged = [];
  for (let round = 0; round < rounds; round++) unchanged.push(await generate());
  return { output, ...(rounds > 0 && { cold: quartiles(cold), unchanged: quartiles(unchanged) }) };
}
