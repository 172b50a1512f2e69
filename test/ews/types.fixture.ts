// What the types of all of EWS allow, and what they do not. Nothing here runs, and nothing here compiles by itself: `ews` is what types.test.ts
// generates from Microsoft's own files. A mark tells the code of the error below it; there is none anywhere else.
import {
  type AlternateIdBaseType,
  type ArrayOfAttendeeConflictData,
  type ArrayOfRealItemsType,
  type ArrayOfStringsType,
  type ArrayOfTransitionsType,
  type CalendarItemType,
  type ClientAccessTokenType,
  type ConnectingSIDType,
  type ConvertIdRequestHeaders,
  type ConvertIdResponseMessageType,
  type DistinguishedFolderIdType,
  type FieldURIOrConstantType,
  type FileAttachmentType,
  type FindItemRequestHeaders,
  type FindItemResponseHeaders,
  type FindItemResponseType,
  type FindItemType,
  type GetItemType,
  type GroupByType,
  type IndividualAttendeeConflictData,
  type ItemIdType,
  type ItemResponseShapeType,
  type MessageType,
  type NonEmptyArrayOfAllItemsType,
  type NonEmptyArrayOfPathsToElementType,
  type ResponseClassType,
  type ResponseMessageType,
  type RestrictionType,
  type SetItemFieldType,
  type SubscribeType,
  type UserConfigurationDictionaryEntryType,
  deserializeBaseItemId,
  deserializeFindItemRequest,
  deserializeFindItemResponse,
  findItemSoapAction,
  pick,
  responseClassTypeValues,
  serializeBaseItemId,
  serializeCreateItemRequest,
  serializeFindItemRequest,
  serializeFindItemResponse,
  serializeGetItemRequest,
} from "ews";

/** Are the two types identical? Types that fit each other are not always: a message is an appointment of which nothing is said. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const same = <A, B>(verdict: Same<A, B>): boolean => verdict;

declare const anyText: string;
declare const abstractId: AlternateIdBaseType;
declare const realItems: ArrayOfRealItemsType;
declare const conflicts: ArrayOfAttendeeConflictData;
declare const getItem: GetItemType;

export const ids: readonly ItemIdType[] = [
  { id: "i" },
  { id: "i", changeKey: "k" },
  { id: "i", changeKey: undefined },
  // @ts-expect-error 2741: without an id
  { changeKey: "k" },
  // @ts-expect-error 2322: an id that is a number
  { id: 5 },
  // @ts-expect-error 2561: an unknown attribute, almost spelt like one
  { id: "i", changekey: "k" },
  // @ts-expect-error 2353: a member of another id
  { id: "i", rootItemChangeKey: "k" },
];

export const accounts: readonly ConnectingSIDType[] = [
  { sid: "S-1" },
  { primarySmtpAddress: "a@example.com" },
  // @ts-expect-error 2322: two branches of the choice
  { sid: "S-1", smtpAddress: "a@example.com" },
  // @ts-expect-error 2322: no branch of a choice that has to be there
  {},
];

export const operands: readonly FieldURIOrConstantType[] = [
  { fieldURI: { fieldURI: "item:Subject" } },
  { indexedFieldURI: { fieldURI: "contacts:EmailAddress", fieldIndex: "EmailAddress1" } },
  { constant: { value: "x" } },
  // @ts-expect-error 2322: a field and an indexed field
  { fieldURI: { fieldURI: "item:Subject" }, indexedFieldURI: { fieldURI: "contacts:EmailAddress", fieldIndex: "1" } },
  // @ts-expect-error 2322: a field and a constant
  { fieldURI: { fieldURI: "item:Subject" }, constant: { value: "x" } },
  // @ts-expect-error 2820: a field that does not exist
  { fieldURI: { fieldURI: "item:subject" } },
  // @ts-expect-error 2820: an indexed field as a plain one
  { fieldURI: { fieldURI: "contacts:EmailAddress" } },
];

export const restrictions: readonly RestrictionType[] = [
  { $content: [] },
  { $content: [{ kind: "exists", value: { $content: [{ kind: "fieldURI", value: { fieldURI: "item:Subject" } }] } }] },
  {
    $content: [
      { kind: "not", value: { $content: [{ kind: "and", value: { $content: [] } }] } },
      { kind: "isEqualTo", value: { $content: [{ kind: "fieldURIOrConstant", value: { constant: { value: "x" } } }] } },
    ],
  },
  // @ts-expect-error 2322: an expression that a restriction may not hold
  { $content: [{ kind: "near", value: { $content: [] } }] },
  // @ts-expect-error 2322: the abstract expression
  { $content: [{ kind: "searchExpression", value: {} }] },
  // @ts-expect-error 2322: a comparison without operands
  { $content: [{ kind: "isEqualTo", value: {} }] },
  // @ts-expect-error 2353: one expression as in a choice that is not repeated
  { exists: { $content: [] } },
];

/** A substitution group: what may stand for a transition. */
export const transitions: readonly ArrayOfTransitionsType[] = [
  { $content: [{ kind: "transition", value: { to: { kind: "Group", $value: "0" } } }] },
  // @ts-expect-error 2322: a transition on a date, without the date
  { $content: [{ kind: "absoluteDateTransition", value: { to: { kind: "Group", $value: "0" } } }] },
];

