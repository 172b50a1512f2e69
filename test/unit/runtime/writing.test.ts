// Whatever is written is read back the same, by this runtime and by saxes; or it is not written, and the error tells where.
import { describe, expect, it } from "vitest";

import {
  deserializeAddImContactToGroup as readRequest,
  deserializeAddImContactToGroupResponseElement as readResponse,
  serializeAddImContactToGroup as writeRequest,
  serializeAddImContactToGroupRequest as writeEnvelope,
  serializeAddImContactToGroupResponseElement as writeResponse,
  type XmlElement,
  type XmlUnknown,
  type XmlWriteError,
} from "../../../generated/ews/index.js";
import { failure, M, T, XSI } from "./messages.js";
import { random, type Random } from "./random.js";
import { readTree, saxesTree, toTree, type Tree } from "./trees.js";

const R = "/m:AddImContactToGroupResponse";
const XML = "http://www.w3.org/XML/1998/namespace";
const el = (localName: string, more: Partial<XmlElement> = {}): XmlElement => ({
  namespace: "",
  localName,
  children: [],
  ...more,
});
const any = (...$any: XmlElement[]): string => writeResponse({ responseClass: "Success", messageXml: { $any } });
const withUnknown = ($unknown: XmlUnknown): string => writeRequest({ contactId: { id: "1", $unknown } });
const stop = (action: () => unknown): XmlWriteError => failure<XmlWriteError>(action);

/** A tree as it comes back: neighbouring text joined, empty text left out. */
function joined(tree: Tree): Tree {
  const children: (Tree | string)[] = [];
  for (const child of tree.children) {
    if (typeof child !== "string") children.push(joined(child));
    else if (typeof children.at(-1) === "string") children.push((children.pop() as string) + child);
    else if (child !== "") children.push(child);
  }
  return { ...tree, children };
}

/** The wildcard elements of a response, as two readers see them. */
function reread(xml: string): Tree[] {
  const ours = (readResponse(xml).messageXml?.$any ?? []).map(toTree);
  expect(saxesTree(xml)).toEqual(toTree(readTree(xml)));
  return ours;
}

const hostile = [
  "",
  " ",
  "\t",
  "\n",
  "\r",
  "\r\n",
  " a  b ",
  "<&>\"'",
  "]]>",
  "<![CDATA[x]]>",
  "&amp;&#65;",
  "<!-- -->",
  "é€𝒳",
  "\u0085\u2028\u00a0\ufeff\ufffd\u007f",
  "\u{10ffff}",
  "--",
  "?>",
  "m:x",
];

it.each(hostile)("writes %j as text, value and wildcard content", (text) => {
  const response = {
    responseClass: "Error",
    messageText: text,
    responseCode: "NoError",
    descriptiveLinkKey: undefined,
    messageXml: undefined,
  } as const;
  expect(readResponse(writeResponse(response))).toEqual(response);
  const request = { contactId: { id: text, changeKey: text }, groupId: undefined };
  expect(readRequest(writeRequest(request))).toEqual(request);
  const tree = el("a", { attributes: { "{}b": text, "{u}b": text }, children: [text, el("c"), text] });
  expect(reread(any(tree))).toEqual([joined(toTree(tree))]);
  const unknown = { attributes: { "{}a": text } };
  expect(readRequest(withUnknown(unknown)).contactId.$unknown?.attributes).toEqual(unknown.attributes);
});

it.each(["\0", "\u0001", "\u000b", "\u001f", "\ufffe", "\uffff", "\ud800", "\udc00x", "x\ud83d"])(
  "does not write %j",
  (text) => {
    expect(stop(() => writeResponse({ responseClass: "Error", messageText: text }))).toMatchObject({
      name: "XmlWriteError",
      code: "character",
      path: R + "/m:MessageText",
    });
    expect(stop(() => writeRequest({ contactId: { id: text } }))).toMatchObject({
      code: "character",
      path: "/m:AddImContactToGroup/m:ContactId/@Id",
    });
    expect(stop(() => any(el("a", { children: [text] })))).toMatchObject({
      code: "character",
      path: R + "/m:MessageXml/a",
    });
    expect(stop(() => any(el("a", { attributes: { "{}b": text } })))).toMatchObject({
      code: "character",
      path: R + "/m:MessageXml/a/@b",
    });
    expect(stop(() => any(el("a", { namespace: text })))).toMatchObject({
      code: "character",
      path: R + "/m:MessageXml/a/@xmlns",
    });
    expect(stop(() => any(el(text)))).toMatchObject({ code: "invalid-name", path: R + "/m:MessageXml" });
  },
);

