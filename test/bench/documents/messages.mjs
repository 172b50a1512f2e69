import { folder, fullMessage, listedMessage, newMessage } from "./items.mjs";
import { date, folderId, itemId, latin } from "./mailbox.mjs";
import { randomFrom } from "./random.mjs";

/** Messages of EWS as values of the generated types. `count` is how many of its parts a message has in the bench. */
export const messages = [
  {
    name: "FindItem",
    kind: "Response",
    count: 1000,
    value: (count, names = latin) => {
      const random = randomFrom(1);
      const items = Array.from({ length: count }, () => ({ kind: "message", value: listedMessage(random, names) }));
      const rootFolder = { totalItemsInView: count, includesLastItemInRange: true, items: { $content: items } };
      return response("findItemResponseMessage", { rootFolder });
    },
  },
  {
    name: "GetItem",
    kind: "Response",
    count: 50,
    value: (count) => {
      const random = randomFrom(2);
      const all = Array.from({ length: count }, () => fullMessage(random, latin, random.int(20_000, 40_000)));
      return response(
        "getItemResponseMessage",
        ...all.map((value) => ({ items: { $content: [{ kind: "message", value }] } })),
      );
    },
  },
  {
    name: "CreateItem",
    kind: "Request",
    count: 100,
    value: (count) => {
      const random = randomFrom(3);
      const items = Array.from({ length: count }, () => ({ kind: "message", value: newMessage(random, latin) }));
      return {
        headers: { requestServerVersion: { version: "Exchange2016" } },
        body: {
          messageDisposition: "SaveOnly",
          savedItemFolderId: { folderId: folderId(random) },
          items: { $content: items },
        },
      };
    },
  },
  {
    name: "GetFolder",
    kind: "Response",
    count: 200,
    value: (count) => {
      const random = randomFrom(4);
      const all = Array.from({ length: count }, () => folder(random, latin));
      return response(
        "getFolderResponseMessage",
        ...all.map((value) => ({ folders: { $content: [{ kind: "folder", value }] } })),
      );
    },
  },
  {
    name: "SyncFolderItems",
    kind: "Response",
    count: 500,
    value: (count) => {
      const random = randomFrom(5);
      const changes = Array.from({ length: count }, () => change(random));
      const syncState = Buffer.from(random.bytes(600)).toString("base64");
      return response("syncFolderItemsResponseMessage", {
        syncState,
        includesLastItemInRange: false,
        changes: { $content: changes },
      });
    },
  },
  {
    name: "GetAttachment",
    kind: "Response",
    /** Megabytes of base64. */
    count: 10,
    value: (count) => {
      const random = randomFrom(6);
      const content = random.bytes(Math.round(count * 750_000));
      const attachment = {
        attachmentId: { id: itemId(random).id },
        name: "report.pdf",
        contentType: "application/pdf",
        size: content.length,
        lastModifiedTime: date(random),
        isInline: false,
        content,
      };
      return response("getAttachmentResponseMessage", {
        attachments: { $content: [{ kind: "fileAttachment", value: attachment }] },
      });
    },
  },
];

function change(random) {
  const kind = random.pick(["create", "create", "update", "delete", "readFlagChange"]);
  if (kind === "delete") return { kind, value: { itemId: itemId(random) } };
  if (kind === "readFlagChange") return { kind, value: { itemId: itemId(random), isRead: random.chance(0.5) } };
  return { kind, value: { message: { ...listedMessage(random, latin), instanceKey: random.bytes(24) } } };
}

function response(kind, ...parts) {
  const $content = parts.map((part) => ({
    kind,
    value: { responseClass: "Success", responseCode: "NoError", ...part },
  }));
  return {
    headers: {
      serverVersionInfo: {
        majorVersion: 15,
        minorVersion: 20,
        majorBuildNumber: 7,
        minorBuildNumber: 1,
        version: "V2018_01_08",
      },
    },
    body: { responseMessages: { $content } },
  };
}
