import { describe, expect, it } from "vitest";
import {
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  serializeAddImContactToGroupResponse,
  type XmlElement,
} from "../../generated/ews/index.js";
import { canonical } from "./canonical.js";
import {
  declarations,
  detailsWith,
  envelope,
  MESSAGES,
  requestWith,
  responseWith,
  TYPES,
  XSD,
  XSI,
} from "./envelopes.js";
import { rewriteRequest, rewriteResponse } from "./examples.js";
import { marked, readFailure } from "./failures.js";

/** A request that has something the schema does not know, marked `▸`, at the end of the element of each level. */
const element = '<x:New xmlns:x="urn:new" a="1">text <x:b/> more</x:New>';
const levels: readonly (readonly [level: string, xml: string])[] = [
  ["Header", requestWith(`▸${element}`)],
  [
    "ExchangeImpersonation",
    requestWith(
      `<t:ExchangeImpersonation><t:ConnectingSID><t:SID>S</t:SID></t:ConnectingSID>▸${element}</t:ExchangeImpersonation>`,
    ),
  ],
  [
    "ConnectingSID",
    requestWith(
      `<t:ExchangeImpersonation><t:ConnectingSID><t:SID>S</t:SID>▸${element}</t:ConnectingSID></t:ExchangeImpersonation>`,
    ),
  ],
  [
    "RequestServerVersion",
    requestWith(`<t:RequestServerVersion Version="Exchange2013">▸${element}</t:RequestServerVersion>`),
  ],
  ["AddImContactToGroup", envelope(`<m:AddImContactToGroup><m:ContactId Id="c"/>▸${element}</m:AddImContactToGroup>`)],
  [
    "ContactId",
    envelope(`<m:AddImContactToGroup><m:ContactId Id="c">▸${element}</m:ContactId></m:AddImContactToGroup>`),
  ],
  [
    "GroupId",
    envelope(
      `<m:AddImContactToGroup><m:ContactId Id="c"/><m:GroupId Id="g">▸${element}</m:GroupId></m:AddImContactToGroup>`,
    ),
  ],
];

/** The same for attributes. */
const attributeLevels: readonly (readonly [level: string, xml: string])[] = [
  ["Envelope", requestWith("").replace("<soap:Envelope", "<soap:Envelope ▸new='1'")],
  ["Header", requestWith("<t:MailboxCulture>en</t:MailboxCulture>").replace("<soap:Header", "<soap:Header ▸new='1'")],
  ["Body", requestWith("").replace("<soap:Body", "<soap:Body ▸new='1'")],
  ["MailboxCulture", requestWith("<t:MailboxCulture ▸new='1'>en</t:MailboxCulture>")],
  ["RequestServerVersion", requestWith("<t:RequestServerVersion Version='Exchange2013' ▸new='1'/>")],
  [
    "ExchangeImpersonation",
    requestWith(
      `<t:ExchangeImpersonation ▸new="1"><t:ConnectingSID><t:SID>S</t:SID></t:ConnectingSID></t:ExchangeImpersonation>`,
    ),
  ],
  [
    "ConnectingSID",
    requestWith(
      `<t:ExchangeImpersonation><t:ConnectingSID ▸new="1"><t:SID>S</t:SID></t:ConnectingSID></t:ExchangeImpersonation>`,
    ),
  ],
  ["AddImContactToGroup", requestWith("").replace("<m:AddImContactToGroup", "<m:AddImContactToGroup ▸new='1'")],
  ["ContactId", requestWith("").replace("<m:ContactId", "<m:ContactId ▸new='1'")],
];

