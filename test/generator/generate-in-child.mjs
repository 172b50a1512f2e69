import { createHash } from "node:crypto";

/** Generates from the options on standard input with the built generator, and prints a digest of each file. */
const { generate } = await import(new URL("../../dist/index.js", import.meta.url));
let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const { files, diagnostics } = await generate(JSON.parse(input));
const digest = (text) => createHash("sha256").update(text).digest("hex");
process.stdout.write(
  files.map(({ path, text }) => `${digest(text)} ${path}\n`).join("") || JSON.stringify(diagnostics),
);
