import { soapActionName } from "../plan/plan-files.js";
import type { ModelMessage, ModelOperation } from "../model/codegen-model.js";
import { localNameOf, namespaceOf } from "../xml/expanded-name.js";
import type { Declaration } from "./declaration.js";
import { docText } from "./doc-comment.js";
import { literal, propertyKey } from "./literal.js";
import { declarations, namespaceText } from "./namespace-text.js";
import { readElementText, writeElementText } from "./element-text.js";
import { readHeadersFunction } from "./read-function.js";
import { headersDeclaration } from "./type-declaration.js";
import { typeText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";
import { Tags } from "./write-function.js";

/** The headers' types and the envelope functions of an operation. */
export function operationStatements(
  context: EmitContext,
  operation: ModelOperation,
): readonly (Declaration | string)[] {
  const messages = [
    ["Request", operation.request],
    ["Response", operation.response],
  ] as const;
  const tags = new Tags(context, "");
  const parts = messages.flatMap(([kind, message]) =>
    message === undefined ? [] : [messageFunctions(context, tags, operation, kind, message)],
  );
  const headers = messages.flatMap(([kind, message]) =>
    message === undefined
      ? []
      : [
          headersDeclaration(
            context,
            message.headersName,
            `Header blocks of the ${kind.toLowerCase()} of ${operation.operation}.`,
            message.headers,
          ),
        ],
  );
  const action = `${docText(`The \`SOAPAction\` of ${operation.operation} requests: an HTTP header, in quotes.`)}
export const ${soapActionName(operation)} = ${literal(operation.soapAction)};`;
  return [action, ...headers, tags.text(), ...parts];
}

function messageFunctions(
  context: EmitContext,
  tags: Tags,
  operation: ModelOperation,
  kind: "Request" | "Response",
  message: ModelMessage,
): string {
  const { imports } = context;
  const { headersName, headers, body } = message;
  const small = kind.toLowerCase();
  const name = `${operation.name}${kind}`;
  const local = localNameOf(body.name);
  const bodyType = typeText(context, body.value);
  const soapMessage = `${imports.use("SoapMessage")}<${headersName}, ${bodyType}>`;
  const about = operation.documentation === undefined ? "" : `\n\n${operation.documentation}`;
  const headerWriters = headers.map(
    (header) => `${propertyKey(header.property)}: [${tags.use(header.name)}, ${writerText(context, header)}],`,
  );
  return `
${readHeadersFunction(context, `${small}HeadersReader`, headersName, headers)}
const ${small}HeaderWriters: ${imports.use("HeaderWriters")}<${headersName}> = {
${headerWriters.join("\n")}
};

const ${small}Envelope = /* @__PURE__ */ ${imports.use("envelope")}(${declarations(context, message.namespaces)});
const ${small}Body = /* @__PURE__ */ ${imports.use("names")}(${literal(local)}, ${namespaceText(context, namespaceOf(body.name))}, ${literal(local)});

${docText(`Writes the ${small} of ${operation.operation} as a SOAP envelope.${about}\n\n@throws XmlWriteError where a value is not one of its type`)}
export function serialize${name}(message: ${soapMessage}, options?: ${imports.use("WriteOptions")}): string {
return ${imports.use("writeEnvelope")}(${small}Envelope, message, options, ${small}HeaderWriters, ${tags.use(body.name)}, ${writerText(context, { value: body.value })});
}

${docText(`Reads the SOAP envelope of the ${small} of ${operation.operation}.${about}\n\n@throws SoapFault where the body is a fault\n@throws XmlReadError where the document is malformed, another message, or a value is outside its type`)}
export function deserialize${name}(xml: string | Uint8Array, options?: ${imports.use("ReadOptions")}): { headers: ${headersName}; body: ${bodyType} } {
return ${imports.use("readEnvelope")}(xml, options, ${small}HeadersReader, ${small}Body, ${readerText(context, body.value)});
}
`;
}

function readerText(context: EmitContext, value: ModelMessage["body"]["value"]): string {
  const call = readElementText(context, { value });
  const [, functionName] = /^(\w+)\(r\)$/.exec(call) ?? [];
  return functionName ?? `(r) => ${call}`;
}

function writerText(context: EmitContext, element: Parameters<typeof writeElementText>[2]): string {
  const call = writeElementText(context, "t", element, "value");
  const [, functionName] = /^(\w+)\(w, t, value\)$/.exec(call) ?? [];
  return functionName ?? `(w, t, value) => ${call}`;
}
