/** Numbers that look random and are the same in each run (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    /** True with a probability of `share`. */
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)],
    /** `make()` with a probability of `share`, else undefined. */
    maybe: (share, make) => (next() < share ? make() : undefined),
    bytes: (length) => Uint8Array.from({ length }, () => int(0, 255)),
  };
}
