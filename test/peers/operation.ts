import type { EwsOutput, ReadOptions } from "../ews/ews-output.js";
import type { Message } from "./conversation.js";

/** The generated functions of one operation. */
export interface Operation {
  readonly name: string;
  readonly soapAction: string;
  readonly writeRequest: (message: Message) => string;
  readonly readRequest: (xml: string | Uint8Array, options?: ReadOptions) => Message;
  readonly writeResponse: (message: Message) => string;
  readonly readResponse: (xml: string | Uint8Array, options?: ReadOptions) => Message;
}

export function operation({ functions }: EwsOutput, name: string): Operation {
  const exported = (key: string): unknown => {
    if (!(key in functions)) throw new Error(`the generated index exports no ${key}`);
    return functions[key];
  };
  return {
    name,
    soapAction: exported(`${name.charAt(0).toLowerCase()}${name.slice(1)}SoapAction`) as string,
    writeRequest: exported(`serialize${name}Request`) as Operation["writeRequest"],
    readRequest: exported(`deserialize${name}Request`) as Operation["readRequest"],
    writeResponse: exported(`serialize${name}Response`) as Operation["writeResponse"],
    readResponse: exported(`deserialize${name}Response`) as Operation["readResponse"],
  };
}
