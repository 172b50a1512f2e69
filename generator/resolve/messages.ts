import type { Report } from "../diagnostics/diagnostic.js";
import type { MessageSyntax, PartSyntax } from "../schema/wsdl-document.js";
import type { ExpandedName } from "../xml/expanded-name.js";
import { lookUp, typeKey, type Lookup } from "./lookup.js";
import type { MessagePart } from "./schema-set.js";
import { byWsdlName } from "./wsdl-names.js";

/** The parts of each message, their elements and types looked up (WSDL 1.1 §2.3). A part is one object, however often it is referred to. */
export function resolveMessages(
  messages: ReadonlyMap<ExpandedName, MessageSyntax>,
  lookup: Lookup,
): ReadonlyMap<ExpandedName, readonly MessagePart[]> {
  return new Map([...messages].map(([name, { parts }]) => [name, resolveParts(parts, lookup, lookup.report)]));
}

function resolveParts(parts: readonly PartSyntax[], lookup: Lookup, report: Report): readonly MessagePart[] {
  return [...byWsdlName(parts, "part", report).values()].map((part) => {
    if (part.element !== undefined) lookUp(lookup.components.elements, part.element, "unresolved-element", report);
    const type = part.type === undefined ? undefined : typeKey(lookup, { kind: "reference", reference: part.type });
    return {
      name: part.name,
      ...(part.element === undefined ? {} : { element: part.element.name }),
      ...(type === undefined ? {} : { type }),
      at: part.at,
    };
  });
}