describe("elements that the schema leaves open", () => {
  it.each<[what: string, element: XmlElement]>([
    ["without a namespace", el("a")],
    ["in a namespace, without a prefix", el("a", { namespace: "u" })],
    ["with a prefix", el("a", { namespace: "u", prefix: "p" })],
    ["with a prefix of the root's", el("a", { namespace: "u", prefix: "m" })],
    ["in a namespace of the root's", el("a", { namespace: M })],
    ["in that of the root's, under another prefix", el("a", { namespace: M, prefix: "p" })],
    [
      "that take the default namespace back",
      el("a", { namespace: "u", children: [el("b", { children: [el("c", { namespace: "u" })] })] }),
    ],
    [
      "that bind a prefix anew, and use the old one after",
      el("a", {
        namespace: "u",
        prefix: "p",
        children: [el("b", { namespace: "v", prefix: "p" }), el("c", { namespace: "u", prefix: "p" })],
      }),
    ],
    [
      "with attributes in namespaces",
      el("a", { attributes: { "{u}b": "1", "{v}b": "2", "{}b": "3", [`{${M}}b`]: "4", [`{${XML}}lang`]: "de" } }),
    ],
    [
      "with attributes in their own default namespace",
      el("a", { namespace: "u", attributes: { "{u}b": "1", "{}b": "2" } }),
    ],
    [
      "with attributes under prefixes that are taken",
      el("a", { namespace: "u", prefix: "ns1", attributes: { "{v}b": "1" }, namespaces: [["ns2", "w"]] }),
    ],
    ["in the namespace of xml", el("a", { namespace: XML, prefix: "x" })],
    ["with the prefix xml declared", el("a", { namespaces: [["xml", XML]] })],
    [
      "with namespaces for their values",
      el("a", { attributes: { "{}b": "p:c" }, namespaces: [["p", "u"]], children: ["p:d"] }),
    ],
    [
      "with namespaces that bind the root's prefixes anew",
      el("a", {
        namespace: M,
        prefix: "m",
        children: [
          el("b", {
            namespace: M,
            prefix: "m",
            namespaces: [
              ["m", "u"],
              ["t", "v"],
            ],
            children: ["m:x t:y"],
          }),
        ],
      }),
    ],
    [
      "with namespaces and a prefix that clash",
      el("a", {
        namespace: "u",
        prefix: "p",
        namespaces: [
          ["q", "u"],
          ["p", "v"],
        ],
      }),
    ],
    ["with names beyond ASCII", el("é", { namespace: "ü", prefix: "ö", attributes: { "{ä}é": "1" } })],
    ["with markup in namespaces", el("a", { namespace: "<&\"'>", attributes: { "{}}b": "1" } })],
    ["with empty text", el("a", { children: ["", "", el("b", { children: [""] }), "x", "y"] })],
  ])("%s", (_, element) => {
    const expected = joined(toTree(element));
    const xml = any(element, element);
    expect(reread(xml)).toEqual([expected, expected]);
    // prefixes that values rely on still mean the same
    for (const value of readResponse(xml).messageXml?.$any ?? []) {
      if ((value.namespaces?.length ?? 0) > 0)
        expect(element.namespaces).toEqual(expect.arrayContaining([...value.namespaces!]));
    }
  });

  it.each<[what: string, element: XmlElement, code: string, path: string]>([
    ["a name with a colon", el("p:a"), "invalid-name", ""],
    ["a name with markup", el("a><b"), "invalid-name", ""],
    ["no name", el(""), "invalid-name", ""],
    ["a prefix that is no name", el("a", { namespace: "u", prefix: "1" }), "invalid-name", ""],
    [
      "the prefix xml for another namespace",
      el("a", { namespace: "u", prefix: "xml" }),
      "invalid-value",
      "/xml:a/@xmlns:xml",
    ],
    ["the prefix xmlns", el("a", { namespace: "u", prefix: "xmlns" }), "invalid-name", ""],
    ["the namespace of xmlns", el("a", { namespace: "http://www.w3.org/2000/xmlns/" }), "invalid-value", "/a/@xmlns"],
    ["xmlns as an attribute", el("a", { attributes: { "{}xmlns": "u" } }), "invalid-name", "/a"],
    ["xmlns:p as an attribute", el("a", { attributes: { "{}xmlns:p": "u" } }), "invalid-name", "/a"],
    ["an attribute's name with a line end", el("a", { attributes: { "{}b\n": "u" } }), "invalid-name", "/a"],
    [
      "an attribute in the namespace of xmlns",
      el("a", { attributes: { "{http://www.w3.org/2000/xmlns/}p": "u" } }),
      "invalid-value",
      "/a/@xmlns:ns1",
    ],
    [
      "an attribute's name without braces",
      el("a", { attributes: { b: "2" } as XmlElement["attributes"] & object }),
      "invalid-name",
      "/a",
    ],
    [
      "a prefix twice",
      el("a", {
        namespaces: [
          ["p", "u"],
          ["p", "v"],
        ],
      }),
      "invalid-name",
      "/a",
    ],
    ["a prefix for nothing", el("a", { namespaces: [["p", ""]] }), "invalid-value", "/a/@xmlns:p"],
    ["a prefix that is no name among the namespaces", el("a", { namespaces: [["p q", "u"]] }), "invalid-name", "/a"],
    ["xml for another namespace among them", el("a", { namespaces: [["xml", "u"]] }), "invalid-value", "/a/@xmlns:xml"],
    ["another prefix for the namespace of xml", el("a", { namespaces: [["p", XML]] }), "invalid-value", "/a/@xmlns:p"],
    [
      "an attribute that is undefined",
      el("a", { attributes: { "{}b": undefined as unknown as string } }),
      "missing-value",
      "/a/@b",
    ],
    ["a default namespace beside an element without one", el("a", { namespaces: [["", "u"]] }), "invalid-name", "/a"],
    [
      "a name that is wrong further down",
      el("a", { children: [el("b"), el("c", { children: ["x", el("<")] })] }),
      "invalid-name",
      "/a/c",
    ],
  ])("not with %s", (_, element, code, path) => {
    expect(stop(() => any(el("before"), element))).toMatchObject({
      name: "XmlWriteError",
      code,
      path: R + "/m:MessageXml" + path,
    });
  });

  it("are nested as deep as they can be read, no deeper", () => {
    const nested = (depth: number): XmlElement => {
      let element = el("a", { children: ["x"] });
      for (let n = 1; n < depth; n++) element = el("a", { children: [element] });
      return element;
    };
    expect(reread(any(nested(254)))).toHaveLength(1);
    for (const depth of [255, 257, 300, 3000])
      expect(stop(() => any(nested(depth)))).toMatchObject({ name: "XmlWriteError", code: "limit" });
    expect(stop(() => any(nested(100_000))).code).toBe("limit");
  });
});

