import { afterAll, beforeAll, expect, it } from "vitest";
import { type EwsOutput, ewsOutput, type ReadOptions } from "../ews/ews-output.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { asClientWrites, type Conversation, type Message, requestHeaders, success } from "./conversation.js";
import { createItem, findItem, getItem } from "./conversations/items.js";
import { syncFolderItems } from "./conversations/folders.js";
import { getUserAvailability } from "./conversations/people.js";
import { type NodeSoapServer, nodeSoapServer } from "./node-soap-server.js";
import { operation } from "./operation.js";
import { type Call, send } from "./our-client.js";
import { schemaVerdicts } from "./schema-verdict.js";

describeWith(corpus("ews/schemas"), "faults of node-soap's server", () => {
  let output: EwsOutput;
  let peer: NodeSoapServer;
  /** Messages, and what xmllint should find wrong with them. */
  const claims: (readonly [xml: string, wrong: RegExp])[] = [];

  beforeAll(async () => {
    [output, peer] = await Promise.all([ewsOutput(), nodeSoapServer()]);
  }, 60_000);

  afterAll(async () => peer.close());

  /** What node-soap makes of an object that its handler returns. */
  async function answer({ operation: name, request }: Conversation, object: unknown): Promise<Answer> {
    peer.answers.set(name, object);
    const functions = operation(output, name);
    const call = await send(peer.url, functions, request);
    return { call, read: (options) => functions.readResponse(call.response, options) };
  }

  it("puts everything into the messages namespace where the handler gives no prefixes", async () => {
    // ArrayOfRealItemsType, types.xsd:3822; elementFormDefault="qualified", types.xsd:3
    const answered = await answer(getItem, {
      ResponseMessages: {
        GetItemResponseMessage: {
          attributes: { ResponseClass: "Success" },
          ResponseCode: "NoError",
          Items: { Message: { Subject: "Play tennis?" } },
        },
      },
    });

    claims.push([answered.call.responseText, /m:Message': This element is not expected/]);
    expect(() => answered.read({ validate: true })).toThrow(
      expect.objectContaining({ code: "unexpected-element", path: expect.stringMatching(/\/Items\/Message$/) }),
    );
    expect(() => answered.read({ unknown: "reject" })).toThrow(expect.objectContaining({ code: "unexpected-element" }));
    expect(firstMessage(answered.read())).toMatchObject({
      items: {
        $content: [],
        $unknown: {
          elements: [
            {
              namespace: "http://schemas.microsoft.com/exchange/services/2006/messages",
              localName: "Message",
              children: [{ localName: "Subject", children: ["Play tennis?"] }],
            },
          ],
        },
      },
    });
  });

  it("so leaves out what the schema requires, which no mode reads", async () => {
    // FindItemParentType, types.xsd:2320: one of Items and Groups has to be there
    const answered = await answer(findItem, asClientWrites(findItem.response.nodeSoap));

    claims.push([answered.call.responseText, /m:Items': This element is not expected/]);
    expect(() => answered.read()).toThrow(
      expect.objectContaining({ code: "choice", path: expect.stringMatching(/\/RootFolder$/) }),
    );
  });

  it("writes members in the order of the handler's object, not of the schema", async () => {
    // MeetingRequestMessageType, types.xsd:4977, extends MeetingMessageType, types.xsd:4939: IsDelegated comes before Start
    const { nodeSoap } = success(
      "GetItem",
      {},
      {
        Items: {
          "t:MeetingRequest": {
            "t:Start": "2016-01-04T17:00:00Z",
            "t:IsDelegated": false,
            "t:Subject": "Tennis",
          },
        },
      },
    );

    const answered = await answer(getItem, nodeSoap);

    claims.push([answered.call.responseText, /t:IsDelegated': This element is not expected/]);
    expect(() => answered.read({ validate: true })).toThrow(
      expect.objectContaining({ code: "out-of-order", path: expect.stringMatching(/\/t:IsDelegated$/) }),
    );
    expect(firstMessage(answered.read())).toMatchObject({
      items: {
        $content: [
          {
            kind: "meetingRequest",
            value: { subject: "Tennis", isDelegated: false, start: "2016-01-04T17:00:00Z" },
          },
        ],
      },
    });
  });

  it("writes null as xsi:nil with a prefix that it does not declare", async () => {
    // Namespaces in XML 1.0 §5; nor is Subject nillable: ItemType, types.xsd:2329
    const { nodeSoap } = success("GetItem", {}, { Items: { "t:Message": { "t:Subject": null } } });

    const answered = await answer(getItem, nodeSoap);

    claims.push([answered.call.responseText, /prefix xsi for nil on Subject is not defined/]);
    for (const options of [{}, { validate: true }]) {
      expect(() => answered.read(options)).toThrow(expect.objectContaining({ code: "not-well-formed" }));
    }
  });

  it("cannot mix the kinds of a repeated choice: they arrive grouped", async () => {
    // SyncFolderItemsChangesType, types.xsd:6182: the order of the changes is their meaning
    const create = (id: string): object => ({ "t:Message": { "t:ItemId": { attributes: { Id: id } } } });
    const { nodeSoap } = success(
      "SyncFolderItems",
      {},
      {
        SyncState: "H4sIAAB=",
        IncludesLastItemInRange: true,
        Changes: {
          "t:Create": [create("1="), create("3=")],
          "t:Delete": { "t:ItemId": { attributes: { Id: "2=" } } },
        },
      },
    );

    const answered = await answer(syncFolderItems, nodeSoap);

    claims.push([answered.call.responseText, /^$/]);
    expect(firstMessage(answered.read({ validate: true }))).toMatchObject({
      changes: { $content: [{ kind: "create" }, { kind: "create" }, { kind: "delete" }] },
    });
  });

  it("answers a failing handler with a fault of SOAP 1.2 in an envelope of SOAP 1.1", async () => {
    // soap11-envelope.xsd:38; SOAP 1.1 §4.4
    const answered = await answer(getItem, () => {
      throw new Error("out of memory");
    });

    expect(answered.call.status).toBe(500);
    claims.push([answered.call.responseText, /Code': This element is not expected/]);
    expect(() => answered.read()).toThrow(
      expect.objectContaining({ name: "SoapFault", faultcode: { namespace: "", localName: "" }, faultstring: "" }),
    );
    const fault = thrownBy(() => answered.read()) as { element: unknown };
    expect(JSON.stringify(fault.element)).toContain("out of memory");
  });

  it("sends a fault of SOAP 1.1 with status 200, which is read all the same", async () => {
    // SOAP 1.1 §6.2 wants 500
    const answered = await answer(getItem, () => {
      throw Object.assign(new Error(), {
        Fault: { faultcode: "soap:Client", faultstring: "no <such> item", detail: { reason: "gone" } },
      });
    });

    expect(answered.call.status).toBe(200);
    expect(() => answered.read()).toThrow(
      expect.objectContaining({
        name: "SoapFault",
        faultcode: { namespace: "http://schemas.xmlsoap.org/soap/envelope/", localName: "Client" },
        faultstring: "no <such> item",
      }),
    );
  });

  it("hands its handler less than our request says", async () => {
    // xs:dateTime as a Date: no offset, milliseconds; outer white space trimmed; types.xsd:4848 and 2329
    const functions = operation(output, "CreateItem");
    peer.answers.set("CreateItem", success("CreateItem", {}, { Items: {} }).nodeSoap);

    const { request } = await send(peer.url, functions, {
      headers: requestHeaders,
      body: {
        ...createItem.request.body,
        items: {
          $content: [
            {
              kind: "calendarItem",
              value: { subject: "  two spaces ", start: "2016-01-04T09:00:00.1234567+01:00" },
            },
          ],
        },
      },
    });

    expect(request).toContain("<t:Subject>  two spaces </t:Subject>");
    expect(request).toContain("<t:Start>2016-01-04T09:00:00.1234567+01:00</t:Start>");
    expect(peer.understood.at(-1)?.body).toMatchObject({
      Items: { CalendarItem: { Subject: "two spaces", Start: new Date("2016-01-04T08:00:00.123Z") } },
    });
  });

  it("leaves out elements that are nil when it reads our request", async () => {
    // ArrayOfMailboxData, types.xsd:6388: MailboxData is nillable
    peer.answers.set("GetUserAvailability", getUserAvailability.response.nodeSoap);

    const { request } = await send(peer.url, operation(output, "GetUserAvailability"), {
      headers: requestHeaders,
      body: {
        ...getUserAvailability.request.body,
        mailboxDataArray: {
          mailboxData: [null, { email: { address: "sadie@contoso.com" }, attendeeType: "Required" }],
        },
      },
    });

    claims.push([request, /^$/]);
    expect(request).toContain('<t:MailboxData xsi:nil="true"');
    expect(peer.understood.at(-1)?.body).toMatchObject({
      MailboxDataArray: { MailboxData: [{ Email: { Address: "sadie@contoso.com" } }] },
    });
  });

  it("are faults for xmllint, too", async () => {
    const verdicts = await schemaVerdicts(claims.map(([xml]) => xml));
    expect(claims.length).toBeGreaterThan(0);
    for (const [index, verdict] of (verdicts ?? []).entries()) expect.soft(verdict).toMatch(claims[index]![1]);
  });
});

interface Answer {
  readonly call: Call;
  readonly read: (options?: ReadOptions) => Message;
}

/** The value of the first response message. */
function firstMessage({ body }: Message): unknown {
  return (body as { responseMessages: { $content: { value: unknown }[] } }).responseMessages.$content[0]!.value;
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
