// SOAP 1.1 envelopes, faults, and what neither schema nor binding knows.
import { describe, expect, it } from "vitest";

import {
  deserializeAddImContactToGroup,
  deserializeAddImContactToGroupRequest as readRequest,
  deserializeAddImContactToGroupResponse as readResponse,
  deserializeAddImContactToGroupResponseElement,
  serializeAddImContactToGroup,
  serializeAddImContactToGroupRequest as writeRequest,
  type SoapFault,
} from "../../../generated/ews/index.js";
import { failure, M, request, response, SOAP, T, XSI } from "./messages.js";

const envelope = (inside: string): string => `<s:Envelope xmlns:s="${SOAP}">${inside}</s:Envelope>`;
const body = (inside: string): string => `<s:Body>${inside}</s:Body>`;
const fault = "<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault>";

describe("envelopes", () => {
  it.each<[what: string, xml: string]>([
    ["with white space and comments everywhere", envelope(`\n<!-- -->${body(`\n${request()}\n<?p?>`)}\n`)],
    ["with an empty header", envelope("<s:Header/>" + body(request()))],
    ["with attributes that nobody knows", envelope(`<s:Body a="1" s:encodingStyle="">${request()}</s:Body>`)],
    ["under the default namespace", `<Envelope xmlns="${SOAP}"><Header/><Body>${request()}</Body></Envelope>`],
  ])("%s", (_, xml) => {
    for (const validate of [false, true]) {
      expect(readRequest(xml, { validate }).body.contactId.id).toBe("1");
    }
  });

  it.each<[what: string, xml: string, code: string]>([
    ["no envelope", request(), "not-soap"],
    ["a SOAP 1.2 envelope", '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"/>', "version-mismatch"],
    ["an HTML page", "<!DOCTYPE html><html><p>Error", "html"],
    ["an HTML page without a type", "\n<HTML>", "html"],
    ["no body", envelope("<s:Header/>"), "missing-element"],
    ["an empty body", envelope(body("")), "empty-body"],
    ["another operation", envelope(body("<x/>")), "unexpected-body"],
    ["two operations", envelope(body(request() + request())), "unexpected-body"],
    ["an operation and a fault", envelope(body(request() + fault)), "unexpected-body"],
    ["two bodies", envelope(body(request()) + body(request())), "unexpected-element"],
    ["a header behind the body", envelope(body(request()) + "<s:Header/>"), "unexpected-element"],
    ["two headers", envelope("<s:Header/><s:Header/>" + body(request())), "unexpected-element"],
    ["text in the body", envelope(body("x" + request())), "unexpected-text"],
    ["text in a CDATA section of the body", envelope(body("<![CDATA[x]]>" + request())), "unexpected-text"],
    ["a reference in the body", envelope(body("&#65;" + request())), "unexpected-text"],
  ])("refused: %s", (_, xml, code) => {
    expect(failure(() => readRequest(xml))).toMatchObject({ name: "XmlReadError", code });
  });
});

describe("header blocks", () => {
  const block = (attributes = "", name = "x:Y"): string =>
    envelope(
      `<s:Header><t:MailboxCulture xmlns:t="${T}">en</t:MailboxCulture><${name} xmlns:x="urn:x"${attributes}>1</${name}></s:Header>${body(request())}`,
    );

  it.each([false, true])("that the binding does not declare are kept (validate: %s)", (validate) => {
    for (const attributes of [
      "",
      ' s:mustUnderstand="0"',
      ' mustUnderstand="1"',
      ' s:mustUnderstand="0" s:actor="a"',
    ]) {
      const message = readRequest(block(attributes), { validate });
      expect(message.headers.mailboxCulture?.$value).toBe("en");
      expect(message.headers.$unknown?.elements).toMatchObject([
        { namespace: "urn:x", localName: "Y", children: ["1"] },
      ]);
      expect(readRequest(writeRequest(message))).toEqual(message);
    }
  });

  it("that have to be understood are not passed over", () => {
    for (const validate of [false, true]) {
      for (const unknown of ["keep", "skip", "reject"] as const) {
        expect(failure(() => readRequest(block(' s:mustUnderstand="1"'), { validate, unknown }))).toMatchObject({
          code: "must-understand",
          path: "/s:Envelope/s:Header/x:Y",
        });
      }
    }
    // only there: a block within a block is content
    const inner = envelope(`<s:Header><x:Y xmlns:x="u"><x:Z s:mustUnderstand="1"/></x:Y></s:Header>${body(request())}`);
    expect(readRequest(inner).headers.$unknown?.elements).toHaveLength(1);
  });

  it("can be left out", () => {
    expect(readRequest(block(), { unknown: "skip" }).headers.$unknown).toBeUndefined();
  });

  it("do not open what is inside of them, nor the body", () => {
    const inside = `<s:Header><t:ExchangeImpersonation xmlns:t="${T}"><x/></t:ExchangeImpersonation></s:Header>`;
    expect(failure(() => readRequest(envelope(inside + body(request())), { validate: true })).code).toBe(
      "unexpected-element",
    );
    expect(failure(() => readRequest(envelope("<s:Header/>" + body(request("<x/>"))), { validate: true })).code).toBe(
      "unexpected-element",
    );
    expect(
      failure(() => readRequest(envelope("<s:Header><x/></s:Header>" + body(request("<x/>"))), { validate: true }))
        .code,
    ).toBe("unexpected-element");
  });
});

