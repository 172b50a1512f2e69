import { describe, expect, it } from "vitest";
import { deserializeAddImContactToGroupRequest } from "../../generated/ews/index.js";
import { canonical } from "./canonical.js";
import { declarations, MESSAGES, SOAP, TYPES } from "./envelopes.js";
import { examples, request } from "./examples.js";
import { readFailure } from "./failures.js";
import { randomFrom, respell, shuffled } from "./respell.js";

const message = {
  headers: { requestServerVersion: { version: "Exchange2013" }, mailboxCulture: { $value: "en" } },
  body: { contactId: { id: "c", changeKey: "k" }, groupId: { id: "g" } },
};
const long = "p".repeat(700);

/** The message above, each with other prefixes. */
const spellings: Readonly<Record<string, string>> = {
  "the usual prefixes": `<soap:Envelope ${declarations}><soap:Header><t:RequestServerVersion Version="Exchange2013"/><t:MailboxCulture>en</t:MailboxCulture></soap:Header><soap:Body><m:AddImContactToGroup><m:ContactId Id="c" ChangeKey="k"/><m:GroupId Id="g"/></m:AddImContactToGroup></soap:Body></soap:Envelope>`,
  "the usual prefixes for the other namespaces": `<m:Envelope xmlns:m="${SOAP}" xmlns:t="${MESSAGES}" xmlns:soap="${TYPES}"><m:Header><soap:RequestServerVersion Version="Exchange2013"/><soap:MailboxCulture>en</soap:MailboxCulture></m:Header><m:Body><t:AddImContactToGroup><t:ContactId Id="c" ChangeKey="k"/><t:GroupId Id="g"/></t:AddImContactToGroup></m:Body></m:Envelope>`,
  "one prefix for all, declared anew": `<a:Envelope xmlns:a="${SOAP}"><a:Header><a:RequestServerVersion xmlns:a="${TYPES}" Version="Exchange2013"/><a:MailboxCulture xmlns:a="${TYPES}">en</a:MailboxCulture></a:Header><a:Body><a:AddImContactToGroup xmlns:a="${MESSAGES}"><a:ContactId Id="c" ChangeKey="k"/><a:GroupId Id="g"/></a:AddImContactToGroup></a:Body></a:Envelope>`,
  "default namespaces only": `<Envelope xmlns="${SOAP}"><Header><RequestServerVersion xmlns="${TYPES}" Version="Exchange2013"/><MailboxCulture xmlns="${TYPES}">en</MailboxCulture></Header><Body><AddImContactToGroup xmlns="${MESSAGES}"><ContactId Id="c" ChangeKey="k"/><GroupId Id="g"/></AddImContactToGroup></Body></Envelope>`,
  "default namespaces declared on each element": `<Envelope xmlns="${SOAP}"><Header xmlns="${SOAP}"><RequestServerVersion xmlns="${TYPES}" Version="Exchange2013"/><MailboxCulture xmlns="${TYPES}">en</MailboxCulture></Header><Body xmlns="${SOAP}"><AddImContactToGroup xmlns="${MESSAGES}"><ContactId xmlns="${MESSAGES}" Id="c" ChangeKey="k"/><GroupId xmlns="${MESSAGES}" Id="g"/></AddImContactToGroup></Body></Envelope>`,
  "the default namespace for the messages": `<s:Envelope xmlns:s="${SOAP}" xmlns:t="${TYPES}" xmlns="${MESSAGES}"><s:Header><t:RequestServerVersion Version="Exchange2013"/><t:MailboxCulture>en</t:MailboxCulture></s:Header><s:Body><AddImContactToGroup><ContactId Id="c" ChangeKey="k"/><GroupId Id="g"/></AddImContactToGroup></s:Body></s:Envelope>`,
  "the default namespace undeclared and declared again": `<s:Envelope xmlns:s="${SOAP}" xmlns:t="${TYPES}" xmlns="${MESSAGES}"><s:Header xmlns=""><t:RequestServerVersion Version="Exchange2013"/><t:MailboxCulture>en</t:MailboxCulture></s:Header><s:Body xmlns=""><AddImContactToGroup xmlns="${MESSAGES}"><m:ContactId xmlns:m="${MESSAGES}" Id="c" ChangeKey="k" xmlns=""/><GroupId Id="g"/></AddImContactToGroup></s:Body></s:Envelope>`,
  "declarations behind attributes": `<s:Envelope xmlns:s="${SOAP}"><s:Header><t:RequestServerVersion Version="Exchange2013" xmlns:t="${TYPES}"/><MailboxCulture xmlns="${TYPES}">en</MailboxCulture></s:Header><s:Body><m:AddImContactToGroup xmlns:m="${MESSAGES}"><ContactId Id="c" ChangeKey="k" xmlns="${MESSAGES}"/><m:GroupId Id="g" xmlns:m="${MESSAGES}"/></m:AddImContactToGroup></s:Body></s:Envelope>`,
  "decoys outside, the namespaces inside behind attributes": `<soap:Envelope xmlns:soap="${SOAP}" xmlns:t="urn:decoy" xmlns:m="urn:decoy" xmlns="urn:decoy"><soap:Header><t:RequestServerVersion Version="Exchange2013" xmlns:t="${TYPES}"/><t:MailboxCulture xmlns:t="${TYPES}">en</t:MailboxCulture></soap:Header><soap:Body><m:AddImContactToGroup xmlns:m="${MESSAGES}" xmlns=""><m:ContactId Id="c" xmlns:t="urn:x" ChangeKey="k" xmlns:m="${MESSAGES}"/><GroupId Id="g" xmlns="${MESSAGES}"/></m:AddImContactToGroup></soap:Body></soap:Envelope>`,
  "a decoy inside, which ends with its element": `<soap:Envelope ${declarations}><soap:Header><t:RequestServerVersion Version="Exchange2013" xmlns:m="urn:decoy"/><t:MailboxCulture xmlns:m="urn:decoy">en</t:MailboxCulture></soap:Header><soap:Body><m:AddImContactToGroup><m:ContactId Id="c" ChangeKey="k" xmlns:soap="urn:decoy"/><m:GroupId Id="g" xmlns="urn:decoy"></m:GroupId></m:AddImContactToGroup></soap:Body></soap:Envelope>`,
  "long prefixes": `<${long}:Envelope xmlns:${long}="${SOAP}" xmlns:${long}2="${TYPES}" xmlns:${long}3="${MESSAGES}"><${long}:Header><${long}2:RequestServerVersion Version="Exchange2013"/><${long}2:MailboxCulture>en</${long}2:MailboxCulture></${long}:Header><${long}:Body><${long}3:AddImContactToGroup><${long}3:ContactId Id="c" ChangeKey="k"/><${long}3:GroupId Id="g"/></${long}3:AddImContactToGroup></${long}:Body></${long}:Envelope>`,
  "prefixes beyond ASCII": `<é:Envelope xmlns:é="${SOAP}" xmlns:ñ="${TYPES}" xmlns:𐐀.-·="${MESSAGES}"><é:Header><ñ:RequestServerVersion Version="Exchange2013"/><ñ:MailboxCulture>en</ñ:MailboxCulture></é:Header><é:Body><𐐀.-·:AddImContactToGroup><𐐀.-·:ContactId Id="c" ChangeKey="k"/><𐐀.-·:GroupId Id="g"/></𐐀.-·:AddImContactToGroup></é:Body></é:Envelope>`,
  "prefixes that objects have as members": `<constructor:Envelope xmlns:constructor="${SOAP}" xmlns:__proto__="${TYPES}" xmlns:toString="${MESSAGES}"><constructor:Header><__proto__:RequestServerVersion Version="Exchange2013"/><__proto__:MailboxCulture>en</__proto__:MailboxCulture></constructor:Header><constructor:Body><toString:AddImContactToGroup><toString:ContactId Id="c" ChangeKey="k"/><toString:GroupId Id="g"/></toString:AddImContactToGroup></constructor:Body></constructor:Envelope>`,
  "single quotes, and white space in tags": `<soap:Envelope\n\txmlns:soap = '${SOAP}'\r\n  xmlns:m\n=\n"${MESSAGES}" xmlns:t='${TYPES}' ><soap:Header ><t:RequestServerVersion\tVersion\t=\t'Exchange2013'\t/><t:MailboxCulture\n>en</t:MailboxCulture\n></soap:Header\t><soap:Body\r><m:AddImContactToGroup ><m:ContactId  Id="c"  ChangeKey='k' /><m:GroupId\n\n Id = "g"></m:GroupId ></m:AddImContactToGroup ></soap:Body ></soap:Envelope\n>`,
  "a namespace name with references": `<s:Envelope xmlns:s="${SOAP.replace("http", "&#104;ttp")}" xmlns:t="${TYPES.replaceAll("/", "&#x2F;")}" xmlns:m='${MESSAGES}'><s:Header><t:RequestServerVersion Version="Exchange2013"/><t:MailboxCulture>en</t:MailboxCulture></s:Header><s:Body><m:AddImContactToGroup><m:ContactId Id="c" ChangeKey="k"/><m:GroupId Id="g"/></m:AddImContactToGroup></s:Body></s:Envelope>`,
  "xml declared as itself": `<soap:Envelope ${declarations} xmlns:xml="http://www.w3.org/XML/1998/namespace"><soap:Header><t:RequestServerVersion Version="Exchange2013"/><t:MailboxCulture>en</t:MailboxCulture></soap:Header><soap:Body><m:AddImContactToGroup><m:ContactId Id="c" ChangeKey="k"/><m:GroupId Id="g"/></m:AddImContactToGroup></soap:Body></soap:Envelope>`,
};

