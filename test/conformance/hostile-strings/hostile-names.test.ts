// Names come from the schema. Those that a caller adds, of what the schema leaves open, are names and nothing else, or nothing is written.
import { describe, expect, it } from "vitest";
import {
  deserializeAddImContactToGroupResponseElement as read,
  serializeAddImContactToGroup as writeRequest,
  serializeAddImContactToGroupRequest as writeEnvelope,
  serializeAddImContactToGroupResponseElement as write,
  type XmlAttributes,
  type XmlElement,
} from "../../../generated/ews/index.js";
import { writeFailure } from "../../roundtrip/failures.js";
import { readTree, saxesTree, toTree, type Tree } from "../../unit/runtime/trees.js";
import { libxml2Tree } from "./libxml2-tree.js";
import { hostileStrings, isXmlText } from "./strings.js";

const M = "http://schemas.microsoft.com/exchange/services/2006/messages";
const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";
const response = "/m:AddImContactToGroupResponse/m:MessageXml";
const contact = "/m:AddImContactToGroup/m:ContactId";

const el = (more: Partial<XmlElement>): XmlElement => ({ namespace: "", localName: "a", children: [], ...more });
const any = (...$any: XmlElement[]): string => write({ responseClass: "Success", messageXml: { $any } });
const attributes = (name: string): XmlAttributes => ({ [name]: "1" });
const unknown = (name: string): string =>
  writeRequest({ contactId: { id: "1", $unknown: { attributes: attributes(name) } } });

/** What is no name (Namespaces in XML 1.0 §3, NCName). */
const noNames = [
  ...["", " ", "a b", " a", "a ", "a\t", "\na", "a\r", "a\u00a0b", "a\u2028", "a\u200b"],
  ...["a:b", ":a", "a:", ":", "a:b:c", "xmlns:a"],
  ...["a>b", "a/", "/a", "a/>", "<a", "a><b", '"', "a'", 'a="x"', "a=", 'a x="1"', "a&b", "&amp;", "a;"],
  ...["!--", "!-- a", "![CDATA[", "!DOCTYPE", "?xml", "?a", "%a;", "a]]>"],
  ...["1a", "1", "-a", ".a", "\u0301a", "\u00b7a", "\u00d7", "a\u00f7", "a\u037e"],
  ...["a\0", "\u0001", "a\u007f", "a\u0085", "a\ufffe", "\ud800", "a\udc00", "\udc00\ud800", "a\u202e"],
  ...["a{", "a,b", "a+b", "a@b", "a$", "#text", "*", "a\\b", "a|b", "a`b", "$unknown"],
];

/** What is one, whatever else it may mean. */
const names = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "then", "length"],
  ...[
    "a-b",
    "a.b",
    "_",
    "a1",
    "xML",
    "ns1",
    "m",
    "t",
    "soap",
    "id",
    "Id",
    "é",
    "a\u0301",
    "a\u00b7",
    "\u{10000}",
    "名",
  ],
];

/** The same in the eyes of all readers. */
function expectAgreement(xml: string): Tree {
  const tree = toTree(readTree(xml));
  expect(saxesTree(xml)).toEqual(tree);
  expect(libxml2Tree(xml)).toEqual(tree);
  return tree;
}

describe("what is no name is not written", () => {
  it.each(noNames)("%j", (name) => {
    const cases: readonly (readonly [what: string, write: () => string, path: string])[] = [
      ["an element", () => any(el({ localName: name })), response],
      ["one further down", () => any(el({ children: [el({}), el({ localName: name })] })), `${response}/a`],
      ["an attribute", () => any(el({ attributes: attributes(`{}${name}`) })), `${response}/a`],
      ["an attribute with a namespace", () => any(el({ attributes: attributes(`{u}${name}`) })), `${response}/a`],
      ["an unknown attribute", () => unknown(`{}${name}`), contact],
      ["an unknown attribute with a namespace", () => unknown(`{u}${name}`), contact],
      [
        "an attribute of a header block",
        () =>
          writeEnvelope({
            headers: { mailboxCulture: { $value: "en", $anyAttributes: attributes(`{}${name}`) } },
            body: { contactId: { id: "1" } },
          }),
        "/soap:Envelope/soap:Header/t:MailboxCulture",
      ],
    ];
    for (const [what, action, path] of cases)
      expect(writeFailure(action), what).toMatchObject({ code: "invalid-name", path });
    if (name === "") return; // no prefix
    const prefixes: readonly (readonly [what: string, write: () => string])[] = [
      ["a prefix", () => any(el({ namespace: "u", prefix: name }))],
      ["a prefix of a declaration", () => any(el({ namespaces: [[name, "u"]] }))],
      [
        "a prefix of an unknown attribute's declaration",
        () =>
          writeRequest({ contactId: { id: "1", $unknown: { attributes: { "{}a": "1" }, namespaces: [[name, "u"]] } } }),
      ],
    ];
    for (const [what, action] of prefixes) expect(writeFailure(action), what).toMatchObject({ code: "invalid-name" });
    // where there is no namespace, or one that has a prefix already, it is not needed
    expect(any(el({ prefix: name }))).toBe(any(el({})));
    expect(any(el({ prefix: name, namespace: M }))).toBe(any(el({ namespace: M })));
  });
});

