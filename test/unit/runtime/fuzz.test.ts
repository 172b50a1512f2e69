// What the runtime accepts, saxes accepts, and both see the same: in messages of the specification with random damage, and in random
// documents full of what generated code is tempted to take for known. All inputs go through the same tables of learned spellings.
// FUZZ_RUNS and FUZZ_SEED try more.
import { expect, it } from "vitest";

import {
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
} from "../../../generated/ews/index.js";
import type { XmlElement } from "../../../generated/ews/runtime/xml.js";
import { type Random, random } from "./random.js";
import { readTree, saxesTree, toTree, type Tree } from "./trees.js";

const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
const T = "http://schemas.microsoft.com/exchange/services/2006/types";
const M = "http://schemas.microsoft.com/exchange/services/2006/messages";

const request = `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="${SOAP}"
xmlns:t="${T}"
xmlns:m="${M}">
<soap:Header>
<t:RequestServerVersion Version="Exchange2013" />
<t:MailboxCulture>en-US</t:MailboxCulture>
</soap:Header>
<soap:Body >
<m:AddImContactToGroup>
<m:ContactId Id="AAMkAGQ1MjJjMTBkLTc4Y2AA="
ChangeKey="EQAAABYAAABtF8oI7i"/>
<m:GroupId Id="AAMkAGQ1MjJjMTBkzzAAAQKAAA="
ChangeKey="EgAAAA=="/>
</m:AddImContactToGroup>
</soap:Body>
</soap:Envelope>`;

