import {
  deserializeAddImContactToGroup as readElement,
  deserializeAddImContactToGroupRequest as readRequest,
  deserializeAddImContactToGroupResponse as readResponse,
  deserializeAddImContactToGroupResponseElement as readResponseElement,
  type ReadOptions,
  type ResponseCodeType,
  serializeAddImContactToGroup as writeElement,
  serializeAddImContactToGroupRequest as writeRequest,
  serializeAddImContactToGroupResponse as writeResponse,
  serializeAddImContactToGroupResponseElement as writeResponseElement,
  type WriteOptions,
  type XmlElement,
  type XmlUnknown,
} from "../../../generated/ews/index.js";
import { writeElements } from "../../../generated/ews/runtime/write-tree.js";
import { root, write } from "../../../generated/ews/runtime/writer.js";
import { readTree } from "../../unit/runtime/trees.js";

/** A place in a message where a caller's string is written. */
export interface Place {
  readonly what: string;
  /** Where it is in the document. */
  readonly path: string;
  readonly write: (text: string, options?: WriteOptions) => string;
  readonly read: (xml: string | Uint8Array, options?: ReadOptions) => string | undefined;
}

const body = { contactId: { id: "1" } };
const success = { responseClass: "Success" } as const;
const header = "/soap:Envelope/soap:Header";
const element = "/m:AddImContactToGroup";
const response = "/m:AddImContactToGroupResponse";
const actor = "{http://schemas.xmlsoap.org/soap/envelope/}actor";
const fragment = root("r", ["p", "urn:p"]);

const el = (more: Partial<XmlElement>): XmlElement => ({ namespace: "", localName: "a", children: [], ...more });
const any = ($any: XmlElement, options?: WriteOptions): string =>
  writeResponseElement({ ...success, messageXml: { $any: [$any] } }, options);
const wildcard = (xml: string | Uint8Array, options?: ReadOptions): XmlElement | undefined =>
  readResponseElement(xml, options).messageXml?.$any?.[0];
const withUnknown = ($unknown: XmlUnknown, options?: WriteOptions): string =>
  writeElement({ contactId: { id: "1", $unknown } }, options);
const unknown = (xml: string | Uint8Array, options?: ReadOptions): XmlUnknown | undefined =>
  readElement(xml, options).contactId.$unknown;
/** Text among an element's children; empty text is no child. */
const child = (one: XmlElement | undefined, n: number): string | undefined => {
  const found = one === undefined || one.children.length === 0 ? "" : one.children[n];
  return typeof found === "string" ? found : undefined;
};

const onlyText = (one: XmlElement | undefined): string | undefined => child(one, 0);

/** Elements and attributes that the schema knows, of the operation's messages and of their headers. */
export const schemaPlaces: readonly Place[] = [
  {
    what: "an element's text",
    path: `${response}/m:MessageText`,
    write: (messageText, options) => writeResponseElement({ ...success, messageText }, options),
    read: (xml, options) => readResponseElement(xml, options).messageText,
  },
  {
    what: "an attribute's value",
    path: `${element}/m:ContactId/@Id`,
    write: (id, options) => writeElement({ contactId: { id } }, options),
    read: (xml, options) => readElement(xml, options).contactId.id,
  },
  {
    what: "the second attribute's value, in an envelope",
    path: `/soap:Envelope/soap:Body${element}/m:GroupId/@ChangeKey`,
    write: (changeKey, options) => writeRequest({ body: { ...body, groupId: { id: "2", changeKey } } }, options),
    read: (xml, options) => readRequest(xml, options).body.groupId?.changeKey,
  },
  {
    what: "an element of an open enumeration, in an envelope",
    path: `/soap:Envelope/soap:Body${response}/m:ResponseCode`,
    write: (code, options) => writeResponse({ body: { ...success, responseCode: code as ResponseCodeType } }, options),
    read: (xml, options) => readResponse(xml, options).body.responseCode,
  },
  {
    what: "an element's text in a request header",
    path: `${header}/t:ExchangeImpersonation/t:ConnectingSID/t:SmtpAddress`,
    write: (smtpAddress, options) =>
      writeRequest({ headers: { exchangeImpersonation: { connectingSID: { smtpAddress } } }, body }, options),
    read: (xml, options) => readRequest(xml, options).headers.exchangeImpersonation?.connectingSID.smtpAddress,
  },
  {
    what: "an attribute's value in a response header",
    path: `${header}/t:ServerVersionInfo/@Version`,
    write: (version, options) => writeResponse({ headers: { serverVersionInfo: { version } }, body: success }, options),
    read: (xml, options) => readResponse(xml, options).headers.serverVersionInfo?.version,
  },
];