const usual = spellings["the usual prefixes"]!;
const defaults = spellings["default namespaces only"]!;

/** Documents that look like those above and are not: each with the code and path of its error. */
const lookalikes: Readonly<Record<string, readonly [xml: string, code: string, path: string]>> = {
  "the envelope of another namespace": [usual.replace(SOAP, "urn:x"), "version-mismatch", "/soap:Envelope"],
  "the body of another namespace": [
    usual.replace(MESSAGES, "urn:x"),
    "unexpected-body",
    "/soap:Envelope/soap:Body/m:AddImContactToGroup",
  ],
  "the body's prefix declared anew on the body": [
    usual.replace("<m:AddImContactToGroup", '<m:AddImContactToGroup xmlns:m="urn:x"'),
    "unexpected-body",
    "/soap:Envelope/soap:Body/m:AddImContactToGroup",
  ],
  "a member's prefix declared anew on the member": [
    usual.replace("<m:ContactId", '<m:ContactId xmlns:m="urn:x"'),
    "missing-element",
    "/soap:Envelope/soap:Body/m:AddImContactToGroup",
  ],
  "a member's prefix declared anew behind its attributes": [
    usual.replace('ChangeKey="k"', 'ChangeKey="k" xmlns:m="urn:x"'),
    "missing-element",
    "/soap:Envelope/soap:Body/m:AddImContactToGroup",
  ],
  "the default namespace declared anew behind attributes": [
    defaults.replace('ChangeKey="k"', 'ChangeKey="k" xmlns="urn:x"'),
    "missing-element",
    "/Envelope/Body/AddImContactToGroup",
  ],
  "the default namespace undeclared behind attributes": [
    defaults.replace('ChangeKey="k"', 'ChangeKey="k" xmlns=""'),
    "missing-element",
    "/Envelope/Body/AddImContactToGroup",
  ],
  "the default namespace undeclared on the parent": [
    defaults
      .replace(`<AddImContactToGroup xmlns="${MESSAGES}"`, `<m:AddImContactToGroup xmlns:m="${MESSAGES}" xmlns=""`)
      .replace("</AddIm", "</m:AddIm"),
    "missing-element",
    "/Envelope/Body/m:AddImContactToGroup",
  ],
  "a prefix whose declaration has ended": [
    usual
      .replace(` xmlns:m="${MESSAGES}"`, "")
      .replace("<t:RequestServerVersion", `<t:RequestServerVersion xmlns:m="${MESSAGES}"`),
    "not-well-formed",
    "/soap:Envelope/soap:Body",
  ],
};

