import { XMLBuilder, XMLParser } from "fast-xml-parser";

export function open() {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false });
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const read = (text) => parser.parse(text);
  return {
    read,
    tree: {
      children: (element, name) =>
        Object.entries(element).flatMap(([key, value]) => (key.slice(key.indexOf(":") + 1) === name ? value : [])),
      attribute: (element, name) => element[`@_${name}`],
      text: (element) => (typeof element === "string" ? element : element["#text"]),
    },
    write: (value) => builder.build(value),
    toWrite: read,
    request: ({ version, culture, contactId, contactKey, groupId, groupKey }) => ({
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
