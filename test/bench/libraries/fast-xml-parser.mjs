import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { localName, treeFacts } from "./tree-facts.mjs";

export function open() {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false });
  const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });
  const read = (text) => parser.parse(text);
  return {
    response: read,
    request: read,
    ...treeFacts({
      child: (element, name) => element[Object.keys(element).find((key) => key[0] !== "@" && localName(key) === name)],
      attribute: (element, name) => element[`@_${name}`],
      text: (element) => (typeof element === "string" ? element : element["#text"]),
    }),
    write: (message) => builder.build(message),
    toWrite: ({ version, culture, contactId, contactKey, groupId, groupKey }) => ({
      "soap:Envelope": {
        "@_xmlns:soap": "http://schemas.xmlsoap.org/soap/envelope/",
        "@_xmlns:t": "http://schemas.microsoft.com/exchange/services/2006/types",
        "@_xmlns:m": "http://schemas.microsoft.com/exchange/services/2006/messages",
        "soap:Header": { "t:RequestServerVersion": { "@_Version": version }, "t:MailboxCulture": culture },
        "soap:Body": {
          "m:AddImContactToGroup": {
            "m:ContactId": { "@_Id": contactId, "@_ChangeKey": contactKey },
            "m:GroupId": { "@_Id": groupId, "@_ChangeKey": groupKey },
          },
        },
      },
    }),
  };
}
