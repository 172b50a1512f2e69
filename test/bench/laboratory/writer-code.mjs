import { excerpt, messageMembers, types } from "./sample.mjs";

/** A module that writes responses of FindItem, to a string and to bytes. */
export function writerCode(emitted, runtime) {
  const strings = (names) => names.split(" ").map((name) => ({ name, read: "r.string()" }));
  const all = {
    EmailAddressType: strings("Name EmailAddress RoutingType MailboxType OriginalDisplayName"),
    FlagType: strings("FlagStatus StartDate DueDate CompleteDate"),
    MessageType: messageMembers(emitted),
    ...types,
  };
  const known = new Set(["ItemIdType", "FolderIdType", ...Object.keys(all)]);
  const tags = new Map([["m_FindItemResponse", tag("m", "FindItemResponse")]]);
  const writers = Object.entries(all).map(([name, list]) => {
    const lines = list.map((member) => line(member, known, tags));
    const start = starts[name] ?? "w.open(tag);";
    return `function write${name}(w, tag, v, root) {\n  ${start}\n  ${lines.join("\n  ")}\n  w.close(tag);\n}\n`;
  });
  return `
import { ByteWriter, StringWriter, attribute, declare, tag, writeEnvelope } from "${runtime}";
const [atId, atChangeKey] = [attribute("Id"), attribute("ChangeKey")];
const [atLast, atTotal] = [attribute("IncludesLastItemInRange"), attribute("TotalItemsInView")];
const atClass = attribute("ResponseClass");
${[...tags.values()].join("\n")}
${excerpt(emitted, "writeItemIdType")}
const writeFolderIdType = writeItemIdType;
${writers.join("")}
const [bytes, string] = [new ByteWriter(), new StringWriter()];
// the writer keeps its buffer for the next document
export const writeBytes = (value) => Uint8Array.prototype.slice.call(writeEnvelope(bytes, m_FindItemResponse, writeFindItemResponse, value));
export const writeString = (value) => writeEnvelope(string, m_FindItemResponse, writeFindItemResponse, value);
`;
}

const starts = {
  RootFolder:
    "w.start(tag); w.attr(atLast, v.IncludesLastItemInRange); w.attr(atTotal, v.TotalItemsInView); w.content();",
  FindItemResponseMessage: "w.start(tag); w.attr(atClass, v.ResponseClass); w.content();",
  FindItemResponse: "w.start(tag); if (root) declare(w); w.content();",
};

const tag = (prefix, name) => `const ${prefix}_${name} = tag("${prefix}:", "${name}");`;

/** The statement that writes a member; empty for types that no document of the bench has. */
function line({ name, read, many, prefix = "t" }, known, tags) {
  const [, method] = /^r\.(\w+)\(/.exec(read) ?? [];
  const [, type] = /read(\w+)\(r\)/.exec(read) ?? [];
  if (type !== undefined && !known.has(type)) return "";
  const constant = `${prefix}_${name}`;
  tags.set(constant, tag(prefix, name));
  const scalar = { boolean: "boolean", int: "int", long: "int" }[method] ?? "string";
  const write = (value) =>
    type === undefined ? `w.${scalar}(${constant}, ${value})` : `write${type}(w, ${constant}, ${value})`;
  const each = many === true ? `for (const x of v.${name}) ${write("x")};` : `${write(`v.${name}`)};`;
  return `if (v.${name} !== undefined) ${each}`;
}
