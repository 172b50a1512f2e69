import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { ElementDeclaration, Wildcard } from "../resolve/schema-set.js";

/** A content model as properties. */
export interface FlatContent {
  /** True: the order of different elements counts, so that one array holds all of them. False: every element has a place of its own. */
  readonly interleaved: boolean;
  /** Whether order, required members and choices together say all that the content model does. */
  readonly exact: boolean;
  /** False for an `all` group. */
  readonly ordered: boolean;
  readonly members: readonly FlatMember[];
  /** For each choice the members of its branches, as indexes. */
  readonly choices: readonly { readonly branches: readonly (readonly number[])[]; readonly optional: boolean }[];
  readonly any?: FlatWildcard;
}

/** A wildcard, and the number of members before it. */
export interface FlatWildcard {
  readonly constraint: Wildcard["constraint"];
  readonly position: number;
}

export interface FlatMember {
  readonly element: ElementDeclaration;
  /** There in every document, as far as no choice decides it. */
  readonly required: boolean;
  readonly repeated: boolean;
  readonly at: SourceLocation;
}