describe("faults", () => {
  it("tell code, string, actor and detail", () => {
    const xml = envelope(
      body(
        `<s:Fault><faultcode xmlns:a="${T}">\n a:ErrorX </faultcode><faultstring xml:lang="en">It is &lt;so&gt;</faultstring><faultactor>me</faultactor><detail><e:X xmlns:e="urn:e">1</e:X> <e:Y xmlns:e="urn:e"/></detail></s:Fault>`,
      ),
    );
    for (const options of [undefined, { validate: true }, { unknown: "skip" }] as const) {
      const error = failure<SoapFault>(() => readResponse(xml, options));
      expect(error).toMatchObject({
        name: "SoapFault",
        code: "soap-fault",
        message: "SOAP fault: It is <so>",
        faultcode: { namespace: T, localName: "ErrorX" },
        faultstring: "It is <so>",
        faultactor: "me",
        detail: [{ localName: "X" }, { localName: "Y" }],
        element: { namespace: SOAP, localName: "Fault" },
      });
    }
  });

  it("may lack everything, or be overfull", () => {
    expect(failure<SoapFault>(() => readResponse(envelope(body("<s:Fault/>"))))).toMatchObject({
      name: "SoapFault",
      faultcode: { namespace: "", localName: "" },
      faultstring: "",
      faultactor: undefined,
      detail: [],
    });
    const long = failure<SoapFault>(() =>
      readResponse(envelope(body(`<s:Fault><faultstring>${"x\n".repeat(5000)}</faultstring></s:Fault>`))),
    );
    expect(long.message.length).toBeLessThanOrEqual(512);
    expect(long.faultstring.length).toBe(10000);
  });

  it("are well-formed, or no faults", () => {
    expect(failure(() => readResponse(envelope(body("<s:Fault><faultstring></s:Fault>")))).name).toBe("XmlReadError");
  });
});

describe("what the schema does not know", () => {
  const xml = request(
    `<m:ContactId Id="1" a="&#9;" b:c="t:x" xmlns:b="urn:b"/><x:Y xmlns:x="urn:x" d="x:z"> <z/>é</x:Y><m:Z/>`,
    ` xmlns:t="${T}" e="1"`,
  );

  it("is kept and written back", () => {
    const value = deserializeAddImContactToGroup(xml);
    expect(value).toEqual({
      contactId: {
        id: "1",
        changeKey: undefined,
        $unknown: { attributes: { "{}a": "\t", "{urn:b}c": "t:x" }, namespaces: [["t", T]] },
      },
      groupId: undefined,
      $unknown: {
        attributes: { "{}e": "1" },
        elements: [
          {
            namespace: "urn:x",
            localName: "Y",
            prefix: "x",
            attributes: { "{}d": "x:z" },
            namespaces: [["x", "urn:x"]],
            children: [" ", { namespace: "", localName: "z", prefix: undefined, children: [] }, "é"],
          },
          { namespace: M, localName: "Z", prefix: "m", children: [] },
        ],
      },
    });
    expect(deserializeAddImContactToGroup(serializeAddImContactToGroup(value))).toEqual(value);
  });

  it("is left out or refused on request", () => {
    expect(deserializeAddImContactToGroup(xml, { unknown: "skip" })).toEqual({
      contactId: { id: "1", changeKey: undefined },
      groupId: undefined,
    });
    expect(failure(() => deserializeAddImContactToGroup(xml, { unknown: "reject" })).code).toBe("unexpected-attribute");
    expect(failure(() => deserializeAddImContactToGroup(request("<m:X/>"), { unknown: "reject" })).code).toBe(
      "unexpected-element",
    );
  });

  it("takes no name for a property", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const value = deserializeAddImContactToGroup(request(`<m:ContactId Id="1" ${name}="1"/><${name} ${name}="2"/>`));
      expect(Object.getPrototypeOf(value.contactId)).toBe(Object.prototype);
      expect(value.contactId.$unknown?.attributes).toEqual({ [`{}${name}`]: "1" });
      expect(value.$unknown?.elements).toMatchObject([{ localName: name, attributes: { [`{}${name}`]: "2" } }]);
    }
  });

  it("may be a schema location, or an xsi:nil that changes nothing", () => {
    const read = (attributes: string): unknown =>
      deserializeAddImContactToGroupResponseElement(response("", ` xmlns:xsi="${XSI}" ${attributes}`), {
        validate: true,
      }).$unknown;
    expect(read('xsi:schemaLocation="a b" xsi:noNamespaceSchemaLocation="c"')).toEqual({
      attributes: { [`{${XSI}}schemaLocation`]: "a b", [`{${XSI}}noNamespaceSchemaLocation`]: "c" },
    });
    expect(read('xsi:nil=" false "')).toEqual({ attributes: { [`{${XSI}}nil`]: " false " } });
    for (const attribute of [
      'xsi:nil="true"',
      'xsi:nil="\u00a0false"',
      'xsi:nil=""',
      'xsi:type="z:X"',
      'xsi:type=":X"',
      'xsi:type="m:"',
      'xsi:type=""',
      'xsi:type="m:X m:Y"',
      'xsi:type="m:m:X"',
    ]) {
      expect(failure(() => read(attribute)).code).toBe("invalid-value");
    }
  });
});
