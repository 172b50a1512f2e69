// Errors tell where they happened, and never too much.
import { expect, it } from "vitest";

import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  deserializeAddImContactToGroupResponseElement,
  type SoapFault,
  XmlReadError,
} from "../../../generated/ews/index.js";
import { failure, M, request, response, SOAP, XSI } from "./messages.js";
import { readTree } from "./trees.js";

const R = "/m:AddImContactToGroupResponse";
const Q = "/m:AddImContactToGroup";

/** Where `mark` is in a document, and the document without it. */
function marked(xml: string): { xml: string; line: number; column: number } {
  const lines = xml.slice(0, xml.indexOf("¶")).split("\n");
  return { xml: xml.replace("¶", ""), line: lines.length, column: lines.at(-1)!.length + 1 };
}

it.each<[xml: string, code: string, path: string]>([
  // well-formedness, inside elements and between them
  ["<a>é\n<b>x¶]]></b></a>", "not-well-formed", "/a/b"],
  ["<a>é<b>é&amp;é¶&x;</b></a>", "not-well-formed", "/a/b"],
  ["<a><b é='é&amp;¶&#0;'/></a>", "not-well-formed", "/a/b"],
  ["<a><b>\n\n  <c/></b><d/>¶<!-- -- --></a>", "not-well-formed", "/a"],
  ["<a><b><c>x</c>é¶<?xml ?></b></a>", "not-well-formed", "/a/b"],
  ["<a><b>x</b>¶<p:c/></a>".replace("<p", "<¶p").replace("¶<", "<"), "not-well-formed", "/a"],
  ["<a><b>x</b><c ¶p:d='1'/></a>", "not-well-formed", "/a/c"],
  ["<a><b c='1' ¶c='2'/></a>", "not-well-formed", "/a/b"],
  ["<a><b c='1'¶d='2'/></a>", "not-well-formed", "/a/b"],
  ["<a><b ¶c=2/></a>", "not-well-formed", "/a/b"],
  ["<a><b ¶xmlns:c=''/></a>", "not-well-formed", "/a/b"],
  ["<a>\n<é>x¶</b></a>", "not-well-formed", "/a/é"],
  ["<a><b>é¶\u0001</b></a>", "character", "/"],
  ["<a>é\n€¶\uffff</a>", "character", "/"],
  ["<a>é𝒳¶\ud800</a>", "character", "/"],
  ["<a/>\n ¶<b/>", "not-well-formed", "/"],
  ["<a/>\n¶<!-- -- -->", "not-well-formed", "/"],
  ["<!-- é -->\r\n¶<!DOCTYPE a><a/>", "doctype", "/"],
  ["<a><b>é¶", "unexpected-end", "/a/b"],
  ["<a><b>é</b>¶", "unexpected-end", "/a"],
])("%j: %s at %s", (xml, code, path) => {
  const place = marked(xml);
  expect(failure(() => readTree(place.xml))).toMatchObject({ code, path, line: place.line, column: place.column });
});

it.each<[xml: string, code: string, path: string, component?: string]>([
  [response("\n ¶<m:DescriptiveLinkKey>x</m:DescriptiveLinkKey>"), "invalid-value", R + "/m:DescriptiveLinkKey", "int"],
  [
    response("¶<m:DescriptiveLinkKey a='1'/>".replace("¶", "").replace(" a", " ¶a")),
    "unexpected-attribute",
    R + "/m:DescriptiveLinkKey/@a",
  ],
  [response("<m:MessageText>x¶<b/></m:MessageText>"), "unexpected-element", R + "/m:MessageText/b"],
  [response("<m:MessageText/>é<x/>".replace("é", "¶é")), "unexpected-text", R, "ResponseMessageType"],
  [
    response("<m:MessageText/><m:ResponseCode/>¶<m:MessageText>é</m:MessageText>"),
    "duplicate-element",
    R + "/m:MessageText",
  ],
  [response(`<m:MessageText ¶xsi:nil='true' xmlns:xsi='${XSI}'/>`), "invalid-value", R + "/m:MessageText/@xsi:nil"],
  [
    `¶<m:AddImContactToGroupResponse xmlns:m="${M}"/>`,
    "missing-attribute",
    R + "/@ResponseClass",
    "ResponseMessageType",
  ],
  [
    `<m:AddImContactToGroupResponse xmlns:m="${M}" a="é" ¶ResponseClass="é"/>`,
    "invalid-value",
    R + "/@ResponseClass",
    "ResponseClassType",
  ],
  ["¶<x/>", "unexpected-root", "/x"],
])("%j: %s at %s", (xml, code, path, component) => {
  const place = marked(xml);
  const error = failure(() => deserializeAddImContactToGroupResponseElement(place.xml));
  expect(error).toMatchObject({ code, path, line: place.line, column: place.column });
  expect(error.component).toBe(component);
});

