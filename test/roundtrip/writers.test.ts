import { describe, expect, it } from "vitest";
import {
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  serializeAddImContactToGroup,
  serializeAddImContactToGroupRequest,
  serializeAddImContactToGroupResponse,
  type XmlElement,
} from "../../generated/ews/index.js";
import { canonical, type Canonical } from "./canonical.js";
import { SOAP, TYPES } from "./envelopes.js";
import { thrown, writeFailure } from "./failures.js";

/** The writers as a program without types sees them. */
const writeRequest = serializeAddImContactToGroupRequest as (message: unknown) => string;
const writeResponse = serializeAddImContactToGroupResponse as (message: unknown) => string;

const contactId = { id: "c" };
const body = { contactId };
const withBody = (value: unknown) => () => writeRequest({ body: value });
const withHeaders = (headers: unknown) => () => writeRequest({ headers, body });
const withConnecting = (connectingSID: unknown) => withHeaders({ exchangeImpersonation: { connectingSID } });
const withInfo = (serverVersionInfo: unknown) => () =>
  writeResponse({ headers: { serverVersionInfo }, body: { responseClass: "Success" } });
const withResponse = (members: object) => () => writeResponse({ body: { responseClass: "Error", ...members } });
const withAny = ($any: unknown) => withResponse({ messageXml: { $any } });

const soapBody = "/soap:Envelope/soap:Body";
const request = `${soapBody}/m:AddImContactToGroup`;
const response = `${soapBody}/m:AddImContactToGroupResponse`;
const header = "/soap:Envelope/soap:Header";
const connecting = `${header}/t:ExchangeImpersonation/t:ConnectingSID`;
const messageXml = `${response}/m:MessageXml`;

type Case = readonly [what: string, write: () => string, code: string, path: string];

describe("what is missing stops the writer:", () => {
  it.each<Case>([
    ["the body", () => writeRequest({}), "missing-value", request],
    ["the contact", withBody({}), "missing-value", `${request}/m:ContactId`],
    ["the contact's id", withBody({ contactId: {} }), "missing-value", `${request}/m:ContactId/@Id`],
    [
      "the id of a contact with a key",
      withBody({ contactId: { changeKey: "k" } }),
      "missing-value",
      `${request}/m:ContactId/@Id`,
    ],
    ["the group's id", withBody({ contactId, groupId: {} }), "missing-value", `${request}/m:GroupId/@Id`],
    [
      "the version",
      withHeaders({ requestServerVersion: {} }),
      "missing-value",
      `${header}/t:RequestServerVersion/@Version`,
    ],
    ["the culture", withHeaders({ mailboxCulture: {} }), "missing-value", `${header}/t:MailboxCulture`],
    ["the account", withHeaders({ exchangeImpersonation: {} }), "missing-value", connecting],
    ["the account's name", withConnecting({}), "choice", connecting],
    ["the response class", () => writeResponse({ body: {} }), "missing-value", `${response}/@ResponseClass`],
  ])("%s", (_, write, code, path) => {
    expect(writeFailure(write)).toMatchObject({ code, path });
  });

  it("the message", () => {
    expect(writeFailure(() => writeRequest(undefined)).code).toBe("missing-value");
    expect(writeFailure(() => writeRequest(null)).code).toBe("invalid-value");
  });
});

type Kind = "string" | "int" | "object";
const wrong: Readonly<Record<Kind, readonly unknown[]>> = {
  string: [null, 5, 0, NaN, true, 5n, Symbol("s"), {}, [], ["en"], () => "en", new Date(0), new String("en")],
  int: [
    null,
    "5",
    "",
    true,
    5n,
    Symbol("s"),
    {},
    [5],
    NaN,
    Infinity,
    -Infinity,
    1.5,
    1e-9,
    2147483648,
    -2147483649,
    new Number(5),
  ],
  object: [null, "x", "", 5, 0, true, false, 5n, Symbol("s")],
};

