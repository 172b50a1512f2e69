import { nonLatin } from "./mailbox.mjs";
import { randomFrom } from "./random.mjs";

/** The response of FindItem as other servers could spell it: what it says stays the same, but for `nonLatin` and the unknown member. */
export const variants = [
  { name: "pretty-printed", change: pretty },
  { name: "CRLF line ends", change: (xml) => pretty(xml).replaceAll("\n", "\r\n") },
  { name: "default namespace", change: (xml) => prefixed(xml, "t", "") },
  {
    name: "long prefixes",
    change: (xml) => prefixed(prefixed(xml, "t", "exchange-web-services-types"), "m", "exchange-web-services-messages"),
  },
  { name: "reordered members", change: (xml) => eachMessage(xml, reordered(7)) },
  {
    name: "members in random orders",
    change: (xml) => {
      const { int } = randomFrom(8);
      return eachMessage(xml, (members) => reordered(int(1, 2 ** 30))(members));
    },
  },
  { name: "an unknown member each", unknown: true, change: (xml) => eachMessage(xml, withUnknown) },
  { name: "comments and CDATA", change: withCommentsAndCdata },
  { name: "non-Latin text", names: nonLatin, change: (xml) => xml },
];

function pretty(xml) {
  let depth = 0;
  let open = false;
  return xml.replace(/<(\/?)[^>]*?(\/?)>/g, (tag, end, empty, at) => {
    if (tag.startsWith("<?")) return tag;
    const leaf = end && open;
    open = !end && !empty;
    if (end) depth--;
    const line = leaf || at === 0 ? tag : `\n${"  ".repeat(depth)}${tag}`;
    if (open) depth++;
    return line;
  });
}

function prefixed(xml, from, to) {
  return xml
    .replaceAll(`<${from}:`, to === "" ? "<" : `<${to}:`)
    .replaceAll(`</${from}:`, to === "" ? "</" : `</${to}:`)
    .replace(` xmlns:${from}=`, to === "" ? " xmlns=" : ` xmlns:${to}=`);
}

function eachMessage(xml, change) {
  return xml.replace(/(<t:Message>)(.*?)(<\/t:Message>)/gs, (_, start, members, end) => {
    return start + change(elements(members)).join("") + end;
  });
}

/** The text of each element in a piece of a document. */
function elements(xml) {
  const all = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, 1: end, 2: empty, index } of xml.matchAll(/<(\/?)[^>]*?(\/?)>/g)) {
    if (end) depth--;
    else if (!empty) depth++;
    if (depth > 0) continue;
    all.push(xml.slice(from, index + tag.length));
    from = index + tag.length;
  }
  return all;
}

/** Sorts elements by a number that is drawn for each name. */
function reordered(seed) {
  return (members) => {
    const rank = (element) => {
      let hash = seed;
      for (const character of /^<[^\s/>]+/.exec(element)[0]) {
        hash = Math.imul(hash ^ character.charCodeAt(0), 0x9e3779b1) >>> 0;
      }
      return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
    };
    return members.toSorted((a, b) => rank(a) - rank(b));
  };
}

function withUnknown(members) {
  return members.flatMap((element) =>
    element.startsWith("<t:Subject>") ? [element, "<t:SubjectTone>neutral</t:SubjectTone>"] : [element],
  );
}

function withCommentsAndCdata(xml) {
  return xml
    .replace(/<t:Subject>([^<]*)<\/t:Subject>/g, (_, text) => {
      const unescaped = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      return `<!-- what it is about --><t:Subject><![CDATA[${unescaped}]]></t:Subject>`;
    })
    .replace(/<t:DisplayTo>([^<]*)<\/t:DisplayTo>/g, (_, text) => {
      const half = text.indexOf(";") + 1;
      return `<t:DisplayTo>${text.slice(0, half)}<!-- and --><![CDATA[${text.slice(half)}]]></t:DisplayTo>`;
    });
}