describe("unknown attributes of elements that the schema knows", () => {
  it.each<[what: string, unknown: XmlUnknown]>([
    ["without a namespace", { attributes: { "{}a": "1" } }],
    ["in one of the root's", { attributes: { [`{${M}}Id`]: "1" } }],
    ["in another", { attributes: { "{u}Id": "1", "{v}Id": "2", [`{${XML}}lang`]: "de" } }],
    [
      "with prefixes in their values",
      {
        attributes: { "{}a": "p:b q:c" },
        namespaces: [
          ["p", "u"],
          ["q", "v"],
        ],
      },
    ],
    ["with the root's prefixes in their values", { attributes: { "{}a": "m:b" }, namespaces: [["m", M]] }],
    [
      "and elements beside them",
      {
        attributes: { "{u}a": "1" },
        elements: [el("b", { attributes: { "{u}a": "1" } }), el("c", { namespace: "u" })],
      },
    ],
  ])("%s", (_, unknown) => {
    const xml = withUnknown(unknown);
    const value = readRequest(xml).contactId.$unknown;
    expect(value?.attributes).toEqual(unknown.attributes);
    expect(value?.namespaces).toEqual(unknown.namespaces);
    expect(value?.elements?.map(toTree)).toEqual(unknown.elements?.map(toTree));
    expect(saxesTree(xml)).toEqual(toTree(readTree(xml)));
  });

  it("follow xsi:type to another prefix where the document's own is taken", () => {
    const xml = withUnknown({ attributes: { [`{${XSI}}type`]: "m:X" }, namespaces: [["m", T]] });
    const { attributes, namespaces } = readRequest(xml).contactId.$unknown!;
    const [prefix, local] = attributes![`{${XSI}}type`]!.split(":");
    expect([local, namespaces]).toEqual(["X", [[prefix, T]]]);
  });

  it.each<[what: string, unknown: XmlUnknown, code: string, path: string]>([
    ["one that the schema knows", { attributes: { "{}Id": "2" } }, "invalid-name", ""],
    ["xmlns", { attributes: { "{}xmlns": "u" } }, "invalid-name", ""],
    [
      "a value that relies on a prefix of the root's for something else",
      { attributes: { "{}a": "m:x" }, namespaces: [["m", "u"]] },
      "invalid-value",
      "/@a",
    ],
    ["a value that is no string", { attributes: { "{}a": 1 as unknown as string } }, "invalid-value", "/@a"],
  ])("not with %s", (_, unknown, code, path) => {
    expect(stop(() => withUnknown(unknown))).toMatchObject({
      name: "XmlWriteError",
      code,
      path: "/m:AddImContactToGroup/m:ContactId" + path,
    });
  });
});

