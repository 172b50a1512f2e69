import { afterAll, beforeAll, expect, it } from "vitest";
import { type EwsOutput, ewsOutput } from "../ews/ews-output.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { asRead, asServerWrites } from "./conversation.js";
import { conversations } from "./conversations/all.js";
import { type NodeSoapServer, nodeSoapServer } from "./node-soap-server.js";
import { operation } from "./operation.js";
import { send } from "./our-client.js";
import { schemaVerdicts } from "./schema-verdict.js";

describeWith(corpus("ews/schemas"), "the server of node-soap, with Microsoft's own WSDL", () => {
  let output: EwsOutput;
  let peer: NodeSoapServer;
  const wire: string[] = [];

  beforeAll(async () => {
    [output, peer] = await Promise.all([ewsOutput(), nodeSoapServer()]);
    peer.soap.addSoapHeader({
      "t:ServerVersionInfo": {
        attributes: {
          MajorVersion: "15",
          MinorVersion: "1",
          MajorBuildNumber: "225",
          MinorBuildNumber: "42",
          Version: "V2016_10_10",
        },
      },
    });
  }, 60_000);

  afterAll(async () => peer.close());

  it.each(conversations)(
    "understands our $operation request, and its answer is read",
    async ({ operation: name, request, response }) => {
      peer.answers.set(name, asServerWrites(response.nodeSoap));
      const functions = operation(output, name);

      const call = await send(peer.url, functions, request);

      wire.push(call.request, call.responseText);
      expect.soft(peer.understood.at(-1)).toMatchObject({
        operation: name,
        body: asRead(request.nodeSoap),
        headers: { RequestServerVersion: { attributes: { Version: "Exchange2013_SP1" } } },
      });
      expect.soft(call.status).toBe(200);
      const { headers, body } = functions.readResponse(call.response, { validate: true });
      expect({ headers, body }).toEqual({ headers: response.headers, body: response.body });
    },
  );

  it("receives the header blocks of our request", async () => {
    const functions = operation(output, "DeleteItem");
    peer.answers.set("DeleteItem", { ResponseMessages: {} });
    const { request } = conversations.find(({ operation: name }) => name === "DeleteItem")!;

    await send(peer.url, functions, {
      headers: {
        exchangeImpersonation: { connectingSID: { primarySmtpAddress: "mack@contoso.com" } },
        mailboxCulture: { $value: "de-DE" },
        requestServerVersion: { version: "Exchange2016" },
      },
      body: request.body,
    });

    expect(peer.understood.at(-1)?.headers).toEqual({
      ExchangeImpersonation: { ConnectingSID: { PrimarySmtpAddress: "mack@contoso.com" } },
      MailboxCulture: "de-DE",
      RequestServerVersion: { attributes: { Version: "Exchange2016" } },
    });
  });

  it("and our client agree with xmllint about all these messages", async () => {
    expect(wire).toHaveLength(2 * conversations.length);
    expect((await schemaVerdicts(wire)) ?? []).not.toContainEqual(expect.stringMatching("."));
  });
});