const plain = (xml: string) => xml.replace("▸", "");
const without = (xml: string) => xml.replace(/▸.*?<\/x:New>|▸new=['"]1['"]/, "");

describe.each(levels)("an unknown element in %s", (level, document) => {
  const { xml, ...place } = marked(document);

  it("is kept and written back", () => {
    expect(canonical(rewriteRequest(xml))).toEqual(canonical(xml));
    expect(canonical(rewriteRequest(xml, { unknown: "keep" }))).toEqual(canonical(xml));
  });

  it("is left out on request", () => {
    const read = deserializeAddImContactToGroupRequest(xml, { unknown: "skip" });
    expect(read).toEqual(deserializeAddImContactToGroupRequest(without(document)));
    expect(JSON.stringify(read)).not.toContain("$unknown");
  });

  // SOAP 1.1 §4.2: any element may be a header block
  const strict = [{ unknown: "reject" }, { validate: true }, { validate: true, unknown: "keep" }] as const;
  it.each(strict.filter(() => level !== "Header"))("is refused on request: %o", (options) => {
    const error = readFailure(() => deserializeAddImContactToGroupRequest(xml, options));
    expect(error).toMatchObject({ code: "unexpected-element", ...place });
    expect(error.path).toMatch(/\/x:New$/);
  });
});

describe.each(attributeLevels)("an unknown attribute of %s", (level, document) => {
  const { xml, ...place } = marked(document);

  // headers and body are all that is read of the envelope
  if (!["Envelope", "Body"].includes(level)) {
    it("is kept and written back", () => {
      expect(canonical(rewriteRequest(xml))).toEqual(canonical(xml));
    });
  }

  it("is left out on request", () => {
    expect(deserializeAddImContactToGroupRequest(xml, { unknown: "skip" })).toEqual(
      deserializeAddImContactToGroupRequest(without(document)),
    );
  });

  // SOAP 1.1 §4.1.1: the envelope's own elements may have any attributes
  const strict = [{ unknown: "reject" }, { validate: true }] as const;
  it.each(strict.filter(() => !["Envelope", "Header", "Body"].includes(level)))(
    "is refused on request: %o",
    (options) => {
      const error = readFailure(() => deserializeAddImContactToGroupRequest(xml, options));
      expect(error).toMatchObject({ code: "unexpected-attribute", ...place });
      expect(error.path).toMatch(/\/@new$/);
    },
  );
});

describe("a header block that the binding does not declare", () => {
  const block = (attributes: string) => marked(requestWith(`\n▸<x:New xmlns:x="urn:new" ${attributes}/>`));

  it.each([{ unknown: "reject" }, { validate: true }] as const)("is kept, also with %o", (options) => {
    const { xml } = block('soap:mustUnderstand="0"');
    expect(deserializeAddImContactToGroupRequest(xml, options).headers).toStrictEqual(
      deserializeAddImContactToGroupRequest(xml).headers,
    );
  });

  it.each([{}, { unknown: "skip" }, { unknown: "reject" }, { validate: true }] as const)(
    "is refused where it has to be understood, with %o",
    (options) => {
      const { xml, ...place } = block('soap:mustUnderstand="1"');
      expect(readFailure(() => deserializeAddImContactToGroupRequest(xml, options))).toMatchObject({
        code: "must-understand",
        path: "/soap:Envelope/soap:Header/x:New",
        ...place,
      });
    },
  );
});

describe("what is kept", () => {
  it("has names, namespaces, prefixes, attributes, text and order", () => {
    const xml = requestWith("").replace(
      'Id="c"/>',
      'Id="c" n="1" xmlns:p="urn:p" p:n="2"><a xmlns="urn:a" xmlns:q="urn:q" b="q:r">1<p:b/>2 <c xmlns=""/></a></m:ContactId>',
    );
    const { contactId } = deserializeAddImContactToGroupRequest(xml).body;
    expect(contactId).toEqual({
      id: "c",
      $unknown: {
        attributes: { "{}n": "1", "{urn:p}n": "2" },
        elements: [
          {
            namespace: "urn:a",
            localName: "a",
            attributes: { "{}b": "q:r" },
            namespaces: [["q", "urn:q"]],
            children: [
              "1",
              { namespace: "urn:p", localName: "b", prefix: "p", children: [] },
              "2 ",
              { namespace: "", localName: "c", children: [] },
            ],
          },
        ],
      },
    });
    expect(canonical(rewriteRequest(xml))).toEqual(canonical(xml));
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "id"])("may be named %s", (name) => {
    const xml = requestWith(`<${name}/>`).replace(
      'Id="c"/>',
      `Id="c" ${name}="1"><${name} ${name}="2">3</${name}></m:ContactId>`,
    );
    const read = deserializeAddImContactToGroupRequest(xml);
    expect(Object.keys(read.body.contactId.$unknown?.attributes ?? {})).toEqual([`{}${name}`]);
    expect(read.body.contactId.$unknown?.elements?.[0]?.localName).toBe(name);
    expect(Object.getPrototypeOf(read.body.contactId)).toBe(Object.prototype);
    expect(canonical(rewriteRequest(xml))).toEqual(canonical(xml));
  });

  it("stays apart from the next document", () => {
    const first = deserializeAddImContactToGroupRequest(plain(levels[0]![1]));
    const copy = structuredClone(first);
    deserializeAddImContactToGroupRequest(plain(levels[4]![1]));
    expect(first).toEqual(copy);
    expect(deserializeAddImContactToGroupRequest(requestWith("")).headers).toEqual({});
  });
});

describe("values outside an element that is kept", () => {
  it("never change the namespaces of the known elements around them: what would is not written", () => {
    const foreign = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><x:MailboxCulture xmlns:x="${TYPES}" xmlns:t="urn:other" a="t:b">en</x:MailboxCulture></s:Header><s:Body><b:AddImContactToGroup xmlns:b="${MESSAGES}" xmlns:m="urn:other" a="m:b"><b:ContactId Id="c"/></b:AddImContactToGroup></s:Body></s:Envelope>`;
    expect(() => rewriteRequest(foreign)).toThrow(
      expect.objectContaining({ name: "XmlWriteError", code: "invalid-value" }),
    );
  });
});

describe("XML Schema's own attributes, which any element may have", () => {
  const typed = `xmlns:xsi="${XSI}" xmlns:xsd="${XSD}" xmlns:q="${TYPES}"`;

  it.each([
    ["xsi:type of an element with attributes", "<m:ContactId", `<m:ContactId ${typed} xsi:type="q:ItemIdType"`],
    ["xsi:nil that says no", "<m:ContactId", `<m:ContactId ${typed} xsi:nil="false"`],
    ["xsi:schemaLocation", "<m:ContactId", `<m:ContactId ${typed} xsi:schemaLocation="${TYPES} types.xsd"`],
  ])("%s is written back", (_, name, replacement) => {
    const xml = requestWith(
      "<t:ExchangeImpersonation><t:ConnectingSID><t:SID>S</t:SID></t:ConnectingSID></t:ExchangeImpersonation>",
    ).replace(name, replacement);
    expect(deserializeAddImContactToGroupRequest(xml).body.contactId.id).toBe("c");
    expect(canonical(rewriteRequest(xml))).toEqual(canonical(xml));
  });

  it("xsi:nil that says yes is refused where the schema does not allow it", () => {
    const { xml, ...place } = marked(requestWith("").replace("<m:ContactId", `<m:ContactId ${typed} ▸xsi:nil="true"`));
    expect(readFailure(() => deserializeAddImContactToGroupRequest(xml))).toMatchObject({
      code: "invalid-value",
      path: "/soap:Envelope/soap:Body/m:AddImContactToGroup/m:ContactId/@xsi:nil",
      ...place,
    });
  });
});

describe("MessageXml, which may hold anything,", () => {
  const details = (xml: string, validate = false) =>
    deserializeAddImContactToGroupResponse(xml, { validate }).body.messageXml?.$any;

  it.each([
    ["nothing", ""],
    ["an Exchange value", '<t:Value Name="BackOffMilliseconds">297749</t:Value>'],
    ["several elements", "<t:Value>1</t:Value><t:Value>2</t:Value><m:Other/><t:Value>3</t:Value>"],
    ["elements with the names of members", "<m:MessageText>1</m:MessageText><m:ContactId/><t:MailboxCulture/>"],
    ["no namespace", "<a><b c='d'>e</b></a>"],
    ["a default namespace", '<a xmlns="urn:a"><b xmlns=""><c xmlns="urn:c"/></b></a>'],
    ["a foreign namespace with a prefix", '<x:a xmlns:x="urn:x" x:b="1" b="2"><x:c/></x:a>'],
    [
      "a foreign namespace with one of the writer's prefixes",
      '<t:a xmlns:t="urn:x" t:b="1"><t:c/><m:d xmlns:m="urn:m"/></t:a>',
    ],
    [
      "the writer's prefixes for each other's namespaces",
      `<m:a xmlns:m="${TYPES}" xmlns:t="${MESSAGES}"><t:b m:c="1" t:c="2"/></m:a>`,
    ],
    [
      "one prefix for several namespaces",
      '<p:a xmlns:p="urn:1"><p:b xmlns:p="urn:2"><p:c xmlns:p="urn:1"/></p:b><p:d/></p:a>',
    ],
    ["several prefixes for one namespace", '<p:a xmlns:p="urn:1" xmlns:q="urn:1"><q:b p:c="1" q:d="2"/></p:a>'],
    [
      "attributes of several namespaces",
      '<a xmlns:p="urn:1" xmlns:q="urn:2" p:x="1" q:x="2" x="3" xml:lang="en" xml:space="preserve"> </a>',
    ],
    ["attributes of the default namespace's own", '<a xmlns="urn:1" xmlns:p="urn:1" p:x="1" x="2"/>'],
    [
      "the prefixes that the writer invents",
      '<ns1:a xmlns:ns1="urn:1" xmlns:p="urn:2" p:b="ns1:c"><b xmlns:ns2="urn:3" ns2:c="ns1:d"/></ns1:a>',
    ],
    ["mixed text", "<a>1<b>2</b>3<b/> 4 <!-- x -->5<![CDATA[<6>]]></a>"],
    ["white space that counts", "<a> <b>\n</b>\t</a>".replaceAll(" <b>", ".<b>")],
    ["special characters", '<a b="&lt;&#10;&#13;&#9;&quot;&amp;\'">]]&gt; &lt;&amp;&#13;</a>'],
    ["names beyond ASCII", '<é:ü xmlns:é="urn:é" ß="ñ">ö</é:ü>'],
    ["names that objects have as members", '<__proto__ constructor="1"><toString/></__proto__>'],
  ])("keeps %s", (_, content) => {
    const xml = detailsWith(content);
    expect(canonical(rewriteResponse(xml))).toEqual(canonical(xml));
    expect(rewriteResponse(rewriteResponse(xml))).toBe(rewriteResponse(xml));
    expect(details(xml, true)).toStrictEqual(details(xml));
  });

  it("leaves out white space and comments between its elements", () => {
    expect(details(detailsWith(" \n<!-- -->\n<a/> <?p?> "))).toEqual([
      { namespace: "", localName: "a", children: [] },
    ] satisfies XmlElement[]);
  });

  it("gives names, attributes and text", () => {
    expect(details(detailsWith('<t:Value Name="BackOffMilliseconds">297749</t:Value>'))).toEqual([
      {
        namespace: TYPES,
        localName: "Value",
        prefix: "t",
        attributes: { "{}Name": "BackOffMilliseconds" },
        children: ["297749"],
      } satisfies XmlElement,
    ]);
  });

  const outer = (xml: string) =>
    xml.replace(declarations, `${declarations} xmlns:xsi="${XSI}" xmlns:xsd="${XSD}" xmlns:q="urn:q" xmlns:r="urn:r"`);

  it.each([
    ["xsi:type", '<t:Value xsi:type="xsd:string">a</t:Value>'],
    ["xsi:type with white space around", '<t:Value xsi:type=" xsd:string ">a</t:Value>'],
    ["xsi:type without a prefix", `<p:a xmlns:p="urn:p" xmlns="urn:default" xsi:type="Foo"/>`],
    ["xsi:type of a type with one of the writer's prefixes", `<a xmlns:t="urn:x" xsi:type="t:Foo"/>`],
    ["another attribute", '<a b="q:c"/>'],
    ["text", "<a>q:c</a>"],
    ["the text of a child", "<a><b>q:c</b><b>r:c</b></a>"],
    ["several names in one value", '<a b="q:c r:d">x</a>'],
    ["a prefix that is declared anew inside", '<a b="q:c"><b xmlns:q="urn:q2">q:c</b><c>q:c</c></a>'],
  ])("keeps the namespaces of names in values: %s", (_, content) => {
    const xml = outer(detailsWith(content));
    const names = { qualifiedNames: true };
    expect(canonical(rewriteResponse(xml), names)).toEqual(canonical(xml, names));
    const twice = rewriteResponse(rewriteResponse(xml));
    expect(canonical(twice, names)).toEqual(canonical(xml, names));
  });

  it("keeps names in values that rely on a default namespace declared outside", () => {
    const xml = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="${XSI}"><s:Body><AddImContactToGroupResponse xmlns="${MESSAGES}" ResponseClass="Error"><MessageXml><p:a xmlns:p="urn:p" xsi:type="Foo"/></MessageXml></AddImContactToGroupResponse></s:Body></s:Envelope>`;
    expect(canonical(rewriteResponse(xml))).toEqual(canonical(xml));
  });

  it("takes an object literal without prefixes", () => {
    const element: XmlElement = {
      namespace: "urn:a",
      localName: "a",
      attributes: { "{}b": "1", "{urn:a}c": "2", "{urn:d}e": "3" },
      children: [
        "x",
        { namespace: "", localName: "f", children: [] },
        { namespace: TYPES, localName: "g", children: [] },
      ],
    };
    const xml = detailsWith(
      '<a xmlns="urn:a" xmlns:p="urn:a" xmlns:d="urn:d" b="1" p:c="2" d:e="3">x<f xmlns=""/><t:g/></a>',
    );
    const written = serializeAddImContactToGroupResponse({
      body: { responseClass: "Error", messageXml: { $any: [element] } },
    });
    expect(canonical(written)).toEqual(canonical(xml));
    expect(canonical(rewriteResponse(written))).toEqual(canonical(xml));
  });

  it("does not take text beside the elements", () => {
    const { xml, ...place } = marked(detailsWith("<a/>▸text"));
    expect(readFailure(() => details(xml))).toMatchObject({
      code: "unexpected-text",
      path: "/soap:Envelope/soap:Body/m:AddImContactToGroupResponse/m:MessageXml",
      ...place,
    });
  });
});

describe("elements out of order", () => {
  const response = "<m:ResponseCode>NoError</m:ResponseCode>▸<m:MessageText>a</m:MessageText>";
  const { xml, ...place } = marked(responseWith(response));

  it("are accepted by default and written in order", () => {
    expect(deserializeAddImContactToGroupResponse(xml).body).toEqual({
      responseClass: "Error",
      messageText: "a",
      responseCode: "NoError",
    });
    expect(rewriteResponse(xml)).toContain("<m:MessageText>a</m:MessageText><m:ResponseCode>");
  });

  it("are refused by validate, again and again", () => {
    for (let round = 0; round < 3; round++) {
      expect(readFailure(() => deserializeAddImContactToGroupResponse(xml, { validate: true }))).toMatchObject({
        code: "out-of-order",
        path: "/soap:Envelope/soap:Body/m:AddImContactToGroupResponse/m:MessageText",
        component: "ResponseMessageType",
        ...place,
      });
      expect(deserializeAddImContactToGroupResponse(xml).body.messageText).toBe("a");
    }
  });

  it("are refused by validate in a request, where the first member comes last", () => {
    const swapped = marked(
      envelope('<m:AddImContactToGroup><m:GroupId Id="g"/>▸<m:ContactId Id="c"/></m:AddImContactToGroup>'),
    );
    expect(deserializeAddImContactToGroupRequest(swapped.xml).body).toEqual({
      contactId: { id: "c" },
      groupId: { id: "g" },
    });
    expect(readFailure(() => deserializeAddImContactToGroupRequest(swapped.xml, { validate: true }))).toMatchObject({
      code: "out-of-order",
      line: swapped.line,
      column: swapped.column,
    });
  });
});

describe("validate", () => {
  it.each([
    ["an empty principal name", "PrincipalName", "invalid-value"],
    ["an empty SID", "SID", "invalid-value"],
    ["an empty primary address", "PrimarySmtpAddress", "invalid-value"],
    ["an empty address", "SmtpAddress", "invalid-value"],
  ])("refuses %s", (_, name, code) => {
    const { xml, ...place } = marked(
      requestWith(
        `<t:ExchangeImpersonation><t:ConnectingSID>▸<t:${name}></t:${name}></t:ConnectingSID></t:ExchangeImpersonation>`,
      ),
    );
    expect(deserializeAddImContactToGroupRequest(xml).body.contactId.id).toBe("c");
    expect(readFailure(() => deserializeAddImContactToGroupRequest(xml, { validate: true }))).toMatchObject({
      code,
      path: `/soap:Envelope/soap:Header/t:ExchangeImpersonation/t:ConnectingSID/t:${name}`,
      ...place,
    });
  });

  it("accepts a response code that the schema does not list, because the enumeration is open", () => {
    const xml = responseWith("<m:ResponseCode>ErrorOfTomorrow</m:ResponseCode>");
    expect(deserializeAddImContactToGroupResponse(xml).body.responseCode).toBe("ErrorOfTomorrow");
    expect(deserializeAddImContactToGroupResponse(xml, { validate: true }).body.responseCode).toBe("ErrorOfTomorrow");
    expect(canonical(rewriteResponse(xml))).toEqual(canonical(xml));
  });
});