const parentFolderIds: FindItemType["parentFolderIds"] = {
  $content: [{ kind: "distinguishedFolderId", value: { id: "inbox" } }],
};
const itemShape: ItemResponseShapeType = { baseShape: "IdOnly" };
const page = { offset: 0, basePoint: "Beginning" } as const;
const days = { startDate: "2026-01-01T00:00:00Z", endDate: "2026-01-02T00:00:00Z" };

export const searches: readonly FindItemType[] = [
  { traversal: "Shallow", itemShape, parentFolderIds },
  { traversal: "Shallow", itemShape, parentFolderIds, indexedPageItemView: page },
  { traversal: "Shallow", itemShape, parentFolderIds, calendarView: days, distinguishedGroupBy: undefined },
  // @ts-expect-error 2322: two views
  { traversal: "Shallow", itemShape, parentFolderIds, indexedPageItemView: page, calendarView: days },
  // @ts-expect-error 2322: without folders
  { traversal: "Shallow", itemShape },
  // @ts-expect-error 2353: folders that are no list
  { traversal: "Shallow", itemShape, parentFolderIds: { $content: { kind: "folderId", value: { id: "f" } } } },
  // @ts-expect-error 2820: another case than the schema's
  { traversal: "shallow", itemShape, parentFolderIds },
  // @ts-expect-error 2322: any text as enumeration
  { traversal: anyText, itemShape, parentFolderIds },
  // @ts-expect-error 2353: an unknown member
  { traversal: "Shallow", itemShape, parentFolderIds, maxItems: 5 },
  // @ts-expect-error 2353: a member of the response
  { traversal: "Shallow", itemShape, parentFolderIds, responseMessages: { $content: [] } },
  // @ts-expect-error 2322: text for a Date, the other way round
  { traversal: "Shallow", itemShape, parentFolderIds, calendarView: { ...days, startDate: new Date() } },
];

export const groupings: readonly GroupByType[] = [
  {
    order: "Ascending",
    aggregateOn: { aggregate: "Minimum", fieldURI: { fieldURI: "item:Size" } },
    fieldURI: { fieldURI: "item:Subject" },
  },
  // @ts-expect-error 2322: a choice inside has no branch
  { order: "Ascending", aggregateOn: { aggregate: "Minimum" }, fieldURI: { fieldURI: "item:Subject" } },
];

export const shapes: readonly ItemResponseShapeType[] = [
  { baseShape: "AllProperties", bodyType: "HTML", includeMimeContent: true, maximumBodySize: 5 },
  // @ts-expect-error 2820: a misspelt enumeration value
  { baseShape: "IDOnly" },
  // @ts-expect-error 2322: a value of another enumeration
  { baseShape: "HTML" },
  // @ts-expect-error 2322: the text of a boolean
  { baseShape: "IdOnly", includeMimeContent: "true" },
];

export const folders: readonly DistinguishedFolderIdType[] = [
  { id: "inbox", mailbox: { emailAddress: "a@example.com" } },
  // @ts-expect-error 2820: a folder's name in other letters
  { id: "Inbox" },
  // @ts-expect-error 2559: the text of a mailbox
  { id: "inbox", mailbox: "a@example.com" },
];

export const paths: readonly NonEmptyArrayOfPathsToElementType[] = [
  { $content: [{ kind: "fieldURI", value: { fieldURI: "item:Subject" } }] },
  // @ts-expect-error 2322: the abstract element, which has no place
  { $content: [{ kind: "path", value: {} }] },
  // @ts-expect-error 2322: an indexed field without its index
  { $content: [{ kind: "indexedFieldURI", value: { fieldURI: "contacts:EmailAddress" } }] },
];

