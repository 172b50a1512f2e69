import { type Client, createClientAsync } from "soap";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ewsOutput } from "../ews/ews-output.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { success } from "./conversation.js";
import { createItem, getItem, updateItem } from "./conversations/items.js";
import { syncFolderItems } from "./conversations/folders.js";
import { servicesWsdl } from "./node-soap-server.js";
import { type OurServer, type Received, ourServer } from "./our-server.js";
import { schemaVerdicts } from "./schema-verdict.js";

describeWith(corpus("ews/schemas"), "faults of node-soap's client", () => {
  let ours: OurServer;
  let client: Client;
  /** Messages, and what xmllint should find wrong with them. */
  const claims: (readonly [xml: string, wrong: RegExp])[] = [];

  beforeAll(async () => {
    ours = await ourServer(await ewsOutput());
    client = await createClientAsync(servicesWsdl, {}, ours.url);
    for (const { operation, response } of [createItem, getItem, updateItem, syncFolderItems]) {
      ours.answers.set(operation, response);
    }
  }, 60_000);

  afterAll(async () => ours.close());

  /** What our server receives when node-soap is called like this, and what node-soap makes of the answer. */
  async function call(operation: string, object: unknown): Promise<{ received: Received; result: unknown }> {
    const result = await (client[`${operation}Async`](object) as Promise<unknown[]>).then(
      ([value]) => value,
      (error: unknown) => error,
    );
    return { received: ours.received.at(-1)!, result };
  }

  it("writes the members of a type before those of its base's base", async () => {
    // CancelCalendarItem: SmartResponseType, types.xsd:2264, extends SmartResponseBaseType, which restricts
    // ResponseObjectType, types.xsd:2164, which extends ResponseObjectCoreType, types.xsd:2148 and its ReferenceItemId
    const { received } = await call("CreateItem", {
      attributes: { MessageDisposition: "SendAndSaveCopy" },
      Items: {
        CancelCalendarItem: {
          ReferenceItemId: { attributes: { Id: "AAMkAGI1=", ChangeKey: "CQAAABYA" } },
          NewBodyContent: { attributes: { BodyType: "Text" }, $value: "Rain" },
        },
      },
    });

    claims.push([received.xml, /t:ReferenceItemId': This element is not expected/]);
    expect(received.refusal).toMatchObject({
      code: "out-of-order",
      path: expect.stringMatching(/\/t:CancelCalendarItem\/t:ReferenceItemId$/),
    });
    expect(received.message?.body).toMatchObject({
      items: {
        $content: [
          {
            kind: "cancelCalendarItem",
            value: {
              referenceItemId: { id: "AAMkAGI1=", changeKey: "CQAAABYA" },
              newBodyContent: { bodyType: "Text", $value: "Rain" },
            },
          },
        ],
      },
    });
  });

  it("writes the members of MeetingRequest in the wrong order", async () => {
    // MeetingRequestMessageType, types.xsd:4977, extends MeetingMessageType, types.xsd:4939, extends MessageType
    const { received } = await call("UpdateItem", {
      attributes: { ConflictResolution: "AutoResolve" },
      ItemChanges: {
        ItemChange: {
          ItemId: { attributes: { Id: "AAMkAGI1=" } },
          Updates: {
            SetItemField: {
              FieldURI: { attributes: { FieldURI: "item:Subject" } },
              MeetingRequest: { Subject: "Tennis", IsRead: true, IsDelegated: false, Location: "Court 5" },
            },
          },
        },
      },
    });

    claims.push([received.xml, /t:IsRead': This element is not expected/]);
    expect(received.refusal).toMatchObject({
      code: "out-of-order",
      path: expect.stringMatching(/\/t:MeetingRequest\/t:IsRead$/),
    });
    expect(JSON.stringify(received.message?.body)).toContain(
      JSON.stringify({ subject: "Tennis", isRead: true, isDelegated: false, location: "Court 5" }),
    );
  });

  it("writes a Date as an empty element", async () => {
    // Start is an xs:dateTime: CalendarItemType, types.xsd:4848
    const { received, result } = await call("CreateItem", {
      Items: { CalendarItem: { Subject: "Tennis", Start: new Date("2016-01-04T17:00:00Z") } },
    });

    claims.push([received.xml, /t:Start': '' is not a valid value/]);
    expect(received.refusal).toMatchObject({
      code: "invalid-value",
      path: expect.stringMatching(/\/t:CalendarItem\/t:Start$/),
    });
    expect(received.message).toBeUndefined();
    expect(String(result)).toContain("s:Client: invalid-value");
  });

  it("writes null as xsi:nil where the element is not nillable", async () => {
    // messages.xsd:2673
    const { received, result } = await call("GetRoomLists", null);

    claims.push([received.xml, /m:GetRoomLists': The element is not 'nillable'/]);
    expect(received.refusal).toMatchObject({ code: "invalid-value", path: expect.stringMatching(/\/@xsi:nil$/) });
    expect(received.message).toBeUndefined();
    expect(String(result)).toContain("s:Client: invalid-value");
  });

  it("cannot mix the kinds of a repeated choice: they arrive grouped", async () => {
    // NonEmptyArrayOfItemChangeDescriptionsType, types.xsd:1487
    const field = (uri: string): object => ({ FieldURI: { attributes: { FieldURI: uri } } });
    const { received } = await call("UpdateItem", {
      attributes: { ConflictResolution: "AutoResolve" },
      ItemChanges: {
        ItemChange: {
          ItemId: { attributes: { Id: "AAMkAGI1=" } },
          Updates: {
            SetItemField: [
              { ...field("item:Subject"), Message: { Subject: "1st" } },
              { ...field("item:Importance"), Message: { Importance: "Low" } },
            ],
            DeleteItemField: field("item:Categories"),
          },
        },
      },
    });

    claims.push([received.xml, /^$/]);
    expect(received.refusal).toBeUndefined();
    expect(received.message?.body).toMatchObject({
      itemChanges: {
        itemChange: [
          { updates: { $content: [{ kind: "setItemField" }, { kind: "setItemField" }, { kind: "deleteItemField" }] } },
        ],
      },
    });
  });

  it("loses the order of changes of different kinds in our answer", async () => {
    // SyncFolderItemsChangesType, types.xsd:6182
    const create = (id: string): object => ({ kind: "create", value: { message: { itemId: { id } } } });
    ours.answers.set(
      "SyncFolderItems",
      success("SyncFolderItems", {
        syncState: "H4sIAAB=",
        includesLastItemInRange: true,
        changes: { $content: [create("1="), { kind: "delete", value: { itemId: { id: "2=" } } }, create("3=")] },
      }),
    );

    const { received, result } = await call("SyncFolderItems", {
      ItemShape: { BaseShape: "IdOnly" },
      SyncFolderId: { DistinguishedFolderId: { attributes: { Id: "inbox" } } },
      MaxChangesReturned: "5",
    });

    expect(received.response).toMatch(/Id="1=".*Id="2=".*Id="3="/);
    expect(result).toMatchObject({
      ResponseMessages: {
        SyncFolderItemsResponseMessage: {
          Changes: {
            Create: [
              { Message: { ItemId: { attributes: { Id: "1=" } } } },
              { Message: { ItemId: { attributes: { Id: "3=" } } } },
            ],
            Delete: { ItemId: { attributes: { Id: "2=" } } },
          },
        },
      },
    });
  });

  it("reads less than our answer says", async () => {
    // xs:long beyond 2^53, xs:dateTime with an offset and seven digits, outer white space: ItemType, types.xsd:2329 and 2388
    const value = {
      subject: "  two spaces ",
      dateTimeReceived: "2016-01-04T09:00:00.1234567+01:00",
      sortKey: 9007199254740993n,
    };
    ours.answers.set("GetItem", success("GetItem", { items: { $content: [{ kind: "message", value }] } }));

    const { received, result } = await call("GetItem", {
      ItemShape: { BaseShape: "IdOnly" },
      ItemIds: { ItemId: { attributes: { Id: "AAMkAGI1=" } } },
    });

    expect(received.response).toContain("<t:Subject>  two spaces </t:Subject>");
    expect(received.response).toContain("09:00:00.1234567+01:00");
    expect(received.response).toContain("9007199254740993");
    expect(result).toMatchObject({
      ResponseMessages: {
        GetItemResponseMessage: {
          Items: {
            Message: {
              Subject: "two spaces",
              DateTimeReceived: new Date("2016-01-04T08:00:00.123Z"),
              SortKey: Number("9007199254740992"),
            },
          },
        },
      },
    });
  });

  it("are faults for xmllint, too", async () => {
    const verdicts = await schemaVerdicts(claims.map(([xml]) => xml));
    expect(claims.length).toBeGreaterThan(0);
    for (const [index, verdict] of (verdicts ?? []).entries()) expect.soft(verdict).toMatch(claims[index]![1]);
  });
});
