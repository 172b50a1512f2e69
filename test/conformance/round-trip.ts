import { inspect } from "node:util";
import * as fc from "fast-check";
import type { ModelElement } from "../../generator/model/codegen-model.js";
import { invalidity } from "../ews/schema-validity.js";
import { essence, sameValue } from "./same-value.js";
import type { Trial } from "./trial.js";

/** Draws values, and throws the smallest that does not come back as it was, read either way. Returns the documents, one for each value. */
export function roundTrips({ element, functions, values, seed, runs }: Trial): readonly string[] {
  const documents: string[] = [];
  const property = fc.property(values, (value) => {
    const xml = functions.serialize(value);
    documents.push(xml);
    for (const options of [{}, { validate: true }]) {
      const back = attempt(element, xml, () => functions.deserialize(xml, options));
      if (!sameValue(back, value)) throw new Error(`${element.name} differs:\n${xml}\n${difference(value, back)}`);
    }
  });
  fc.assert(property, { seed, numRuns: runs });
  return documents;
}

/** Makes the value at an index among those of a trial, whose document xmllint found invalid, as small as can be, and throws it. */
export function shrinkInvalid({ element, functions, values, seed, runs }: Trial, index: number): void {
  const property = fc.property(values, (value) => {
    const xml = functions.serialize(value);
    const reason = invalidity(xml);
    if (reason !== "") throw new Error(`${element.name} is invalid: ${reason}\n${xml}`);
  });
  fc.assert(property, {
    seed,
    numRuns: runs,
    path: String(index),
    interruptAfterTimeLimit: 20_000,
    markInterruptAsFailure: true,
  });
}

function attempt<T>({ name }: ModelElement, xml: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${name} is not read: ${String(error)}\n${xml}`, { cause: error });
  }
}

function difference(value: unknown, back: unknown): string {
  const shown = (one: unknown): string => inspect(essence(one), { depth: null, sorted: true });
  return `written ${shown(value)}\nread    ${shown(back)}`;
}
