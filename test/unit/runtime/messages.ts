// Documents for the generated readers, and what becomes of them.
import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupResponseElement,
} from "../../../generated/ews/index.js";
import type { ReadOptions, XmlReadError } from "../../../generated/ews/index.js";

export const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
export const T = "http://schemas.microsoft.com/exchange/services/2006/types";
export const M = "http://schemas.microsoft.com/exchange/services/2006/messages";
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** A response element with `content`, its prefix `m`. */
export function response(content: string, attributes = ""): string {
  const name = "m:AddImContactToGroupResponse";
  return `<${name} xmlns:m="${M}" ResponseClass="Success"${attributes}>${content}</${name}>`;
}

/** A request element with `content`, its prefix `m`. */
export function request(content = '<m:ContactId Id="1"/>', attributes = ""): string {
  return `<m:AddImContactToGroup xmlns:m="${M}"${attributes}>${content}</m:AddImContactToGroup>`;
}

/** The message text of a response that holds `text`, as markup. */
export function messageText(text: string, options?: ReadOptions): string | undefined {
  return deserializeAddImContactToGroupResponseElement(response(`<m:MessageText>${text}</m:MessageText>`), options)
    .messageText;
}

/** The Id of a request whose Id is written as `value`, with its quotes. */
export function id(value: string): string {
  return deserializeAddImContactToGroup(request(`<m:ContactId Id=${value}/>`)).contactId.id;
}

/** The error that `action` stops with. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it says which errors are expected
export function failure<E extends Error = XmlReadError>(action: () => unknown): E {
  try {
    action();
  } catch (error) {
    return error as E;
  }
  throw new Error("nothing was thrown");
}
