import { describe, expect, it } from "vitest";
import { fuzzed } from "./fuzz.js";

/** How much is tried, and whether to tell what came of it. */
export interface Extent {
  readonly count: number;
  readonly report: boolean;
}

// Another seed draws other inputs, and a count other than usual takes longer: XSDWRIGHT_SEED=7 XSDWRIGHT_FUZZ_COUNT=10000000
const seed = Number(process.env.XSDWRIGHT_SEED ?? 1);
const { XSDWRIGHT_FUZZ_COUNT } = process.env;

/**
 * Tests with random documents, most of them damaged, as text and as bytes: what the runtime accepts, saxes and libxml2 accept too, and all see the same; what
 * only the runtime refuses, it has a reason to refuse; generated code throws nothing but its own errors, and sees the same however a message is
 * spelled. A failure tells the seed, the number of the input, and a smaller input.
 */
export function describeFuzz({ count, report }: Extent): void {
  const inputs = Number(XSDWRIGHT_FUZZ_COUNT ?? count);

  describe(`${inputs} random documents (seed ${seed})`, () => {
    it(
      "are judged and seen as by saxes and libxml2",
      async () => {
        const { accepted, typed, alone, findings } = await fuzzed(seed, inputs);
        if (report) console.info({ inputs, accepted, typed, alone: Object.fromEntries(alone) });
        expect(findings.join("\n\n")).toBe("");
        expect(accepted / inputs).toBeGreaterThan(0.15);
        expect(accepted / inputs).toBeLessThan(0.85);
        expect(typed / inputs).toBeGreaterThan(0.05);
      },
      // a finding takes long to make smaller
      600_000 + 20 * inputs,
    );
  });
}
