import { date, folderId, html, itemId, person, phrase, recipients, subject } from "./mailbox.mjs";

/** What FindItem says of a message: the properties that a list of mails shows. Those that a mail may lack come and go. */
export function listedMessage(random, names) {
  const { maybe, chance, pick, int } = random;
  const sender = { mailbox: person(random, names) };
  const received = date(random);
  const topic = subject(random, names);
  return {
    itemId: itemId(random),
    parentFolderId: maybe(0.5, () => folderId(random)),
    itemClass: "IPM.Note",
    subject: topic,
    sensitivity: pick(["Normal", "Normal", "Normal", "Private", "Confidential"]),
    dateTimeReceived: received,
    size: int(2_000, 4_000_000),
    categories: maybe(0.2, () => ({ string: Array.from({ length: int(1, 3) }, () => phrase(random, names, 1, 2)) })),
    importance: pick(["Normal", "Normal", "Normal", "High", "Low"]),
    inReplyTo: maybe(0.3, () => `<${itemId(random).changeKey}@mail.contoso.example>`),
    isSubmitted: false,
    isDraft: chance(0.03),
    isFromMe: chance(0.1),
    isResend: maybe(0.7, () => false),
    isUnmodified: maybe(0.7, () => chance(0.6)),
    dateTimeSent: date(random),
    dateTimeCreated: received,
    reminderIsSet: maybe(0.6, () => false),
    reminderMinutesBeforeStart: maybe(0.3, () => pick([0, 15, 30])),
    displayCc: maybe(0.5, () => person(random, names).name),
    displayTo: [1, 2].map(() => person(random, names).name).join("; "),
    hasAttachments: chance(0.25),
    culture: maybe(0.7, () => pick(["en-US", "de-DE", "el-GR"])),
    effectiveRights: maybe(0.4, () => effectiveRights(random)),
    lastModifiedName: maybe(0.6, () => person(random, names).name),
    lastModifiedTime: maybe(0.6, () => date(random)),
    isAssociated: maybe(0.6, () => false),
    webClientReadFormQueryString: maybe(
      0.25,
      () => `https://mail.contoso.example/owa/?ItemID=${encodeURIComponent(itemId(random).id)}&exvsurl=1`,
    ),
    conversationId: { id: itemId(random).id },
    flag: maybe(0.8, () =>
      chance(0.9)
        ? { flagStatus: "NotFlagged" }
        : { flagStatus: "Flagged", startDate: date(random), dueDate: date(random) },
    ),
    preview: maybe(0.4, () => phrase(random, names, 15, 30)),
    iconIndex: maybe(0.4, () => pick(["MailUnread", "MailRead", "MailReplied", "MailForwarded"])),
    sender,
    toRecipients: maybe(0.5, () => recipients(random, names, 4)),
    ccRecipients: maybe(0.15, () => recipients(random, names, 3)),
    isReadReceiptRequested: chance(0.02),
    isDeliveryReceiptRequested: maybe(0.8, () => false),
    conversationTopic: topic.replace(/^(RE|FW): /, ""),
    from: maybe(0.9, () => sender),
    internetMessageId: `<${itemId(random).changeKey}@mail.contoso.example>`,
    isRead: chance(0.7),
    isResponseRequested: maybe(0.5, () => false),
    references: maybe(0.2, () => [1, 2].map(() => `<${itemId(random).changeKey}@mail.contoso.example>`).join(" ")),
  };
}

/** What GetItem says of one: the list's properties, what is binary, and the body. */
export function fullMessage(random, names, bodyLength) {
  const { $body, ...listed } = { ...listedMessage(random, names), $body: html(random, bodyLength) };
  return {
    ...listed,
    body: { bodyType: "HTML", isTruncated: random.maybe(0.5, () => false), $value: $body },
    instanceKey: random.bytes(24),
    sortKey: random.maybe(0.5, () => BigInt(random.int(1, 2 ** 40)) * 1000n),
    conversationIndex: random.bytes(22),
  };
}

/** A message that is to be created. */
export function newMessage(random, names) {
  return {
    subject: subject(random, names),
    body: { bodyType: random.pick(["HTML", "Text"]), $value: html(random, random.int(1000, 4000)) },
    categories: random.maybe(0.2, () => ({ string: [phrase(random, names, 1, 2)] })),
    importance: random.pick(["Normal", "High", "Low"]),
    toRecipients: recipients(random, names, 6),
    ccRecipients: random.maybe(0.5, () => recipients(random, names, 4)),
    bccRecipients: random.maybe(0.1, () => recipients(random, names, 2)),
    isReadReceiptRequested: random.maybe(0.5, () => random.chance(0.5)),
    from: random.maybe(0.3, () => ({ mailbox: person(random, names) })),
    isRead: random.maybe(0.5, () => true),
  };
}

export function folder(random, names) {
  return {
    folderId: folderId(random),
    parentFolderId: random.maybe(0.9, () => folderId(random)),
    folderClass: random.pick(["IPF.Note", "IPF.Note", "IPF.Note.OutlookHomepage"]),
    displayName: phrase(random, names, 1, 3),
    totalCount: random.int(0, 20_000),
    childFolderCount: random.int(0, 12),
    effectiveRights: random.maybe(0.8, () => effectiveRights(random)),
    unreadCount: random.int(0, 500),
  };
}

function effectiveRights({ chance, maybe }) {
  return {
    createAssociated: chance(0.5),
    createContents: chance(0.8),
    createHierarchy: chance(0.5),
    delete: true,
    modify: true,
    read: true,
    viewPrivateItems: maybe(0.5, () => true),
  };
}
