// What the types of generated/ews allow, and what they do not. Nothing here runs: the compiler is the test.
import {
  type AddImContactToGroupRequestHeaders,
  type AddImContactToGroupResponseMessageType,
  type AddImContactToGroupType,
  type ConnectingSIDType,
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  type ExchangeVersionType,
  exchangeVersionTypeValues,
  type ItemIdType,
  type ReadOptions,
  type ResponseCodeType,
  responseCodeTypeValues,
  serializeAddImContactToGroup,
  serializeAddImContactToGroupRequest,
  serializeAddImContactToGroupResponse,
  SoapFault,
  type XmlAttributes,
  type XmlElement,
  XmlReadError,
  type XmlReadErrorCode,
  XmlWriteError,
} from "../../generated/ews/index.js";

/** Are the two types the same? Each has to fit the other, as a member that neither varies up nor down. */
interface Holds<T> {
  readonly both: (value: T) => T;
}
type Same<A, B> = Holds<A> extends Holds<B> ? (Holds<B> extends Holds<A> ? true : false) : false;
export const same = <A, B>(verdict: Same<A, B>): boolean => verdict;

declare const anyText: string;
const contactId: ItemIdType = { id: "c" };
const body: AddImContactToGroupType = { contactId };

export function writesRequests(): readonly string[] {
  return [
    serializeAddImContactToGroupRequest({ body: { contactId: { id: "c" } } }),
    serializeAddImContactToGroupRequest({ headers: {}, body }),
    serializeAddImContactToGroupRequest({ headers: undefined, body }),
    serializeAddImContactToGroupRequest({
      headers: {
        exchangeImpersonation: { connectingSID: { primarySmtpAddress: "a@contoso.com" } },
        mailboxCulture: { $value: "en-US", $anyAttributes: { "{urn:x}a": "1", "{}b": "2" } },
        requestServerVersion: { version: "Exchange2013_SP1" },
        $unknown: { elements: [{ namespace: "urn:x", localName: "a", children: ["text"] }] },
      },
      body: { contactId: { id: "c", changeKey: "k" }, groupId: { id: "g", changeKey: undefined } },
    }),
    serializeAddImContactToGroup({ contactId, groupId: undefined }),

    // @ts-expect-error without a body
    serializeAddImContactToGroupRequest({}),
    // @ts-expect-error the body's members are not the message's
    serializeAddImContactToGroupRequest({ contactId }),
    // @ts-expect-error without a contact
    serializeAddImContactToGroupRequest({ body: {} }),
    // @ts-expect-error without an id
    serializeAddImContactToGroupRequest({ body: { contactId: {} } }),
    // @ts-expect-error no id beside the key
    serializeAddImContactToGroup({ contactId: { changeKey: "k" } }),
    // @ts-expect-error an id that may be absent
    serializeAddImContactToGroup({ contactId: { id: undefined } }),
    // @ts-expect-error an id that is a number
    serializeAddImContactToGroup({ contactId: { id: 5 } }),
    // @ts-expect-error null is not absent
    serializeAddImContactToGroup({ contactId, groupId: null }),
    // @ts-expect-error null is not absent
    serializeAddImContactToGroup({ contactId: { id: "c", changeKey: null } }),
    // @ts-expect-error null is not absent
    serializeAddImContactToGroupRequest({ headers: null, body }),
    // @ts-expect-error an unknown member
    serializeAddImContactToGroup({ contactId, groupID: contactId }),
    // @ts-expect-error the name of the element
    serializeAddImContactToGroup({ ContactId: contactId }),
    // @ts-expect-error an unknown member of a member
    serializeAddImContactToGroup({ contactId: { id: "c", changekey: "k" } }),
    // @ts-expect-error one element is no list
    serializeAddImContactToGroup({ contactId: [{ id: "c" }] }),
    // @ts-expect-error a string is no element
    serializeAddImContactToGroup({ contactId: "c" }),
  ];
}

