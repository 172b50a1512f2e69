import { describe, expect, it } from "vitest";
import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
} from "../../generated/ews/index.js";
import { declarations, detailsWith, envelope, MESSAGES, requestWith, responseWith, SOAP, TYPES } from "./envelopes.js";
import { error as errorExample, examples, request, success } from "./examples.js";
import { expectWithin } from "../time.js";
import { fault, marked, readFailure, thrown } from "./failures.js";

const readRequest = deserializeAddImContactToGroupRequest;
const readResponse = deserializeAddImContactToGroupResponse;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A document with a mark where reading has to stop, and the code and path of the error. */
type Case = readonly [what: string, document: string, code: string, path: string];

function check(read: (xml: string | Uint8Array) => unknown, [, document, code, path]: Case): void {
  const { xml, line, column } = marked(document);
  for (const form of [xml, utf8(xml)]) {
    const { code: foundCode, path: foundPath, line: foundLine, column: foundColumn } = readFailure(() => read(form));
    expect({ code: foundCode, path: foundPath, line: foundLine, column: foundColumn }).toEqual({
      code,
      path,
      line,
      column,
    });
  }
}

const cases = (list: readonly Case[]) => list.map((one) => ({ what: one[0], one }));

/** The codes of the errors for the document cut off after each of its characters. */
function codesOfPieces<T extends string | Uint8Array>(whole: T, read: (xml: T) => unknown): readonly string[] {
  return Array.from({ length: whole.length }, (_, length) => {
    return readFailure(() =>
      read((typeof whole === "string" ? whole.slice(0, length) : whole.subarray(0, length)) as T),
    ).code;
  });
}

