/**
 * Documents that make careless readers slow: each is a response of FindItem, of about as many bytes as asked for. Some are refused, which must
 * not take longer either.
 */
export const hostile = {
  references: (size) => subject(repeat("&amp;&#x41;", size)),
  "CDATA sections": (size) => subject(repeat("<![CDATA[x]]>", size)),
  "comments between members": (size) => message(repeat("<!-- x -->", size)),
  "white space": (size) => message(repeat(" \n\t ", size)),
  "unknown members of many names": (size) => message(numbered(size, (i) => `<t:U${i}>x</t:U${i}>`)),
  "many namespaces": (size) =>
    items(numbered(size, (i) => `<t:Message xmlns:n${i}="urn:n${i}"><t:Size>1</t:Size></t:Message>`)),
  "many attributes": (size) => message(`<t:U ${numbered(size, (i) => `a${i}="x" `)}/>`),
  "a long attribute": (size) => message(`<t:ItemId Id="${repeat("x&lt;", size)}"/>`),
  "a long name": (size) => message(`<t:${repeat("x", size)}/>`),
  "many short messages": (size) => items(repeat("<t:Message><t:Size>1</t:Size></t:Message>", size)),
  "one character over 127 at the end": (size) =>
    items(
      `${repeat("<t:Message><t:Subject>x &gt;</t:Subject></t:Message>", size)}<t:Message><t:Subject>é</t:Subject></t:Message>`,
    ),
  "characters over 127 everywhere": (size) => items(repeat("<t:Message><t:Subject>é</t:Subject></t:Message>", size)),
  "cut off": (size) => items(repeat("<t:Message><t:Size>1</t:Size></t:Message>", size)).slice(0, -60),
  "a fault in the last value": (size) =>
    items(`${repeat("<t:Message><t:Size>1</t:Size></t:Message>", size)}<t:Message><t:Size>x</t:Size></t:Message>`),
};

const types = "http://schemas.microsoft.com/exchange/services/2006/types";
const messages = "http://schemas.microsoft.com/exchange/services/2006/messages";

function items(xml) {
  return (
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:t="${types}" xmlns:m="${messages}"><s:Body><m:FindItemResponse>` +
    '<m:ResponseMessages><m:FindItemResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:RootFolder><t:Items>' +
    xml +
    "</t:Items></m:RootFolder></m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse></s:Body></s:Envelope>"
  );
}

const message = (members) => items(`<t:Message>${members}</t:Message>`);
const subject = (text) => message(`<t:Subject>${text}</t:Subject>`);
const repeat = (text, size) => text.repeat(Math.ceil(size / text.length));

function numbered(size, make) {
  const parts = [];
  for (let length = 0; length < size; length += parts[parts.length - 1].length) parts.push(make(parts.length));
  return parts.join("");
}
