import type { CodegenModel } from "../../generator/model/codegen-model.js";
import { type Canonical, canonical } from "../roundtrip/canonical.js";
import { SOAP } from "../roundtrip/envelopes.js";
import type { ExampleFile } from "./example-files.js";
import type { ElementFunctions, EwsOutput } from "./ews-output.js";

/** Finds the functions that read and write a document. */
export interface MessageFunctions {
  /** Those for the document's root, or for the first child of its body; undefined where the schemas know no such element. */
  of(xml: string): ElementFunctions | undefined;
  /**
   * Those that a caller would use who expects what the document claims to be, or asked for it: where no operation has its body, those of the
   * operation that the documentation tells, and where the schemas don't know that either, those of `GetItem`.
   */
  expecting(example: ExampleFile, xml: string): ElementFunctions;
}

/** The functions of envelopes by the expanded name of the body's child, as the WSDL has it, and of elements by their own. */
export function messageFunctions(model: CodegenModel, output: EwsOutput): MessageFunctions {
  const byBody = new Map<string, ElementFunctions>();
  const byOperation = new Map<string, ElementFunctions>();
  for (const { name, operation, request, response } of model.operations) {
    for (const [kind, message] of [["Request", request] as const, ["Response", response] as const]) {
      if (message === undefined) continue;
      const functions = envelopeFunctions(output, name + kind);
      byBody.set(message.body.name, functions);
      byOperation.set(operation + kind, functions);
    }
  }
  const of = (xml: string): ElementFunctions | undefined => {
    const root = canonical(xml);
    if (nameOf(root) !== `{${SOAP}}Envelope`) return output.elements[nameOf(root)];
    const child = bodyOf(root);
    return child === undefined ? undefined : byBody.get(nameOf(child));
  };
  return {
    of,
    expecting: (example, xml) => {
      const kind = example.kind === "request" ? "Request" : "Response";
      return (
        (example.wellFormed ? of(xml) : undefined) ??
        byOperation.get(`${example.operation ?? ""}${kind}`) ??
        byOperation.get(`GetItem${kind}`)!
      );
    },
  };
}

/** The first element in an envelope's body. */
export function bodyOf(envelope: Canonical): Canonical | undefined {
  const elements = ({ children }: Canonical): readonly Canonical[] =>
    children.filter((child) => typeof child !== "string");
  const body = elements(envelope).find((child) => nameOf(child) === `{${SOAP}}Body`);
  return body === undefined ? undefined : elements(body)[0];
}

function nameOf({ namespace, local }: Canonical): string {
  return `{${namespace}}${local}`;
}

function envelopeFunctions({ functions }: EwsOutput, name: string): ElementFunctions {
  return {
    deserialize: functions[`deserialize${name}`] as ElementFunctions["deserialize"],
    serialize: functions[`serialize${name}`] as ElementFunctions["serialize"],
  };
}