describe.each(examples)("$name, cut off at any place,", ({ xml, read }) => {
  const whole = xml.trimEnd();

  it("is refused as a string and as bytes", () => {
    expect(codesOfPieces(whole, read)).toEqual(codesOfPieces(utf8(whole), read));
  });

  it("is refused as an unfinished document, not as another message", () => {
    const codes = new Set(codesOfPieces(whole, read));
    expect(Array.from(codes).filter((code) => !["empty", "unexpected-end", "not-well-formed"].includes(code))).toEqual(
      [],
    );
  });

  it("is refused after a longer document was read, whose rest is still in memory", () => {
    for (let length = 0; length < whole.length; length++) {
      read(whole);
      readFailure(() => read(whole.slice(0, length)));
    }
  });

  it("is refused without its start, and without any one character of its markup", () => {
    for (let start = whole.indexOf("Envelope"); start < whole.length; start++)
      readFailure(() => read(whole.slice(start)));
    for (const { index } of whole.matchAll(/[<>"]|(?<=<)\/|\/(?=>)/g)) {
      readFailure(() => read(whole.slice(0, index) + whole.slice(index + 1)));
    }
  });
});

describe("what is no document at all", () => {
  it.each(
    cases([
      ["nothing", "▸", "empty", "/"],
      ["white space", " \n\t▸", "empty", "/"],
      ["a byte order mark", "▸\ufeff", "empty", "/"],
      ["an XML declaration", '<?xml version="1.0"?>▸', "empty", "/"],
      ["a comment", "<!-- nothing -->▸", "empty", "/"],
      ["text", "▸Bad Gateway", "not-well-formed", "/"],
      ["JSON", '▸{"a":1}', "not-well-formed", "/"],
      ["an HTML page", "▸<html><head><title>Sign in</title></head></html>", "html", "/"],
      ["an HTML page with a doctype", "▸<!DOCTYPE html>\n<html></html>", "html", "/"],
      [
        "an XHTML page",
        '<?xml version="1.0"?>\n▸<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html/>',
        "html",
        "/",
      ],
      ["an HTML page in capitals after a comment", "<!-- IE -->\n ▸<HTML>", "html", "/"],
    ]),
  )("$what", ({ one }) => {
    check(readRequest, one);
    check(readResponse, one);
  });
});

describe("a document type declaration", () => {
  it.each(
    cases([
      ["that is empty", `▸<!DOCTYPE soap>${requestWith("")}`, "doctype", "/"],
      ["in the second line", `<?xml version="1.0"?>\n  ▸<!DOCTYPE soap []>${requestWith("")}`, "doctype", "/"],
      ["with an external subset", `▸<!DOCTYPE a SYSTEM "http://127.0.0.1/x">${requestWith("")}`, "doctype", "/"],
      ["with an external entity", `▸<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`, "doctype", "/"],
      [
        "with a billion laughs",
        `▸<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
          { length: 9 },
          (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ""};`.repeat(10)}">`,
        ).join("")}]><lolz>&lol9;</lolz>`,
        "doctype",
        "/",
      ],
    ]),
  )("$what", ({ one }) => {
    check(readRequest, one);
  });

  it("inside the document", () => {
    expect(readFailure(() => readRequest(envelope("<!DOCTYPE a>"))).code).toMatch(/not-well-formed|doctype/);
  });
});

const soap12 = "http://www.w3.org/2003/05/soap-envelope";

describe("another message than the expected one", () => {
  it.each(
    cases([
      ["another root", "▸<a/>", "not-soap", "/a"],
      [
        "the body without its envelope",
        `▸<m:AddImContactToGroup xmlns:m="${MESSAGES}"/>`,
        "not-soap",
        "/m:AddImContactToGroup",
      ],
      [
        "a SOAP 1.2 envelope",
        `▸<s:Envelope xmlns:s="${soap12}"><s:Body/></s:Envelope>`,
        "version-mismatch",
        "/s:Envelope",
      ],
      ["an envelope of no namespace", "▸<Envelope><Body/></Envelope>", "version-mismatch", "/Envelope"],
      ["an envelope with nothing in it", `▸<soap:Envelope ${declarations}/>`, "missing-element", "/soap:Envelope"],
      [
        "an envelope without a body",
        `▸<soap:Envelope ${declarations}><soap:Header/></soap:Envelope>`,
        "missing-element",
        "/soap:Envelope",
      ],
      ["an empty body", envelope("").replace("<soap:Body", "▸<soap:Body"), "empty-body", "/soap:Envelope/soap:Body"],
      [
        "a body with a comment",
        envelope("<!-- -->").replace("<soap:Body", "▸<soap:Body"),
        "empty-body",
        "/soap:Envelope/soap:Body",
      ],
      ["a body with text", envelope("▸text"), "unexpected-text", "/soap:Envelope/soap:Body"],
      [
        "a body without a namespace",
        `<soap:Envelope ${declarations}>▸<Body/></soap:Envelope>`,
        "unexpected-element",
        "/soap:Envelope/Body",
      ],
      [
        "two bodies",
        requestWith("").replace("</soap:Envelope", "▸<soap:Body/></soap:Envelope"),
        "unexpected-element",
        "/soap:Envelope/soap:Body",
      ],
      [
        "two headers",
        requestWith(" ").replace("<soap:Body", "▸<soap:Header/><soap:Body"),
        "unexpected-element",
        "/soap:Envelope/soap:Header",
      ],
      [
        "a header behind the body",
        requestWith("").replace("</soap:Envelope", "▸<soap:Header/></soap:Envelope"),
        "unexpected-element",
        "/soap:Envelope/soap:Header",
      ],
      [
        "something else in the envelope",
        requestWith("").replace("<soap:Body", "▸<m:x/><soap:Body"),
        "unexpected-element",
        "/soap:Envelope/m:x",
      ],
      [
        "another operation",
        envelope("▸<m:RemoveImContactFromGroup/>"),
        "unexpected-body",
        "/soap:Envelope/soap:Body/m:RemoveImContactFromGroup",
      ],
      [
        "the response of the operation",
        envelope('▸<m:AddImContactToGroupResponse ResponseClass="Success"/>'),
        "unexpected-body",
        "/soap:Envelope/soap:Body/m:AddImContactToGroupResponse",
      ],
      [
        "the operation in another namespace",
        envelope("▸<t:AddImContactToGroup/>"),
        "unexpected-body",
        "/soap:Envelope/soap:Body/t:AddImContactToGroup",
      ],
      [
        "the operation in no namespace",
        envelope("▸<AddImContactToGroup/>"),
        "unexpected-body",
        "/soap:Envelope/soap:Body/AddImContactToGroup",
      ],
      [
        "the operation in other letters",
        envelope("▸<m:addImContactToGroup/>"),
        "unexpected-body",
        "/soap:Envelope/soap:Body/m:addImContactToGroup",
      ],
      [
        "the operation twice",
        envelope('<m:AddImContactToGroup><m:ContactId Id="c"/></m:AddImContactToGroup>▸<m:AddImContactToGroup/>'),
        "unexpected-body",
        "/soap:Envelope/soap:Body/m:AddImContactToGroup",
      ],
      ["something behind the envelope", `${requestWith("")}\n ▸<a/>`, "not-well-formed", "/"],
      ["text behind the envelope", `${requestWith("")}▸text`, "not-well-formed", "/"],
    ]),
  )("$what", ({ one }) => {
    check(readRequest, one);
  });

  it("a request where a response is expected, and the other way round", () => {
    expect(readFailure(() => readResponse(request.xml))).toMatchObject({
      code: "unexpected-body",
      path: "/soap:Envelope/soap:Body/m:AddImContactToGroup",
      line: 10,
      column: 1,
    });
    expect(readFailure(() => readRequest(success.xml))).toMatchObject({
      code: "unexpected-body",
      path: "/s:Envelope/s:Body/AddImContactToGroupResponse",
      line: 16,
      column: 1,
    });
  });

  it("an envelope where the element alone is expected", () => {
    check(deserializeAddImContactToGroup, ["", `▸${requestWith("")}`, "unexpected-root", "/soap:Envelope"]);
  });
});

const inRequest = (content: string) => envelope(`<m:AddImContactToGroup>${content}</m:AddImContactToGroup>`);
const body = "/soap:Envelope/soap:Body/m:AddImContactToGroup";
const header = "/soap:Envelope/soap:Header";
const connecting = (content: string) =>
  requestWith(`<t:ExchangeImpersonation>\n<t:ConnectingSID>${content}</t:ConnectingSID></t:ExchangeImpersonation>`);

describe("a request that does not follow the schema", () => {
  it.each(
    cases([
      ["no ContactId", inRequest('<m:GroupId Id="g"/>').replace("<m:Add", "▸<m:Add"), "missing-element", body],
      ["nothing at all", inRequest("").replace("<m:Add", "\n ▸<m:Add"), "missing-element", body],
      ["no Id", inRequest('▸<m:ContactId ChangeKey="k"/>'), "missing-attribute", `${body}/m:ContactId/@Id`],
      [
        "no Id in the group",
        inRequest('<m:ContactId Id="c"/>\n▸<m:GroupId/>'),
        "missing-attribute",
        `${body}/m:GroupId/@Id`,
      ],
      ["an Id with a namespace", inRequest('▸<m:ContactId m:Id="c"/>'), "missing-attribute", `${body}/m:ContactId/@Id`],
      ["an Id in other letters", inRequest('▸<m:ContactId ID="c"/>'), "missing-attribute", `${body}/m:ContactId/@Id`],
      [
        "ContactId twice",
        inRequest('<m:ContactId Id="c"/>\n▸<m:ContactId Id="c"/>'),
        "duplicate-element",
        `${body}/m:ContactId`,
      ],
      [
        "GroupId twice",
        inRequest('<m:ContactId Id="c"/><m:GroupId Id="g"/>\n▸<m:GroupId Id="g"></m:GroupId>'),
        "duplicate-element",
        `${body}/m:GroupId`,
      ],
      ["text beside its elements", inRequest('<m:ContactId Id="c"/>▸x'), "unexpected-text", body],
      [
        "text in an element without content",
        inRequest('<m:ContactId Id="c">▸x</m:ContactId>'),
        "unexpected-text",
        `${body}/m:ContactId`,
      ],
      ["a CDATA section beside its elements", inRequest("▸<![CDATA[x]]>"), "unexpected-text", body],
      ["a no-break space beside its elements", inRequest("▸\u00a0"), "unexpected-text", body],
      [
        "no version",
        requestWith("▸<t:RequestServerVersion/>"),
        "missing-attribute",
        `${header}/t:RequestServerVersion/@Version`,
      ],
      [
        "a header block twice",
        requestWith("<t:MailboxCulture>en</t:MailboxCulture>▸<t:MailboxCulture>en</t:MailboxCulture>"),
        "duplicate-element",
        `${header}/t:MailboxCulture`,
      ],
      [
        "a culture that is no language tag",
        requestWith("▸<t:MailboxCulture>en_US</t:MailboxCulture>"),
        "invalid-value",
        `${header}/t:MailboxCulture`,
      ],
      ["an empty culture", requestWith("▸<t:MailboxCulture/>"), "invalid-value", `${header}/t:MailboxCulture`],
      [
        "a culture with an element",
        requestWith("<t:MailboxCulture>en▸<b/></t:MailboxCulture>"),
        "unexpected-element",
        `${header}/t:MailboxCulture/b`,
      ],
      ["text in the header", requestWith("▸en"), "unexpected-text", header],
      [
        "no ConnectingSID",
        requestWith("▸<t:ExchangeImpersonation/>"),
        "missing-element",
        `${header}/t:ExchangeImpersonation`,
      ],
      [
        "no name in ConnectingSID",
        connecting("").replace("<t:Conn", "▸<t:Conn"),
        "choice",
        `${header}/t:ExchangeImpersonation/t:ConnectingSID`,
      ],
      [
        "two names in ConnectingSID",
        connecting("<t:SID>S</t:SID><t:PrincipalName>p</t:PrincipalName>").replace("<t:Conn", "▸<t:Conn"),
        "choice",
        `${header}/t:ExchangeImpersonation/t:ConnectingSID`,
      ],
      [
        "one name twice in ConnectingSID",
        connecting("<t:SID>S</t:SID>▸<t:SID>S</t:SID>"),
        "duplicate-element",
        `${header}/t:ExchangeImpersonation/t:ConnectingSID/t:SID`,
      ],
      [
        "an attribute of a simple element, which has no place for it",
        connecting('<t:SID ▸a="1">S</t:SID>'),
        "unexpected-attribute",
        `${header}/t:ExchangeImpersonation/t:ConnectingSID/t:SID/@a`,
      ],
    ]),
  )("$what", ({ one }) => {
    check(readRequest, one);
  });

  it("names the part of the schema that it breaks", () => {
    const component = (xml: string) => readFailure(() => readRequest(xml)).component;
    expect(component(inRequest("<m:ContactId/>"))).toBe("ItemIdType");
    expect(component(inRequest(""))).toBe("AddImContactToGroupType");
    expect(component(connecting(""))).toBe("ConnectingSIDType");
    const wrongClass = envelope('<m:AddImContactToGroupResponse ResponseClass="1"/>');
    expect(readFailure(() => readResponse(wrongClass)).component).toBe("ResponseClassType");
    expect(component(requestWith("<t:MailboxCulture/>"))).toBe("language");
    expect(component("<a/>")).toBeUndefined();
  });
});

const inResponse = "/soap:Envelope/soap:Body/m:AddImContactToGroupResponse";

describe("a response that does not follow the schema", () => {
  it.each(
    cases([
      [
        "no ResponseClass",
        envelope("▸<m:AddImContactToGroupResponse/>"),
        "missing-attribute",
        `${inResponse}/@ResponseClass`,
      ],
      [
        "an unknown ResponseClass",
        envelope("<m:AddImContactToGroupResponse ▸ResponseClass='success'/>"),
        "invalid-value",
        `${inResponse}/@ResponseClass`,
      ],
      [
        "a ResponseClass with a space",
        envelope("<m:AddImContactToGroupResponse\n  ▸ResponseClass='Success '/>"),
        "invalid-value",
        `${inResponse}/@ResponseClass`,
      ],
      [
        "a ResponseClass named constructor",
        envelope("<m:AddImContactToGroupResponse ▸ResponseClass='constructor'/>"),
        "invalid-value",
        `${inResponse}/@ResponseClass`,
      ],
      [
        "MessageText twice",
        responseWith("<m:MessageText/>▸<m:MessageText>a</m:MessageText>"),
        "duplicate-element",
        `${inResponse}/m:MessageText`,
      ],
      [
        "ResponseCode twice",
        responseWith("<m:ResponseCode>a</m:ResponseCode>▸<m:ResponseCode>b</m:ResponseCode>"),
        "duplicate-element",
        `${inResponse}/m:ResponseCode`,
      ],
      [
        "MessageXml twice",
        responseWith("<m:MessageXml/>▸<m:MessageXml><a/></m:MessageXml>"),
        "duplicate-element",
        `${inResponse}/m:MessageXml`,
      ],
      [
        "an element in a text",
        responseWith("<m:MessageText>a ▸<b>c</b></m:MessageText>"),
        "unexpected-element",
        `${inResponse}/m:MessageText/b`,
      ],
      ["text beside its elements", responseWith("<m:MessageText/> ▸x"), "unexpected-text", inResponse],
    ]),
  )("$what", ({ one }) => {
    check(readResponse, one);
  });
});

const notInts = [
  "",
  " ",
  "x",
  "0x10",
  "1e3",
  "1.0",
  "1.",
  "1,000",
  "1 000",
  "1_000",
  "+",
  "-",
  "--1",
  "+-1",
  "- 1",
  "Infinity",
  "NaN",
  "null",
  "true",
  "2147483648",
  "-2147483649",
  "99999999999999999999999999",
  "9".repeat(100_000),
  "\u00a01",
  "1\u00a0",
  "\ufeff1",
  "\u20281",
  "\u000b1".replace("\u000b", "\u0085"),
  "\u0661",
  "１",
  "1\u0000".replace("\u0000", "\u200b"),
];
const ints: readonly (readonly [string, number])[] = [
  ["0", 0],
  ["-0", 0],
  ["+0", 0],
  ["007", 7],
  ["-1", -1],
  ["+15", 15],
  [" \t\n\r 42 \n", 42],
  ["&#32;&#x31;&#10;", 1],
  ["2147483647", 2147483647],
  ["-2147483648", -2147483648],
  ["0".repeat(1000) + "1", 1],
];
const printed = (text: string) => JSON.stringify(text.length > 40 ? text.slice(0, 40) + "…" : text);

describe("an int", () => {
  it.each(notInts.map((text) => [printed(text), text]))("is never %s", (_, text) => {
    check(readResponse, [
      "",
      responseWith(`\n ▸<m:DescriptiveLinkKey>${text}</m:DescriptiveLinkKey>`),
      "invalid-value",
      `${inResponse}/m:DescriptiveLinkKey`,
    ]);
    check(readResponse, [
      "",
      responseWith("", `<t:ServerVersionInfo MajorVersion="1"\n ▸MinorVersion="${text}" Version="x"/>`),
      "invalid-value",
      `${header}/t:ServerVersionInfo/@MinorVersion`,
    ]);
  });

  it.each(ints.map(([text, value]) => [printed(text), value, text] as const))(
    "may be %s, which is %i",
    (_, value, text) => {
      const xml = responseWith(
        `<m:DescriptiveLinkKey>${text}</m:DescriptiveLinkKey>`,
        `<t:ServerVersionInfo MinorVersion="${text}"/>`,
      );
      const { headers, body: response } = readResponse(xml);
      expect(response.descriptiveLinkKey).toBe(value);
      expect(headers.serverVersionInfo?.minorVersion).toBe(value);
    },
  );

  it("is not split by comments and CDATA sections", () => {
    const xml = responseWith("<m:DescriptiveLinkKey>1<!-- 2 -->3<![CDATA[4]]><?x 5?></m:DescriptiveLinkKey>");
    expect(readResponse(xml).body.descriptiveLinkKey).toBe(134);
  });
});

describe("markup that is not well-formed", () => {
  const inContact = (attributes: string) => inRequest(`<m:ContactId ${attributes}/>`);
  const contact = `${body}/m:ContactId`;
  const text = (content: string) => responseWith(`<m:MessageText>${content}</m:MessageText>`);
  const messageText = `${inResponse}/m:MessageText`;

  it.each(
    cases([
      [
        "an element with a prefix that is not declared",
        inRequest("▸<q:ContactId/>".replace("▸<", "<▸")),
        "not-well-formed",
        body,
      ],
      ["an attribute with a prefix that is not declared", inContact('Id="c" ▸q:a="1"'), "not-well-formed", contact],
      ["a known attribute twice", inContact('Id="c" ▸Id="c"'), "not-well-formed", contact],
      ["an unknown attribute twice", inContact('Id="c" a="1" b="2" ▸a="1"'), "not-well-formed", contact],
      [
        "an attribute twice by its expanded name",
        inContact(`Id="c" xmlns:p="urn:x" xmlns:q="urn:x" p:a="1" ▸q:a="1"`),
        "not-well-formed",
        contact,
      ],
      ["a prefix declared twice", inContact('Id="c" xmlns:p="urn:x" ▸xmlns:p="urn:y"'), "not-well-formed", contact],
      [
        "the default namespace declared twice",
        inContact('xmlns="urn:x" ▸xmlns="urn:x" Id="c"'),
        "not-well-formed",
        contact,
      ],
      ["a prefix undeclared", inContact('Id="c" ▸xmlns:m=""'), "not-well-formed", contact],
      ["the prefix xmlns declared", inContact('▸xmlns:xmlns="urn:x"'), "not-well-formed", contact],
      ["the prefix xml declared as something else", inContact('▸xmlns:xml="urn:x"'), "not-well-formed", contact],
      [
        "another prefix for the namespace of xml",
        inContact('▸xmlns:p="http://www.w3.org/XML/1998/namespace"'),
        "not-well-formed",
        contact,
      ],
      ["the namespace of xmlns", inContact('▸xmlns="http://www.w3.org/2000/xmlns/"'), "not-well-formed", contact],
      ["]]> in text", text("a▸]]>b"), "not-well-formed", messageText],
      ["]]> in text behind a CDATA section", text("<![CDATA[]]>▸]]>"), "not-well-formed", messageText],
      ["a lone ampersand", text("a ▸& b"), "not-well-formed", messageText],
      ["an entity that is not declared", text("▸&nbsp;"), "not-well-formed", messageText],
      ["an entity without its semicolon", text("▸&lt"), "not-well-formed", messageText],
      ["an entity whose name only begins like a known one", text("▸&ltx;"), "not-well-formed", messageText],
      ["an entity in capitals", text("▸&LT;"), "not-well-formed", messageText],
      ["a character reference without its semicolon", text("▸&#65"), "not-well-formed", messageText],
      ["an empty character reference", text("▸&#;"), "not-well-formed", messageText],
      ["an empty hexadecimal reference", text("▸&#x;"), "not-well-formed", messageText],
      ["a reference with a capital X", text("▸&#X41;"), "not-well-formed", messageText],
      ["a reference to a NUL", text("▸&#0;"), "not-well-formed", messageText],
      ["a reference to a control character", text("▸&#x1A;"), "not-well-formed", messageText],
      ["a reference to a surrogate", text("▸&#xD83D;&#xDE00;"), "not-well-formed", messageText],
      ["a reference to U+FFFE", text("▸&#xFFFE;"), "not-well-formed", messageText],
      ["a reference beyond Unicode", text("▸&#x110000;"), "not-well-formed", messageText],
      ["a reference of a million digits", text(`▸&#${"9".repeat(1_000_000)};`), "not-well-formed", messageText],
      ["a negative reference", text("▸&#-1;"), "not-well-formed", messageText],
      ["a comment with two hyphens", requestWith("▸<!-- a -- b -->"), "not-well-formed", header],
      ["a comment that ends in three hyphens", requestWith("▸<!-- a --->"), "not-well-formed", header],
      ["a processing instruction without a name", requestWith("▸<? a?>"), "not-well-formed", header],
      ["an XML declaration that is not at the start", `\n▸${request.xml}`, "not-well-formed", "/"],
      ["an XML declaration inside", requestWith('▸<?xml version="1.0"?>'), "not-well-formed", header],
      ["an XML declaration without a version", '▸<?xml encoding="utf-8"?><a/>', "not-well-formed", "/"],
      ["an XML declaration in the wrong order", '▸<?xml encoding="utf-8" version="1.0"?><a/>', "not-well-formed", "/"],
    ]),
  )("$what", ({ one }) => {
    check((xml) => [readResponse, readRequest][one[1].includes("m:AddImContactToGroupResponse") ? 0 : 1]!(xml), one);
  });

  it.each([
    ["no white space between attributes", inContact(`Id="c"ChangeKey="k"`)],
    ["no white space before a declaration", inContact(`Id="c"xmlns:p="urn:x"`)],
    ["an attribute without a value", inContact("Id")],
    ["an attribute without quotes", inContact("Id=c")],
    ["an attribute with one quote", inContact('Id="c')],
    ["an attribute with different quotes", inContact(`Id="c'`)],
    ["< in an attribute", inContact('Id="<"')],
    ["a lone ampersand in an attribute", inContact('Id="&"')],
    ["an entity without its semicolon in an attribute", inContact('Id="&amp"')],
    ["a lone ampersand in a namespace name", inContact('Id="c" xmlns:p="&"')],
    ["a lone ampersand in an unknown attribute", inContact('Id="c" a="&"')],
    ["a slash inside a tag", inContact('Id="c" / a="b"')],
    ["a name with two colons", inContact('Id="c" m:m:a="1"')],
    ["a name that begins with a colon", inContact('Id="c" :a="1"')],
    ["a name that ends with a colon", inContact('Id="c" m:="1"')],
    ["a name that begins with a digit", inContact('Id="c" 1a="1"')],
    ["a name with a wrong character", inContact('Id="c" a\u00d7="1"')],
    ["an element without a name", inRequest("<>")],
    ["white space before a name", inRequest("< m:ContactId/>")],
    ["a prefix without a name", inRequest("<m:/>")],
    ["a name with a control character", inContact('Id="c" a\u0001="1"')],
    ["an end tag that does not match", inRequest('<m:ContactId Id="c"></m:GroupId>')],
    [
      "an end tag with another prefix of the namespace",
      inRequest(`<m:ContactId xmlns:n="${MESSAGES}" Id="c"></n:ContactId>`),
    ],
    ["an end tag that is longer", inRequest('<m:ContactId Id="c"></m:ContactIds>')],
    ["an end tag that is shorter", inRequest('<m:ContactId Id="c"></m:ContactI>')],
    ["an end tag with an attribute", inRequest('<m:ContactId Id="c"></m:ContactId a="b">')],
    ["an end tag too many", inRequest("</m:ContactId>")],
    ["an end tag with white space before its name", inRequest('<m:ContactId Id="c"></ m:ContactId>')],
    ["elements that overlap", inRequest('<m:ContactId Id="c"><a><b></a></b></m:ContactId>')],
    ["a CDATA section in lower case", inRequest('<m:ContactId Id="c"><a><![cdata[x]]></a></m:ContactId>')],
    ["a CDATA section outside the root", `${requestWith("")}<![CDATA[]]>`],
    ["a comment without an end", `${requestWith("")}<!-- `],
    ["a processing instruction without an end", `${requestWith("")}<?pi `],
    ["a declaration inside", inRequest("<!ELEMENT a ANY>")],
    ["an unfinished declaration", inRequest("<!>")],
  ])("%s", (_, xml) => {
    expect(readFailure(() => readRequest(xml)).code).toMatch(/^(not-well-formed|unexpected-end|character)$/);
    expect(readFailure(() => readRequest(utf8(xml))).code).toMatch(/^(not-well-formed|unexpected-end|character)$/);
  });
});

