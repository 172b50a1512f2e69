import {
  ConnectingIdType,
  EmailMessage,
  EmailMessageSchema,
  type ExchangeService,
  ImpersonatedUserId,
  ItemView,
  SearchFilter,
  WellKnownFolderName,
} from "ews-javascript-api";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ewsOutput } from "../ews/ews-output.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { serverVersionInfo } from "./conversation.js";
import { createItem, findItem } from "./conversations/items.js";
import { getServerTimeZones } from "./conversations/people.js";
import { exchangeService } from "./ews-javascript-api-client.js";
import { type OurServer, ourServer } from "./our-server.js";
import { schemaVerdicts } from "./schema-verdict.js";

describeWith(corpus("ews/schemas"), "faults of ews-javascript-api's client", () => {
  let ours: OurServer;
  let service: ExchangeService;
  /** Messages, and what xmllint should find wrong with them. */
  const claims: (readonly [xml: string, wrong: RegExp])[] = [];

  beforeAll(async () => {
    ours = await ourServer(await ewsOutput());
    for (const { operation, response } of [createItem, findItem, getServerTimeZones]) {
      ours.answers.set(operation, response);
    }
  }, 60_000);

  afterAll(async () => ours.close());

  beforeEach(() => {
    service = exchangeService(ours.url);
  });

  it("does not escape text", async () => {
    // XML 1.0 §2.4; Subject is an xs:string: ItemType, types.xsd:2329
    const message = new EmailMessage(service);
    message.Subject = "Tom & Jerry <3";

    const failure = message.Save(WellKnownFolderName.Drafts);

    await expect(failure).rejects.toMatchObject({ faultString: "not-well-formed" });
    const received = ours.received.at(-1)!;
    expect(received.xml).toContain("<t:Subject>Tom & Jerry <3</t:Subject>");
    claims.push([received.xml, /parser error/]);
    expect(received.refusal).toMatchObject({ code: "not-well-formed", path: expect.stringMatching(/\/t:Subject$/) });
  });

  it("does not escape values of attributes", async () => {
    // XML 1.0 §2.3
    const filter = new SearchFilter.IsEqualTo(EmailMessageSchema.Subject, 'the "big" one');

    const failure = service.FindItems(WellKnownFolderName.Inbox, filter, new ItemView(1));

    await expect(failure).rejects.toMatchObject({ faultString: "not-well-formed" });
    const received = ours.received.at(-1)!;
    expect(received.xml).toContain('Value="the "big" one"');
    claims.push([received.xml, /parser error/]);
  });

  it("sends no SOAPAction", async () => {
    // SOAP 1.1 §6.1.1; services.wsdl:1990
    await service.FindItems(WellKnownFolderName.Inbox, new ItemView(1));

    expect(ours.received.at(-1)!.soapAction).toBeUndefined();
  });

  it("sends headers that an operation does not declare, which are kept", async () => {
    // GetServerTimeZones declares no ExchangeImpersonation: services.wsdl:1961
    service.ImpersonatedUserId = new ImpersonatedUserId(ConnectingIdType.SmtpAddress, "sadie@contoso.com");

    await service.GetServerTimeZones();

    const received = ours.received.at(-1)!;
    claims.push([received.xml, /^$/]);
    expect(received.refusal).toBeUndefined();
    expect(received.message).toMatchObject({
      headers: {
        requestServerVersion: { version: "Exchange2013_SP1" },
        $unknown: { elements: [{ localName: "ExchangeImpersonation" }] },
      },
    });
  });

  it("does not read the namespace of a fault's code, nor more than its strings", async () => {
    // SOAP 1.1 §4.4
    ours.answers.set(
      "FindItem",
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>too busy &amp; tired</faultstring></s:Fault></s:Body></s:Envelope>',
    );

    const failure = service.FindItems(WellKnownFolderName.Inbox, new ItemView(1));

    await expect(failure).rejects.toMatchObject({ faultCode: "s:Server", faultString: "too busy & tired" });
    ours.answers.set("FindItem", { headers: { serverVersionInfo }, body: findItem.response.body });
  });

  it("are faults for xmllint, too", async () => {
    const verdicts = await schemaVerdicts(claims.map(([xml]) => xml));
    expect(claims.length).toBeGreaterThan(0);
    for (const [index, verdict] of (verdicts ?? []).entries()) expect.soft(verdict).toMatch(claims[index]![1]);
  });
});
