import type {
  InterfaceDeclarationStructure,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from "ts-morph";

/** A declaration as ts-morph's structures have it, but for its kind: plain data, which another thread can print. */
export type Declaration =
  | ({ readonly kind: "Interface" } & Omit<InterfaceDeclarationStructure, "kind">)
  | ({ readonly kind: "TypeAlias" } & Omit<TypeAliasDeclarationStructure, "kind">)
  | ({ readonly kind: "Constant" } & Omit<VariableStatementStructure, "kind" | "declarationKind">);