function check(name: string): void {
  const found = lookalikes[name];
  if (found === undefined) {
    expect(deserializeAddImContactToGroupRequest(spellings[name]!), name).toEqual(message);
    return;
  }
  const [xml, code, path] = found;
  expect(
    readFailure(() => deserializeAddImContactToGroupRequest(xml)),
    name,
  ).toMatchObject({ code, path });
}

describe("a message is read by its namespaces, whatever the prefixes:", () => {
  it.each(Object.keys(spellings))("%s", (name) => {
    expect(canonical(spellings[name]!)).toEqual(canonical(usual));
    check(name);
  });
});

describe("a message that only looks like one is refused:", () => {
  it.each(Object.keys(lookalikes))("%s", check);
});

describe("what was read before makes no difference:", () => {
  const names = [...Object.keys(spellings), ...Object.keys(lookalikes)];

  it("each document, after each other one", () => {
    for (const first of names) {
      for (const second of names) {
        check(first);
        check(second);
      }
    }
  });

  it.each([1, 2, 3, 4, 5])("all documents in a random order, again and again (seed %i)", (seed) => {
    const random = randomFrom(seed);
    for (let round = 0; round < 20; round++) shuffled(names, random).forEach(check);
  });
});

describe("a header block whose prefix is declared anew is another one", () => {
  it.each([
    ["in front of its attributes", '<t:RequestServerVersion xmlns:t="urn:x" Version="Exchange2013"/>'],
    ["behind its attributes", '<t:RequestServerVersion Version="Exchange2013" xmlns:t="urn:x"/>'],
  ])("%s", (_, block) => {
    for (let round = 0; round < 3; round++) {
      check("the usual prefixes");
      const { headers } = deserializeAddImContactToGroupRequest(
        usual.replace('<t:RequestServerVersion Version="Exchange2013"/>', block),
      );
      expect(headers).toEqual({
        mailboxCulture: { $value: "en" },
        $unknown: {
          elements: [
            {
              namespace: "urn:x",
              localName: "RequestServerVersion",
              prefix: "t",
              attributes: { "{}Version": "Exchange2013" },
              children: [],
            },
          ],
        },
      });
    }
  });
});

