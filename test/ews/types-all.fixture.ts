// What the types allow where derived types may stand for any type, with `derivedTypes: "all"`. As types.fixture.ts, it compiles beside the output
// only.
import {
  type AnyEmailAddressType,
  type AnyItemIdType,
  type AnyMeetingMessageType,
  type ArrayOfRealItemsType,
  type EmailAddressExtendedType,
  type MeetingRequestMessageType,
  pick,
} from "ews/all";

declare const realItems: ArrayOfRealItemsType;
declare const extended: EmailAddressExtendedType;

export const ids: readonly AnyItemIdType[] = [
  { id: "i" },
  { id: "i", $type: undefined },
  { id: "i", $type: "SearchResultItemIdType", entryId: new Uint8Array() },
  // @ts-expect-error 2322: a type that is not derived
  { id: "i", $type: "RootItemIdType" },
  // @ts-expect-error 2322: the declared type's own name
  { id: "i", $type: "ItemIdType" },
  // @ts-expect-error 2353: a member of another derived type
  { id: "i", $type: "SearchResultItemIdType", ranges: {} },
  // @ts-expect-error 2322: a member of a derived type, without saying which
  { id: "i", entryId: new Uint8Array() },
  // @ts-expect-error 2322: without what the declared type requires
  { $type: "SearchResultItemIdType" },
];

export const addresses: readonly AnyEmailAddressType[] = [
  { emailAddress: "a@example.com" },
  { ...extended, $type: "EmailAddressExtendedType" },
  // @ts-expect-error 2322: an address, written as another type
  { emailAddress: "a@example.com", $type: "EmailAddress" },
];

/** `$type` tells the derived types apart. */
export function requestOf(message: AnyMeetingMessageType): MeetingRequestMessageType | undefined {
  // @ts-expect-error 2367: a type that is not derived
  if (message.$type === "MessageType") return undefined;
  // @ts-expect-error 2339: not before the type is known
  if (message.meetingRequestType === undefined) return undefined;
  return message.$type === "MeetingRequestMessageType" ? message : undefined;
}

export function picks(): readonly unknown[] {
  const messages = pick(realItems.$content, "meetingMessage");
  // @ts-expect-error 2339: what is picked may be of each derived type
  const kind: unknown = messages[0]?.meetingRequestType;
  return [messages.map(requestOf), kind];
}
