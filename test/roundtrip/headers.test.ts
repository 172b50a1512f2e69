import { describe, expect, it } from "vitest";
import {
  type AddImContactToGroupRequestHeaders,
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  serializeAddImContactToGroupRequest,
  serializeAddImContactToGroupResponse,
} from "../../generated/ews/index.js";
import { canonical, unordered } from "./canonical.js";
import { requestWith, responseWith } from "./envelopes.js";
import { rewriteRequest, rewriteResponse } from "./examples.js";
import { describeWith, schemaErrors, xmllint } from "./requires.js";

const body = { contactId: { id: "c" } };
const readHeaders = (xml: string) => deserializeAddImContactToGroupRequest(xml).headers;
const write = (headers: AddImContactToGroupRequestHeaders) => serializeAddImContactToGroupRequest({ headers, body });

const impersonation =
  "<t:ExchangeImpersonation><t:ConnectingSID><t:SID>S-1-5</t:SID></t:ConnectingSID></t:ExchangeImpersonation>";
const culture = "<t:MailboxCulture>de-AT</t:MailboxCulture>";
const version = '<t:RequestServerVersion Version="V2016_10_10"/>';

const single: readonly (readonly [name: string, xml: string, headers: AddImContactToGroupRequestHeaders])[] = [
  ["ExchangeImpersonation", impersonation, { exchangeImpersonation: { connectingSID: { sid: "S-1-5" } } }],
  ["MailboxCulture", culture, { mailboxCulture: { $value: "de-AT" } }],
  ["RequestServerVersion", version, { requestServerVersion: { version: "V2016_10_10" } }],
];

describe("request headers", () => {
  it.each(single)("%s alone is read and written", (_, xml, headers) => {
    expect(readHeaders(requestWith(xml))).toEqual(headers);
    expect(canonical(write(headers))).toEqual(canonical(requestWith(xml)));
  });

  it("all three together are read and written", () => {
    const xml = requestWith(impersonation + culture + version);
    const headers = Object.assign({}, ...single.map(([, , one]) => one)) as AddImContactToGroupRequestHeaders;
    expect(readHeaders(xml)).toEqual(headers);
    expect(canonical(write(headers))).toEqual(canonical(xml));
  });

  it.each([
    ["cvi", culture + version + impersonation],
    ["vic", version + impersonation + culture],
    ["vci", version + culture + impersonation],
  ])("may come in any order, also when validated: %s", (_, xml) => {
    const inOrder = readHeaders(requestWith(impersonation + culture + version));
    expect(readHeaders(requestWith(xml))).toStrictEqual(inOrder);
    expect(deserializeAddImContactToGroupRequest(requestWith(xml), { validate: true }).headers).toStrictEqual(inOrder);
    expect(unordered(canonical(rewriteRequest(requestWith(xml))), "Header")).toEqual(
      unordered(canonical(requestWith(xml)), "Header"),
    );
  });

  it("are absent where the document has none", () => {
    expect(deserializeAddImContactToGroupRequest(requestWith(""))).toEqual({ headers: {}, body });
    expect(serializeAddImContactToGroupRequest({ body })).not.toContain("Header");
    expect(write({})).not.toContain("Header");
    expect(write({ mailboxCulture: undefined })).not.toContain("Header");
  });

  it("are empty where the document's header is", () => {
    const xml = requestWith(" ");
    expect(readHeaders(xml)).toEqual({});
    expect(
      deserializeAddImContactToGroupRequest(xml.replace(/<soap:Header> <.soap:Header>/, "<soap:Header/>")),
    ).toEqual({ headers: {}, body });
  });
});

describe("the account to impersonate", () => {
  it.each([
    ["PrincipalName", { principalName: "anna@contoso.com" }, "anna@contoso.com"],
    ["SID", { sid: "S-1-5-21-1" }, "S-1-5-21-1"],
    ["PrimarySmtpAddress", { primarySmtpAddress: "anna@contoso.com" }, "anna@contoso.com"],
    ["SmtpAddress", { smtpAddress: "a+b@contoso.com" }, "a+b@contoso.com"],
  ])("is read and written by its %s", (name, connectingSID, text) => {
    const xml = requestWith(impersonation.replaceAll("t:SID>", `t:${name}>`).replace("S-1-5", text));
    expect(readHeaders(xml)).toEqual({ exchangeImpersonation: { connectingSID } });
    expect(canonical(write({ exchangeImpersonation: { connectingSID } }))).toEqual(canonical(xml));
  });

  it("is kept with an empty name by default, as all facets are left to validate", () => {
    const xml = requestWith(impersonation.replace("S-1-5", ""));
    expect(readHeaders(xml)).toEqual({ exchangeImpersonation: { connectingSID: { sid: "" } } });
  });
});

