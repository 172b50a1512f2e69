// Enumerations that grow: what their types allow, where `openEnumerations` lists them. As types.fixture.ts, it compiles beside the output only.
import {
  type ExchangeVersionType,
  type FolderInfoResponseMessageType,
  type ResponseClassType,
  type ResponseCodeType,
  type Unlisted,
  deserializeGetFolderResponse,
  responseCodeTypeValues,
  serializeGetFolderResponse,
} from "ews/open";

declare const anyText: string;

export function readsAndWritesWhatIsNotListed(xml: string): readonly string[] {
  const message = deserializeGetFolderResponse(xml);
  serializeGetFolderResponse(message);
  const answer = message.body.responseMessages.$content[0]?.value;
  const code: ResponseCodeType = answer?.responseCode ?? "NoError";
  const text: string = code;
  const again: FolderInfoResponseMessageType = { responseClass: "Error", responseCode: code };
  return [text, again.responseClass];
}

export const answers: readonly FolderInfoResponseMessageType[] = [
  { responseClass: "Success", responseCode: "NoError" },
  { responseClass: "Error", responseCode: responseCodeTypeValues[0] },
  // @ts-expect-error 2820: a literal that is not listed
  { responseClass: "Error", responseCode: "ErrorServerBussy" },
  // @ts-expect-error 2322: any text
  { responseClass: "Error", responseCode: anyText },
  // @ts-expect-error 2322: an enumeration that is not open, and a value that it does not list
  { responseClass: "Failure" },
];

export const versions: readonly ExchangeVersionType[] = [
  "Exchange2016",
  // @ts-expect-error 2820: a version that is not listed
  "Exchange2031",
];

export function compares(value: ResponseClassType, code: ResponseCodeType): readonly (string | Unlisted)[] {
  // a value that is not listed may be any text, and so it may be compared with any
  if (code === "ErrorOfTomorrow") return [code];
  // @ts-expect-error 2367: not so where the enumeration is not open
  if (value === "Failure") return [value];
  // @ts-expect-error 2322: it may be a value that is not listed
  const listed: Exclude<ResponseCodeType, Unlisted> = code;
  // @ts-expect-error 2345: a value that is not listed comes from reading only
  responseCodeTypeValues.includes("ErrorOfTomorrow");
  return [listed];
}
