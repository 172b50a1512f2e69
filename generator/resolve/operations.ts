import { diagnostic } from "../diagnostics/catalogue.js";
import type { Reference } from "../schema/schema-document.js";
import type {
  BindingMessageSyntax,
  BindingOperationSyntax,
  BindingSyntax,
  MessageSyntax,
  MessageUseSyntax,
  PortTypeOperationSyntax,
  PortTypeSyntax,
  WsdlDocument,
} from "../schema/wsdl-document.js";
import { localNameOf, type ExpandedName } from "../xml/expanded-name.js";
import { lookUp, type Lookup } from "./lookup.js";
import { resolveMessages } from "./messages.js";
import type { MessagePart, Operation, OperationFault, OperationMessage } from "./schema-set.js";
import { byWsdlName } from "./wsdl-names.js";

interface OperationLookup extends Lookup {
  readonly messages: ReadonlyMap<ExpandedName, MessageSyntax>;
  readonly partsOf: (message: MessageSyntax) => readonly MessagePart[];
}

/**
 * The operations of all SOAP bindings, in document order. Where several bindings have an operation of the same name, the first of SOAP 1.1
 * counts, else the first.
 */
export function resolveOperations(documents: readonly WsdlDocument[], lookup: Lookup): readonly Operation[] {
  const { report } = lookup;
  const messages = byWsdlName(
    documents.flatMap((document) => document.messages),
    "message",
    report,
  );
  const portTypes = byWsdlName(
    documents.flatMap((document) => document.portTypes),
    "port type",
    report,
  );
  const bindings = byWsdlName(
    documents.flatMap((document) => document.bindings),
    "binding",
    report,
  );
  for (const port of documents.flatMap(({ ports }) => ports)) lookUp(bindings, port, "unresolved-binding", report);
  const parts = resolveMessages(messages, lookup);
  const operationLookup: OperationLookup = { ...lookup, messages, partsOf: ({ name }) => parts.get(name) ?? [] };
  for (const portType of portTypes.values()) checkPortType(operationLookup, portType);
  const operations = new Map<string, Operation>();
  for (const binding of bindings.values()) {
    const portType = lookUp(portTypes, binding.portType, "unresolved-port-type", report);
    if (binding.soapVersion === undefined)
      report(diagnostic("binding-ignored", binding.at, { name: localNameOf(binding.name) }));
    else if (portType !== undefined) {
      for (const operation of resolveBinding(operationLookup, binding, portType, binding.soapVersion)) {
        const other = operations.get(operation.name);
        if (other === undefined || (other.soapVersion === "1.2" && operation.soapVersion === "1.1"))
          operations.set(operation.name, operation);
      }
    }
  }
  return [...operations.values()];
}

/** Every message an operation names must exist, bound or not. */
function checkPortType({ messages, report }: OperationLookup, { operations }: PortTypeSyntax): void {
  const seen = new Map<string, PortTypeOperationSyntax>();
  for (const operation of operations) {
    const other = seen.get(operation.name);
    if (other !== undefined)
      report(
        diagnostic(
          "overloaded-operation",
          operation.at,
          { name: operation.name, other: other.at },
          "give each operation a name of its own",
        ),
      );
    seen.set(operation.name, operation);
    for (const use of [operation.input, operation.output, ...operation.faults]) {
      if (use !== undefined) lookUp(messages, use.message, "unresolved-message", report);
    }
  }
}

function resolveBinding(
  lookup: OperationLookup,
  binding: BindingSyntax,
  portType: PortTypeSyntax,
  soapVersion: "1.1" | "1.2",
): readonly Operation[] {
  return binding.operations.flatMap((operation) => {
    const abstract = portType.operations.find(({ name }) => name === operation.name);
    if (abstract === undefined) {
      lookup.report(
        diagnostic("unresolved-operation", operation.at, {
          name: operation.name,
          portType: localNameOf(portType.name),
        }),
      );
      return [];
    }
    return resolveOperation(lookup, operation, abstract, soapVersion);
  });
}

function resolveOperation(
  lookup: OperationLookup,
  operation: BindingOperationSyntax,
  abstract: PortTypeOperationSyntax,
  soapVersion: "1.1" | "1.2",
): Operation {
  const { name, soapAction, style, at } = operation;
  const input = resolveMessage(lookup, name, abstract.input, operation.input);
  const output = resolveMessage(lookup, name, abstract.output, operation.output);
  const documentation = abstract.documentation ?? operation.documentation;
  return {
    name,
    soapVersion,
    soapAction,
    style,
    ...(documentation === undefined ? {} : { documentation }),
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    faults: abstract.faults.flatMap((fault) => resolveFault(lookup, fault)),
    at,
  };
}

function resolveFault(
  { messages, partsOf }: OperationLookup,
  { name, message, at }: MessageUseSyntax,
): readonly OperationFault[] {
  const definition = messages.get(message.name);
  return definition === undefined ? [] : [{ name, parts: partsOf(definition), at }];
}

/** Body and headers of one message. Without a `parts` attribute the body has all parts that are no headers of the same message (§3.5). */
function resolveMessage(
  lookup: OperationLookup,
  operation: string,
  abstract: MessageUseSyntax | undefined,
  binding: BindingMessageSyntax | undefined,
): OperationMessage | undefined {
  const message = abstract && lookup.messages.get(abstract.message.name);
  if (message === undefined || binding === undefined) return undefined;
  const headers = resolveHeaders(lookup, operation, binding);
  const asHeaders = new Set(headers);
  const all = lookup.partsOf(message);
  const body =
    binding.parts === undefined
      ? all.filter((part) => !asHeaders.has(part))
      : namedParts(lookup, message, binding.parts, binding);
  return { use: binding.use, body, headers, at: binding.at };
}

/** In the order of the message, whatever the order of the attribute. */
function namedParts(
  lookup: OperationLookup,
  message: MessageSyntax,
  names: readonly string[],
  { at }: BindingMessageSyntax,
): readonly MessagePart[] {
  for (const name of names) partNamed(lookup, message, name, at);
  return lookup.partsOf(message).filter(({ name }) => names.includes(name));
}

function resolveHeaders(
  lookup: OperationLookup,
  operation: string,
  { headers }: BindingMessageSyntax,
): readonly MessagePart[] {
  // By what stands on the wire: two parts with one element are one header.
  const parts = new Map<string, MessagePart>();
  for (const { message: reference, part: name, at } of headers) {
    const message = lookUp(lookup.messages, reference, "unresolved-message", lookup.report);
    const part = message && partNamed(lookup, message, name, at);
    if (part === undefined) continue;
    const key = part.element ?? part.name;
    if (parts.has(key))
      lookup.report(diagnostic("duplicate-header", at, { part: name, operation }, "remove one of the two"));
    else parts.set(key, part);
  }
  return [...parts.values()];
}

function partNamed(
  lookup: OperationLookup,
  message: MessageSyntax,
  name: string,
  at: Reference["at"],
): MessagePart | undefined {
  const part = lookup.partsOf(message).find((candidate) => candidate.name === name);
  if (part === undefined) {
    const hint = `its parts are ${message.parts.map((candidate) => `"${candidate.name}"`).join(", ")}`;
    lookup.report(diagnostic("unresolved-part", at, { name, message: localNameOf(message.name) }, hint));
  }
  return part;
}
