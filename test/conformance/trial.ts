import type * as fc from "fast-check";
import type { ModelElement } from "../../generator/model/codegen-model.js";
import type { ElementFunctions } from "../ews/ews-output.js";

/** An element to try, and how: the same seed draws the same values. */
export interface Trial {
  readonly element: ModelElement;
  readonly functions: ElementFunctions;
  readonly values: fc.Arbitrary<unknown>;
  readonly seed: number;
  readonly runs: number;
}
