import { expect } from "vitest";

/** The shortest of some times is what the work takes: the rest is the machine's doing. */
const mostRounds = 8;

/** Milliseconds that a piece of work takes of a processor: whatever else the machine does is not counted. */
export function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export interface Growth {
  readonly size: number;
  /** How many times the size is measured besides. */
  readonly factor: number;
  /** How many times as long that may take. */
  readonly most: number;
}

/**
 * Checks how time grows with size. Both sizes are measured in turn, as often as it takes for the shortest times to agree with the limit: a machine
 * that is busy with something else now and then fails no test, work that is not linear fails every round.
 */
export function expectGrowth({ size, factor, most }: Growth, prepare: (size: number) => () => unknown): void {
  // times of a few milliseconds are too coarse to be compared
  const grain = 10;
  const [small, large] = [prepare(size), prepare(factor * size)];
  let [least, longest] = [Infinity, Infinity];
  for (let round = 0; round < mostRounds && (round === 0 || longest > most * least + grain); round++) {
    least = Math.min(least, milliseconds(small));
    longest = Math.min(longest, milliseconds(large));
  }
  expect(longest).toBeLessThanOrEqual(most * least + grain);
}

/** Checks that work does not take longer than some milliseconds, the first time it has the machine for itself. */
export function expectWithin(limit: number, work: () => unknown): void {
  let least = Infinity;
  for (let round = 0; round < mostRounds && least > limit; round++) least = Math.min(least, milliseconds(work));
  expect(least).toBeLessThanOrEqual(limit);
}
