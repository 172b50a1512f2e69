import { arbitraryInput } from "./arbitrary-input.js";
import { endsWithin } from "./ends-within.js";
import { endless, type Finding } from "./finding.js";
import { type Input, printed } from "./input.js";
import { judge } from "./judge.js";
import { shrunk } from "./shrink.js";
import { withoutStacks } from "./without-stacks.js";

/** A finding in words: which input it was, and a smaller one. */
export function describeFinding(seed: number, n: number, { kind, detail }: Finding): string {
  const { input } = arbitraryInput(seed, n);
  // It may depend on the tree that the input was made from, or on what was read before, and show as another one now, or not at all.
  const now = withoutStacks(() => find(input))?.kind;
  const tries = now === endless.kind ? 150 : 6000;
  const smaller =
    now === undefined ? input : shrunk(input, (one) => withoutStacks(() => find(one))?.kind === now, tries);
  const again = find(smaller) ?? {
    kind: "not found again without the inputs before, or the tree it was made from",
    detail,
  };
  return [
    `${kind} (seed ${seed}, input ${n}, ${typeof input === "string" ? "text" : "bytes"})`,
    ...(again.kind === kind ? [] : [again.kind]),
    printed(smaller),
    again.detail,
  ].join("\n");
}

function find(input: Input): Finding | undefined {
  let finding: Finding | undefined;
  const ended = endsWithin(300, () => {
    ({ finding } = judge({ input, tree: undefined }));
  });
  return ended ? finding : endless;
}
