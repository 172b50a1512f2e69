// What a caller learns from an error: one class for each direction and one for faults, a code for what to do about it, and a place.
import { describe, expect, it } from "vitest";
import {
  deserializeAddImContactToGroup as readElement,
  deserializeAddImContactToGroupRequest as readRequest,
  deserializeAddImContactToGroupResponse as readResponse,
  serializeAddImContactToGroupRequest as writeRequest,
  SoapFault,
  type XmlElement,
  XmlReadError,
  XmlWriteError,
} from "../../../generated/ews/index.js";
import { failure, M, request, SOAP, T } from "./messages.js";

const envelope = (body: string, header = "", namespace = SOAP): string =>
  `<s:Envelope xmlns:s="${namespace}" xmlns:t="${T}">${header}<s:Body>${body}</s:Body></s:Envelope>`;
const block = (attributes: string): string =>
  envelope(request(), `<s:Header><x:Y xmlns:x="urn:x"${attributes}/></s:Header>`);

const fault = envelope("<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault>");
const soap12 = envelope(request(), "", "http://www.w3.org/2003/05/soap-envelope");
const page = "<!DOCTYPE html>\n<html><body>Sign in</body></html>";
const mandatory = block(' s:mustUnderstand="1"');

/** What is not the message that was expected, as a caller tells it from others. */
const situations = {
  "a SOAP fault": () => readResponse(fault),
  "an envelope of SOAP 1.2": () => readRequest(soap12),
  "an HTML page": () => readResponse(page),
  "nothing at all": () => readResponse(""),
  "a body with nothing in it": () => readResponse(envelope("")),
  "another operation": () => readRequest(envelope(`<m:RemoveImContactFromGroup xmlns:m="${M}"/>`)),
  "a header that has to be understood": () => readRequest(mandatory),
  "another document": () => readRequest("<a/>"),
  "another element than the expected one": () => readElement("<a/>"),
  "a document type declaration": () => readRequest('<!DOCTYPE a SYSTEM "x"><a/>'),
  "a document that ends early": () => readRequest(envelope(request()).slice(0, -20)),
  "a document that is not well-formed": () => readRequest(envelope(request()).replace("</s:Body>", "")),
  "bytes in another encoding": () => readRequest(Uint8Array.of(60, 97, 62, 0xff)),
  "a character XML does not allow": () => readRequest(envelope("\u0001")),
} as const;

/** Messages that break the schema: none of their codes says anything else. */
const violations = {
  "an element is missing": () => readRequest(envelope(request(""))),
  "an element is not known": () => readRequest(envelope(request("<x/>")), { validate: true }),
  "an element is there twice": () => readRequest(envelope(request('<m:ContactId Id="1"/><m:ContactId Id="1"/>'))),
  "an attribute is missing": () => readRequest(envelope(request("<m:ContactId/>"))),
  "text is where none may be": () => readRequest(envelope(request("text"))),
} as const;

const codeOf = (action: () => unknown): string => failure(action).code;

describe("a code of its own has", () => {
  it.each(Object.entries(situations))("%s", (what, action) => {
    const code = codeOf(action);
    const others = Object.entries({ ...situations, ...violations }).filter(([other]) => other !== what);
    expect(others.filter(([, other]) => codeOf(other) === code).map(([other]) => other)).toEqual([]);
  });
});

describe("the codes that callers rely on", () => {
  it.each<[what: keyof typeof situations, name: string, code: string]>([
    ["a SOAP fault", "SoapFault", "soap-fault"],
    ["an envelope of SOAP 1.2", "XmlReadError", "version-mismatch"],
    ["an HTML page", "XmlReadError", "html"],
    ["nothing at all", "XmlReadError", "empty"],
    ["a body with nothing in it", "XmlReadError", "empty-body"],
    ["another operation", "XmlReadError", "unexpected-body"],
    ["a header that has to be understood", "XmlReadError", "must-understand"],
    ["another document", "XmlReadError", "not-soap"],
    ["another element than the expected one", "XmlReadError", "unexpected-root"],
  ])("%s", (what, name, code) => {
    expect(failure(situations[what])).toMatchObject({ name, code });
  });

  it("are the same in all modes, for strings and for bytes", () => {
    const documents = [fault, soap12, page, "", envelope(""), envelope("<x/>"), mandatory, "<a/>"];
    for (const xml of documents) {
      const code = codeOf(() => readResponse(xml));
      for (const form of [xml, new TextEncoder().encode(xml)])
        for (const validate of [false, true])
          for (const unknown of ["keep", "skip", "reject"] as const)
            expect(codeOf(() => readResponse(form, { validate, unknown }))).toBe(code);
    }
  });

  it("are those of zero bytes and of white space alike", () => {
    for (const xml of ["", " \n", "\ufeff", new Uint8Array(), Uint8Array.of(0xef, 0xbb, 0xbf)])
      expect(codeOf(() => readResponse(xml))).toBe("empty");
  });

  it.each(["1", "true", " 1 ", "\ntrue\t"])("find a header that has to be understood: %j", (value) => {
    expect(codeOf(() => readRequest(block(` s:mustUnderstand="${value}"`)))).toBe("must-understand");
  });
});

