/** Inputs made at a time. */
const batch = 200;

/** Results land here, so that no engine may leave the work out. */
const sink = { last: undefined };

/**
 * Times candidates that do the same work, all of them in every round and in changing order, so that whatever else the machine does hits all
 * alike. The first candidate is the one that the others are compared with.
 *
 * @param candidates each has a name, `inputs(count, first)`, which makes fresh inputs and is not timed, and `run(input)`
 * @param milliseconds how long each candidate runs in each round
 * @returns for each candidate the median, the quartiles, in microseconds, and the median of its ratios to the first one in the same round
 */
export function measure(candidates, { rounds, milliseconds, warmUp }) {
  let serial = 0;
  // In batches, so that few inputs are alive at a time: collecting garbage among many of them would be charged to whoever is quickest.
  const timed = ({ inputs, run }, count) => {
    let spent = 0;
    for (let left = count; left > 0; left -= batch) {
      const fresh = inputs(Math.min(left, batch), serial);
      serial += fresh.length;
      const start = performance.now();
      for (const input of fresh) sink.last = run(input);
      spent += performance.now() - start;
    }
    return (spent * 1000) / count;
  };
  const counts = candidates.map((candidate) => {
    let count = 1;
    let each = timed(candidate, count);
    for (let spent = 0; spent < warmUp * 1000; spent += each * count) {
      count = Math.min(500, Math.max(1, Math.floor((warmUp * 200) / each)));
      each = timed(candidate, count);
    }
    return Math.max(1, Math.round((milliseconds * 1000) / each));
  });
  const times = candidates.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < candidates.length; turn++) {
      const i = (turn + round) % candidates.length;
      times[i].push(timed(candidates[i], counts[i]));
    }
  }
  return candidates.map(({ name }, i) => ({
    name,
    microseconds: quantile(times[i], 0.5),
    low: quantile(times[i], 0.25),
    high: quantile(times[i], 0.75),
    ratio: quantile(
      times[i].map((time, round) => time / times[0][round]),
      0.5,
    ),
  }));
}

/** A quantile of numbers, the nearest of them. */
export function quantile(numbers, q) {
  return numbers.toSorted((a, b) => a - b)[Math.round((numbers.length - 1) * q)];
}