describe("characters that XML does not allow", () => {
  const illegal = [0, 1, 8, 11, 12, 14, 26, 31].map((code) => String.fromCharCode(code));

  it.each([...illegal, "\ufffe", "\uffff", "\ud800", "\udc00", "\ude00\ud83d"].map((c) => [JSON.stringify(c), c]))(
    "%s is refused anywhere",
    (_, character) => {
      for (const place of [/(?<=Id=")/, /(?<=en)/, /(?=<soap:Body)/, /(?<=<!--)/, /(?<=urn:)/, /$/, /^/]) {
        const xml = requestWith('<t:MailboxCulture xmlns:x="urn:">en</t:MailboxCulture><!-- -->').replace(
          place,
          character,
        );
        expect(readFailure(() => readRequest(xml)).code).toMatch(/^(character|not-well-formed)$/);
      }
    },
  );

  it("are found where they are", () => {
    check(readRequest, ["", requestWith("\n<!-- é ▸\u0001 -->").replaceAll("é", "e"), "character", "/"]);
  });

  it.each([
    ["a lone continuation byte", [0x80]],
    ["a sequence that ends too early", [0xc3]],
    ["an overlong sequence", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["a byte that never occurs", [0xff]],
    ["Latin-1", [0xfc]],
  ])("invalid UTF-8: %s", (_, bad) => {
    const whole = utf8(request.xml);
    for (const at of [whole.indexOf(0x45, 400), whole.length, 60]) {
      const bytes = Uint8Array.from([...whole.subarray(0, at), ...bad, ...whole.subarray(at)]);
      expect(readFailure(() => readRequest(bytes))).toMatchObject({ code: "encoding" });
    }
  });

  it.each([
    ["an unknown encoding", request.xml.replace("UTF-8", "klingon")],
    ["an encoding that the bytes are not in", request.xml.replace("UTF-8", "utf-16")],
    ["an encoding without a name", request.xml.replace("UTF-8", "")],
  ])("%s", (_, xml) => {
    expect(readFailure(() => readRequest(utf8(xml))).code).toMatch(/^(encoding|not-well-formed|character|empty)$/);
  });

  it("UTF-16 that ends in the middle of a character", () => {
    const utf16 = (xml: string) =>
      Uint8Array.from([0xff, 0xfe, ...Array.from(xml, (c) => [c.charCodeAt(0), 0]).flat()]);
    expect(readFailure(() => readRequest(utf16(request.xml)))).toMatchObject({ code: "encoding" }); // declared as UTF-8
    const bytes = utf16(request.xml.replace(/utf-8/i, "utf-16"));
    expect(readRequest(bytes)).toEqual(request.message);
    expect(readFailure(() => readRequest(bytes.subarray(0, -1)))).toMatchObject({ code: "encoding" });
    expect(readFailure(() => readRequest(bytes.subarray(2)))).toMatchObject({ code: "character" });
  });
});

describe("documents made to exhaust", () => {
  const nested = (name: string, times: number) => `<${name}>`.repeat(times) + `</${name}>`.repeat(times);

  it.each([
    ["unknown elements in the body", inRequest(nested("a", 100_000))],
    ["unknown header blocks", requestWith(nested("t:x", 100_000))],
    ["elements in MessageXml", detailsWith(nested("a", 100_000))],
    ["elements without an end", inRequest("<a>".repeat(100_000))],
    ["elements with attributes and declarations", requestWith('<a xmlns="urn:x" b="1">'.repeat(100_000))],
  ])("100,000 nested elements: %s", (_, xml) => {
    const read = xml.includes("MessageXml") ? readResponse : readRequest;
    expect(readFailure(() => read(xml))).toMatchObject({ code: "limit" });
    expect(readFailure(() => read(xml, { unknown: "skip" }))).toMatchObject({ code: "limit" });
  });

  it("elements may be nested 200 deep", () => {
    expect(readResponse(detailsWith(nested("a", 200))).body.messageXml?.$any).toHaveLength(1);
  });

  it.each([
    ["long element name", requestWith(`<${"a".repeat(1_000_000)}`)],
    ["long prefix", requestWith(`<${"a".repeat(1_000_000)}:b/>`)],
    ["long attribute name", requestWith(`<a ${"a".repeat(1_000_000)}`)],
    ["long value", requestWith(`<t:MailboxCulture>${"a\n\u202e".repeat(100_000)}</t:MailboxCulture>`)],
    ["long root name", `<${"a".repeat(1_000_000)}/>`],
    ["long path", requestWith(`<${"a".repeat(10_000)}>`.repeat(100))],
    ["control characters in a name", requestWith("<\u202e\u0085\u2028>")],
  ])("messages stay short and printable: %s", (_, xml) => {
    readFailure(() => readRequest(xml));
    readFailure(() => readRequest(utf8(xml)));
  });

  // where time grows with the square of the size, each of these takes seconds
  const many = (times: number, piece: (k: number) => string) =>
    Array.from({ length: times }, (_, k) => piece(k)).join("");
  it.each([
    ["many unknown attributes", inRequest(`<m:ContactId Id="c"${many(5_000, (k) => ` a${k}="1"`)}/>`)],
    [
      "many header attributes",
      requestWith(`<t:MailboxCulture${many(5_000, (k) => ` soap:a${k}="1"`)}>en</t:MailboxCulture>`),
    ],
    ["many attributes in a wildcard", requestWith(`<x${many(20_000, (k) => ` a${k}="1"`)}/>`)],
    ["many declarations", requestWith(`<x${many(20_000, (k) => ` xmlns:a${k}="urn:${k}"`)}/>`)],
    ["many unknown elements", requestWith("<x/>".repeat(100_000))],
    ["text of letters behind a colon", requestWith(`<x>:${"a".repeat(40_000)}</x>`)],
    ["an attribute of letters behind a colon", requestWith(`<x a=":${"a".repeat(40_000)}"/>`)],
    ["text of references", requestWith(`<x>${"&amp;".repeat(100_000)}</x>`)],
    ["text of brackets", requestWith(`<x>${"]]".repeat(100_000)}</x>`)],
    ["many comments in text", requestWith(`<x>${"a<!---->".repeat(100_000)}</x>`)],
    ["many CDATA sections", requestWith(`<x>${"<![CDATA[a]]>".repeat(100_000)}</x>`)],
    ["a comment of hyphens", requestWith(`<!-- ${"- ".repeat(100_000)}-->`)],
    ["non-Latin values in turn with declarations", requestWith('<x a="é" xmlns:b="é"/>'.repeat(20_000))],
  ])("are read in a moment: %s", (_, xml) => {
    expectWithin(1000, () => {
      try {
        readRequest(xml);
      } catch (error) {
        expect(error).toMatchObject({ name: "XmlReadError", code: "limit" });
      }
    });
  });
});

describe("a SOAP fault", () => {
  const faultWith = (content: string, prefix = "soap") => envelope(`\n ▸<${prefix}:Fault>${content}</${prefix}:Fault>`);
  const content =
    '<faultcode xmlns:a="urn:a">a:ErrorSchemaValidation</faultcode>\n<faultstring xml:lang="en-US">The request failed &lt;schema&gt; validation.</faultstring>' +
    `<faultactor>urn:actor</faultactor><detail><e:ResponseCode xmlns:e="urn:e">ErrorSchemaValidation</e:ResponseCode> <e:Message xmlns:e="urn:e"/></detail>`;

  it("is thrown as a SoapFault with all that it says", () => {
    const { xml, line, column } = marked(faultWith(content));
    for (const form of [xml, utf8(xml)]) {
      const found = fault(() => readResponse(form));
      expect(found).toMatchObject({
        code: "soap-fault",
        faultcode: { namespace: "urn:a", localName: "ErrorSchemaValidation" },
        faultstring: "The request failed <schema> validation.",
        faultactor: "urn:actor",
        detail: [
          { namespace: "urn:e", localName: "ResponseCode", children: ["ErrorSchemaValidation"] },
          { namespace: "urn:e", localName: "Message", children: [] },
        ],
        element: { namespace: SOAP, localName: "Fault" },
        path: "/soap:Envelope/soap:Body/soap:Fault",
        line,
        column,
      });
      expect(found.message).toContain("The request failed <schema> validation.");
    }
  });

  it("is known by its namespace, not by its prefix", () => {
    const found = fault(() =>
      readResponse(errorExample.xml.replace(/<AddIm[^]*<\/AddIm[^>]*>/, `<Fault xmlns="${SOAP}"/>`)),
    );
    expect(found.path).toBe("/s:Envelope/s:Body/Fault");
    expect(() => readResponse(envelope("<m:Fault/>"))).toThrow("one AddImContactToGroupResponse expected");
  });

  it("is thrown by requests too, with headers before it, and also when validated or told to refuse the unknown", () => {
    const { xml } = marked(faultWith(content));
    fault(() => readRequest(xml));
    fault(() => readResponse(xml, { validate: true }));
    fault(() => readResponse(xml, { unknown: "reject" }));
    fault(() => readResponse(xml, { unknown: "skip" }));
    fault(() => readResponse(xml.replace("<soap:Body", "<soap:Header><t:ServerVersionInfo/></soap:Header><soap:Body")));
  });

  it.each([
    ["SOAP's own code", "<faultcode>soap:Client</faultcode>", { namespace: SOAP, localName: "Client" }],
    ["white space around the code", "<faultcode>\n soap:Client </faultcode>", { namespace: SOAP, localName: "Client" }],
    ["a code without a prefix", "<faultcode>Client</faultcode>", { namespace: "", localName: "Client" }],
    [
      "a code in the default namespace",
      '<faultcode xmlns="urn:x">Client</faultcode>',
      { namespace: "urn:x", localName: "Client" },
    ],
    ["a prefix that is not declared", "<faultcode>q:Client</faultcode>", { namespace: "", localName: "Client" }],
    ["no code", "", { namespace: "", localName: "" }],
    ["an empty code", "<faultcode/>", { namespace: "", localName: "" }],
  ])("may have %s", (_, code, faultcode) => {
    expect(fault(() => readResponse(marked(faultWith(code)).xml)).faultcode).toEqual(faultcode);
  });

  it("may be empty, and may be huge", () => {
    expect(fault(() => readResponse(envelope("<soap:Fault/>")))).toMatchObject({
      faultstring: "",
      faultactor: undefined,
      detail: [],
    });
    const long = "a\u202e\n".repeat(100_000);
    const found = fault(() => readResponse(envelope(`<soap:Fault><faultstring>${long}</faultstring></soap:Fault>`)));
    expect(found.faultstring).toBe(long);
    expect(found.message).not.toMatch(/[\u202e\n]/);
  });

  it("is not taken from a document that is malformed before its end", () => {
    const { xml } = marked(faultWith(content));
    expect(thrown(() => readResponse(xml.replace("</soap:Fault>", "")))).toMatchObject({ name: "XmlReadError" });
  });

  it("is a root like any other where it is no body", () => {
    expect(readFailure(() => readResponse(`<soap:Fault ${declarations}/>`))).toMatchObject({ code: "not-soap" });
    expect(readResponse(detailsWith("<soap:Fault/>")).body.messageXml?.$any).toHaveLength(1);
  });
});

it("a reader that has failed reads the next document as if nothing had happened", () => {
  const { xml } = marked(inRequest(`<a xmlns:t="urn:t"><b xmlns:m="${TYPES}">▸`));
  for (let round = 0; round < 3; round++) {
    readFailure(() => readRequest(xml));
    for (const example of examples) expect(example.read(example.xml)).toEqual(example.message);
  }
});