/** Each place where a value can be, the kind of value that it takes, and its path. */
const places: readonly (readonly [kind: Kind, path: string, write: (value: unknown) => () => string])[] = [
  ["object", request, withBody],
  ["object", `${request}/m:ContactId`, (value) => withBody({ contactId: value })],
  ["object", `${request}/m:GroupId`, (value) => withBody({ contactId, groupId: value })],
  ["string", `${request}/m:ContactId/@Id`, (value) => withBody({ contactId: { id: value } })],
  ["string", `${request}/m:ContactId/@ChangeKey`, (value) => withBody({ contactId: { id: "c", changeKey: value } })],
  ["object", `${header}/t:MailboxCulture`, (value) => withHeaders({ mailboxCulture: value })],
  ["string", `${header}/t:MailboxCulture`, (value) => withHeaders({ mailboxCulture: { $value: value } })],
  ["object", `${header}/t:RequestServerVersion`, (value) => withHeaders({ requestServerVersion: value })],
  [
    "string",
    `${header}/t:RequestServerVersion/@Version`,
    (value) => withHeaders({ requestServerVersion: { version: value } }),
  ],
  ["object", `${header}/t:ExchangeImpersonation`, (value) => withHeaders({ exchangeImpersonation: value })],
  ["object", connecting, withConnecting],
  ["string", `${connecting}/t:PrincipalName`, (principalName) => withConnecting({ principalName })],
  ["string", `${connecting}/t:SID`, (sid) => withConnecting({ sid })],
  ["string", `${connecting}/t:PrimarySmtpAddress`, (primarySmtpAddress) => withConnecting({ primarySmtpAddress })],
  ["string", `${connecting}/t:SmtpAddress`, (smtpAddress) => withConnecting({ smtpAddress })],
  ["object", `${header}/t:ServerVersionInfo`, withInfo],
  ["int", `${header}/t:ServerVersionInfo/@MajorVersion`, (majorVersion) => withInfo({ majorVersion })],
  ["int", `${header}/t:ServerVersionInfo/@MinorVersion`, (minorVersion) => withInfo({ minorVersion })],
  ["int", `${header}/t:ServerVersionInfo/@MajorBuildNumber`, (majorBuildNumber) => withInfo({ majorBuildNumber })],
  ["int", `${header}/t:ServerVersionInfo/@MinorBuildNumber`, (minorBuildNumber) => withInfo({ minorBuildNumber })],
  ["string", `${header}/t:ServerVersionInfo/@Version`, (version) => withInfo({ version })],
  ["object", response, (value) => () => writeResponse({ body: value })],
  ["string", `${response}/@ResponseClass`, (responseClass) => withResponse({ responseClass })],
  ["string", `${response}/m:MessageText`, (messageText) => withResponse({ messageText })],
  ["string", `${response}/m:ResponseCode`, (responseCode) => withResponse({ responseCode })],
  ["int", `${response}/m:DescriptiveLinkKey`, (descriptiveLinkKey) => withResponse({ descriptiveLinkKey })],
  ["object", messageXml, (value) => withResponse({ messageXml: value })],
];

