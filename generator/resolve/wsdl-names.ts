import { diagnostic } from "../diagnostics/catalogue.js";
import type { Report, SourceLocation } from "../diagnostics/diagnostic.js";
import { localNameOf } from "../xml/expanded-name.js";

/** Definitions by name; a name that is there twice (WSDL 1.1 §2.1.1) is reported, and the first one kept. */
export function byWsdlName<Definition extends { readonly name: string; readonly at: SourceLocation }>(
  definitions: readonly Definition[],
  kind: string,
  report: Report,
): ReadonlyMap<string, Definition> {
  const map = new Map<string, Definition>();
  for (const definition of definitions) {
    const first = map.get(definition.name);
    if (first === undefined) map.set(definition.name, definition);
    else
      report(
        diagnostic("duplicate-wsdl-name", definition.at, { kind, name: localNameOf(definition.name), other: first.at }),
      );
  }
  return map;
}
