/** A function's text in the sample. */
export function excerpt(emitted, name) {
  const start = emitted.indexOf(`function ${name}(`);
  return emitted.slice(start, emitted.indexOf("\n}\n", start) + 3);
}

/** Members of MessageType, each with the expression that reads it, out of the function that does: the sample's table of names is cut short. */
export function messageMembers(emitted) {
  const cases = /case \d+: (?:v\.(\w+) = |\(v\.(\w+) \?\?= )(.*?); break;/g;
  return Array.from(excerpt(emitted, "readMessageType").matchAll(cases), ([, one, many, read]) => ({
    name: one ?? many,
    read,
  }));
}

/** Members of the types that the bench's messages have and the sample has not. */
export const types = {
  SingleRecipientType: [{ name: "Mailbox", read: "readEmailAddressType(r)" }],
  ArrayOfRecipientsType: [{ name: "Mailbox", read: "readEmailAddressType(r)", many: true }],
  ArrayOfStringsType: [{ name: "String", read: "r.string()", many: true }],
  EffectiveRightsType: "CreateAssociated CreateContents CreateHierarchy Delete Modify Read ViewPrivateItems"
    .split(" ")
    .map((name) => ({ name, read: "r.boolean()" })),
  Items: [{ name: "Message", read: "readMessageType(r)", many: true }],
  RootFolder: [{ name: "Items", read: "readItems(r)" }],
  FindItemResponseMessage: [
    { name: "ResponseCode", read: "r.string()", prefix: "m" },
    { name: "RootFolder", read: "readRootFolder(r)", prefix: "m" },
  ],
  ResponseMessages: [
    { name: "FindItemResponseMessage", read: "readFindItemResponseMessage(r)", many: true, prefix: "m" },
  ],
  FindItemResponse: [{ name: "ResponseMessages", read: "readResponseMessages(r)", prefix: "m" }],
};