export function writesHeaders(): readonly AddImContactToGroupRequestHeaders[] {
  return [
    {},
    { mailboxCulture: { $value: "en" } },
    { mailboxCulture: undefined },
    { requestServerVersion: { version: exchangeVersionTypeValues[0] ?? "Exchange2007" } },

    // @ts-expect-error an unknown header
    { serverVersion: { version: "Exchange2013" } },
    // @ts-expect-error a header of responses
    { serverVersionInfo: {} },
    // @ts-expect-error without $value
    { mailboxCulture: {} },
    // @ts-expect-error text without $value
    { mailboxCulture: "en" },
    // @ts-expect-error $value is text
    { mailboxCulture: { $value: 5 } },
    // @ts-expect-error without a version
    { requestServerVersion: {} },
    // @ts-expect-error a misspelt version
    { requestServerVersion: { version: "Exchange2O13" } },
    // @ts-expect-error a version in other letters
    { requestServerVersion: { version: "exchange2013" } },
    // @ts-expect-error any text as version
    { requestServerVersion: { version: anyText } },
    // @ts-expect-error without an account
    { exchangeImpersonation: {} },
    // @ts-expect-error null is not absent
    { exchangeImpersonation: null },
    // @ts-expect-error an attribute value that is no text
    { mailboxCulture: { $value: "en", $anyAttributes: { "{urn:x}a": 1 } } },
    // @ts-expect-error an attribute name without its namespace
    { mailboxCulture: { $value: "en", $anyAttributes: { mustUnderstand: "1" } } },
  ];
}

export function namesAccounts(): readonly ConnectingSIDType[] {
  return [
    { principalName: "p" },
    { sid: "S-1" },
    { primarySmtpAddress: "a" },
    { smtpAddress: "a" },
    { sid: "S-1", principalName: undefined },

    // @ts-expect-error without a name
    {},
    // @ts-expect-error two names of one account
    { sid: "S-1", principalName: "p" },
    // @ts-expect-error two names of one account
    { primarySmtpAddress: "a", smtpAddress: "a" },
    // @ts-expect-error the only name is absent
    { sid: undefined },
    // @ts-expect-error null is not absent
    { sid: "S-1", principalName: null },
    // @ts-expect-error an unknown name
    { email: "a" },
  ];
}

/** One of the names, found by looking at which one is there. */
export function nameOf(account: ConnectingSIDType): string {
  if (account.sid !== undefined) return account.sid;
  if (account.principalName !== undefined) return account.principalName;
  return account.primarySmtpAddress ?? account.smtpAddress;
}

export function readsResponses(xml: string | Uint8Array): string {
  const { headers, body: answer } = deserializeAddImContactToGroupResponse(xml, { unknown: "reject", validate: true });
  const code: ResponseCodeType | undefined = answer.responseCode;
  const text: string = answer.responseCode ?? "none";
  const build: number | undefined = headers.serverVersionInfo?.majorBuildNumber;
  const details: readonly XmlElement[] = answer.messageXml?.$any ?? [];
  const value: string | undefined = details[0]?.attributes?.["{}Name"];

  if (answer.responseClass === "Error" && answer.responseCode === "ErrorInvalidImContactId") return text;
  // @ts-expect-error a misspelt response class
  if (answer.responseClass === "Failure") return text;
  // @ts-expect-error the header may be absent
  const version = headers.serverVersionInfo.version;
  // @ts-expect-error the code may be absent
  const length = answer.responseCode.length;
  // @ts-expect-error a header of requests
  const culture = headers.mailboxCulture;
  // @ts-expect-error an unknown member
  const unknown = answer.messagetext;
  return [code, build, value, version, length, culture, unknown].join();
}

