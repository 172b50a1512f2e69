import type { ExpandedName } from "../xml/expanded-name.js";
import { anySimpleType, builtInTypes } from "./built-in-types.js";
import type { SimpleTypeDefinition, TypeDefinition } from "./schema-set.js";

/** What a simple type is, whether built in or defined. */
export type SimpleTypeProperties = Pick<
  SimpleTypeDefinition,
  "variety" | "primitive" | "itemType" | "memberTypes" | "facets"
>;

/** Type definitions by key. */
export type ResolvedTypes = ReadonlyMap<ExpandedName, TypeDefinition>;

/** The properties of a simple type that is resolved already; those of `xs:anySimpleType` for anything else, which has been reported. */
export function simpleTypeProperties(types: ResolvedTypes, key: ExpandedName): SimpleTypeProperties {
  const defined = types.get(key);
  if (defined?.kind === "simple") return defined;
  const builtIn = builtInTypes.get(key);
  if (builtIn === undefined) return { variety: "atomic", primitive: anySimpleType, facets: { whiteSpace: "preserve" } };
  const { variety, itemType, whiteSpace } = builtIn;
  return {
    variety,
    primitive: variety === "list" ? anySimpleType : key,
    ...(itemType === undefined ? {} : { itemType }),
    facets: { whiteSpace },
  };
}
