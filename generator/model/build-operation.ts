import { diagnostic } from "../diagnostics/catalogue.js";
import type { Operation, OperationMessage } from "../resolve/schema-set.js";
import { namespaceOf, type ExpandedName } from "../xml/expanded-name.js";
import type { Member, ModelMessage, ModelOperation, ModelType } from "./codegen-model.js";
import { claim } from "./identifier.js";
import { partMember } from "./members.js";
import type { ModelContext } from "./model-context.js";
import { namespacesOfValues } from "./written-namespaces.js";

/** The model of a WSDL operation: document style and literal use, a body of one element. */
export function buildOperation(
  context: ModelContext,
  operation: Operation,
  name: string,
  types: ReadonlyMap<ExpandedName, ModelType>,
  typeNames: Set<string>,
): ModelOperation {
  const unsupported = (construct: string): void => {
    context.report(
      diagnostic("unsupported", operation.at, { construct: `${construct} (operation "${operation.name}")` }),
    );
  };
  if (operation.style !== "document") unsupported("style rpc");
  if (operation.soapVersion !== "1.1") unsupported("SOAP 1.2");
  const request = buildMessage(context, operation.input, claim(typeNames, `${name}RequestHeaders`), types, unsupported);
  const response = buildMessage(
    context,
    operation.output,
    claim(typeNames, `${name}ResponseHeaders`),
    types,
    unsupported,
  );
  return {
    name,
    operation: operation.name,
    soapAction: operation.soapAction,
    ...(operation.documentation === undefined ? {} : { documentation: operation.documentation }),
    ...(request === undefined ? {} : { request }),
    ...(response === undefined ? {} : { response }),
  };
}

function buildMessage(
  context: ModelContext,
  message: OperationMessage | undefined,
  headersName: string,
  types: ReadonlyMap<ExpandedName, ModelType>,
  unsupported: (construct: string) => void,
): ModelMessage | undefined {
  if (message === undefined) return undefined;
  if (message.use !== "literal") unsupported("use encoded");
  const headers = message.headers.flatMap((part) => partsMember(context, part.element, false, message));
  const [body, ...more] = message.body.flatMap((part) => partsMember(context, part.element, true, message));
  if (body === undefined || more.length > 0) {
    unsupported(`a body of ${body === undefined ? "no" : String(more.length + 1)} elements`);
    return undefined;
  }
  const roots = [...headers, body];
  const namespaces = new Set([...roots.map(({ name }) => namespaceOf(name)), ...namespacesOfValues(roots, types)]);
  return {
    headersName,
    headers,
    body,
    namespaces: [...namespaces].filter((namespace) => namespace !== "").sort(),
    at: message.at,
  };
}

function partsMember(
  context: ModelContext,
  element: ExpandedName | undefined,
  required: boolean,
  { at }: OperationMessage,
): readonly Member[] {
  const declaration = element === undefined ? undefined : context.set.elements.get(element);
  return declaration === undefined ? [] : [partMember(context, declaration, required, at)];
}
