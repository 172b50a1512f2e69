/**
 * Facts of each message: where its parts are in the document, and what is pulled out of each part, so that it can be seen whether libraries
 * read the same.
 */
const itemFacts = [
  "ItemId/@Id",
  "ItemId/@ChangeKey",
  "ParentFolderId/@Id",
  "Subject",
  "Size",
  "DateTimeReceived",
  "Categories/String",
  "IsDraft",
  "Flag/FlagStatus",
  "Flag/DueDate",
  "DisplayTo",
  "Preview",
  "Sender/Mailbox/Name",
  "Sender/Mailbox/EmailAddress",
  "ToRecipients/Mailbox/EmailAddress",
  "InternetMessageId",
  "References",
  "IsRead",
];

const facts = {
  AddImContactToGroupResponse: {
    parts: "",
    facts: [
      "Header/ServerVersionInfo/@Version",
      "Header/ServerVersionInfo/@MajorBuildNumber",
      "Header/ServerVersionInfo/@MinorBuildNumber",
      "Body/AddImContactToGroupResponse/@ResponseClass",
      "Body/AddImContactToGroupResponse/ResponseCode",
      "Body/AddImContactToGroupResponse/MessageText",
      "Body/AddImContactToGroupResponse/DescriptiveLinkKey",
    ],
  },
  AddImContactToGroupRequest: {
    parts: "",
    facts: [
      "Header/RequestServerVersion/@Version",
      "Header/MailboxCulture",
      "Body/AddImContactToGroup/ContactId/@Id",
      "Body/AddImContactToGroup/ContactId/@ChangeKey",
      "Body/AddImContactToGroup/GroupId/@Id",
      "Body/AddImContactToGroup/GroupId/@ChangeKey",
    ],
  },
  FindItemResponse: {
    parts: "Body/FindItemResponse/ResponseMessages/FindItemResponseMessage/RootFolder/Items/Message",
    facts: itemFacts,
  },
  GetItemResponse: {
    parts: "Body/GetItemResponse/ResponseMessages/GetItemResponseMessage/Items/Message",
    facts: [...itemFacts, "Body", "Body/@BodyType", "InstanceKey", "SortKey", "ConversationIndex"],
  },
  CreateItemRequest: {
    parts: "Body/CreateItem/Items/Message",
    facts: ["Subject", "Body", "Body/@BodyType", "ToRecipients/Mailbox/Name", "CcRecipients/Mailbox/EmailAddress"],
  },
  GetFolderResponse: {
    parts: "Body/GetFolderResponse/ResponseMessages/GetFolderResponseMessage/Folders/Folder",
    facts: ["FolderId/@Id", "ParentFolderId/@Id", "DisplayName", "TotalCount", "EffectiveRights/Read", "UnreadCount"],
  },
  SyncFolderItemsResponse: {
    parts: "Body/SyncFolderItemsResponse/ResponseMessages/SyncFolderItemsResponseMessage",
    facts: [
      "SyncState",
      "IncludesLastItemInRange",
      ...["Create", "Update"].flatMap((kind) => itemFacts.map((fact) => `Changes/${kind}/Message/${fact}`)),
      "Changes/Delete/ItemId/@Id",
      "Changes/ReadFlagChange/ItemId/@Id",
      "Changes/ReadFlagChange/IsRead",
    ],
  },
  GetAttachmentResponse: {
    parts: "Body/GetAttachmentResponse/ResponseMessages/GetAttachmentResponseMessage/Attachments/FileAttachment",
    facts: ["AttachmentId/@Id", "Name", "Size", "LastModifiedTime", "IsInline", "Content"],
  },
};

/**
 * The facts that a result holds: a list for each part of the message.
 *
 * @param tree how the library's results are walked: `children(element, name)`, `attribute(element, name)` and `text(element)`
 */
export function factsOf(message, tree, result) {
  const { parts, facts: wanted } = facts[message];
  const envelopes = tree.children(result, "Envelope");
  const found = parts === "" ? envelopes : walk(tree, envelopes, parts);
  return found.map((part) => wanted.map((path) => valuesAt(tree, part, path)));
}

function walk(tree, elements, path) {
  return path
    .split("/")
    .reduce((all, name) => all.flatMap((element) => [...tree.children(element, name)]), [...elements]);
}

function valuesAt(tree, part, path) {
  const [, elements, attribute] = /^(?:(.*?)\/)?(?:@(\w+))?$/.exec(path) ?? [undefined, path];
  const found = elements === undefined ? [part] : walk(tree, [part], elements);
  return found
    .map((element) => (attribute === undefined ? tree.text(element) : tree.attribute(element, attribute)))
    .filter((value) => value !== undefined)
    .map(text);
}

/** A value as the document spells it. */
function text(value) {
  if (value instanceof Date) return value.toISOString().replace(".000Z", "Z");
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return String(value);
}

/** How values of the generated types, and what JSON makes of them, are walked like a document. */
export const valueTree = {
  children(value, name) {
    if (name === "Envelope") return [value];
    if (name === "Header") return [value.headers];
    // an envelope has the payload itself in its body
    if (name === "Body" && value.headers !== undefined) return [{ payload: value.body }];
    if (value.payload !== undefined) return [value.payload];
    const property = camelCase(name);
    const inOrder = value.$content?.filter(({ kind }) => kind === property).map(({ value: child }) => child);
    return [value[property] ?? inOrder ?? []].flat();
  },
  attribute: (value, name) => value[camelCase(name)],
  text: (value) => (typeof value === "object" && "$value" in value ? value.$value : value),
};

const camelCase = (name) => name[0].toLowerCase() + name.slice(1);
