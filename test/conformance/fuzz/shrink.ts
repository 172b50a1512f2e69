import type { Input } from "./input.js";

/** A smaller input that still fails: ranges are left out, large ones first, and pairs of tags (after Zeller's delta debugging). */
export function shrunk(input: Input, fails: (candidate: Input) => boolean, tries = 8000): Input {
  let left = tries;
  const attempt = (candidate: Input): boolean => left-- > 0 && fails(candidate);
  let smallest = input;
  for (let length = Infinity; smallest.length < length && left > 0;) {
    length = smallest.length;
    smallest = withoutPairs(withoutRanges(smallest, attempt), attempt);
  }
  return smallest;
}

function withoutRanges(input: Input, fails: (candidate: Input) => boolean): Input {
  let smallest = input;
  // the lengths of attributes and short tags one by one
  for (let size = smallest.length >> 1; size > 0; size = size > 16 ? size >> 1 : size - 1) {
    for (let at = 0; at < smallest.length;) {
      const candidate = without(smallest, at, at + size);
      if (fails(candidate)) smallest = candidate;
      else at += size;
    }
  }
  return smallest;
}

function withoutPairs(input: Input, fails: (candidate: Input) => boolean): Input {
  const text = typeof input === "string" ? input : Buffer.from(input).toString("latin1");
  const tags = [...text.matchAll(/<[^<>]*>/g)].map(({ 0: tag, index }) => [index, index + tag.length] as const);
  for (const [k, [from, to]] of tags.slice(0, 60).entries()) {
    for (const [otherFrom, otherTo] of tags.slice(k + 1, 60)) {
      const candidate = without(without(input, otherFrom, otherTo), from, to);
      if (fails(candidate)) return withoutPairs(candidate, fails);
    }
  }
  return input;
}

function without(input: Input, from: number, to: number): Input {
  if (typeof input === "string") return input.slice(0, from) + input.slice(to);
  return Uint8Array.from([...input.subarray(0, from), ...input.subarray(to)]);
}
