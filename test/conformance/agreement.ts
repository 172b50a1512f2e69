import * as fc from "fast-check";
import { invalidity } from "../ews/schema-validity.js";
import { canonical } from "../roundtrip/canonical.js";
import { canonicalText } from "./canonical-text.js";
import { type KnownNames, type Mutation, mutated, mutations } from "./mutation.js";
import type { Trial } from "./trial.js";

/** A document with one place changed, and what `validate` has against it: nothing, where it is empty. */
export interface Changed {
  readonly xml: string;
  readonly refusal: string;
  /** Which of the changes of the trial it was. */
  readonly index: number;
}

/** Whether xmllint, which finds the document invalid or not, and `validate` think differently. */
export function differ({ refusal }: Pick<Changed, "refusal">, invalid: boolean): boolean {
  // xmllint skips what is no digit of base64
  if (!invalid && refusal.includes("is not a valid base64Binary")) return false;
  return invalid !== (refusal !== "");
}

/** Changes one place in each of the documents of a trial. */
export function changedDocuments(trial: Trial, known: KnownNames): readonly Changed[] {
  const changed: Changed[] = [];
  const run = { index: 0 };
  fc.assert(
    fc.property(casesOf(trial), (one) => {
      const document = change(trial, known, one);
      if (document !== undefined) changed.push({ ...document, index: run.index });
      run.index++;
    }),
    { seed: trial.seed, numRuns: trial.runs },
  );
  return changed;
}

/** Makes the change at an index, of which xmllint and `validate` think differently, as small as can be, and throws it. */
export function shrinkDisagreement(trial: Trial, known: KnownNames, index: number): void {
  const property = fc.property(casesOf(trial), (one) => {
    const changed = change(trial, known, one);
    if (changed === undefined) return;
    const { xml, refusal } = changed;
    const reason = invalidity(xml);
    if (!differ(changed, reason !== "")) return;
    throw new Error(
      `${trial.element.name}: xmllint finds ${reason || "nothing"}\nvalidate finds ${refusal || "nothing"}\n${xml}`,
    );
  });
  fc.assert(property, {
    seed: trial.seed,
    numRuns: trial.runs,
    path: String(index),
    interruptAfterTimeLimit: 20_000,
    markInterruptAsFailure: true,
  });
}

type Case = readonly [value: unknown, mutation: Mutation];

function casesOf({ values }: Trial): fc.Arbitrary<Case> {
  return fc.tuple(values, mutations);
}

function change({ functions }: Trial, known: KnownNames, [value, mutation]: Case): Omit<Changed, "index"> | undefined {
  const tree = mutated(canonical(functions.serialize(value)), mutation, known);
  if (tree === undefined) return undefined;
  const xml = canonicalText(tree);
  try {
    functions.deserialize(xml, { validate: true });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "XmlReadError") throw error;
    return { xml, refusal: error.message };
  }
  return { xml, refusal: "" };
}
