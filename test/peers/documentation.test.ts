import { type Client, createClientAsync, type WSDL } from "soap";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type EwsOutput, ewsOutput } from "../ews/ews-output.js";
import { type ExampleFile, exampleFiles, textOf } from "../ews/example-files.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { servicesWsdl } from "./node-soap-server.js";
import { operation } from "./operation.js";
import { type OurServer, ourServer } from "./our-server.js";
import { schemaVerdicts } from "./schema-verdict.js";

describeWith(corpus("ews/examples"), "the documentation's messages, read and written anew by node-soap", () => {
  let output: EwsOutput;
  let ours: OurServer;
  let client: Client;
  let wsdl: WSDL;

  beforeAll(async () => {
    output = await ewsOutput();
    ours = await ourServer(output);
    const keepText = (text: string): string => text;
    client = await createClientAsync(servicesWsdl, { customDeserializer: { dateTime: keepText } }, ours.url);
    ({ wsdl } = client as unknown as { wsdl: WSDL });
  }, 60_000);

  afterAll(async () => ours.close());

  /** The body's element, as node-soap reads it. */
  function bodyOf(xml: string): unknown {
    const { Body } = wsdl.xmlToObject(xml) as { Body: Record<string, unknown> };
    return Object.entries(Body).find(([name]) => name !== wsdl.options.attributesKey)?.[1];
  }

  it("requests are valid for our server exactly where they are valid for xmllint", async () => {
    const requests = documented("request");
    expect(requests.length).toBeGreaterThan(100);
    for (const { operation: name, xml } of requests) {
      await (client[`${name}Async`](bodyOf(xml)) as Promise<unknown>).catch(() => undefined);
    }

    const { received } = ours;
    expect(received).toHaveLength(requests.length);
    const byUs = received.map(({ xml, refusal }) => ({ xml, valid: refusal === undefined }));
    expect(byUs.filter(({ valid }) => valid).length).toBeGreaterThan(100);
    const verdicts = await schemaVerdicts(received.map(({ xml }) => xml));
    if (verdicts === undefined) return;
    expect(byUs).toEqual(received.map(({ xml }, index) => ({ xml, valid: verdicts[index] === "" })));
  });

  it("responses are valid for our client exactly where they are valid for xmllint", async () => {
    const responses = documented("response");
    expect(responses.length).toBeGreaterThan(100);
    const written = responses.map(({ operation: name, xml }) => ({ name, xml: asNodeSoapAnswers(name, bodyOf(xml)) }));

    const byUs = written.map(({ name, xml }) => {
      const { readResponse } = operation(output, name);
      return { xml, valid: !throws(() => readResponse(xml, { validate: true })) };
    });
    const verdicts = await schemaVerdicts(written.map(({ xml }) => xml));
    if (verdicts === undefined) return;
    expect(byUs).toEqual(written.map(({ xml }, index) => ({ xml, valid: verdicts[index] === "" })));
  });

  /** An envelope with what node-soap's schema-driven writer makes of an answer. */
  function asNodeSoapAnswers(name: string, body: unknown): string {
    const { output: element } = wsdl.definitions.portTypes.ExchangeServicePortType!.methods[name] as unknown as {
      output: { $name: string; targetNSAlias: string; targetNamespace: string; $type: string; $lookupType: string };
    };
    const type = element.$type || element.$lookupType;
    const content = wsdl.objectToDocumentXML(element.$name, body, element.targetNSAlias, element.targetNamespace, type);
    return `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${wsdl.xmlnsInEnvelope}><soap:Body>${content}</soap:Body></soap:Envelope>`;
  }
});

/** The schema-valid messages of EWS operations. */
function documented(kind: ExampleFile["kind"]): { readonly operation: string; readonly xml: string }[] {
  return exampleFiles
    .filter((example) => example.kind === kind && example.scope === "ews" && example.schemaValid === true)
    .map((example) => ({ operation: example.operation!, xml: textOf(example) }));
}

function throws(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch {
    return true;
  }
}
