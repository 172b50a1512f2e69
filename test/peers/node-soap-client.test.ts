import { type Client, createClientAsync } from "soap";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ewsOutput } from "../ews/ews-output.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { asClientWrites, asRead } from "./conversation.js";
import { conversations } from "./conversations/all.js";
import { servicesWsdl } from "./node-soap-server.js";
import { type OurServer, ourServer } from "./our-server.js";
import { schemaVerdicts } from "./schema-verdict.js";

describeWith(corpus("ews/schemas"), "the client of node-soap, with Microsoft's own WSDL", () => {
  let ours: OurServer;
  let client: Client;

  beforeAll(async () => {
    ours = await ourServer(await ewsOutput());
    client = await createClientAsync(servicesWsdl, {}, ours.url);
  }, 60_000);

  afterAll(async () => ours.close());

  it.each(conversations)(
    "sends $operation requests that are read, and reads our answer",
    async ({ operation, request, response }) => {
      client.clearSoapHeaders();
      client.addSoapHeader({ "t:RequestServerVersion": { attributes: { Version: "Exchange2013_SP1" } } });
      if (Object.hasOwn(request.headers, "exchangeImpersonation")) {
        const connectingSID = { "t:ConnectingSID": { "t:SmtpAddress": "sadie@contoso.com" } };
        client.addSoapHeader({ "t:ExchangeImpersonation": connectingSID });
      }
      ours.answers.set(operation, response);

      const [result, , headers] = (await client[`${operation}Async`](asClientWrites(request.nodeSoap))) as unknown[];

      const received = ours.received.at(-1)!;
      expect.soft(received).toMatchObject({ operation, soapAction: expect.stringMatching(`/${operation}"$`) });
      expect.soft(received.refusal).toBeUndefined();
      expect.soft(received.message).toEqual({ headers: request.headers, body: request.body });
      expect.soft(headers).toMatchObject({
        ServerVersionInfo: { attributes: { MajorVersion: "15", Version: "V2016_10_10" } },
      });
      expect(result).toEqual(asRead(response.nodeSoap));
    },
  );

  it("and our server agree with xmllint about all these messages", async () => {
    const wire = ours.received.flatMap(({ xml, response }) => [xml, response]);
    expect(wire).toHaveLength(2 * conversations.length);
    expect((await schemaVerdicts(wire)) ?? []).not.toContainEqual(expect.stringMatching("."));
  });
});