describe("a value of the wrong kind stops the writer, with its place:", () => {
  it.each(places.map(([kind, path, write]) => [`${path} is no ${kind}`, kind, path, write] as const))(
    "%s",
    (_, kind, path, write) => {
      for (const value of wrong[kind])
        expect(writeFailure(write(value))).toMatchObject({ code: "invalid-value", path });
    },
  );

  it("an object that cannot be printed", () => {
    const refusing = { toString: () => JSON.parse("no JSON") as string };
    for (const [kind, path, write] of places) {
      if (kind === "object") continue;
      for (const value of [Object.create(null), refusing, Object.create(null, { valueOf: {} })]) {
        expect(writeFailure(write(value))).toMatchObject({ code: "invalid-value", path });
      }
    }
  });

  it("headers that are no object", () => {
    for (const value of wrong.object) {
      expect(writeFailure(withHeaders(value))).toMatchObject({ code: "invalid-value", path: header });
    }
  });

  it.each<Case>([
    [
      "a response class that objects have as a member",
      withResponse({ responseClass: "constructor" }),
      "invalid-value",
      `${response}/@ResponseClass`,
    ],
    [
      "a misspelt response class",
      withResponse({ responseClass: "error" }),
      "invalid-value",
      `${response}/@ResponseClass`,
    ],
    [
      "a culture that is no language tag",
      withHeaders({ mailboxCulture: { $value: "en_US" } }),
      "invalid-value",
      `${header}/t:MailboxCulture`,
    ],
    [
      "a culture with a line end",
      withHeaders({ mailboxCulture: { $value: "en\n" } }),
      "invalid-value",
      `${header}/t:MailboxCulture`,
    ],
    ["two names of an account", withConnecting({ sid: "S", smtpAddress: "a" }), "choice", connecting],
    [
      "all names of an account",
      withConnecting({ principalName: "p", sid: "S", primarySmtpAddress: "a", smtpAddress: "a" }),
      "choice",
      connecting,
    ],
    ["null beside a name of an account", withConnecting({ sid: "S", smtpAddress: null }), "choice", connecting],
  ])("%s", (_, write, code, path) => {
    expect(writeFailure(write)).toMatchObject({ code, path });
  });

  it("a huge or unprintable value leaves the message short and printable", () => {
    for (const value of ["x".repeat(1e6), "\u202e\u0000\n".repeat(1e5), { toString: () => "y".repeat(1e6) }]) {
      writeFailure(withResponse({ responseClass: value }));
      writeFailure(withHeaders({ mailboxCulture: { $value: value } }));
    }
  });
});

describe("ints are written", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [2147483647, "2147483647"],
    [-2147483648, "-2147483648"],
    [1e3, "1000"],
  ])("%d as %s", (value, text) => {
    expect(withInfo({ majorVersion: value })()).toContain(`MajorVersion="${text}"`);
    expect(withResponse({ descriptiveLinkKey: value })()).toContain(`>${text}<`);
  });
});

const illegal = [
  "\u0000",
  "\u0001",
  "\u0008",
  "\u000b",
  "\u000c",
  "\u001f",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udfff",
  "\ude00\ud83d",
];

describe("characters that XML cannot hold stop the writer:", () => {
  it.each(illegal.map((character) => [JSON.stringify(character), character]))("%s", (_, character) => {
    const text = `a${character}b`;
    for (const [kind, path, write] of places) {
      if (kind !== "string" || /@(Version|ResponseClass)$|MailboxCulture$/.test(path)) continue;
      expect(writeFailure(write(text))).toMatchObject({ code: "character", path });
    }
    const element = { namespace: "", localName: "a", children: [] };
    expect(writeFailure(withAny([{ ...element, children: [text] }]))).toMatchObject({
      code: "character",
      path: `${messageXml}/a`,
    });
    expect(writeFailure(withAny([{ ...element, attributes: { "{}b": text } }]))).toMatchObject({
      code: "character",
      path: `${messageXml}/a/@b`,
    });
    expect(writeFailure(withAny([{ ...element, namespace: text }]))).toMatchObject({ code: "character" });
    expect(writeFailure(withAny([{ ...element, localName: text }]))).toMatchObject({ code: "invalid-name" });
  });
});

const badNames = [
  "",
  " ",
  "a b",
  "1a",
  "-a",
  "a:b",
  ":a",
  "a>",
  "a/",
  "a><evil/>",
  'a="1" b',
  "a\n",
  "a\u0000",
  "\ud800",
  "\u00d7",
  "a\u037e",
];

