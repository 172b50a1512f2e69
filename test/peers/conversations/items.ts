import { type Conversation, DateTime, requestHeaders, success } from "../conversation.js";

const itemId = { id: "AAMkAGI1=", changeKey: "CQAAABYA" };
const nodeSoapItemId = { attributes: { Id: "AAMkAGI1=", ChangeKey: "CQAAABYA" } };

export const findItem: Conversation = {
  operation: "FindItem",
  request: {
    headers: requestHeaders,
    body: {
      traversal: "Shallow",
      itemShape: {
        baseShape: "IdOnly",
        additionalProperties: { $content: [{ kind: "fieldURI", value: { fieldURI: "item:Subject" } }] },
      },
      indexedPageItemView: { maxEntriesReturned: 10, offset: 0, basePoint: "Beginning" },
      parentFolderIds: { $content: [{ kind: "distinguishedFolderId", value: { id: "inbox" } }] },
    },
    nodeSoap: {
      attributes: { Traversal: "Shallow" },
      ItemShape: {
        "t:BaseShape": "IdOnly",
        "t:AdditionalProperties": { "t:FieldURI": { attributes: { FieldURI: "item:Subject" } } },
      },
      IndexedPageItemView: { attributes: { MaxEntriesReturned: "10", Offset: "0", BasePoint: "Beginning" } },
      ParentFolderIds: { "t:DistinguishedFolderId": { attributes: { Id: "inbox" } } },
    },
  },
  response: success(
    "FindItem",
    {
      rootFolder: {
        indexedPagingOffset: 2,
        totalItemsInView: 2,
        includesLastItemInRange: true,
        items: {
          $content: [
            { kind: "message", value: { itemId, subject: "Tom & Jerry <3", hasAttachments: false } },
            { kind: "message", value: { itemId: { id: "AAMkAGI2=" }, subject: "Grüße 🙂" } },
          ],
        },
      },
    },
    {
      RootFolder: {
        attributes: { IndexedPagingOffset: "2", TotalItemsInView: "2", IncludesLastItemInRange: "true" },
        "t:Items": {
          "t:Message": [
            { "t:ItemId": nodeSoapItemId, "t:Subject": "Tom & Jerry <3", "t:HasAttachments": false },
            { "t:ItemId": { attributes: { Id: "AAMkAGI2=" } }, "t:Subject": "Grüße 🙂" },
          ],
        },
      },
    },
  ),
};

export const getItem: Conversation = {
  operation: "GetItem",
  request: {
    headers: requestHeaders,
    body: {
      itemShape: { baseShape: "Default", includeMimeContent: true, bodyType: "HTML" },
      itemIds: { $content: [{ kind: "itemId", value: itemId }] },
    },
    nodeSoap: {
      ItemShape: { "t:BaseShape": "Default", "t:IncludeMimeContent": true, "t:BodyType": "HTML" },
      ItemIds: { "t:ItemId": nodeSoapItemId },
    },
  },
  response: success(
    "GetItem",
    {
      items: {
        $content: [
          {
            kind: "message",
            value: {
              mimeContent: { characterSet: "UTF-8", $value: "SGk=" },
              itemId,
              itemClass: "IPM.Note",
              subject: "Play tennis?",
              body: { bodyType: "HTML", $value: "<p>At 5 &amp; sharp</p>" },
              dateTimeReceived: "2016-01-04T08:30:00Z",
              size: 2154,
              toRecipients: { mailbox: [{ emailAddress: "sadie@contoso.com" }] },
              isRead: true,
            },
          },
        ],
      },
    },
    {
      Items: {
        "t:Message": {
          "t:MimeContent": { attributes: { CharacterSet: "UTF-8" }, $value: "SGk=" },
          "t:ItemId": nodeSoapItemId,
          "t:ItemClass": "IPM.Note",
          "t:Subject": "Play tennis?",
          "t:Body": { attributes: { BodyType: "HTML" }, $value: "<p>At 5 &amp; sharp</p>" },
          "t:DateTimeReceived": new DateTime("2016-01-04T08:30:00Z"),
          "t:Size": 2154,
          "t:ToRecipients": { "t:Mailbox": { "t:EmailAddress": "sadie@contoso.com" } },
          "t:IsRead": true,
        },
      },
    },
  ),
};

