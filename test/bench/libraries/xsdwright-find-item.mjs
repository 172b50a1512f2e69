import { deserializeFindItemResponse } from "ews/operations/find-item.ts";
import { ours } from "./ours.mjs";

/** A client that reads responses of FindItem and nothing else. */
export const open = () => ours({ FindItemResponse: { read: deserializeFindItemResponse } });