describe("names that are no XML names stop the writer:", () => {
  const element = { namespace: "urn:x", localName: "a", children: [] };

  it.each(badNames.map((name) => [JSON.stringify(name), name]))("%s", (_, name) => {
    const writes = [
      withAny([{ ...element, localName: name }]),
      withAny([{ ...element, children: [{ ...element, localName: name }] }]),
      withAny([{ ...element, attributes: { [`{}${name}`]: "1" } }]),
      withAny([{ ...element, attributes: { [`{urn:y}${name}`]: "1" } }]),
      ...(name === ""
        ? []
        : [withAny([{ ...element, prefix: name }]), withAny([{ ...element, namespaces: [[name, "urn:y"]] }])]),
      withHeaders({ mailboxCulture: { $value: "en", $anyAttributes: { [`{urn:y}${name}`]: "1" } } }),
      withBody({ contactId: { id: "c", $unknown: { attributes: { [`{}${name}`]: "1" } } } }),
      withBody({ contactId: { id: "c", $unknown: { elements: [{ ...element, localName: name }] } } }),
    ];
    for (const write of writes) expect(thrown(write)).toMatchObject({ name: "XmlWriteError", code: "invalid-name" });
  });

  it.each(["a", "_", "é", "a-b.c1", "a·", "𐐀", "constructor", "__proto__"])("%s is one", (name) => {
    expect(canonical(withAny([{ ...element, localName: name, attributes: { [`{}${name}`]: "1" } }])())).toBeDefined();
  });
});

describe("content that would not be a well-formed document stops the writer:", () => {
  const element = { namespace: "urn:a", localName: "a", prefix: "p", children: [] };

  it.each<readonly [string, () => string]>([
    ["a declaration disguised as an attribute", withAny([{ ...element, attributes: { "{}xmlns": "urn:b" } }])],
    [
      "an attribute of the namespace of declarations",
      withAny([{ ...element, attributes: { "{http://www.w3.org/2000/xmlns/}b": "1" } }]),
    ],
    [
      "an element of the namespace of declarations",
      withAny([{ ...element, namespace: "http://www.w3.org/2000/xmlns/" }]),
    ],
    ["the prefix xmlns", withAny([{ ...element, prefix: "xmlns" }])],
    ["the prefix xml for another namespace", withAny([{ ...element, prefix: "xml" }])],
    ["xml declared for another namespace", withAny([{ ...element, namespaces: [["xml", "urn:b"]] }])],
    ["a prefix declared for no namespace", withAny([{ ...element, namespaces: [["q", ""]] }])],
    [
      "a known attribute once more, unknown",
      withBody({ contactId: { id: "c", $unknown: { attributes: { "{}Id": "d" } } } }),
    ],
    [
      "a known attribute once more, from a wildcard",
      withHeaders({
        requestServerVersion: { version: "Exchange2013", $anyAttributes: { "{}Version": "Exchange2016" } },
      }),
    ],
    [
      "an attribute both from a wildcard and unknown",
      withHeaders({
        mailboxCulture: {
          $value: "en",
          $anyAttributes: { "{urn:x}a": "1" },
          $unknown: { attributes: { "{urn:x}a": "2" } },
        },
      }),
    ],
    ["an attribute name without braces", withAny([{ ...element, attributes: { b: "1" } }])],
  ])("%s", (_, write) => {
    expect(writeFailure(write).code).toMatch(/^invalid-(name|value)$/);
  });

  it("a prefix that is asked for two namespaces at once is given to one of them", () => {
    const xml = withAny([{ ...element, namespaces: [["p", "urn:b"]], attributes: { "{}q": "p:c" } }])();
    const [found] = canonical(xml, { qualifiedNames: true }).children.flatMap(leaves);
    expect(found).toMatchObject({ namespace: "urn:a", local: "a", attributes: [["{}q", "{urn:b}c"]] });
  });
});

function leaves(tree: Canonical | string): readonly Canonical[] {
  if (typeof tree === "string") return [];
  return tree.children.length === 0 ? [tree] : tree.children.flatMap(leaves);
}

