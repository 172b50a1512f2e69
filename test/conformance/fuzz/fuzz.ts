import { setImmediate } from "node:timers/promises";
import { arbitraryInput } from "./arbitrary-input.js";
import { describeFinding } from "./describe-finding.js";
import { endsWithin } from "./ends-within.js";
import { endless, type Finding } from "./finding.js";
import { judge } from "./judge.js";
import { withoutStacks } from "./without-stacks.js";

/** What came of many inputs. */
export interface Summary {
  readonly inputs: number;
  readonly accepted: number;
  /** Those that generated code accepts. */
  readonly typed: number;
  /** How many inputs only the runtime refuses, by reason. */
  readonly alone: ReadonlyMap<string, number>;
  /** The first finding of each kind, with the number of the input and a smaller one. */
  readonly findings: readonly string[];
}

/** Judges as many inputs of a seed. */
export async function fuzzed(seed: number, count: number): Promise<Summary> {
  const findings = new Map<string, string>();
  const alone = new Map<string, number>();
  const summary = { inputs: count, accepted: 0, typed: 0, alone };
  const found = (finding: Finding, n: number): void => {
    if (!findings.has(finding.kind)) findings.set(finding.kind, describeFinding(seed, n, finding));
  };
  for (let n = 0; n < count;) {
    const ending = Math.min(count, n + 100);
    const pending: [Finding, number][] = [];
    const judgeAll = (): void => {
      for (; n < ending; n++) {
        const { accepted, typed, alone: reason, finding } = judge(arbitraryInput(seed, n));
        if (accepted) summary.accepted++;
        if (typed) summary.typed++;
        if (reason !== undefined) alone.set(reason, (alone.get(reason) ?? 0) + 1);
        if (finding !== undefined) pending.push([finding, n]);
      }
    };
    const ended = withoutStacks(() => endsWithin(10_000, judgeAll));
    for (const [finding, at] of pending) found(finding, at);
    if (!ended) found(endless, n++);
    // the test runner wants to hear from us
    await setImmediate();
  }
  return { ...summary, findings: [...findings.values()] };
}