describe("the response header", () => {
  it("is read and written with all of its attributes", () => {
    const info =
      '<t:ServerVersionInfo MajorVersion="15" MinorVersion="-1" MajorBuildNumber="349" MinorBuildNumber="0" Version="V99"/>';
    const { headers } = deserializeAddImContactToGroupResponse(responseWith("", info));
    expect(headers).toEqual({
      serverVersionInfo: {
        majorVersion: 15,
        minorVersion: -1,
        majorBuildNumber: 349,
        minorBuildNumber: 0,
        version: "V99",
      },
    });
    expect(canonical(rewriteResponse(responseWith("", info)))).toEqual(canonical(responseWith("", info)));
  });

  it("may have none of its attributes", () => {
    const message = deserializeAddImContactToGroupResponse(responseWith("", "<t:ServerVersionInfo/>"));
    expect(message.headers).toEqual({ serverVersionInfo: {} });
    expect(serializeAddImContactToGroupResponse(message)).toContain("<t:ServerVersionInfo/>");
  });
});

describe("SOAP attributes of a header block", () => {
  const attributes = 'soap:mustUnderstand="1" soap:actor="http://schemas.xmlsoap.org/soap/actor/next"';
  const kept = {
    "{http://schemas.xmlsoap.org/soap/envelope/}mustUnderstand": "1",
    "{http://schemas.xmlsoap.org/soap/envelope/}actor": "http://schemas.xmlsoap.org/soap/actor/next",
  };

  it.each([
    ["exchangeImpersonation", impersonation],
    ["mailboxCulture", culture],
    ["requestServerVersion", version],
  ] as const)("are kept in $anyAttributes of %s and written back, also when validated", (member, block) => {
    const xml = requestWith(block.replace(/^<t:\w+/, (start) => `${start} ${attributes}`));
    expect(readHeaders(xml)[member]).toMatchObject({ $anyAttributes: kept });
    expect(deserializeAddImContactToGroupRequest(xml, { validate: true }).headers).toStrictEqual(readHeaders(xml));
    expect(canonical(rewriteRequest(xml))).toEqual(canonical(xml));
  });

  it("are written from an object literal with the envelope's own prefix", () => {
    expect(write({ mailboxCulture: { $value: "de", $anyAttributes: kept } })).toContain(
      `<t:MailboxCulture ${attributes}>de</t:MailboxCulture>`,
    );
  });

  it("are known by their namespace, not by their prefix", () => {
    const xml = requestWith(
      culture.replace(">", ' xmlns:S="http://schemas.xmlsoap.org/soap/envelope/" S:mustUnderstand="0">'),
    );
    expect(readHeaders(xml).mailboxCulture?.$anyAttributes).toEqual({
      "{http://schemas.xmlsoap.org/soap/envelope/}mustUnderstand": "0",
    });
  });
});

describe("header blocks that the binding does not declare", () => {
  const strange = '<x:Trace xmlns:x="urn:trace" soap:mustUnderstand="0" level="3"><x:Id>4<b/>5</x:Id></x:Trace>';

  it("are kept under $unknown and written back after the known ones", () => {
    const xml = requestWith(culture + strange);
    expect(readHeaders(xml)).toMatchObject({
      mailboxCulture: { $value: "de-AT" },
      $unknown: { elements: [{ namespace: "urn:trace", localName: "Trace" }] },
    });
    expect(canonical(rewriteRequest(xml))).toEqual(canonical(xml));
  });

  it("are written back where they are alone", () => {
    expect(canonical(rewriteRequest(requestWith(strange)))).toEqual(canonical(requestWith(strange)));
  });

  it("are the request's own where they come in a response", () => {
    const xml = responseWith("", culture + "<t:ServerVersionInfo/>");
    expect(deserializeAddImContactToGroupResponse(xml).headers).toMatchObject({
      serverVersionInfo: {},
      $unknown: { elements: [{ localName: "MailboxCulture", children: ["de-AT"] }] },
    });
    expect(unordered(canonical(rewriteResponse(xml)), "Header")).toEqual(unordered(canonical(xml), "Header"));
  });

  it("may come between known ones", () => {
    const xml = requestWith(strange + culture + strange + version + strange);
    expect(readHeaders(xml).$unknown?.elements).toHaveLength(3);
    expect(unordered(canonical(rewriteRequest(xml)), "Header")).toEqual(unordered(canonical(xml), "Header"));
  });
});

describeWith(xmllint, "headers that were written", () => {
  it("are valid by their schema", () => {
    const xml = write({
      exchangeImpersonation: { connectingSID: { principalName: "a" }, $anyAttributes: {} },
      mailboxCulture: { $value: "x-klingon" },
      requestServerVersion: {
        version: "Exchange2007_SP1",
        $anyAttributes: { "{http://schemas.xmlsoap.org/soap/envelope/}mustUnderstand": "1" },
      },
    });
    expect(schemaErrors(xml)).toBe("");
  });
});
