import { describe, expect, test } from "vitest";
import { schema } from "../load/temporary-folder.js";
import { resolveFiles } from "./resolve-files.js";

const message = (name: string, ...parts: readonly string[]): string =>
  `<w:message name="${name}">${parts.map((part) => `<w:part name="${part}" element="t:${part}"/>`).join("")}</w:message>`;

interface Parts {
  readonly messages?: string;
  readonly input?: string;
  readonly more?: string;
  readonly binding?: string;
}

/** A WSDL document with one operation `Do`. */
function wsdl({
  messages = message("In", "ask", "header") + message("Out", "answer"),
  input = `<s:body parts="ask" use="literal"/>`,
  more = "",
  binding,
}: Parts = {}): string {
  const elements = ["ask", "answer", "header", "other"]
    .map((name) => `<xs:element name="${name}" type="xs:string"/>`)
    .join("");
  return `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:s12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:t="urn:test" targetNamespace="urn:test">
<w:types>${schema(elements)}</w:types>${messages}
<w:portType name="P"><w:operation name="Do"><w:documentation>Does.</w:documentation><w:input message="t:In"/><w:output message="t:Out"/></w:operation></w:portType>
${binding ?? `<w:binding name="B" type="t:P"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/><w:operation name="Do"><s:operation soapAction="urn:do"/><w:input>${input}</w:input><w:output><s:body use="literal"/></w:output></w:operation></w:binding>`}
${more}</w:definitions>`;
}

const resolve = (parts?: Parts) => resolveFiles({ "main.wsdl": wsdl(parts) });

describe("operations", () => {
  test("have body, action, documentation and style", () => {
    const { set, diagnostics } = resolve();
    expect(diagnostics).toEqual([]);
    expect(set.operations).toMatchObject([
      {
        name: "Do",
        soapVersion: "1.1",
        soapAction: "urn:do",
        style: "document",
        documentation: "Does.",
        input: { use: "literal", body: [{ name: "ask", element: "{urn:test}ask" }], headers: [] },
        output: { body: [{ element: "{urn:test}answer" }] },
        faults: [],
      },
    ]);
  });

  test("headers come from any message, and parts that are headers are not in the body", () => {
    const { set, diagnostics } = resolve({
      messages: message("In", "ask", "header") + message("Out", "answer") + message("Headers", "other"),
      input: `<s:header message="t:Headers" part="other" use="literal"/><s:header message="t:In" part="header" use="literal"/><s:body use="literal"/>`,
    });
    expect(diagnostics).toEqual([]);
    expect(set.operations[0]?.input?.headers.map(({ name }) => name)).toEqual(["other", "header"]);
    expect(set.operations[0]?.input?.body.map(({ name }) => name)).toEqual(["ask"]);
  });

  test("a header listed twice is one header, with a warning", () => {
    const header = `<s:header message="t:In" part="header" use="literal"/>`;
    const { set, diagnostics } = resolve({ input: `${header}${header}<s:body use="literal"/>` });
    expect(set.operations[0]?.input?.headers).toHaveLength(1);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(
      /^main\.wsdl:\d+:\d+ warning duplicate-header: header "header" is listed twice for operation "Do"/,
    );
  });

  test("SOAP 1.1 is preferred where several bindings have the operation", () => {
    const binding = (name: string, prefix: string, action: string): string =>
      `<w:binding name="${name}" type="t:P"><${prefix}:binding style="rpc"/><w:operation name="Do"><${prefix}:operation soapAction="${action}"/><w:input><${prefix}:body use="literal"/></w:input></w:operation></w:binding>`;
    const { set } = resolve({
      binding: binding("A", "s12", "urn:a") + binding("B", "s", "urn:b") + binding("C", "s", "urn:c"),
    });
    expect(set.operations).toMatchObject([{ soapVersion: "1.1", soapAction: "urn:b", style: "rpc" }]);
  });

  test("names like inherited properties are names like others", () => {
    const { set, diagnostics } = resolveFiles({ "main.wsdl": wsdl().replaceAll('"Do"', '"__proto__"') });
    expect(diagnostics).toEqual([]);
    expect(set.operations[0]?.name).toBe("__proto__");
  });
});

describe("reports", () => {
  test.each([
    [
      "an undefined message",
      { messages: message("Inn", "ask") + message("Out", "answer") },
      /unresolved-message: message "t:In" is not defined\n {2}hint: did you mean "t:Inn"\?/,
    ],
    [
      "an undefined element",
      { messages: message("In", "ask", "nope") + message("Out", "answer") },
      /unresolved-element: element "t:nope"/,
    ],
    [
      "an undefined part of the body",
      { input: `<s:body parts="nope" use="literal"/>` },
      /unresolved-part: message "In" has no part "nope"\n {2}hint: its parts are "ask", "header"/,
    ],
    [
      "an undefined part of a header",
      { input: `<s:header message="t:In" part="nope" use="literal"/><s:body use="literal"/>` },
      /unresolved-part/,
    ],
    [
      "two messages of one name",
      { messages: message("In", "ask") + message("In", "ask") + message("Out", "answer") },
      /duplicate-wsdl-name: message "In"/,
    ],
    [
      "an undefined port type",
      { binding: `<w:binding name="B" type="t:Q"><s:binding/></w:binding>` },
      /unresolved-port-type/,
    ],
    [
      "an operation the port type has not",
      { binding: `<w:binding name="B" type="t:P"><s:binding/><w:operation name="Other"/></w:binding>` },
      /unresolved-operation: port type "P" has no operation "Other"/,
    ],
    [
      "a port of an undefined binding",
      { more: `<w:service name="S"><w:port name="P" binding="t:None"/></w:service>` },
      /unresolved-binding/,
    ],
    [
      "a binding that is not SOAP, as a warning",
      { binding: `<w:binding name="B" type="t:P"/>` },
      /warning binding-ignored/,
    ],
    ["an unknown WSDL element", { more: `<w:extra/>` }, /unexpected-element/],
    [
      "a required extension",
      { more: `<x:policy xmlns:x="urn:x" w:required="true"/>` },
      /required-extension: the required extension "x:policy"/,
    ],
  ])("%s", (_, parts, expected) => {
    expect(resolve(parts).diagnostics[0]).toMatch(expected);
  });
});
