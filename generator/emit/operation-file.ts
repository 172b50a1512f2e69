import { soapActionName } from "../plan/plan-files.js";
import type { ModelMessage, ModelOperation } from "../model/codegen-model.js";
import { localNameOf, namespaceOf } from "../xml/expanded-name.js";
import type { Declaration } from "./declaration.js";
import { docText } from "./doc-comment.js";
import { literal } from "./literal.js";
import { declarations, namespaceText } from "./namespace-text.js";
import { readElementText, writeElementText } from "./element-text.js";
import { readHeadersFunction } from "./read-function.js";
import { headersDeclaration } from "./type-declaration.js";
import { typeText } from "./value-text.js";
import type { EmitContext } from "./emit-context.js";
import { Tags, writeMember } from "./write-function.js";

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
  const writeHeaders = headers.map(
    (header) => `case ${literal(header.property)}: ${writeMember(context, tags, header, [header.property])} break;`,
  );
  return `
${readHeadersFunction(context, `${small}HeadersReader`, headersName, headers)}
// Header blocks may come in any order: they are written in that of the properties, which is the document's where it was read.
function ${small}HeadersWriter(w: ${imports.use("Writer")}, value: ${headersName}): void {
for (const name of Object.keys(value)) {
switch (name) {
${writeHeaders.join("\n")}
case "$unknown": ${imports.use("writeElements")}(w, value.$unknown?.elements);
}
}
}

const ${small}Envelope = /* @__PURE__ */ ${imports.use("envelope")}(${declarations(context, message.namespaces)});
const ${small}Body = /* @__PURE__ */ ${imports.use("names")}(${literal(local)}, ${namespaceText(context, namespaceOf(body.name))}, ${literal(local)});

${docText(`Writes the ${small} of ${operation.operation} as a SOAP envelope.${about}\n\n@throws XmlWriteError where a value is not one of its type`)}
export function serialize${name}(message: ${soapMessage}, options?: ${imports.use("WriteOptions")}): string {
return ${imports.use("writeEnvelope")}(${small}Envelope, message, options, ${small}HeadersWriter, ${tags.use(body.name)}, ${writerText(context, body.value)});
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

function writerText(context: EmitContext, value: ModelMessage["body"]["value"]): string {
  const call = writeElementText(context, "t", { value }, "body");
  const [, functionName] = /^(\w+)\(w, t, body\)$/.exec(call) ?? [];
  return functionName ?? `(w, t, body) => ${call}`;
}
