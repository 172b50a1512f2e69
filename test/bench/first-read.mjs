/** A process of its own: loads one library and reads one response. Prints the milliseconds that it took. */
const [, , url, wsdl, xml] = process.argv;
const start = performance.now();
const { open } = await import(url);
const library = await open({ wsdl });
library.response(xml);
const milliseconds = performance.now() - start;
process.stdout.write(`${milliseconds}\n`);
