import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Inputs made at a time. */
const batch = 200;

/** Results land here, so that no engine may leave the work out. */
const sink = { last: undefined };

setFlagsFromString("--expose-gc");
/** Collects garbage, with `{ type: "minor" }` only what is young. */
export const collect = runInNewContext("gc");

/**
 * Clocks, in milliseconds. Processor time is that of all threads of the process, and does not go on while others have the machine, so its
 * ratios hold on a busy one too.
 */
export const clocks = {
  wall: () => performance.now(),
  cpu() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/**
 * Times candidates that do the same work, all of them in every round and in changing order, so that whatever else the machine does hits all
 * alike. Those that are slow take part in some of the rounds only.
 *
 * @param candidates each has a name, `inputs(count, first)`, which makes fresh inputs and is not timed, and `run(input)`
 * @param milliseconds how long each candidate runs in each round
 * @param most how long each may run in all rounds together, if it is not to miss any; in `least` rounds it is always
 * @param clean which garbage is collected before each turn, `"all"` or `"young"`: with large documents whoever comes next would pay for it
 * @param clock the name of one of the {@link clocks}
 * @param bases names of the candidates that the others are compared with
 * @returns for each candidate the median, the least and the quartiles in microseconds, in how many rounds it was, and for each base the median of the
 *   ratios to it in the same round
 */
export function measure(candidates, timing, bases) {
  const { rounds, milliseconds, warmUp, most = Infinity, least = 3, clean, clock } = timing;
  const now = clocks[clock];
  let serial = 0;
  // In batches, so that few inputs are alive at a time: collecting garbage among many of them would be charged to whoever is quickest.
  const timed = ({ inputs, run }, count) => {
    let spent = 0;
    for (let left = count; left > 0; left -= batch) {
      const fresh = inputs(Math.min(left, batch), serial);
      serial += fresh.length;
      const start = now();
      for (const input of fresh) sink.last = run(input);
      spent += now() - start;
    }
    sink.last = undefined;
    return (spent * 1000) / count;
  };
  const plans = candidates.map((candidate) => {
    let count = 1;
    let each = timed(candidate, count);
    for (let spent = each; spent < warmUp * 1000; spent += each * count) {
      count = Math.min(500, Math.max(1, Math.floor((warmUp * 200) / each)));
      each = timed(candidate, count);
    }
    const perTurn = Math.max(1, Math.round((milliseconds * 1000) / each));
    const turns = Math.min(rounds, Math.max(least, Math.floor((most * 1000) / (each * perTurn))));
    return { count: perTurn, turns };
  });
  const times = candidates.map(() => Array.from({ length: rounds }, () => undefined));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < candidates.length; turn++) {
      const i = (turn + round) % candidates.length;
      const { count, turns } = plans[i];
      if (Math.floor(((round + 1) * turns) / rounds) === Math.floor((round * turns) / rounds)) continue;
      if (clean !== undefined) collect({ type: clean === "all" || turn === 0 ? "major" : "minor" });
      times[i][round] = timed(candidates[i], count);
    }
  }
  const compared = (bases ?? [candidates[0].name]).map((base) => [base, candidates.findIndex((c) => c.name === base)]);
  return candidates.map(({ name }, i) => {
    const { median, least, low, high, count } = quartiles(times[i].filter((time) => time !== undefined));
    const ratio = (to) => {
      const both = times[i].flatMap((time, round) =>
        time === undefined || times[to][round] === undefined ? [] : time / times[to][round],
      );
      return quantile(both, 0.5);
    };
    const ratios = Object.fromEntries(compared.map(([base, to]) => [base, ratio(to)]));
    return { name, microseconds: median, least, low, high, rounds: count, ratios };
  });
}

/** The median and the quartiles of numbers. */
export function quartiles(numbers) {
  return {
    median: quantile(numbers, 0.5),
    least: Math.min(...numbers),
    low: quantile(numbers, 0.25),
    high: quantile(numbers, 0.75),
    count: numbers.length,
  };
}

/** A quantile of numbers, the nearest of them. */
export function quantile(numbers, q) {
  return numbers.toSorted((a, b) => a - b)[Math.round((numbers.length - 1) * q)];
}