describe("values that are not of their types", () => {
  const write = (value: unknown): string => writeResponse(value as Parameters<typeof writeResponse>[0]);

  it.each<[value: unknown, code: string, path: string]>([
    [undefined, "missing-value", R],
    [null, "invalid-value", R],
    ["x", "invalid-value", R],
    [{}, "missing-value", R + "/@ResponseClass"],
    [{ responseClass: "success" }, "invalid-value", R + "/@ResponseClass"],
    [{ responseClass: "toString" }, "invalid-value", R + "/@ResponseClass"],
    [{ responseClass: "Error", messageText: 5 }, "invalid-value", R + "/m:MessageText"],
    [{ responseClass: "Error", messageText: Object.create(null) as unknown }, "invalid-value", R + "/m:MessageText"],
    [{ responseClass: "Error", descriptiveLinkKey: 1.5 }, "invalid-value", R + "/m:DescriptiveLinkKey"],
    [{ responseClass: "Error", descriptiveLinkKey: 2 ** 31 }, "invalid-value", R + "/m:DescriptiveLinkKey"],
    [{ responseClass: "Error", descriptiveLinkKey: NaN }, "invalid-value", R + "/m:DescriptiveLinkKey"],
    [{ responseClass: "Error", descriptiveLinkKey: "1" }, "invalid-value", R + "/m:DescriptiveLinkKey"],
    [{ responseClass: "Error", messageXml: null }, "invalid-value", R + "/m:MessageXml"],
    [
      { responseClass: "Error", messageText: "\u202e\0".repeat(999), descriptiveLinkKey: {} },
      "character",
      R + "/m:MessageText",
    ],
  ])("%j: %s at %s", (value, code, path) => {
    const error = stop(() => write(value));
    expect(error).toMatchObject({ name: "XmlWriteError", code, path });
    expect(error.message.length).toBeLessThanOrEqual(512);
  });

  it.each<[message: unknown, path: string]>([
    [null, "/soap:Envelope"],
    [{ headers: null, body: { contactId: { id: "1" } } }, "/soap:Envelope/soap:Header"],
    [{ body: undefined }, "/soap:Envelope/soap:Body/m:AddImContactToGroup"],
    [
      { headers: { mailboxCulture: { $value: "not a language" } }, body: { contactId: { id: "1" } } },
      "/soap:Envelope/soap:Header/t:MailboxCulture",
    ],
  ])("%j in an envelope, at %s", (message, path) => {
    expect(stop(() => writeEnvelope(message as Parameters<typeof writeEnvelope>[0]))).toMatchObject({
      name: "XmlWriteError",
      path,
    });
  });
});

it("reads back what it writes of 2,000 random trees, and finds names for all namespaces", () => {
  const r = random(11);
  const prefixes = [undefined, "p", "q", "m", "t", "ns1", "xml", "xmlns"];
  const namespaces = ["", "u", "v", "w", M, T];
  const tree = (r: Random, depth: number): XmlElement => {
    const list = <X>(most: number, item: () => X): X[] => Array.from({ length: r.below(most + 1) }, item);
    return {
      namespace: r.pick(namespaces),
      localName: r.pick(["a", "b", "é"]),
      prefix: r.pick(prefixes),
      attributes: Object.fromEntries(
        list(3, () => [`{${r.pick([...namespaces, XML])}}${r.pick(["a", "b"])}`, r.pick(hostile)]),
      ),
      namespaces: r.oneIn(3)
        ? list(2, () => [r.pick(["p", "q", "m", "ns1", ""]), r.pick(namespaces)] as const)
        : undefined,
      children: depth > 4 ? [] : list(3, () => (r.oneIn(2) ? r.pick(hostile) : tree(r, depth + 1))),
    };
  };
  let written = 0;
  for (let n = 0; n < 2000; n++) {
    const elements = [tree(r, 0), tree(r, 0)];
    let xml: string;
    try {
      xml = any(...elements);
    } catch (error) {
      expect(error).toMatchObject({
        name: "XmlWriteError",
        path: expect.stringMatching(/^\/m:AddImContactToGroupResponse\/m:MessageXml/) as unknown,
      });
      continue;
    }
    written++;
    expect(reread(xml)).toEqual(elements.map((one) => joined(toTree(one))));
    expect(any(...readResponse(xml).messageXml!.$any!)).toBe(
      any(...readResponse(any(...readResponse(xml).messageXml!.$any!)).messageXml!.$any!),
    );
  }
  expect(written).toBeGreaterThan(500);
});