/** Where the declared type is abstract, the values say which of the derived types they are. */
export const converted: readonly ConvertIdResponseMessageType[] = [
  { responseClass: "Error" },
  { responseClass: "Success", alternateId: { $type: "AlternateIdType", format: "EwsId", id: "i", mailbox: "a" } },
  // @ts-expect-error 2322: without $type
  { responseClass: "Success", alternateId: { format: "EwsId", id: "i", mailbox: "a" } },
  // @ts-expect-error 2322: the abstract type itself
  { responseClass: "Success", alternateId: abstractId },
  // @ts-expect-error 2820: the abstract type's name
  { responseClass: "Success", alternateId: { $type: "AlternateIdBaseType", format: "EwsId" } },
  // @ts-expect-error 2322: a $type that is not derived
  { responseClass: "Success", alternateId: { $type: "ItemIdType", format: "EwsId", id: "i", mailbox: "a" } },
  // @ts-expect-error 2353: a member of another derived type
  { responseClass: "Success", alternateId: { $type: "AlternateIdType", id: "i", mailbox: "a", itemId: "i" } },
  // @ts-expect-error 2322: without a member of the type that is named
  { responseClass: "Success", alternateId: { $type: "AlternatePublicFolderIdType", format: "EwsId" } },
];

export function writesAbstractElements(xml: string): readonly (string | undefined)[] {
  const value = deserializeBaseItemId(xml);
  serializeBaseItemId(value);
  serializeBaseItemId({ $type: "RootItemIdType", rootItemId: "r", rootItemChangeKey: "k" });
  // @ts-expect-error 2345: without $type
  serializeBaseItemId({ id: "i" });
  // @ts-expect-error 2353: members of another type than $type says
  serializeBaseItemId({ $type: "RootItemIdType", id: "i" });
  // @ts-expect-error 2820: the abstract type's name
  serializeBaseItemId({ $type: "BaseItemIdType" });
  // @ts-expect-error 2339: not every derived type has an id
  const id: unknown = value.id;
  return [value.$type === "ItemIdType" ? value.changeKey : undefined, String(id)];
}

export const items: readonly NonEmptyArrayOfAllItemsType[] = [
  { $content: [{ kind: "message", value: { subject: "s", isRead: true, toRecipients: { mailbox: [] } } }] },
  { $content: [{ kind: "calendarItem", value: { subject: "s", start: "2026-01-01T00:00:00Z" } }] },
  // @ts-expect-error 2322: a member of the sibling type
  { $content: [{ kind: "message", value: { start: "2026-01-01T00:00:00Z" } }] },
  // @ts-expect-error 2322: and the other way round
  { $content: [{ kind: "calendarItem", value: { isRead: true } }] },
  // @ts-expect-error 2322: a kind that does not exist
  { $content: [{ kind: "email", value: { subject: "s" } }] },
  // @ts-expect-error 2322: without the value
  { $content: [{ kind: "message" }] },
  // @ts-expect-error 2322: text between elements that no text may separate
  { $content: ["text", { kind: "message", value: {} }] },
  // @ts-expect-error 2353: the kind as a member
  { message: [{ subject: "s" }] },
  // @ts-expect-error 2353: the list itself
  { $content: { kind: "message", value: {} } },
];

export const changes: readonly SetItemFieldType[] = [
  {
    $content: [
      { kind: "fieldURI", value: { fieldURI: "item:Subject" } },
      { kind: "message", value: { subject: "s" } },
    ],
  },
  // @ts-expect-error 2322: what a change may not set
  { $content: [{ kind: "folder", value: {} }] },
];

export const appointments: readonly CalendarItemType[] = [
  { start: "2026-01-01T00:00:00Z", size: 5, sortKey: 5n, categories: { string: ["a"] } },
  // @ts-expect-error 2322: a Date for a date and time
  { start: new Date() },
  // @ts-expect-error 2322: a number for a date and time
  { start: Date.now() },
  // @ts-expect-error 2322: a number for a long
  { sortKey: 5 },
  // @ts-expect-error 2322: a bigint for an int
  { size: 5n },
  // @ts-expect-error 2322: text for an int
  { size: "5" },
  // @ts-expect-error 2322: null is not absent
  { subject: null },
  // @ts-expect-error 2322: null for an element with members
  { recurrence: null },
  // @ts-expect-error 2353: one element that may be repeated
  { extendedProperty: { extendedFieldURI: { propertyType: "String" }, value: "x" } },
  // @ts-expect-error 2322: text without the body's attributes
  { body: "text" },
  // @ts-expect-error 2741: a body without its type
  { body: { $value: "text" } },
];

