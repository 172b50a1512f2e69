import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  deserializeAddImContactToGroupResponseElement,
  deserializeExchangeImpersonation,
  deserializeMailboxCulture,
  deserializeRequestServerVersion,
  deserializeServerVersionInfo,
} from "../../../generated/ews/index.js";
import type { ReadOptions } from "../../../generated/ews/runtime/xml.js";
import type { Input } from "./input.js";

/** A generated function that reads a document. */
export interface TypedReader {
  /** The root element that it expects. */
  readonly root: string;
  readonly read: (xml: Input, options?: ReadOptions) => unknown;
}

const readers: readonly TypedReader[] = [
  { root: "Envelope", read: deserializeAddImContactToGroupRequest },
  { root: "Envelope", read: deserializeAddImContactToGroupResponse },
  { root: "AddImContactToGroup", read: deserializeAddImContactToGroup },
  { root: "AddImContactToGroupResponse", read: deserializeAddImContactToGroupResponseElement },
  { root: "ExchangeImpersonation", read: deserializeExchangeImpersonation },
  { root: "MailboxCulture", read: deserializeMailboxCulture },
  { root: "RequestServerVersion", read: deserializeRequestServerVersion },
  { root: "ServerVersionInfo", read: deserializeServerVersionInfo },
];

/** Those whose root element a document seems to have, or else any one, for it has to refuse. */
export function typedReaders(text: string): readonly TypedReader[] {
  const chosen = readers.filter(({ root }) => text.includes(root));
  return chosen.length > 0 ? chosen.slice(0, 4) : [readers[text.length % readers.length]!];
}

/** The ways to read. */
export const modes: readonly ReadOptions[] = [{}, { validate: true }, { unknown: "skip" }, { unknown: "reject" }];