describe("open content of the wrong kind stops the writer:", () => {
  const element = { namespace: "urn:a", localName: "a", children: [] };

  it.each<readonly [string, () => string]>([
    ...[null, "abc", 5, {}, true].map((value) => [`$any: ${JSON.stringify(value)}`, withAny(value)] as const),
    ...[null, undefined, "abc", 5, {}].map((value) => [`$any: [${JSON.stringify(value)}]`, withAny([value])] as const),
    ...Object.entries({
      namespace: [null, undefined, 5],
      localName: [null, undefined, 5],
      prefix: [null, 5],
      children: [null, undefined, "abc", 5, [null], [undefined], [5], [{}]],
      attributes: [null, "abc", 5, { "{}b": null }, { "{}b": undefined }, { "{}b": 5 }],
      namespaces: [null, "abc", 5, [null], ["ab"], [["p"]], [["p", 5]]],
    }).flatMap(([member, values]) =>
      values.map(
        (value) => [`${member}: ${JSON.stringify(value)}`, withAny([{ ...element, [member]: value }])] as const,
      ),
    ),
    ...[
      null,
      "abc",
      5,
      { elements: null },
      { elements: "abc" },
      { elements: [null] },
      { attributes: null },
      { attributes: { "{}b": null } },
    ].flatMap((value) => [
      [`$unknown of a type: ${JSON.stringify(value)}`, withBody({ contactId: { id: "c", $unknown: value } })] as const,
      [`$unknown of the headers: ${JSON.stringify(value)}`, withHeaders({ $unknown: value })] as const,
    ]),
    ...[null, "abc", 5, { "{urn:x}a": null }, { "{urn:x}a": 5 }].map(
      (value) =>
        [
          `$anyAttributes: ${JSON.stringify(value)}`,
          withHeaders({ mailboxCulture: { $value: "en", $anyAttributes: value } }),
        ] as const,
    ),
  ])("%s", (_, write) => {
    expect(writeFailure(write).code).toMatch(/^(missing-value|invalid-(name|value))$/);
  });

  it("an element that contains itself", () => {
    const children: unknown[] = [];
    const cyclic = { ...element, children };
    children.push(cyclic);
    writeFailure(withAny([cyclic]));
  });

  it("the path of an error is the element's own", () => {
    const inside = (bad: object) =>
      withAny([{ ...element, children: ["x", element, { ...element, localName: "b", ...bad }] }]);
    expect(writeFailure(inside({ attributes: { "{}c": 5 } })).path).toBe(`${messageXml}/a/b/@c`);
    expect(writeFailure(inside({ children: ["\u0000"] })).path).toBe(`${messageXml}/a/b`);
    expect(writeFailure(inside({ localName: "b c" })).path).toBe(`${messageXml}/a`);
    expect(writeFailure(inside({ prefix: "b c", namespace: "urn:c" })).path).toBe(`${messageXml}/a`);
    expect(writeFailure(inside({ namespace: "\u0000" })).path).toMatch(`${messageXml}/a`);
  });
});

const hostile: Readonly<Record<string, string>> = {
  empty: "",
  spaces: "  a  b  ",
  "white space only": " \t\n\r ",
  markup: "</m:MessageText><evil a='b' c=\"d\"/><!-- --><?pi ?>",
  "the end of a CDATA section": "]]> ]]]]>> ]]&gt;",
  "a CDATA section": "<![CDATA[<a>]]>",
  entities: "&amp;lt; &#65; &nbsp; & &; &&",
  quotes: `"' &quot;&apos; '"`,
  "line ends": "a\nb\rc\r\nd\n\re\n\n\r\r",
  tabs: "\ta\t\tb\t",
  "next line and line separator": "a\u0085b\u2028c\u2029d",
  emoji: "😀👨‍👩‍👧🏳️‍🌈",
  combining: "e\u0301\u0327 a\u0300 \u0301",
  "right-to-left": "\u202eabc\u202c مرحبا שלום",
  "no-break spaces and a byte order mark": "\ufeff\u00a0a\u00a0\ufeff",
  "the ends of the ranges": "\ud7ff\ue000\ufffd\u{10000}\u{10ffff}\u007f\u0080\u009f",
  "all of ASCII": Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + k)).join(""),
  "all of Latin-1": Array.from({ length: 128 }, (_, k) => String.fromCharCode(128 + k)).join(""),
  "a name that objects have as a member": "__proto__",
  "a template": "${x} $1 $& $' %s {{x}}",
  long: "aé😀<&\r".repeat(20_000),
};

