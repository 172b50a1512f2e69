import { expect, it } from "vitest";
import { serializeAddImContactToGroup, serializeAddImContactToGroupRequest } from "../../generated/ews/index.js";

const body = {
  contactId: { id: "AAMkAGQ1MjJjMTBkLTc4Y2AA=", changeKey: "EQAAABYAAABtF8oI7i" },
  groupId: { id: "AAMkAGQ1MjJjMTBkzzAAAQKAAA=", changeKey: "EgAAAA==" },
};

const start =
  '<?xml version="1.0" encoding="utf-8"?>' +
  '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"' +
  ' xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"' +
  ' xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">';
const end =
  "<soap:Body><m:AddImContactToGroup>" +
  '<m:ContactId Id="AAMkAGQ1MjJjMTBkLTc4Y2AA=" ChangeKey="EQAAABYAAABtF8oI7i"/>' +
  '<m:GroupId Id="AAMkAGQ1MjJjMTBkzzAAAQKAAA=" ChangeKey="EgAAAA=="/>' +
  "</m:AddImContactToGroup></soap:Body></soap:Envelope>";

it("a request has the usual prefixes, declared once on the envelope", () => {
  expect(
    serializeAddImContactToGroupRequest({ headers: { requestServerVersion: { version: "Exchange2013" } }, body }),
  ).toBe(`${start}<soap:Header><t:RequestServerVersion Version="Exchange2013"/></soap:Header>${end}`);
});

it("the specification's request, built from an object literal, has the specification's text", () => {
  const headers = { requestServerVersion: { version: "Exchange2013" }, mailboxCulture: { $value: "en-US" } } as const;
  expect(serializeAddImContactToGroupRequest({ headers, body })).toBe(
    start +
      '<soap:Header><t:RequestServerVersion Version="Exchange2013"/><t:MailboxCulture>en-US</t:MailboxCulture></soap:Header>' +
      end,
  );
});

it("a request without headers has no Header", () => {
  expect(serializeAddImContactToGroupRequest({ body })).toBe(start + end);
});

it("the body alone declares only the namespace it needs", () => {
  expect(serializeAddImContactToGroup({ contactId: { id: "1" } })).toBe(
    '<?xml version="1.0" encoding="utf-8"?>' +
      '<m:AddImContactToGroup xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">' +
      '<m:ContactId Id="1"/></m:AddImContactToGroup>',
  );
});