it.each<[xml: string, code: string, path: string, component?: string]>([
  ["¶" + request(""), "missing-element", Q, "AddImContactToGroupType"],
  [request("<m:GroupId Id='1'/>¶<m:ContactId Id='2'/>"), "out-of-order", Q + "/m:ContactId", "AddImContactToGroupType"],
  [request("<m:ContactId Id='1'/>¶<m:X>é</m:X>"), "unexpected-element", Q + "/m:X"],
  [request("<m:ContactId Id='1' ¶x='2'/>"), "unexpected-attribute", Q + "/m:ContactId/@x"],
  [request("<m:ContactId Id='1'>\n\t¶<b/></m:ContactId>"), "unexpected-element", Q + "/m:ContactId/b"],
  [request("¶<m:ContactId/>"), "missing-attribute", Q + "/m:ContactId/@Id", "ItemIdType"],
])("validated, %j: %s at %s", (xml, code, path, component) => {
  const place = marked(xml);
  const error = failure(() => deserializeAddImContactToGroup(place.xml, { validate: true }));
  expect(error).toMatchObject({ code, path, line: place.line, column: place.column });
  expect(error.component).toBe(component);
});

it("finds faults and messages in envelopes", () => {
  const fault = marked(
    `<s:Envelope xmlns:s="${SOAP}">\n<s:Body>é¶<s:Fault><faultstring>é</faultstring></s:Fault></s:Body></s:Envelope>`.replace(
      "é¶",
      "<!-- é -->¶",
    ),
  );
  const error = failure<SoapFault>(() => deserializeAddImContactToGroupResponse(fault.xml));
  expect(error).toMatchObject({
    name: "SoapFault",
    path: "/s:Envelope/s:Body/s:Fault",
    line: fault.line,
    column: fault.column,
  });
  const place = marked(
    `<s:Envelope xmlns:s="${SOAP}"><s:Body>${request(`<m:ContactId Id="é"/><m:GroupId ¶Id="&x;"/>`)}</s:Body></s:Envelope>`,
  );
  expect(failure(() => deserializeAddImContactToGroupRequest(place.xml))).toMatchObject({
    path: "/s:Envelope/s:Body/m:AddImContactToGroup/m:GroupId",
    line: 1,
    column: place.column + 4,
  });
});

it("writes messages that are short and printable, whatever the document holds", () => {
  const names = "n".repeat(1000);
  const hostile = [
    response(`<m:DescriptiveLinkKey>${"\u202e\u0085\u{1f600}".repeat(500)}</m:DescriptiveLinkKey>`),
    response(`<${names}>`.repeat(200)),
    response(`<m:MessageText ${names}="1"/>`),
    response(`<m:X xmlns:${names}=""/>`),
    response(`<m:MessageText>&${"x".repeat(9999)};</m:MessageText>`),
    `<${names}/>`,
  ];
  for (const xml of hostile) {
    const error = failure(() => deserializeAddImContactToGroupResponseElement(xml));
    expect(error).toBeInstanceOf(XmlReadError);
    expect(error.message.length).toBeLessThanOrEqual(512);
    expect(error.message).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]/);
  }
});
