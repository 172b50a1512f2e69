import { readFileSync } from "node:fs";

/** A process of its own that has no `Buffer`, as browsers have none: reads each document, and its data as JSON. Prints the times. */
const [, , url, timing, ...files] = process.argv;
const documents = files.map((path) => new Uint8Array(readFileSync(path)));
const { measure } = await import(new URL("../measure.mjs", import.meta.url));
delete globalThis.Buffer;
if (typeof globalThis.Buffer !== "undefined") throw new Error("there still is a Buffer");
const { open } = await import(url);
const read = open().reader("FindItemResponse");
const decoder = new globalThis.TextDecoder();
const candidates = documents.map((bytes, i) => {
  const isJson = files[i].endsWith(".json");
  return {
    name: files[i],
    inputs: (count) => Array.from({ length: count }, () => bytes),
    run: isJson ? (input) => JSON.parse(decoder.decode(input)) : (input) => read(input),
  };
});
process.stdout.write(JSON.stringify(measure(candidates, JSON.parse(timing), files)));
