import { type Conversation, requestHeaders, success } from "../conversation.js";

const folderId = { id: "AQApA=", changeKey: "AQAAAB" };
const nodeSoapFolderId = { attributes: { Id: "AQApA=", ChangeKey: "AQAAAB" } };

export const getFolder: Conversation = {
  operation: "GetFolder",
  request: {
    headers: requestHeaders,
    body: {
      folderShape: { baseShape: "Default" },
      folderIds: {
        $content: [
          {
            kind: "distinguishedFolderId",
            value: { id: "inbox", mailbox: { emailAddress: "sadie@contoso.com" } },
          },
        ],
      },
    },
    nodeSoap: {
      FolderShape: { "t:BaseShape": "Default" },
      FolderIds: {
        "t:DistinguishedFolderId": {
          attributes: { Id: "inbox" },
          "t:Mailbox": { "t:EmailAddress": "sadie@contoso.com" },
        },
      },
    },
  },
  response: success(
    "GetFolder",
    {
      folders: {
        $content: [
          {
            kind: "folder",
            value: { folderId, displayName: "Inbox", totalCount: 7, childFolderCount: 1, unreadCount: 2 },
          },
        ],
      },
    },
    {
      Folders: {
        "t:Folder": {
          "t:FolderId": nodeSoapFolderId,
          "t:DisplayName": "Inbox",
          "t:TotalCount": 7,
          "t:ChildFolderCount": 1,
          "t:UnreadCount": 2,
        },
      },
    },
  ),
};

export const findFolder: Conversation = {
  operation: "FindFolder",
  request: {
    headers: requestHeaders,
    body: {
      traversal: "Deep",
      folderShape: { baseShape: "IdOnly" },
      restriction: {
        $content: [
          {
            kind: "isGreaterThan",
            value: {
              $content: [
                { kind: "fieldURI", value: { fieldURI: "folder:TotalCount" } },
                { kind: "fieldURIOrConstant", value: { constant: { value: "0" } } },
              ],
            },
          },
        ],
      },
      parentFolderIds: { $content: [{ kind: "distinguishedFolderId", value: { id: "msgfolderroot" } }] },
    },
    nodeSoap: {
      attributes: { Traversal: "Deep" },
      FolderShape: { "t:BaseShape": "IdOnly" },
      Restriction: {
        "t:IsGreaterThan": {
          "t:FieldURI": { attributes: { FieldURI: "folder:TotalCount" } },
          "t:FieldURIOrConstant": { "t:Constant": { attributes: { Value: "0" } } },
        },
      },
      ParentFolderIds: { "t:DistinguishedFolderId": { attributes: { Id: "msgfolderroot" } } },
    },
  },
  response: success(
    "FindFolder",
    {
      rootFolder: {
        totalItemsInView: 1,
        includesLastItemInRange: true,
        folders: { $content: [{ kind: "searchFolder", value: { folderId, displayName: "From Manager" } }] },
      },
    },
    {
      RootFolder: {
        attributes: { TotalItemsInView: "1", IncludesLastItemInRange: "true" },
        "t:Folders": { "t:SearchFolder": { "t:FolderId": nodeSoapFolderId, "t:DisplayName": "From Manager" } },
      },
    },
  ),
};

export const syncFolderItems: Conversation = {
  operation: "SyncFolderItems",
  request: {
    headers: requestHeaders,
    body: {
      itemShape: { baseShape: "IdOnly" },
      syncFolderId: { folderId },
      syncState: "H4sIAAA=",
      ignore: { itemId: [{ id: "AAMkAGI0=" }] },
      maxChangesReturned: 100,
      syncScope: "NormalItems",
    },
    nodeSoap: {
      ItemShape: { "t:BaseShape": "IdOnly" },
      SyncFolderId: { "t:FolderId": nodeSoapFolderId },
      SyncState: "H4sIAAA=",
      Ignore: { "t:ItemId": { attributes: { Id: "AAMkAGI0=" } } },
      MaxChangesReturned: "100",
      SyncScope: "NormalItems",
    },
  },
  response: success(
    "SyncFolderItems",
    {
      syncState: "H4sIAAB=",
      includesLastItemInRange: true,
      changes: {
        $content: [
          { kind: "create", value: { message: { itemId: { id: "AAMkAGI1=" } } } },
          { kind: "readFlagChange", value: { itemId: { id: "AAMkAGI2=" }, isRead: true } },
        ],
      },
    },
    {
      SyncState: "H4sIAAB=",
      IncludesLastItemInRange: true,
      Changes: {
        "t:Create": { "t:Message": { "t:ItemId": { attributes: { Id: "AAMkAGI1=" } } } },
        "t:ReadFlagChange": { "t:ItemId": { attributes: { Id: "AAMkAGI2=" } }, "t:IsRead": true },
      },
    },
  ),
};

export const subscribe: Conversation = {
  operation: "Subscribe",
  request: {
    headers: requestHeaders,
    body: {
      pullSubscriptionRequest: {
        folderIds: { $content: [{ kind: "distinguishedFolderId", value: { id: "inbox" } }] },
        eventTypes: { eventType: ["NewMailEvent", "DeletedEvent"] },
        timeout: 10,
      },
    },
    nodeSoap: {
      PullSubscriptionRequest: {
        "t:FolderIds": { "t:DistinguishedFolderId": { attributes: { Id: "inbox" } } },
        "t:EventTypes": { "t:EventType": ["NewMailEvent", "DeletedEvent"] },
        "t:Timeout": "10",
      },
    },
  },
  response: success(
    "Subscribe",
    { subscriptionId: "39ea5d0f-f062-455e-a1e9-89c0304390f4", watermark: "AAAAAHgGAAAAAAAAAQ==" },
    { SubscriptionId: "39ea5d0f-f062-455e-a1e9-89c0304390f4", Watermark: "AAAAAHgGAAAAAAAAAQ==" },
  ),
};
