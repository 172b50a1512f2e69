import { excerpt, messageMembers, types } from "./sample.mjs";

/** A module that reads responses of FindItem. Types that no document of the bench has are read past, by the laboratory reader's own `skip`. */
export function readerCode(emitted, runtime) {
  const members = messageMembers(emitted);
  const message = excerpt(emitted, "readMessageType");
  const written = ["MessageType", "ItemIdType", "FolderIdType", "EmailAddressType", "FlagType", ...Object.keys(types)];
  const others = new Set(Array.from(message.matchAll(/\bread(\w+)\(r\)/g), ([, name]) => name));
  for (const name of written) others.delete(name);
  // the laboratory's way past an element: no document of the bench has one of these types, so nothing of what is timed goes unread
  const unread = Array.from(others, (name) => `const read${name} = (r) => r.skip();`).join("\n");
  return withAllMembers(`
import { M, T, attributes, members, readEnvelope } from "${runtime}";
const ItemIdTypeAttributes = attributes("Id ChangeKey");
${excerpt(emitted, "readItemIdType")}
const readFolderIdType = readItemIdType;
const EmailAddressTypeMembers = members(T, "Name EmailAddress RoutingType MailboxType ItemId OriginalDisplayName");
const enum23 = attributes("Unknown OneOff Mailbox PublicDL PrivateDL Contact PublicFolder GroupMailbox ImplicitContact");
${excerpt(emitted, "readEmailAddressType")}
const FlagTypeMembers = members(T, "FlagStatus StartDate DueDate CompleteDate");
const enum29 = attributes("NotFlagged Flagged Complete");
${excerpt(emitted, "readFlagType")}
${unread}
const enum6 = attributes("Normal Personal Private Confidential");
const enum7 = attributes("Low Normal High");
const enum8 = attributes("Default PostItem MailRead MailUnread MailReplied MailForwarded MailEncrypted MailSmimeSigned");
const enum9 = attributes("Focused Other");
const MessageTypeMembers = members(T, "${members.map(({ name }) => name).join(" ")}");
${message}
${Object.entries(types)
  .map(([name, list]) => reader(name, list, attributes[name] ?? ""))
  .join("")}
const VersionAttributes = attributes("MajorVersion MinorVersion MajorBuildNumber MinorBuildNumber Version");
function readServerVersionInfo(r) {
  const v = {};
  for (let a = r.attribute(VersionAttributes, -1); a >= 0; a = r.attribute(VersionAttributes, a)) v[a] = r.value();
  r.empty();
  return v;
}
const headers = [members(T, "ServerVersionInfo"), [readServerVersionInfo]];
const bodies = [members(M, "FindItemResponse"), [readFindItemResponse]];
export const read = (input) => readEnvelope(input, headers, bodies);
`);
}

const attributes = {
  RootFolder: `for (let a = r.attribute(RootFolderAttributes, -1); a >= 0; a = r.attribute(RootFolderAttributes, a)) {
    if (a === 0) v.IncludesLastItemInRange = r.booleanValue();
    else v.TotalItemsInView = r.intValue();
  }`,
  FindItemResponseMessage: `for (let a = r.attribute(classes, -1); a >= 0; a = r.attribute(classes, a)) v.ResponseClass = r.value();`,
};

function reader(name, list, start) {
  const cases = list.map(({ name: member, read, many }, i) =>
    many ? `case ${i}: (v.${member} ??= []).push(${read}); break;` : `case ${i}: v.${member} = ${read}; break;`,
  );
  const tables = {
    RootFolder: 'const RootFolderAttributes = attributes("IncludesLastItemInRange TotalItemsInView");',
    FindItemResponseMessage: 'const classes = attributes("ResponseClass");',
  };
  return `
${tables[name] ?? ""}
const ${name}Members = members(${list[0].prefix === "m" ? "M" : "T"}, "${list.map((member) => member.name).join(" ")}");
function read${name}(r) {
  const v = {};
  ${start}
  for (let m = r.first(${name}Members); m >= 0; m = r.next(${name}Members, m)) {
    switch (m) {
      ${cases.join("\n      ")}
      default: r.unknown(v);
    }
  }
  return v;
}
`;
}

/** The experiment's own finding, which its sample does not show: all members are there from the start, so that a type has one hidden class. */
function withAllMembers(code) {
  return code.replace(/(function read\w+\(r\) \{\n {2}const v = \{)\};([\s\S]*?)\n\}/g, (_, start, body) => {
    const names = new Set(Array.from(body.matchAll(/\bv\.(\w+)/g), ([, name]) => name));
    return `${start}${Array.from(names, (name) => `${name}: undefined`).join(", ")}};${body}\n}`;
  });
}
