import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { quartiles } from "../measure.mjs";

/** What is measured in processes of its own, one after the other. */

const run = promisify(execFile);
const child = (name) => fileURLToPath(new URL(`../children/${name}.mjs`, import.meta.url));

/** Milliseconds from the start of loading a library to the end of its first read, each in fresh processes. */
export async function coldStart(names, { folder, url, wsdl, rounds, message, xml, clock }) {
  const times = new Map(names.map((name) => [name, []]));
  const file = join(folder, "first-read.xml");
  for (let round = 0; round < rounds; round++) {
    await writeFile(file, xml(round));
    for (const name of names) {
      const { stdout } = await run(process.execPath, [child("first-read"), url(name), wsdl, message, file, clock]);
      times.get(name).push(Number(stdout));
    }
  }
  return names.map((name) => {
    const { median, low, high } = quartiles(times.get(name));
    return { name: name.startsWith("xsdwright") ? "xsdwright" : name, milliseconds: median, low, high };
  });
}

/** What the results of reading a document hold in memory. */
export async function memory(names, { folder, url, wsdl }, { message, bytes, jsonBytes }) {
  const [xml, json] = [bytes, jsonBytes].map(String);
  const padding = `<!--${" ".repeat(xml.length)}-->`;
  const end = xml.lastIndexOf("</");
  const files = {
    xml: [xml, xml.slice(0, end) + padding + xml.slice(end)],
    json: [json, json + " ".repeat(json.length)],
  };
  for (const [kind, texts] of Object.entries(files)) {
    for (const [i, text] of texts.entries()) await writeFile(join(folder, `heap-${i}.${kind}`), text);
  }
  const results = [];
  for (const name of names) {
    const kind = name === "JSON" ? "json" : "xml";
    const library = name === "JSON" ? new URL("../libraries/json.mjs", import.meta.url).href : url(name);
    const paths = [0, 1].map((i) => join(folder, `heap-${i}.${kind}`));
    const { stdout } = await run(process.execPath, ["--expose-gc", child("heap"), library, wsdl, message, ...paths]);
    results.push({ name: name.startsWith("xsdwright") ? "xsdwright" : name, ...JSON.parse(stdout) });
  }
  return results;
}

/** The documents read where there is no `Buffer`: times against those of their data as JSON. */
export async function withoutBuffer({ folder, url }, documents, timing) {
  const paths = [];
  for (const [i, { bytes, jsonBytes }] of documents.entries()) {
    const path = join(folder, `browser-${i}`);
    await writeFile(`${path}.xml`, bytes);
    await writeFile(`${path}.json`, jsonBytes);
    paths.push(`${path}.xml`, `${path}.json`);
  }
  const words = [child("without-buffer"), url("xsdwright-find-item"), JSON.stringify(timing), ...paths];
  const { stdout } = await run(process.execPath, words, { maxBuffer: 1 << 24 });
  const measured = JSON.parse(stdout);
  return documents.map(({ name }, i) => {
    const [ours, json] = measured.slice(2 * i);
    return {
      name,
      microseconds: ours.microseconds,
      low: ours.low,
      high: ours.high,
      json: json.microseconds,
      ratio: ours.ratios[json.name],
    };
  });
}