export const createItem: Conversation = {
  operation: "CreateItem",
  request: {
    headers: requestHeaders,
    body: {
      messageDisposition: "SaveOnly",
      savedItemFolderId: { distinguishedFolderId: { id: "drafts" } },
      items: {
        $content: [
          {
            kind: "message",
            value: {
              subject: "Project <Alpha> & friends",
              body: { bodyType: "Text", $value: "Hello" },
              importance: "High",
              toRecipients: { mailbox: [{ name: "Sadie", emailAddress: "sadie@contoso.com" }] },
              isRead: false,
            },
          },
        ],
      },
    },
    nodeSoap: {
      attributes: { MessageDisposition: "SaveOnly" },
      SavedItemFolderId: { "t:DistinguishedFolderId": { attributes: { Id: "drafts" } } },
      Items: {
        "t:Message": {
          "t:Subject": "Project <Alpha> & friends",
          "t:Body": { attributes: { BodyType: "Text" }, $value: "Hello" },
          "t:Importance": "High",
          "t:ToRecipients": { "t:Mailbox": { "t:Name": "Sadie", "t:EmailAddress": "sadie@contoso.com" } },
          "t:IsRead": false,
        },
      },
    },
  },
  response: success(
    "CreateItem",
    { items: { $content: [{ kind: "message", value: { itemId } }] } },
    { Items: { "t:Message": { "t:ItemId": nodeSoapItemId } } },
  ),
};

export const updateItem: Conversation = {
  operation: "UpdateItem",
  request: {
    headers: requestHeaders,
    body: {
      conflictResolution: "AutoResolve",
      messageDisposition: "SaveOnly",
      itemChanges: {
        itemChange: [
          {
            itemId,
            updates: {
              $content: [
                {
                  kind: "setItemField",
                  value: {
                    $content: [
                      { kind: "fieldURI", value: { fieldURI: "message:IsRead" } },
                      { kind: "message", value: { isRead: true } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    nodeSoap: {
      attributes: { ConflictResolution: "AutoResolve", MessageDisposition: "SaveOnly" },
      ItemChanges: {
        "t:ItemChange": [
          {
            "t:ItemId": nodeSoapItemId,
            "t:Updates": {
              "t:SetItemField": {
                "t:FieldURI": { attributes: { FieldURI: "message:IsRead" } },
                "t:Message": { "t:IsRead": true },
              },
            },
          },
        ],
      },
    },
  },
  response: success(
    "UpdateItem",
    { items: { $content: [{ kind: "message", value: { itemId } }] }, conflictResults: { count: 0 } },
    { Items: { "t:Message": { "t:ItemId": nodeSoapItemId } }, ConflictResults: { "t:Count": 0 } },
  ),
};

export const deleteItem: Conversation = {
  operation: "DeleteItem",
  request: {
    headers: requestHeaders,
    body: { deleteType: "MoveToDeletedItems", itemIds: { $content: [{ kind: "itemId", value: itemId }] } },
    nodeSoap: { attributes: { DeleteType: "MoveToDeletedItems" }, ItemIds: { "t:ItemId": nodeSoapItemId } },
  },
  response: success("DeleteItem", {}),
};

export const createAttachment: Conversation = {
  operation: "CreateAttachment",
  request: {
    headers: requestHeaders,
    body: {
      parentItemId: itemId,
      attachments: {
        $content: [
          {
            kind: "fileAttachment",
            value: { name: "some file.bin", isInline: false, content: Uint8Array.of(1, 2, 3, 4, 255) },
          },
        ],
      },
    },
    nodeSoap: {
      ParentItemId: nodeSoapItemId,
      Attachments: { "t:FileAttachment": { "t:Name": "some file.bin", "t:IsInline": false, "t:Content": "AQIDBP8=" } },
    },
  },
  response: success(
    "CreateAttachment",
    {
      attachments: {
        $content: [
          {
            kind: "fileAttachment",
            value: { attachmentId: { id: "AAAtAE=", rootItemId: "AAMkAGI1=", rootItemChangeKey: "CQAAAB" } },
          },
        ],
      },
    },
    {
      Attachments: {
        "t:FileAttachment": {
          "t:AttachmentId": {
            attributes: { Id: "AAAtAE=", RootItemId: "AAMkAGI1=", RootItemChangeKey: "CQAAAB" },
          },
        },
      },
    },
  ),
};
