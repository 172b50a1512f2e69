import { parse, stringify } from "txml/txml";

export function open() {
  // without `decodeEntities` it would not read what the document says
  const read = (text) => parse(text, { decodeEntities: true });
  const element = (tagName, attributes, ...children) => ({ tagName, attributes, children });
  return {
    read,
    tree: {
      children: (parent, name) =>
        (Array.isArray(parent) ? parent : parent.children).filter(
          ({ tagName = "" }) => tagName.slice(tagName.indexOf(":") + 1) === name,
        ),
      attribute: (parent, name) => parent.attributes[name],
      text: (parent) => parent.children.join(""),
    },
    write: (value) => stringify(value, { encodeEntities: true }),
    toWrite: read,
    request({ version, culture, contactId, contactKey, groupId, groupKey }) {
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
