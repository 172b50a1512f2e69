import { createClientAsync } from "soap";
import { treeFacts } from "./tree-facts.mjs";

const types = "http://schemas.microsoft.com/exchange/services/2006/types";

/** What its client does with a message, without the sending: the object for the body, the headers, and the envelope around them. */
export async function open({ wsdl }) {
  const client = await createClientAsync(wsdl);
  const { input } = client.wsdl.definitions.bindings.ExchangeServiceBinding.methods.AddImContactToGroup;
  const envelope = `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${client.wsdl.xmlnsInEnvelope}>`;
  const read = (text) => client.wsdl.xmlToObject(text);
  return {
    response: read,
    request: read,
    ...treeFacts({
      child: (element, name) => (name === "Envelope" ? element : element[name]),
      attribute: (element, name) => element.attributes[name],
      text: (element) => (typeof element === "object" ? element.$value : String(element)),
    }),
    write: ({ headers, body }) => {
      const written = headers.map((header) => client.wsdl.objectToXML(header, "", "t", types, true)).join(" ");
      const message = client.wsdl.objectToDocumentXML(
        input.$name,
        body,
        input.targetNSAlias,
        input.targetNamespace,
        input.$type ?? input.$lookupType,
      );
      return `${envelope}<soap:Header>${written}</soap:Header><soap:Body>${message}</soap:Body></soap:Envelope>`;
    },
    toWrite: ({ version, culture, contactId, contactKey, groupId, groupKey }) => ({
      headers: [{ RequestServerVersion: { attributes: { Version: version } } }, { MailboxCulture: culture }],
      body: {
        ContactId: { attributes: { Id: contactId, ChangeKey: contactKey } },
        GroupId: { attributes: { Id: groupId, ChangeKey: groupKey } },
      },
    }),
  };
}