describe("one class for each direction", () => {
  it.each(Object.entries({ ...situations, ...violations }).filter(([what]) => what !== "a SOAP fault"))(
    "reading: %s",
    (_, action) => {
      const error = failure(action);
      expect(error).toBeInstanceOf(XmlReadError);
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({
        name: "XmlReadError",
        code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/) as unknown,
        path: expect.stringMatching(/^\//) as unknown,
        line: expect.any(Number) as unknown,
        column: expect.any(Number) as unknown,
      });
      expect(error.message).toContain(` at ${error.path} (line ${error.line}, column ${error.column})`);
    },
  );

  it("a fault", () => {
    const error = failure<SoapFault>(situations["a SOAP fault"]);
    expect(error).toBeInstanceOf(SoapFault);
    expect(error).not.toBeInstanceOf(XmlReadError);
    expect(error).toMatchObject({
      name: "SoapFault",
      code: "soap-fault",
      path: "/s:Envelope/s:Body/s:Fault",
      line: 1,
      column: fault.indexOf("<s:Fault") + 1,
    });
  });

  it.each<[code: string, path: string, message: unknown]>([
    ["missing-value", "/m:ContactId/@Id", { body: { contactId: {} } }],
    ["invalid-value", "/m:ContactId/@Id", { body: { contactId: { id: 1 } } }],
    ["character", "/m:ContactId/@Id", { body: { contactId: { id: "\0" } } }],
    ["invalid-name", "/m:ContactId", { body: { contactId: { id: "1", $unknown: { attributes: { "{}a b": "1" } } } } }],
  ])("writing: %s", (code, path, message) => {
    const error = failure<XmlWriteError>(() => writeRequest(message as Parameters<typeof writeRequest>[0]));
    expect(error).toBeInstanceOf(XmlWriteError);
    expect(error).toMatchObject({
      name: "XmlWriteError",
      code,
      path: `/soap:Envelope/soap:Body/m:AddImContactToGroup${path}`,
    });
    expect(error.message).toContain(` at ${error.path}`);
  });
});

describe("what errors say can be printed", () => {
  /** Control characters, line ends, and what turns the direction of the text around it. */
  const unprintable = /\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]|\p{Cs}/u;
  const evil = [
    "\0",
    "\u0007",
    "\u001b[2J",
    "\r\n",
    "\u007f",
    "\u0085",
    "\u009b",
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\u200f",
  ];
  const long = 10_000;

  const readFailure = (action: () => unknown): XmlReadError => failure(action);

  function expectPrintable(error: { readonly message: string; readonly path: string }): void {
    expect(error.message.length).toBeLessThanOrEqual(512);
    expect(error.message).not.toMatch(unprintable);
    expect(error.path).not.toMatch(unprintable);
  }

  it.each(evil.map((one) => [encodeURIComponent(one), one] as const))("with %s in values", (_, character) => {
    for (const text of [character, character.repeat(long), "a".repeat(long) + character]) {
      const reference = Array.from(text, (c) => `&#${c.charCodeAt(0)};`).join("");
      for (const options of [{}, { characters: "lenient" }] as const)
        for (const value of [text, reference]) {
          expectPrintable(readFailure(() => readResponse(responseOf(value), options)));
          expectPrintable(readFailure(() => readRequest(envelope(`<${value}/>`), options)));
          expectPrintable(readFailure(() => readResponse(faultOf(value.replaceAll("<", "")), options)));
        }
      const message = { body: { contactId: { id: "1" } }, headers: { mailboxCulture: { $value: text } } };
      expectPrintable(failure<XmlWriteError>(() => writeRequest(message)));
      const element: XmlElement = { namespace: "", localName: text, children: [] };
      expectPrintable(
        failure<XmlWriteError>(() => writeRequest({ ...message, headers: { $unknown: { elements: [element] } } })),
      );
    }
  });

  const responseOf = (value: string): string =>
    envelope(`<m:AddImContactToGroupResponse xmlns:m="${M}" ResponseClass="${value}"/>`);
  const faultOf = (value: string): string => envelope(`<s:Fault><faultstring>${value}</faultstring></s:Fault>`);

  it("with characters put in anywhere in the markup", () => {
    const whole = envelope(
      request(`<m:ContactId Id="1" a="2"/><n:x xmlns:n="urn:n">y</n:x>`),
      "<s:Header><t:MailboxCulture>en</t:MailboxCulture></s:Header>",
    );
    for (let at = 0; at <= whole.length; at++)
      for (const character of ["\u0001", "\u0085", "\u202e", "\u2066"])
        for (const options of [{}, { characters: "lenient" }] as const) {
          try {
            readRequest(whole.slice(0, at) + character + whole.slice(at), options);
          } catch (error) {
            expect(error).toBeInstanceOf(XmlReadError);
            expectPrintable(error as XmlReadError);
          }
        }
  });

  it("with paths of any length", () => {
    const deep = `<${"n".repeat(1000)}>`.repeat(100);
    expectPrintable(readFailure(() => readRequest(envelope(request(deep)))));
    const nest = (depth: number): XmlElement => ({
      namespace: "",
      localName: "n".repeat(1000),
      children: depth > 0 ? [nest(depth - 1)] : ["\0"],
    });
    const contactId = { id: "1", $unknown: { elements: [nest(100)] } };
    expectPrintable(failure<XmlWriteError>(() => writeRequest({ body: { contactId } })));
  });
});
