import { readFileSync } from "node:fs";
import {
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  type ReadOptions,
  serializeAddImContactToGroupRequest,
  serializeAddImContactToGroupResponse,
} from "../../generated/ews/index.js";

/** One of the specification's three messages, with what it says. */
export interface Example {
  readonly name: string;
  readonly xml: string;
  readonly message: object;
  readonly read: (xml: string | Uint8Array, options?: ReadOptions) => object;
  /** Reads the document and writes what was read. */
  readonly rewrite: (xml: string | Uint8Array, options?: ReadOptions) => string;
}

export const rewriteRequest = (xml: string | Uint8Array, options?: ReadOptions) =>
  serializeAddImContactToGroupRequest(deserializeAddImContactToGroupRequest(xml, options));
export const rewriteResponse = (xml: string | Uint8Array, options?: ReadOptions) =>
  serializeAddImContactToGroupResponse(deserializeAddImContactToGroupResponse(xml, options));

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
}

const serverVersionInfo = {
  majorVersion: 15,
  minorVersion: 0,
  majorBuildNumber: 349,
  minorBuildNumber: 0,
  version: "Exchange2013",
};

export const request: Example = {
  name: "request.xml",
  xml: fixture("request.xml"),
  message: {
    headers: { requestServerVersion: { version: "Exchange2013" }, mailboxCulture: { $value: "en-US" } },
    body: {
      contactId: { id: "AAMkAGQ1MjJjMTBkLTc4Y2AA=", changeKey: "EQAAABYAAABtF8oI7i" },
      groupId: { id: "AAMkAGQ1MjJjMTBkzzAAAQKAAA=", changeKey: "EgAAAA==" },
    },
  },
  read: deserializeAddImContactToGroupRequest,
  rewrite: rewriteRequest,
};

export const success: Example = {
  name: "response-success.xml",
  xml: fixture("response-success.xml"),
  message: { headers: { serverVersionInfo }, body: { responseClass: "Success", responseCode: "NoError" } },
  read: deserializeAddImContactToGroupResponse,
  rewrite: rewriteResponse,
};

export const error: Example = {
  name: "response-error.xml",
  xml: fixture("response-error.xml"),
  message: {
    headers: { serverVersionInfo },
    body: {
      responseClass: "Error",
      messageText: "The specified Im Contact Id is invalid.",
      responseCode: "ErrorInvalidImContactId",
      descriptiveLinkKey: 0,
    },
  },
  read: deserializeAddImContactToGroupResponse,
  rewrite: rewriteResponse,
};

export const examples: readonly Example[] = [request, success, error];
