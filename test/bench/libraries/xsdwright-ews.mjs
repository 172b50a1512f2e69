import { deserializeCreateItemRequest, serializeCreateItemRequest } from "ews/operations/create-item.ts";
import { deserializeFindItemResponse, serializeFindItemResponse } from "ews/operations/find-item.ts";
import { deserializeGetAttachmentResponse, serializeGetAttachmentResponse } from "ews/operations/get-attachment.ts";
import { deserializeGetFolderResponse, serializeGetFolderResponse } from "ews/operations/get-folder.ts";
import { deserializeGetItemResponse, serializeGetItemResponse } from "ews/operations/get-item.ts";
import {
  deserializeSyncFolderItemsResponse,
  serializeSyncFolderItemsResponse,
} from "ews/operations/sync-folder-items.ts";
import { ours } from "./ours.mjs";

/** Operations out of the code that was generated of all of EWS, which esbuild finds under the name `ews`. */
export const open = () =>
  ours({
    FindItemResponse: { read: deserializeFindItemResponse, write: serializeFindItemResponse },
    GetItemResponse: { read: deserializeGetItemResponse, write: serializeGetItemResponse },
    CreateItemRequest: { read: deserializeCreateItemRequest, write: serializeCreateItemRequest },
    GetFolderResponse: { read: deserializeGetFolderResponse, write: serializeGetFolderResponse },
    SyncFolderItemsResponse: { read: deserializeSyncFolderItemsResponse, write: serializeSyncFolderItemsResponse },
    GetAttachmentResponse: { read: deserializeGetAttachmentResponse, write: serializeGetAttachmentResponse },
  });