describe("spellings that mean the same give the same object:", () => {
  const value = `<&>"' ]] Ünïcode 😀`;
  const documents = examples.map(({ xml, read }) => {
    const spelled = xml.replace(
      /(?<=ChangeKey="|<MessageText>)[^"<]*/g,
      value.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`),
    );
    return { spelled, read, tree: canonical(spelled), expected: read(spelled) };
  });

  it.each([1, 2, 3, 4, 5, 6])("400 random ones of each example, in a row (seed %i)", (seed) => {
    const random = randomFrom(seed);
    for (let round = 0; round < 400; round++) {
      for (const { tree, read, expected } of documents) {
        const spelled = respell(tree, random);
        const form = round % 2 === 0 ? spelled : new TextEncoder().encode(spelled);
        expect(read(form), spelled).toEqual(expected);
        if (round % 50 === 0) expect(canonical(spelled), "the test's own spelling").toEqual(tree);
      }
    }
  });
});

describe("comments, processing instructions and CDATA sections", () => {
  const misc = "<!-- <m:ContactId/> & --><?pi <m:ContactId/> ?>\n<!----><?p?>";

  it("may be wherever there are tags", () => {
    const xml = `<?xml version="1.0"?>${misc}${usual.replaceAll("><", `>${misc}<`)}${misc}`;
    const filled = xml.replaceAll(/<(m:ContactId|m:GroupId)( [^>]*)\/>/g, `<$1$2>${misc}</$1>`);
    expect(deserializeAddImContactToGroupRequest(xml)).toEqual(message);
    expect(deserializeAddImContactToGroupRequest(filled)).toEqual(message);
  });

  it.each([
    ["a comment within", "e<!-- x -->n"],
    ["comments around", "<!-- x -->en<!-- > -->"],
    ["a processing instruction within", "e<?x > ?>n"],
    ["a CDATA section", "<![CDATA[en]]>"],
    ["CDATA sections within", "<![CDATA[e]]><![CDATA[]]><![CDATA[n]]>"],
    ["a CDATA section beside text", "e<![CDATA[n]]>"],
    ["decimal references", "&#101;&#0000110;"],
    ["hexadecimal references", "&#x65;&#x06E;"],
    ["white space around, which a language tag collapses", "\n\t en &#xd;"],
  ])("and references do not split text: %s", (_, text) => {
    expect(deserializeAddImContactToGroupRequest(usual.replace(">en<", `>${text}<`))).toEqual(message);
  });
});

describe("values", () => {
  const id = (text: string) =>
    deserializeAddImContactToGroupRequest(usual.replace('Id="g"', `Id=${text}`)).body.groupId?.id;

  it.each([
    ["the five entities", '"&lt;&gt;&amp;&quot;&apos;"', "<>&\"'"],
    ["an entity written out by references", '"&#38;lt;&#x26;#60;"', "&lt;&#60;"],
    ["references to white space, which stays", '"&#9;&#10;&#13;&#32;&#x20;"', "\t\n\r  "],
    ["white space, which becomes spaces", '"a\tb\nc\r\nd\re"', "a b c d e"],
    ["spaces around, which stay", '"  a  "', "  a  "],
    ["the other quote", `'"'`, '"'],
    [">, ]]> and ' in double quotes", `">]]>'"`, ">]]>'"],
    ["slashes", `"/>/"`, "/>/"],
    ["nothing", `""`, ""],
    [
      "the first and the last character of each range",
      '"&#x20;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;"',
      " \ud7ff\ue000\ufffd\u{10000}\u{10ffff}",
    ],
    ["leading zeros", `"&#x${"0".repeat(200)}41;&#${"0".repeat(200)}65;"`, "AA"],
    ["characters of two, three and four bytes", '"é€😀"', "é€😀"],
    ["what looks like a declaration", `"xmlns:m='urn:x'"`, "xmlns:m='urn:x'"],
    ["control characters of Latin-1, which XML allows", '"\u007f\u0085\u009f"', "\u007f\u0085\u009f"],
  ])("in attributes: %s", (_, written, value) => {
    expect(id(written)).toBe(value);
  });

  it("in a 100,000 characters long attribute and text", () => {
    const filler = "0123456789é".repeat(10_000);
    expect(id(`"${filler}"`)).toBe(filler);
    const culture = `${" ".repeat(100_000)}en`;
    expect(request.read(usual.replace(">en<", `>${culture}<`))).toEqual(message);
  });
});