function response(responseClass: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<s:Envelope xmlns:s="${SOAP}">
<s:Header>
<h:ServerVersionInfo MajorVersion="15"
MinorVersion="0"
MajorBuildNumber="349"
MinorBuildNumber="0"
Version="Exchange2013"
xmlns:h="${T}"
xmlns="${T}"
xmlns:xsd="http://www.w3.org/2001/XMLSchema"
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
</s:Header>
<s:Body xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<AddImContactToGroupResponse ResponseClass="${responseClass}"
xmlns="${M}">${body}</AddImContactToGroupResponse>
</s:Body>
</s:Envelope>`;
}

const messages = [
  request,
  response("Success", "\n<ResponseCode>NoError</ResponseCode>\n"),
  response(
    "Error",
    "\n<MessageText>The specified Im Contact Id is invalid.</MessageText>\n<ResponseCode>ErrorInvalidImContactId</ResponseCode>\n<DescriptiveLinkKey>0</DescriptiveLinkKey>\n",
  ),
];

const pieces = [
  ..."<>/=\"'&;:!?-[]() \n\t\r\0\u0001\u007f\u0085\u2028éÄ𝒳\ufffe\uffff\ufeff\ud800xX0#.".split(""),
  ..."<!-- --> <![CDATA[ ]]> <?pi ?> <?xml ?> &amp; &lt; &#x41; &#65; &#0; &#xD800; &#x110000; &nope; <a> </a> <a/> <!DOCTYPE".split(
    " ",
  ),
  ...[
    ` xmlns="${M}"`,
    ` xmlns:m="${T}"`,
    ` xmlns:t='${M}'`,
    ` xmlns:s="urn:x"`,
    ` xmlns=""`,
    ' xmlns:xml="urn:y"',
    ' a="1"',
    " Id='2'",
  ],
  ...[
    "m:",
    "t:",
    "s:",
    "soap:",
    "xmlns:",
    "xml:",
    'xml:lang="de"',
    "\r\n",
    " <!-- x -->",
    "<m:X é='&quot;'>y</m:X>",
    "𝒳",
  ],
];

function damage(r: Random, xml: string): string {
  let text = xml;
  for (let n = r.below(4); n >= 0; n--) {
    const at = r.below(text.length + 1);
    const cut = r.oneIn(2) ? 0 : r.below(r.oneIn(3) ? 60 : 4);
    const other = r.below(text.length);
    const copied = text.slice(other, other + r.below(40));
    text = text.slice(0, at) + (r.oneIn(4) ? copied : r.oneIn(5) ? "" : r.pick(pieces)) + text.slice(at + cut);
  }
  return text;
}

// A random document: known elements under all kinds of prefixes, some of them declared behind the attributes that need them.
function compose(r: Random): string {
  const prefixes = ["", "m", "t", "s", "p", "é"];
  const namespaces = [M, M, T, T, "urn:other", ""];
  const locals = ["MessageText", "ResponseCode", "DescriptiveLinkKey", "MessageXml", "Id", "X", "Y", "ü"];
  const white = (): string => (r.oneIn(3) ? r.pick(["", " ", "\n", "\r\n", "\t ", "<!-- c -->", "<?p i?>"]) : "");
  const space = (): string => r.pick([" ", " ", " ", "\n", "  ", "\t"]);
  const quoted = (text: string): string => {
    const q = r.pick(['"', '"', "'"]);
    return (r.oneIn(8) ? " = " : "=") + q + text + q;
  };
  const text = (): string =>
    r.pick([
      "",
      "x",
      "5",
      "a&amp;b",
      "<![CDATA[<&]]>",
      "é",
      "x<!-- c -->y",
      "NoError",
      "&#x10FFFF;",
      "p:x",
      "a\r\nb",
      "]]",
      "𝒳\t",
    ]);
  const bindings = (outer: Map<string, string>, certain?: [string, string]): [Map<string, string>, string[]] => {
    const inner = new Map(outer);
    const list = new Map<string, string>(certain === undefined ? [] : [certain]);
    while (r.oneIn(3)) {
      const prefix = r.pick(prefixes);
      const namespace = r.pick(namespaces);
      if (!list.has(prefix) && (prefix === "" || namespace !== "")) list.set(prefix, namespace);
    }
    for (const [prefix, namespace] of list) inner.set(prefix, namespace);
    return [
      inner,
      [...list].map(([prefix, namespace]) => (prefix === "" ? "xmlns" : "xmlns:" + prefix) + quoted(namespace)),
    ];
  };
  const element = (
    outer: Map<string, string>,
    namespace: string,
    local: string,
    attributes: string[],
    content: (scope: Map<string, string>) => string,
  ): string => {
    const [scope, declarations] = bindings(outer);
    let prefix = [...scope].filter((one) => one[1] === namespace).map((one) => one[0])[0];
    if (prefix === undefined || r.oneIn(6)) {
      prefix = namespace === "" ? "" : r.pick(prefixes);
      const own = declarations.findIndex(
        (one) => one.startsWith(prefix === "" ? "xmlns=" : `xmlns:${prefix}`) || one.startsWith("xmlns ="),
      );
      if (own >= 0 && scope.get(prefix) !== namespace) declarations.splice(own, 1);
      if (scope.get(prefix) !== namespace || own < 0)
        declarations.push((prefix === "" ? "xmlns" : "xmlns:" + prefix) + quoted(namespace));
      scope.set(prefix, namespace);
    }
    const other = [...scope.keys()].filter((one) => one !== "");
    if (other.length > 0 && r.oneIn(3))
      attributes.push(`${r.pick(other)}:${r.pick(["Id", "ResponseClass", "z"])}` + quoted("1"));
    const all = [...attributes, ...declarations].sort(() => r.below(3) - 1);
    const name = (prefix === "" ? "" : prefix + ":") + local;
    const start = "<" + name + all.map((one) => space() + one).join("") + (r.oneIn(5) ? " " : "");
    const inside = content(scope);
    return inside === "" && r.oneIn(2) ? start + "/>" : `${start}>${inside}</${name}${r.oneIn(9) ? "\n" : ""}>`;
  };
  const anything = (scope: Map<string, string>, depth: number): string => {
    let xml = "";
    for (let n = r.below(4); n > 0; n--) {
      xml += r.oneIn(2)
        ? text()
        : element(
            scope,
            r.pick(namespaces),
            r.pick(locals),
            r.oneIn(2) ? ["Id" + quoted(r.pick(["1", "é&lt;", "m:a", "a\tb", ""]))] : [],
            (inner) => (depth > 4 ? "" : anything(inner, depth + 1)),
          );
    }
    return xml;
  };
  const members = (scope: Map<string, string>): string => {
    let xml = "";
    for (let n = r.below(5); n > 0; n--) {
      const local = r.pick(locals);
      const attributes = r.oneIn(8) ? ["Id" + quoted("1")] : [];
      xml += white();
      xml += element(scope, r.oneIn(5) ? r.pick(namespaces) : M, local, attributes, (inner) =>
        local === "MessageXml" || local === "X"
          ? (r.oneIn(2) ? "" : white()) +
            (r.oneIn(3) ? "" : element(inner, r.pick(namespaces), "any", [], (most) => anything(most, 0)))
          : local === "DescriptiveLinkKey"
            ? r.pick([" 7 ", "0", "-1"])
            : text(),
      );
    }
    return xml + white();
  };
  const scope = new Map<string, string>();
  return (
    r.pick(["", "\ufeff", '<?xml version="1.0"?>', "<?xml version='1.0' encoding='utf-8'?>\r\n", "<!-- é -->"]) +
    element(
      scope,
      SOAP,
      "Envelope",
      [],
      (a) =>
        white() +
        element(
          a,
          SOAP,
          "Body",
          [],
          (b) =>
            white() +
            element(
              b,
              M,
              "AddImContactToGroupResponse",
              ["ResponseClass" + quoted(r.pick(["Success", "Error"]))],
              members,
            ) +
            white(),
        ) +
        white(),
    ) +
    white()
  );
}

const child = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree?.children.find((one): one is Tree => typeof one !== "string" && one.name === name);
const textOf = (tree: Tree | undefined): string | undefined => tree?.children.map(String).join("");
const elementsOf = (tree: Tree | undefined): Tree[] => tree?.children.filter((one) => typeof one !== "string") ?? [];
const trees = (elements: readonly XmlElement[] | undefined): Tree[] => elements?.map(toTree) ?? [];
const valueOf = (tree: Tree | undefined, name: string): string | undefined =>
  tree?.attributes.find((one) => one.startsWith(`{}${name}=`))?.slice(name.length + 3);

const nameOf = (error: unknown): string => String((error as Error | undefined)?.name);

// What the typed readers made of a document, against its tree.
function checkTyped(xml: string, tree: Tree | undefined): void {
  const body = child(tree, `{${SOAP}}Body`);
  for (const validate of [false, true]) {
    try {
      const value = deserializeAddImContactToGroupResponse(xml, { validate }).body;
      const element = child(body, `{${M}}AddImContactToGroupResponse`);
      expect(value.responseClass).toBe(valueOf(element, "ResponseClass"));
      expect(value.messageText).toBe(textOf(child(element, `{${M}}MessageText`)));
      expect(value.responseCode).toBe(textOf(child(element, `{${M}}ResponseCode`)));
      const key = textOf(child(element, `{${M}}DescriptiveLinkKey`));
      expect(value.descriptiveLinkKey).toBe(key === undefined ? undefined : Number(key));
      expect(trees(value.messageXml?.$any)).toEqual(elementsOf(child(element, `{${M}}MessageXml`)));
      const known = ["MessageText", "ResponseCode", "DescriptiveLinkKey", "MessageXml"].map((name) => `{${M}}${name}`);
      expect(trees(value.$unknown?.elements)).toEqual(elementsOf(element).filter((one) => !known.includes(one.name)));
    } catch (error) {
      if (!["XmlReadError", "SoapFault"].includes(nameOf(error))) throw error;
    }
    try {
      const value = deserializeAddImContactToGroupRequest(xml, { validate }).body;
      const element = child(body, `{${M}}AddImContactToGroup`);
      const contact = child(element, `{${M}}ContactId`);
      const group = child(element, `{${M}}GroupId`);
      expect([value.contactId.id, value.contactId.changeKey]).toEqual([
        valueOf(contact, "Id"),
        valueOf(contact, "ChangeKey"),
      ]);
      expect([value.groupId?.id, value.groupId?.changeKey]).toEqual([
        valueOf(group, "Id"),
        valueOf(group, "ChangeKey"),
      ]);
    } catch (error) {
      if (!["XmlReadError", "SoapFault"].includes(nameOf(error))) throw error;
    }
  }
}

// saxes cuts white space off namespace names, which nothing asks for.
const cutBySaxes = /xmlns[^=]*=\s*(?:"\s|'\s|"[^"]*\s"|'[^']*\s')/;

function check(xml: string): boolean {
  if (cutBySaxes.test(xml)) return false;
  const expected = saxesTree(xml.startsWith("\ufeff") ? xml.slice(1) : xml);
  let tree: Tree | undefined;
  try {
    tree = toTree(readTree(xml));
  } catch (error) {
    if (nameOf(error) !== "XmlReadError" || (error as Error).message.length > 512) throw error;
  }
  if (tree !== undefined) expect(expected, "accepted what saxes refuses").toBeDefined();
  if (tree !== undefined) expect(tree).toEqual(expected);
  checkTyped(xml, expected);
  return tree !== undefined;
}

it("sees what saxes sees in everything that it accepts", () => {
  const runs = Number(process.env.FUZZ_RUNS ?? 3000);
  const r = random(Number(process.env.FUZZ_SEED ?? 1));
  let accepted = 0;
  for (let n = 0; n < runs; n++) {
    const sound = n % 2 === 0 ? r.pick(messages) : compose(r);
    const xml = n % 2 === 0 || n % 6 === 1 ? damage(r, sound) : sound;
    try {
      if (check(xml)) accepted++;
    } catch (error) {
      throw new Error(`input ${n}: ${JSON.stringify(xml)}`, { cause: error });
    }
  }
  expect(accepted).toBeGreaterThan(runs / 4);
}, 3_600_000);
