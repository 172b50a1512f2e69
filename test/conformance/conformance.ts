import { describe, expect, it } from "vitest";
import type { GenerateOptions } from "../../generator/index.js";
import { ewsModel } from "../ews/ews-model.js";
import { ewsOptions, ewsOutput } from "../ews/ews-output.js";
import { invalidities } from "../ews/schema-validity.js";
import { corpus, describeWith, type Requirement, xmllint } from "../roundtrip/requires.js";
import { changedDocuments, differ, shrinkDisagreement } from "./agreement.js";
import { elementValues } from "./arbitrary-value.js";
import { type KnownNames, knownNames } from "./mutation.js";
import { roundTrips, shrinkInvalid } from "./round-trip.js";
import type { Trial } from "./trial.js";

/** How much is tried. */
export interface Extent {
  /** Values of each element. */
  readonly runs: number;
  /** Of them, those in whose documents something is changed. */
  readonly changes: number;
  /** Elements whose documents are validated together. */
  readonly groupSize: number;
  /** Which derived types are told apart; those of abstract types by default. */
  readonly derivedTypes?: "all" | "abstract";
}

const schemas = corpus("ews/schemas");
const needed: Requirement = schemas.present ? xmllint : schemas;

// Another seed draws other values: XSDWRIGHT_SEED=… npm run conformance
const seed = Number(process.env.XSDWRIGHT_SEED ?? 1);

/**
 * Tests with random values of every global element of EWS: they come back as they were, the schemas find what is written valid, and of documents
 * in which something was changed `validate` finds those wrong that the schemas do. A failure tells the element, the seed, and the smallest value.
 */
export async function describeConformance({
  runs,
  changes,
  groupSize,
  derivedTypes = "abstract",
}: Extent): Promise<void> {
  const { trials, known } = needed.present ? await trialsOf(runs, { ...ewsOptions, derivedTypes }) : nothing;

  describeWith(
    needed,
    `${runs} random values of each element of EWS (seed ${seed}, ${derivedTypes} derived types)`,
    () => {
      it("are of all elements", () => {
        expect(trials).toHaveLength(312);
      });

      describe.each(inGroups(trials, groupSize))("in group $number", ({ group }) => {
        const documents = new Map<Trial, readonly string[]>();

        it.each(group.map((trial) => [trial.element.name, trial] as const))(
          "come back as they were: %s",
          (_, trial) => {
            documents.set(trial, roundTrips(trial));
          },
        );

        it("are valid by the schemas", async () => {
          const all = [...documents].flatMap(([trial, texts]) => texts.map((text, index) => ({ trial, text, index })));
          documents.clear();
          const invalid = await invalidities(all.map(({ text }) => text));
          for (const [position] of invalid) shrinkInvalid(all[position]!.trial, all[position]!.index);
          expect(invalid).toEqual(new Map());
        });

        it("are valid with `validate` just where they are by the schemas, after a change", async () => {
          const all = group
            .map((trial) => ({ ...trial, runs: changes }))
            .flatMap((trial) => changedDocuments(trial, known).map((changed) => ({ trial, ...changed })));
          const invalid = await invalidities(all.map(({ xml }) => xml));
          const differing = all.filter((changed, position) => differ(changed, invalid.has(position)));
          for (const { trial, index } of differing) shrinkDisagreement(trial, known, index);
          expect(differing).toEqual([]);
        });
      });
    },
  );
}

interface Trials {
  readonly trials: readonly Trial[];
  readonly known: KnownNames;
}

const nothing: Trials = { trials: [], known: { children: new Map(), attributes: new Map() } };

async function trialsOf(runs: number, options: GenerateOptions): Promise<Trials> {
  const model = ewsModel(options);
  const { elements } = await ewsOutput(options);
  const values = elementValues(model);
  const trials = model.elements.map((element) => ({
    element,
    functions: elements[element.name]!,
    values: values(element),
    seed,
    runs,
  }));
  return { trials, known: knownNames(model) };
}

function inGroups<T>(all: readonly T[], size: number): readonly { number: number; group: readonly T[] }[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, k) => ({
    number: k + 1,
    group: all.slice(k * size, (k + 1) * size),
  }));
}
