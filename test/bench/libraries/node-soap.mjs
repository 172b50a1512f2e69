import { createClientAsync } from "soap";

const types = "http://schemas.microsoft.com/exchange/services/2006/types";

/** What its client does with a message, without the sending: the object for the body, the headers, and the envelope around them. */
export async function open({ wsdl }) {
  const client = await createClientAsync(wsdl);
  const { methods } = client.wsdl.definitions.bindings.ExchangeServiceBinding;
  const envelope = `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${client.wsdl.xmlnsInEnvelope}>`;
  const read = (text) => client.wsdl.xmlToObject(text);
  return {
    read,
    tree: {
      children: (element, name) => (name === "Envelope" ? [element] : [element[name] ?? []].flat()),
      attribute: (element, name) => element.attributes[name],
      text: (element) => (isElement(element) ? element.$value : element),
    },
    write({ operation, direction, headers, body }) {
      const part = methods[operation][direction];
      const type = part.$type ?? part.$lookupType;
      const written = headers.map((header) => client.wsdl.objectToXML(header, "", "t", types, true)).join(" ");
      const message = client.wsdl.objectToDocumentXML(part.$name, body, part.targetNSAlias, part.targetNamespace, type);
      return `${envelope}<soap:Header>${written}</soap:Header><soap:Body>${message}</soap:Body></soap:Envelope>`;
    },
    toWrite(xml) {
      const { Header, Body } = read(xml);
      const [[name, body]] = Object.entries(Body);
      const [operation, direction] = name.endsWith("Response") ? [name.slice(0, -8), "output"] : [name, "input"];
      return { operation, direction, headers: [Header], body: withDates(body) };
    },
    request: ({ version, culture, contactId, contactKey, groupId, groupKey }) => ({
      operation: "AddImContactToGroup",
      direction: "input",
      headers: [{ RequestServerVersion: { attributes: { Version: version } } }, { MailboxCulture: culture }],
      body: {
        ContactId: { attributes: { Id: contactId, ChangeKey: contactKey } },
        GroupId: { attributes: { Id: groupId, ChangeKey: groupKey } },
      },
    }),
  };
}

const isElement = (value) => typeof value === "object" && value !== null && !(value instanceof Date);

/** It makes `Date`s, and writes nothing of them. */
function withDates(value) {
  if (value instanceof Date) return value.toISOString().replace(".000Z", "Z");
  if (Array.isArray(value)) return value.map(withDates);
  if (!isElement(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withDates(member)]));
}