describe("what is one means what it says", () => {
  it.each(names)("%j", (name) => {
    const elements = [
      el({ localName: name }),
      el({ localName: name, namespace: "urn:u", prefix: name, namespaces: [[name, "urn:u"]] }),
      el({ localName: name, namespace: "urn:u", attributes: { [`{}${name}`]: "1", [`{urn:v}${name}`]: "2" } }),
      el({ prefix: name, namespace: "urn:u", children: [el({ prefix: name, namespace: "urn:w" })] }),
    ];
    const xml = any(...elements);
    expectAgreement(xml);
    expect(read(xml).messageXml?.$any?.map(toTree)).toEqual(elements.map(toTree));
    if (name !== "Id") {
      const request = expectAgreement(unknown(`{}${name}`));
      expect((request.children[0] as Tree).attributes).toEqual(["{}Id=1", `{}${name}=1`].sort());
    }
  });
});

describe("names that XML keeps for itself", () => {
  it.each<[what: string, element: XmlElement, code: string]>([
    ["xmlns as an attribute", el({ attributes: { "{}xmlns": "u" } }), "invalid-name"],
    ["xmlns as a prefix", el({ namespace: "u", prefix: "xmlns" }), "invalid-name"],
    ["xmlns as a prefix of a declaration", el({ namespaces: [["xmlns", "u"]] }), "invalid-name"],
    ["xmlns as a prefix of its own namespace", el({ namespaces: [["xmlns", XMLNS]] }), "invalid-name"],
    ["xml for another namespace", el({ namespace: "u", prefix: "xml" }), "invalid-value"],
    ["xml declared for another namespace", el({ namespaces: [["xml", "u"]] }), "invalid-value"],
    ["another prefix for the namespace of xml", el({ namespaces: [["p", XML]] }), "invalid-value"],
    ["the namespace of xmlns", el({ namespace: XMLNS }), "invalid-value"],
    ["the namespace of xmlns under a prefix", el({ namespace: XMLNS, prefix: "p" }), "invalid-value"],
    ["an attribute in the namespace of xmlns", el({ attributes: { [`{${XMLNS}}p`]: "u" } }), "invalid-value"],
    ["a prefix for no namespace", el({ namespaces: [["p", ""]] }), "invalid-value"],
    ["a name without braces", el({ attributes: { a: "1" } as XmlAttributes }), "invalid-name"],
    ["a name without its first brace", el({ attributes: { "}a": "1" } as XmlAttributes }), "invalid-name"],
    ["a name without its second brace", el({ attributes: { "{a": "1" } as XmlAttributes }), "invalid-name"],
    ["braces alone", el({ attributes: { "{}": "1" } }), "invalid-name"],
  ])("%s", (_, element, code) => {
    expect(writeFailure(() => any(element))).toMatchObject({
      code,
      path: expect.stringContaining(response) as unknown,
    });
  });

  it("are written where they mean what they say", () => {
    expectAgreement(any(el({ localName: "xmlns" }), el({ namespace: "urn:u", prefix: "p", localName: "xmlns" })));
    expectAgreement(any(el({ attributes: { [`{${XML}}lang`]: "en", "{urn:u}xmlns": "1" } })));
    expectAgreement(any(el({ namespaces: [["xml", XML]], namespace: XML, localName: "x" })));
  });
});

describe("a namespace's name", () => {
  // libxml2 takes only what it finds to be a URI
  const sees = (xml: string, tree: Tree): void => {
    try {
      expect(libxml2Tree(xml)).toEqual(tree);
    } catch (error) {
      expect(String(error)).toContain("is not a valid URI");
    }
  };

  it.each(hostileStrings.filter(([, text]) => isXmlText(text) && text.length < 1000 && text !== ""))(
    "may be %s",
    (_, namespace) => {
      for (const element of [
        el({ namespace }),
        el({ namespace, prefix: "p" }),
        el({ attributes: { [`{${namespace}}b`]: "1" } }),
        el({ namespace: "u", namespaces: [["q", namespace]], children: ["q:x"] }),
      ]) {
        const xml = any(element);
        const tree = toTree(readTree(xml));
        const back = read(xml).messageXml!.$any![0]!;
        expect(toTree(back)).toEqual(toTree(element));
        if (element.namespaces !== undefined) expect(back.namespaces).toEqual(element.namespaces);
        // saxes cuts white space off
        if (namespace === namespace.trim()) expect(saxesTree(xml)).toEqual(tree);
        sees(xml, tree);
      }
    },
  );

  it.each(hostileStrings.filter(([, text]) => !isXmlText(text)))("is not %s", (_, namespace) => {
    expect(writeFailure(() => any(el({ namespace })))).toMatchObject({
      code: "character",
      path: `${response}/a/@xmlns`,
    });
    expect(writeFailure(() => any(el({ namespaces: [["p", namespace]] })))).toMatchObject({
      code: "character",
      path: `${response}/a/@xmlns:p`,
    });
    expect(writeFailure(() => any(el({ attributes: { [`{${namespace}}b`]: "1" } })))).toMatchObject({
      code: "character",
      path: `${response}/a/@xmlns:ns1`,
    });
  });
});

it("members that no type has are not written", () => {
  const evil = JSON.parse('{"__proto__":{"changeKey":"x"},"id":"1","xmlns":"u","a=\\"1\\" b":"2","":"3"}') as {
    id: string;
  };
  expect(writeRequest({ contactId: evil })).toBe(writeRequest({ contactId: { id: "1" } }));
  const message = { body: { contactId: { id: "1" } } };
  const headers = JSON.parse('{"__proto__":{"mailboxCulture":{"$value":"de"}},"<x>":{},"constructor":{}}') as object;
  expect(writeEnvelope({ ...message, headers })).toBe(writeEnvelope(message));
});

it("attributes that a map inherits are not written", () => {
  const inherited = Object.create({ "{}evil": "1" }) as XmlAttributes;
  expect(any(el({ attributes: inherited }))).toBe(any(el({})));
});