/** All text and all attribute values that saxes finds. */
function strings(tree: Canonical): readonly string[] {
  return [
    ...tree.attributes.map(([, value]) => value),
    ...tree.children.flatMap((child) => (typeof child === "string" ? [child] : strings(child))),
  ];
}

describe("any other text survives, read by this reader and by saxes:", () => {
  it.each(Object.keys(hostile))("%s", (name) => {
    const text = hostile[name]!;
    const message = {
      headers: { exchangeImpersonation: { connectingSID: { sid: text } } },
      body: { contactId: { id: text, changeKey: text }, groupId: { id: text } },
    };
    const xml = serializeAddImContactToGroupRequest(message);
    expect(deserializeAddImContactToGroupRequest(xml)).toEqual(message);
    expect(deserializeAddImContactToGroupRequest(new TextEncoder().encode(xml))).toEqual(message);
    expect(strings(canonical(xml))).toEqual(Array.from({ length: text === "" ? 3 : 4 }, () => text));
  });

  it.each(Object.keys(hostile))("in open content: %s", (name) => {
    const text = hostile[name]!;
    const element: XmlElement = {
      namespace: "urn:a",
      localName: "a",
      attributes: { "{}b": text, [`{${SOAP}}c`]: text },
      children: ["x" + text, { namespace: TYPES, localName: "d", children: [] }, text + "x"],
    };
    const xml = serializeAddImContactToGroupResponse({
      headers: { serverVersionInfo: { version: text } },
      body: { responseClass: "Error", messageText: text, messageXml: { $any: [element] } },
    });
    const read = deserializeAddImContactToGroupResponse(xml);
    expect(read.headers.serverVersionInfo?.version).toBe(text);
    expect(read.body.messageText).toBe(text);
    expect(read.body.messageXml?.$any?.[0]).toMatchObject({
      attributes: element.attributes,
      children: [element.children[0], { localName: "d" }, element.children[2]],
    });
    const expected = [text, "Error", text, text, text, "x" + text, text + "x"].filter((one) => one !== "").sort();
    expect(
      strings(canonical(xml))
        .filter((one) => one !== "")
        .sort(),
    ).toEqual(expected);
  });

  it("as a namespace name and a key", () => {
    const namespace = "urn:a?b=<&\"'>{c}d";
    const element: XmlElement = { namespace, localName: "a", attributes: { [`{${namespace}}e`]: "1" }, children: [] };
    const xml = withAny([element])();
    const read = deserializeAddImContactToGroupResponse(xml).body.messageXml?.$any?.[0];
    expect(read).toMatchObject({ namespace, attributes: element.attributes });
    expect(canonical(xml).children.flatMap(leaves)[0]).toMatchObject({
      namespace,
      attributes: [[`{${namespace}}e`, "1"]],
    });
  });
});

describe("the writer", () => {
  it("changes nothing of what it is given, frozen or not", () => {
    const message = Object.freeze({
      headers: Object.freeze({
        mailboxCulture: Object.freeze({ $value: "en", $anyAttributes: Object.freeze({ [`{${SOAP}}actor`]: "1" }) }),
      }),
      body: Object.freeze({ contactId: Object.freeze({ id: "c" }) }),
    });
    const xml = serializeAddImContactToGroupRequest(message);
    expect(serializeAddImContactToGroupRequest(structuredClone(message))).toBe(xml);
    expect(deserializeAddImContactToGroupRequest(xml)).toEqual(message);
  });

  it("takes members from prototypes and getters", () => {
    class Contact {
      readonly #key = 5;
      get id(): string {
        return `c${this.#key}`;
      }
    }
    expect(serializeAddImContactToGroup({ contactId: new Contact() })).toContain('Id="c5"');
  });

  it("goes on after an error as if nothing had happened", () => {
    const xml = serializeAddImContactToGroupRequest({ body });
    writeFailure(withAny([{ namespace: "urn:x", localName: "a", prefix: "t", children: ["\u0000"] }]));
    expect(serializeAddImContactToGroupRequest({ body })).toBe(xml);
  });
});