export const lists: readonly ArrayOfStringsType[] = [
  { string: ["a", "b"] },
  {},
  // @ts-expect-error 2322: text for a list
  { string: "a" },
  // @ts-expect-error 2322: numbers for text
  { string: [1] },
  // @ts-expect-error 2322: null among text
  { string: [null] },
];

export const tokens: readonly ClientAccessTokenType[] = [
  { id: "t", tokenType: "CallerIdentity", tokenValue: "v", ttl: 5n },
  // @ts-expect-error 2322: a number for a required integer
  { id: "t", tokenType: "CallerIdentity", tokenValue: "v", ttl: 5 },
  // @ts-expect-error 2322: a required member that may be absent
  { id: "t", tokenType: "CallerIdentity", tokenValue: "v", ttl: undefined },
];

export const attachments: readonly FileAttachmentType[] = [
  { name: "a.txt", content: new Uint8Array([1]) },
  // @ts-expect-error 2322: the text of base64
  { name: "a.txt", content: "AQ==" },
];

export const subscriptions: readonly SubscribeType[] = [
  { pullSubscriptionRequest: { eventTypes: { eventType: ["NewMailEvent"] }, timeout: 5 } },
  // @ts-expect-error 2322: an event that does not exist
  { pullSubscriptionRequest: { eventTypes: { eventType: ["NewMail"] }, timeout: 5 } },
  // @ts-expect-error 2741: without the required list of events
  { pullSubscriptionRequest: { timeout: 5 } },
  // @ts-expect-error 2739: a member of another branch
  { streamingSubscriptionRequest: { eventTypes: { eventType: ["NewMailEvent"] } }, pullSubscriptionRequest: {} },
];

/** Null is a value only where the schema says `nillable`. */
export const entries: readonly UserConfigurationDictionaryEntryType[] = [
  { dictionaryKey: { type: "String", value: ["k"] }, dictionaryValue: null },
  // @ts-expect-error 2322: what is not nillable
  { dictionaryKey: null, dictionaryValue: null },
  // @ts-expect-error 2741: what is nillable, but has to be there
  { dictionaryKey: { type: "String", value: ["k"] } },
];

export const requestHeaders: readonly FindItemRequestHeaders[] = [
  {
    exchangeImpersonation: { connectingSID: { sid: "S-1" } },
    mailboxCulture: { $value: "en-US" },
    requestServerVersion: { version: "Exchange2016" },
    timeZoneContext: { timeZoneDefinition: { id: "UTC" } },
    dateTimePrecision: "Milliseconds",
    managementRole: { userRoles: { role: ["MailboxSearch"] } },
  },
  {},
  // @ts-expect-error 2322: the text of a header with an attribute
  { requestServerVersion: "Exchange2016" },
  // @ts-expect-error 2353: the attribute of another header
  { requestServerVersion: { majorVersion: 15 } },
  // @ts-expect-error 2322: an object for a header of simple type
  { dateTimePrecision: { $value: "Seconds" } },
  // @ts-expect-error 2820: a misspelt value
  { dateTimePrecision: "MilliSeconds" },
  // @ts-expect-error 2353: an unknown header
  { xClient: "x" },
  // @ts-expect-error 2353: a header of the response
  { serverVersionInfo: {} },
];

export const fewerHeaders: readonly ConvertIdRequestHeaders[] = [
  { requestServerVersion: { version: "Exchange2016" } },
  // @ts-expect-error 2353: a header that other operations have
  { timeZoneContext: { timeZoneDefinition: { id: "UTC" } } },
];

export const responseHeaders: readonly FindItemResponseHeaders[] = [
  { serverVersionInfo: { majorVersion: 15, version: "V2016_10_10" } },
  // @ts-expect-error 2322: text for a number
  { serverVersionInfo: { majorVersion: "15" } },
  // @ts-expect-error 2353: a header of requests
  { requestServerVersion: { version: "Exchange2016" } },
];

