import fc from "fast-check";

/** Patterns over a few characters, with all that makes them ambiguous. */
export const smallPattern: fc.Arbitrary<string> = fc.letrec<{ node: string; unit: string }>((tie) => ({
  node: fc
    .array(fc.array(tie("unit"), { maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((branches) => branches.map((terms) => terms.join("")).join("|")),
  unit: fc
    .record({
      term: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom("a", "b", "c", "[ab]", "[^a]"),
        tie("node").map((node) => `(${node})`),
      ),
      quantifier: fc.constantFrom("", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,4}", "{2,}"),
    })
    .map(({ term, quantifier }) => term + quantifier),
})).node;
