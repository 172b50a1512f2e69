import type { Report } from "../diagnostics/diagnostic.js";
import type { SchemaSet } from "../resolve/schema-set.js";
import type { ExpandedName } from "../xml/expanded-name.js";

/** What of a schema set to generate, and how. */
export interface ModelOptions {
  readonly operations?: readonly string[];
  readonly elements?: readonly string[];
  readonly derivedTypes?: "all" | "abstract";
  readonly openEnumerations?: readonly string[];
  readonly naming?: "camelCase" | "preserve";
  readonly prefixes?: Readonly<Record<string, string>>;
}

/** What the parts of the model stage look up. */
export interface ModelContext {
  readonly set: SchemaSet;
  readonly options: ModelOptions;
  /** TypeScript name of each type that is reached and has one. */
  readonly typeNames: ReadonlyMap<ExpandedName, string>;
  readonly report: Report;
}