export function writesRequests(xml: string): void {
  const body: FindItemType = { traversal: "Shallow", itemShape, parentFolderIds };
  serializeFindItemRequest({ body });
  serializeFindItemRequest({ headers: { dateTimePrecision: "Seconds" }, body });
  serializeGetItemRequest({ body: getItem });
  serializeFindItemRequest(deserializeFindItemRequest(xml));
  serializeFindItemResponse(deserializeFindItemResponse(xml));
  // @ts-expect-error 2322: the body of another operation
  serializeFindItemRequest({ body: getItem });
  // @ts-expect-error 2741: and the other way round
  serializeGetItemRequest({ body });
  // @ts-expect-error 2353: a body without its message
  serializeFindItemRequest({ traversal: "Shallow", itemShape, parentFolderIds });
  // @ts-expect-error 2345: without a body
  serializeFindItemRequest({ headers: {} });
  // @ts-expect-error 2353: a header of another operation
  serializeGetItemRequest({ headers: { dateTimePrecision: "Seconds", xClient: 1 }, body: getItem });
  // @ts-expect-error 2353: the response
  serializeFindItemRequest({ body: { responseMessages: { $content: [] } } });
  // @ts-expect-error 2741: the request
  serializeFindItemResponse({ body });
  // @ts-expect-error 2741: without the list of items
  serializeCreateItemRequest({ body: {} });
}

export function readsResponses(xml: string): readonly unknown[] {
  const { headers, body } = deserializeFindItemResponse(xml);
  const first: ResponseMessageType | undefined = body.responseMessages.$content[0]?.value;
  const found = pick(body.responseMessages.$content, "findItemResponseMessage")[0]?.rootFolder;
  // one of the two, and the other is absent
  const subjects = found?.items?.$content.map(({ value }) => value.subject);
  const groups: undefined = found?.items === undefined ? undefined : found.groups;
  // @ts-expect-error 2532: there may be no message
  const responseClass: ResponseClassType = body.responseMessages.$content[0].value.responseClass;
  // @ts-expect-error 18048: the header may be absent
  const build: number | undefined = headers.serverVersionInfo.majorBuildNumber;
  // @ts-expect-error 2339: not every response message has a folder
  const folder: unknown = body.responseMessages.$content[0]?.value.rootFolder;
  // @ts-expect-error 2339: a member of the request
  const traversal: unknown = body.traversal;
  return [first, subjects, groups, responseClass, build, folder, traversal];
}

export function picks(): readonly unknown[] {
  const messages = pick(realItems.$content, "message");
  const read: boolean | undefined = messages[0]?.isRead;
  const attendees = pick(conflicts.$content, "individualAttendeeConflictData");
  // @ts-expect-error 2345: a kind that is not there
  const emails: unknown = pick(realItems.$content, "email");
  // @ts-expect-error 2345: a kind of other lists
  const replies: unknown = pick(realItems.$content, "replyToItem");
  // @ts-expect-error 2339: a member of another kind
  const start: unknown = messages[0]?.start;
  // @ts-expect-error 2322: values of one kind are no items of a list
  const again: ArrayOfRealItemsType["$content"] = messages;
  return [read, attendees, emails, replies, start, again];
}

/** `kind` tells the members apart. */
export function dateOf(item: ArrayOfRealItemsType["$content"][number]): string | undefined {
  if (item.kind === "calendarItem") return item.value.start;
  // @ts-expect-error 2367: a kind that does not exist
  if (item.kind === "email") return undefined;
  // @ts-expect-error 2339: not before its kind is known
  return item.value.start;
}

/** An enumeration that is not open can be exhausted. */
export function exhausts(value: ResponseClassType): number {
  switch (value) {
    case "Success":
      return 0;
    case "Warning":
      return 1;
    case "Error":
      return 2;
    default: {
      const none: never = value;
      return none;
    }
  }
}

export const classes: readonly ResponseClassType[] = responseClassTypeValues;
// @ts-expect-error 2339: the list does not change
responseClassTypeValues.push("Success");

// @ts-expect-error 2322: the action of another operation
export const action: "http://schemas.microsoft.com/exchange/services/2006/messages/GetItem" = findItemSoapAction;

export const types: readonly boolean[] = [
  same<typeof findItemSoapAction, "http://schemas.microsoft.com/exchange/services/2006/messages/FindItem">(true),
  same<ResponseClassType, "Success" | "Warning" | "Error">(true),
  same<ReturnType<typeof deserializeFindItemRequest>, { headers: FindItemRequestHeaders; body: FindItemType }>(true),
  same<ReturnType<typeof deserializeFindItemResponse>["body"], FindItemResponseType>(true),
  same<ReturnType<typeof pick<ArrayOfRealItemsType["$content"][number], "message">>, MessageType[]>(true),
  same<
    ReturnType<typeof pick<ArrayOfAttendeeConflictData["$content"][number], "individualAttendeeConflictData">>,
    (IndividualAttendeeConflictData | null)[]
  >(true),
  // @ts-expect-error 2345: what is picked is of its own type
  same<ReturnType<typeof pick<ArrayOfRealItemsType["$content"][number], "message">>, CalendarItemType[]>(true),
];