/** What the schema leaves open or does not know. */
export const openPlaces: readonly Place[] = [
  {
    what: "an attribute that a wildcard lets in",
    path: `${header}/t:MailboxCulture/@soap:actor`,
    write: (text, options) =>
      writeRequest({ headers: { mailboxCulture: { $value: "en", $anyAttributes: { [actor]: text } } }, body }, options),
    read: (xml, options) => readRequest(xml, options).headers.mailboxCulture?.$anyAttributes?.[actor],
  },
  {
    what: "the text of a wildcard's element",
    path: `${response}/m:MessageXml/a`,
    write: (text, options) => any(el({ children: [text] }), options),
    read: (xml, options) => onlyText(wildcard(xml, options)),
  },
  {
    what: "text between elements of a wildcard's element",
    path: `${response}/m:MessageXml/a`,
    write: (text, options) => any(el({ children: [el({}), `.${text}.`, el({})] }), options),
    read: (xml, options) => child(wildcard(xml, options), 1)?.slice(1, -1),
  },
  {
    what: "text further down, under a default namespace",
    path: `${response}/m:MessageXml/a/a`,
    write: (text, options) =>
      any(el({ namespace: "urn:u", children: [el({ namespace: "urn:u", children: [text] })] }), options),
    read: (xml, options) => onlyText(wildcard(xml, options)?.children[0] as XmlElement),
  },
  {
    what: "an attribute of a wildcard's element",
    path: `${response}/m:MessageXml/a/@b`,
    write: (text, options) => any(el({ attributes: { "{}b": text } }), options),
    read: (xml, options) => wildcard(xml, options)?.attributes?.["{}b"],
  },
  {
    what: "an attribute in a namespace of a wildcard's element",
    path: `${response}/m:MessageXml/q:a/@q:b`,
    write: (text, options) => any(el({ namespace: "urn:q", prefix: "q", attributes: { "{urn:q}b": text } }), options),
    read: (xml, options) => wildcard(xml, options)?.attributes?.["{urn:q}b"],
  },
  {
    what: "an unknown attribute",
    path: `${element}/m:ContactId/@a`,
    write: (text, options) => withUnknown({ attributes: { "{}a": text } }, options),
    read: (xml, options) => unknown(xml, options)?.attributes?.["{}a"],
  },
  {
    what: "an unknown attribute in a namespace",
    path: `${element}/m:ContactId/@ns1:a`,
    write: (text, options) => withUnknown({ attributes: { "{urn:x}a": text } }, options),
    read: (xml, options) => unknown(xml, options)?.attributes?.["{urn:x}a"],
  },
  {
    what: "the text of an unknown element",
    path: `${element}/m:ContactId/a`,
    write: (text, options) => withUnknown({ elements: [el({ children: [text] })] }, options),
    read: (xml, options) => onlyText(unknown(xml, options)?.elements?.[0]),
  },
  {
    what: "an unknown attribute of the header",
    path: `${header}/@a`,
    write: (text, options) => writeRequest({ headers: { $unknown: { attributes: { "{}a": text } } }, body }, options),
    read: (xml, options) => readRequest(xml, options).headers.$unknown?.attributes?.["{}a"],
  },
  {
    what: "the text of an unknown header block",
    path: `${header}/a`,
    write: (text, options) =>
      writeRequest({ headers: { $unknown: { elements: [el({ children: [text] })] } }, body }, options),
    read: (xml, options) => onlyText(readRequest(xml, options).headers.$unknown?.elements?.[0]),
  },
  {
    what: "text of the runtime's tree writer",
    path: "/r/p:a",
    write: (text, options) =>
      write(fragment, options, (w) => {
        w.xml += fragment.open;
        writeElements(w, [el({ namespace: "urn:p", children: [text] })]);
        w.xml += fragment.close;
      }),
    read: (xml, options) => onlyText(readTree(xml, options).children[0] as XmlElement),
  },
];
