import type {
  EnumerationType,
  ModelElement,
  ModelOperation,
  ModelType,
  Module,
  ObjectType,
  VariantsType,
} from "../model/codegen-model.js";

/** One file of the output: its place, the names that it exports, and what goes into it. */
export interface FilePlan {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  /** Exported names, by which other files import from it. */
  readonly exports: readonly string[];
  readonly content: FileContent;
}

export type FileContent =
  | { readonly kind: "namespaces"; readonly modules: readonly Module[] }
  | { readonly kind: "types"; readonly types: readonly Exclude<ModelType, EnumerationType>[] }
  | { readonly kind: "enumerations"; readonly types: readonly EnumerationType[] }
  | { readonly kind: "readers"; readonly types: readonly (ObjectType | VariantsType)[] }
  | { readonly kind: "writers"; readonly types: readonly (ObjectType | VariantsType)[] }
  | { readonly kind: "elements"; readonly elements: readonly ModelElement[] }
  | { readonly kind: "operation"; readonly operation: ModelOperation }
  | { readonly kind: "registry"; readonly elements: readonly ModelElement[] }
  | { readonly kind: "index"; readonly paths: readonly string[] };
