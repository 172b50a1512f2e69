import {
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  serializeAddImContactToGroupRequest,
} from "../../../generated/ews/operations/add-im-contact-to-group.js";

/** The generated code; bundled by esbuild, because the generated files are TypeScript. */
export function open() {
  return {
    readsBytes: true,
    response: deserializeAddImContactToGroupResponse,
    request: deserializeAddImContactToGroupRequest,
    responseFacts: ({ headers, body }) => ({
      serverVersion: headers.serverVersionInfo.version,
      majorBuild: String(headers.serverVersionInfo.majorBuildNumber),
      minorBuild: String(headers.serverVersionInfo.minorBuildNumber),
      responseClass: body.responseClass,
      responseCode: body.responseCode,
      messageText: body.messageText,
      linkKey: body.descriptiveLinkKey === undefined ? undefined : String(body.descriptiveLinkKey),
    }),
    requestFacts: ({ headers, body }) => ({
      version: headers.requestServerVersion.version,
      culture: headers.mailboxCulture.$value,
      contactId: body.contactId.id,
      contactKey: body.contactId.changeKey,
      groupId: body.groupId.id,
      groupKey: body.groupId.changeKey,
    }),
    write: serializeAddImContactToGroupRequest,
    toWrite: ({ version, culture, contactId, contactKey, groupId, groupKey }) => ({
      headers: { requestServerVersion: { version }, mailboxCulture: { $value: culture } },
      body: { contactId: { id: contactId, changeKey: contactKey }, groupId: { id: groupId, changeKey: groupKey } },
    }),
  };
}