export function writesResponses(): readonly AddImContactToGroupResponseMessageType[] {
  const read: ResponseCodeType = deserializeAddImContactToGroupResponse("").body.responseCode ?? "NoError";
  return [
    { responseClass: "Success", responseCode: "NoError" },
    { responseClass: "Warning", responseCode: read },
    { responseClass: "Error", responseCode: responseCodeTypeValues[0], descriptiveLinkKey: 0 },
    { responseClass: "Error", messageXml: { $any: [] } },
    { responseClass: "Error", messageXml: {} },

    // @ts-expect-error no response class
    { responseCode: "NoError" },
    // @ts-expect-error a misspelt response class
    { responseClass: "success" },
    // @ts-expect-error a misspelt response code
    { responseClass: "Error", responseCode: "ErrorServerBussy" },
    // @ts-expect-error any text as response code
    { responseClass: "Error", responseCode: anyText },
    // @ts-expect-error text for a number
    { responseClass: "Error", descriptiveLinkKey: "0" },
    // @ts-expect-error a bigint for a number
    { responseClass: "Error", descriptiveLinkKey: 0n },
    // @ts-expect-error null is not absent
    { responseClass: "Error", messageText: null },
    // @ts-expect-error text for an element that may hold anything
    { responseClass: "Error", messageXml: "text" },
    // @ts-expect-error one element is no list
    { responseClass: "Error", messageXml: { $any: { namespace: "", localName: "a", children: [] } } },
    // @ts-expect-error an element without children
    { responseClass: "Error", messageXml: { $any: [{ namespace: "", localName: "a" }] } },
    // @ts-expect-error an element without a name
    { responseClass: "Error", messageXml: { $any: [{ namespace: "", children: [] }] } },
  ];
}

export function readsRequests(xml: string): readonly (string | undefined)[] {
  const message = deserializeAddImContactToGroupRequest(xml);
  const element: AddImContactToGroupType = deserializeAddImContactToGroup(xml);
  // what was read can be written
  serializeAddImContactToGroupRequest(message);
  serializeAddImContactToGroupResponse(deserializeAddImContactToGroupResponse(xml));
  // @ts-expect-error a request is no response
  serializeAddImContactToGroupResponse(message);
  // @ts-expect-error bytes or text, not a parsed document
  deserializeAddImContactToGroupRequest(element);
  // @ts-expect-error the group may be absent
  const group = message.body.groupId.id;
  return [element.contactId.id, message.headers.mailboxCulture?.$value, message.body.groupId?.id, group];
}

export const options: readonly (ReadOptions | undefined)[] = [
  undefined,
  {},
  { validate: true },
  { validate: undefined, unknown: undefined },
  { unknown: "skip" },
  // @ts-expect-error a misspelt option
  { strict: true },
  // @ts-expect-error an unknown way
  { unknown: "ignore" },
  // @ts-expect-error text for a boolean
  { validate: "true" },
];

/** Errors are told apart by their classes, their names and their codes. */
export function explains(error: unknown): string {
  if (error instanceof SoapFault) return error.faultcode.localName + error.detail.length + error.faultstring;
  if (error instanceof XmlWriteError) return error.code + error.path;
  if (!(error instanceof XmlReadError)) return "";
  const name: "XmlReadError" = error.name;
  const code: XmlReadErrorCode = error.code;
  // @ts-expect-error a misspelt code
  if (error.code === "missing-elements") return "";
  // @ts-expect-error errors do not change
  error.line = 5;
  return name + code + error.path + error.line + error.column + (error.component ?? "");
}

export const lists: readonly (readonly string[])[] = [exchangeVersionTypeValues, responseCodeTypeValues];
export const versions: readonly ExchangeVersionType[] = exchangeVersionTypeValues;
// @ts-expect-error the lists do not change
exchangeVersionTypeValues.push("Exchange2013");

export const attributes: XmlAttributes = { "{}a": "1", "{urn:x}b": "2" };

export const shapes: readonly boolean[] = [
  same<ItemIdType["id"], string>(true),
  same<ItemIdType["changeKey"], string | undefined>(true),
  same<Exclude<AddImContactToGroupResponseMessageType["descriptiveLinkKey"], undefined>, number>(true),
  same<AddImContactToGroupResponseMessageType["responseClass"], "Success" | "Warning" | "Error">(true),
  same<ReturnType<typeof deserializeAddImContactToGroupRequest>["body"], AddImContactToGroupType>(true),
];
