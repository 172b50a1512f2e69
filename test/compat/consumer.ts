// A program that uses the generated code and nothing else, compiled by each supported version of TypeScript.
import {
  type AddImContactToGroupRequestHeaders,
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  type ItemIdType,
  serializeAddImContactToGroupRequest,
  SoapFault,
  XmlReadError,
  XmlWriteError,
} from "../../generated/ews/index.js";

const headers: AddImContactToGroupRequestHeaders = {
  requestServerVersion: { version: "Exchange2013" },
  mailboxCulture: { $value: "en-US" },
};

/** The text of a request. */
export function request(contactId: ItemIdType, groupId?: ItemIdType): string {
  return serializeAddImContactToGroupRequest({ headers, body: { contactId, groupId } });
}

/** The contact of a request. */
export function contactOf(xml: string): string {
  return deserializeAddImContactToGroupRequest(xml).body.contactId.id;
}

/** What a response says, in a sentence. */
export function explain(response: string | Uint8Array): string {
  try {
    const { headers: answer, body } = deserializeAddImContactToGroupResponse(response, { unknown: "skip" });
    if (body.responseClass === "Success")
      return `added by a server of version ${answer.serverVersionInfo?.version ?? "?"}`;
    const names = (body.messageXml?.$any ?? []).map(({ localName }) => localName);
    return [body.responseCode ?? "no code", body.messageText ?? "no text", ...names].join(", ");
  } catch (error) {
    if (error instanceof SoapFault) return `fault ${error.faultcode.localName}: ${error.faultstring}`;
    if (error instanceof XmlReadError) return `${error.code} in line ${error.line}, column ${error.column}`;
    if (error instanceof XmlWriteError) return `${error.code} at ${error.path}`;
    throw error;
  }
}
