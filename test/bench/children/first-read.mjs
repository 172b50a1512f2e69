import { readFileSync } from "node:fs";

/** A process of its own: loads one library and reads one message. Prints the milliseconds that it took, by the clock asked for. */
const [, , url, wsdl, message, file, clock] = process.argv;
const xml = readFileSync(file, "utf8");
const { clocks } = await import(new URL("../measure.mjs", import.meta.url));
const now = clocks[clock];
const start = now();
const { open } = await import(url);
const library = await open({ wsdl });
(library.reader?.(message) ?? library.read)(xml);
const milliseconds = now() - start;
process.stdout.write(`${milliseconds}\n`);
