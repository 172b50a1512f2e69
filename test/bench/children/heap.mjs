import { readFileSync } from "node:fs";

/**
 * A process of its own, with --expose-gc: how many bytes the result of reading a document holds, the source text aside. Whether a result keeps the
 * text alive shows where the document has a long comment at its end: what it holds more then is text.
 */
const [, , url, wsdl, message, file, paddedFile] = process.argv;
const collect = globalThis.gc;
const { open } = await import(url);
const library = await open({ wsdl });
const read = library.reader?.(message) ?? library.read;
const [plain, padded] = [file, paddedFile].map((path) => readFileSync(path));
const input = (bytes) => (library.readsBytes === true ? bytes : bytes.toString());
for (let i = 0; i < 3; i++) read(input(plain));

const copies = 3;
const [first, second] = [held(plain), held(padded)];
// a byte or two for each character, or nothing
const perCharacter = Math.max(0, Math.round((second - first) / (input(padded).length - input(plain).length)));
const bytes = first - perCharacter * input(plain).length;
process.stdout.write(`${JSON.stringify({ bytes, textKept: perCharacter > 0 })}\n`);

function held(document) {
  const before = used();
  const results = Array.from({ length: copies }, () => read(input(document)));
  const after = used();
  // so that they live until here
  if (results.length !== copies) throw new Error("unreachable");
  return (after - before) / copies;
}

function used() {
  // what a library keeps of its last document is that of the same one
  read(input(plain));
  for (let i = 0; i < 4; i++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
