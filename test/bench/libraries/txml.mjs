import { parse, stringify } from "txml/txml";
import { localName, treeFacts } from "./tree-facts.mjs";

export function open() {
  // without `decodeEntities` it would not read what the document says
  const read = (text) => parse(text, { decodeEntities: true });
  const element = (tagName, attributes, ...children) => ({ tagName, attributes, children });
  return {
    response: read,
    request: read,
    ...treeFacts({
      child: (parent, name) =>
        (Array.isArray(parent) ? parent : parent.children).find(({ tagName }) => localName(tagName ?? "") === name),
      attribute: (parent, name) => parent.attributes[name],
      text: (parent) => parent.children.join(""),
    }),
    write: (message) => stringify(message, { encodeEntities: true }),
    toWrite: ({ version, culture, contactId, contactKey, groupId, groupKey }) => {
      const namespaces = {
        "xmlns:soap": "http://schemas.xmlsoap.org/soap/envelope/",
        "xmlns:t": "http://schemas.microsoft.com/exchange/services/2006/types",
        "xmlns:m": "http://schemas.microsoft.com/exchange/services/2006/messages",
      };
      const contact = element("m:ContactId", { Id: contactId, ChangeKey: contactKey });
      const group = element("m:GroupId", { Id: groupId, ChangeKey: groupKey });
      const headers = [
        element("t:RequestServerVersion", { Version: version }),
        element("t:MailboxCulture", {}, culture),
      ];
      const body = element("m:AddImContactToGroup", {}, contact, group);
      return element(
        "soap:Envelope",
        namespaces,
        element("soap:Header", {}, ...headers),
        element("soap:Body", {}, body),
      );
    },
  };
}
