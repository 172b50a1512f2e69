import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { corpus } from "../workspace.mjs";
import { readerCode } from "./reader-code.mjs";
import { writerCode } from "./writer-code.mjs";

/**
 * The reader and the writer of the experiment that the runtime's design comes from, for responses of FindItem: its runtime as it is, and its
 * sample of emitted code, with what that leaves out made in its manner. Undefined where the experiment is not there.
 */
export async function openLaboratory(folder) {
  const [sample, reader, writer] = ["emitted-sample", "reader", "writer"].map((name) =>
    corpus(`design/experiment/${name}.mjs`),
  );
  if (sample === undefined || reader === undefined || writer === undefined) return undefined;
  const emitted = readFileSync(sample, "utf8");
  const load = async (name, code) => {
    const file = join(folder, `laboratory-${name}.mjs`);
    await writeFile(file, code);
    return import(pathToFileURL(file).href);
  };
  const { read } = await load("reader", readerCode(emitted, pathToFileURL(reader).href));
  const { writeString, writeBytes } = await load("writer", writerCode(emitted, pathToFileURL(writer).href));
  return {
    readsBytes: true,
    reader: (message) => (message === "FindItemResponse" ? read : undefined),
    tree: {
      children: (value, name) => (name === "Envelope" ? [value] : [childOf(value, name) ?? []].flat()),
      attribute: (value, name) => value[name],
      text: (value) => value,
    },
    toWrite: (xml) => read(xml).body.value,
    writer: (message) => (message === "FindItemResponse" ? writeString : undefined),
    byteWriter: (message) => (message === "FindItemResponse" ? writeBytes : undefined),
  };
}

function childOf(value, name) {
  return name === "Body" && "header" in value ? { [value.body.name]: value.body.value } : value[name];
}
