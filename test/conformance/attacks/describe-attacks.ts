import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { corpus, describeWith } from "../../roundtrip/requires.js";
import { type Attack, attacksIn, type Outcome, outcomesOf, prepareAttacks } from "./attacks.js";
import { expectedValue, inTermsOfAttacks } from "./expected-value.js";

/** Verdicts that are not met, and the clause of a specification that says why. The list is exact: it is empty. */
const exceptions: ReadonlyMap<string, string> = new Map();

/** What only `validate` refuses, by the layer that decides (docs/binding.md, "Reading modes"). */
const laterChecks = /^(schema|value-enum|value-builtin|xsi|structure|names|namespaces)\/|^resource\/unknown-elements/;

/** Tests that read every input of the collection of attacks; `resource`: how large those are that try to exhaust. */
export function describeAttacks(resource: "full" | "small" | "none", count: number): void {
  describeWith(corpus("hardening/attacks.mjs"), `documents that attack (resources: ${resource})`, () => {
    let folder = "";
    let attacks: ReadonlyMap<string, Attack>;
    let validated: readonly Outcome[];
    let byDefault: readonly Outcome[];

    beforeAll(async () => {
      folder = await prepareAttacks(resource);
      attacks = new Map(attacksIn(folder).map((attack) => [attack.id, attack]));
      validated = outcomesOf(folder, "validate");
      byDefault = outcomesOf(folder, "default");
    }, 600_000);

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    const attackOf = ({ id }: Outcome): Attack => attacks.get(id)!;
    const isMet = (outcome: Outcome): boolean => {
      const { op, expect: strict, generic } = attackOf(outcome);
      const wanted = op === "none" ? generic : strict;
      return wanted === "either" ? outcome.verdict !== "crash" : wanted === outcome.verdict;
    };
    const told = (outcome: Outcome): string =>
      `${outcome.id}: ${outcome.verdict} ${outcome.code ?? ""} ${outcome.message ?? ""} (${attackOf(outcome).rule})`;

    it("are all there", () => {
      expect(validated).toHaveLength(count);
      expect(byDefault).toHaveLength(count);
    });

    it("get their verdict with `validate`", () => {
      expect(validated.filter((outcome) => !isMet(outcome) && !exceptions.has(outcome.id)).map(told)).toEqual([]);
      expect(validated.filter((outcome) => isMet(outcome) && exceptions.has(outcome.id)).map(told)).toEqual([]);
    });

    it("are read with the values that they have", () => {
      const accepted = validated.filter(({ verdict, large }) => verdict !== "reject" && large !== true);
      const compared = accepted.filter((outcome) => attackOf(outcome).value !== undefined);
      for (const outcome of compared) {
        const attack = attackOf(outcome);
        expect(inTermsOfAttacks(attack, outcome), outcome.id).toMatchObject(expectedValue(attack) as object);
      }
      expect(compared.length).toBeGreaterThan(170);
    });

    it("differ by default only in what `validate` adds", () => {
      const differing = byDefault.filter((outcome) => !isMet(outcome));
      expect(differing.filter(({ id, verdict }) => verdict !== "accept" || !laterChecks.test(id)).map(told)).toEqual(
        [],
      );
      expect(differing.map(({ id }) => id).sort()).toMatchSnapshot();
    });

    it("fail with an error that has a code, a place and a short message that can be printed", () => {
      for (const { id, verdict, code, path, line, column, message = "" } of [...validated, ...byDefault]) {
        if (verdict === "accept") continue;
        expect([typeof code, typeof path, typeof line, typeof column], id).toEqual([
          "string",
          "string",
          "number",
          "number",
        ]);
        expect(message.length, id).toBeLessThanOrEqual(512);
        expect(message, id).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028-\u202e]/);
      }
    });

    it("take no longer than their budget", () => {
      const slow = validated.filter((outcome) => outcome.ms > (attackOf(outcome).budget?.ms ?? Infinity));
      expect(slow.map(({ id, ms }) => `${id}: ${ms.toFixed(0)} ms`)).toEqual([]);
    });
  });
}
