import { findItem, makeDocuments, makeVariants } from "../documents/make-documents.mjs";
import { others } from "../libraries.mjs";
import { corpus } from "../workspace.mjs";
import { growth } from "./growth.mjs";
import { coldStart, memory, withoutBuffer } from "./processes.mjs";
import { differences, readScenario, variantScenario } from "./read.mjs";
import { validateScenario } from "./validate.mjs";
import { writeDifferences, writeScenario } from "./write.mjs";

/** Those that are validated: lists, long texts, requests. */
const validated = ["FindItem", "GetItem", "CreateItem"];
/** Those whose results' memory is compared. */
const heaps = ["xsdwright-find-item", "JSON", "htmlparser2", "fast-xml-parser"];

/**
 * All that is measured on messages of EWS.
 *
 * @param only runs a part of the bench if it is asked for
 * @returns the results of each part, or the `differences` that were found between what libraries read or write
 */
export async function measureEws({ folder, libraries: { url, large }, wsdl, options, timing, only }) {
  const ours = large.get("xsdwright");
  const documents = makeDocuments(ours, options.scale);
  const variants = makeVariants(ours, 10 * options.scale);
  const found = [
    ...differences(large, documents, variants),
    ...documents.flatMap((document) => writeDifferences(large, document)),
  ];
  if (found.length > 0) return { differences: found };

  const [usual] = documents;
  const nonLatin = variants.find(({ name }) => name === "non-Latin text");
  const schema = corpus("ews/schemas/validate-envelope.xsd");
  const toValidate = documents.filter(({ name }) => validated.includes(name));
  const processes = { folder, url, wsdl };
  return {
    read: only("read", () => documents.map((document) => readScenario(large, document, timing))),
    write: only("write", () => documents.map((document) => writeScenario(large, document, timing))),
    variants: only("variants", () => variantScenario(large, usual, variants, timing)),
    validate: only("validate", () => toValidate.map((document) => validateScenario(large, document, schema, timing))),
    growth: only("growth", () =>
      growth(ours, options.scale / 10, { ...timing, rounds: Math.min(5, options.rounds), warmUp: 30 }),
    ),
    browser: await only("browser", () =>
      withoutBuffer(processes, [usual, nonLatin], { ...timing, warmUp: 3 * timing.warmUp }),
    ),
    memory: await only("memory", async () => {
      // of the full size, whatever the scale: little is lost in what a process holds besides
      const all = [findItem(ours, 1000), { ...findItem(ours, 1000, nonLatin.names), name: nonLatin.name }];
      const results = [];
      for (const document of all) {
        results.push({ name: document.name, results: await memory(heaps, processes, document) });
      }
      return results;
    }),
    cold: await only("cold", async () => {
      const { bytes, message } = findItem(ours, 20);
      const reading = { message, xml: () => bytes, rounds: options["cold-rounds"], clock: options.clock };
      const names = ["xsdwright-find-item", ...others];
      return [{ name: "FindItem of 20 messages", libraries: await coldStart(names, { ...processes, ...reading }) }];
    }),
  };
}
