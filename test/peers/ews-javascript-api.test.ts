import {
  Appointment,
  AttendeeInfo,
  AvailabilityData,
  BodyType,
  ChangeType,
  ConflictResolutionMode,
  ConnectingIdType,
  DateTime,
  DeleteMode,
  EmailMessage,
  EmailMessageSchema,
  EventType,
  type ExchangeService,
  Folder,
  FolderId,
  FolderView,
  ImpersonatedUserId,
  Importance,
  ItemId,
  ItemView,
  LegacyFreeBusyStatus,
  MessageBody,
  PropertySet,
  SearchFilter,
  SendInvitationsMode,
  ServiceError,
  ServiceResult,
  SyncFolderItemsScope,
  TimeWindow,
  WellKnownFolderName,
} from "ews-javascript-api";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ewsOutput } from "../ews/ews-output.js";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { success } from "./conversation.js";
import { findFolder, getFolder, subscribe, syncFolderItems } from "./conversations/folders.js";
import { createItem, deleteItem, findItem, getItem, updateItem } from "./conversations/items.js";
import { getServerTimeZones, getUserAvailability, resolveNames } from "./conversations/people.js";
import { exchangeService } from "./ews-javascript-api-client.js";
import { type OurServer, ourServer } from "./our-server.js";
import { schemaVerdicts } from "./schema-verdict.js";

describeWith(corpus("ews/schemas"), "the client of ews-javascript-api, against our server", () => {
  let ours: OurServer;
  let service: ExchangeService;

  beforeAll(async () => {
    ours = await ourServer(await ewsOutput());
    const all = [findItem, getItem, createItem, updateItem, deleteItem, getFolder, findFolder, syncFolderItems];
    for (const { operation, response } of [...all, subscribe, resolveNames, getUserAvailability, getServerTimeZones]) {
      ours.answers.set(operation, response);
    }
  }, 60_000);

  afterAll(async () => ours.close());

  beforeEach(() => {
    service = exchangeService(ours.url);
  });

  afterEach(() => {
    expect.soft(ours.received.at(-1)?.refusal, "what validation has against the request").toBeUndefined();
  });

  const lastRequest = (): object => ours.received.at(-1)!.message!;

  it("finds items", async () => {
    const unread = new SearchFilter.IsEqualTo(EmailMessageSchema.IsRead, false);

    const found = await service.FindItems(WellKnownFolderName.Inbox, unread, new ItemView(10));

    expect(lastRequest()).toEqual({
      headers: { requestServerVersion: { version: "Exchange2013_SP1" } },
      body: {
        traversal: "Shallow",
        itemShape: { baseShape: "AllProperties" },
        indexedPageItemView: { maxEntriesReturned: 10, offset: 0, basePoint: "Beginning" },
        restriction: {
          $content: [
            {
              kind: "isEqualTo",
              value: {
                $content: [
                  { kind: "fieldURI", value: { fieldURI: "message:IsRead" } },
                  { kind: "fieldURIOrConstant", value: { constant: { value: "false" } } },
                ],
              },
            },
          ],
        },
        parentFolderIds: { $content: [{ kind: "distinguishedFolderId", value: { id: "inbox" } }] },
      },
    });
    expect([found.TotalCount, found.MoreAvailable]).toEqual([2, false]);
    expect(found.Items.map(({ Subject }) => Subject)).toEqual(["Tom & Jerry <3", "Grüße 🙂"]);
    expect(found.Items.map(({ Id }) => Id.UniqueId)).toEqual(["AAMkAGI1=", "AAMkAGI2="]);
    expect(found.Items[0]).toBeInstanceOf(EmailMessage);
  });

  it("impersonates", async () => {
    service.ImpersonatedUserId = new ImpersonatedUserId(ConnectingIdType.SmtpAddress, "sadie@contoso.com");

    await service.FindItems(WellKnownFolderName.Inbox, new ItemView(1));

    expect(lastRequest()).toMatchObject({
      headers: { exchangeImpersonation: { connectingSID: { smtpAddress: "sadie@contoso.com" } } },
    });
  });

  it("gets a message", async () => {
    const message = await EmailMessage.Bind(service, new ItemId("AAMkAGI1="));

    expect(lastRequest()).toMatchObject({
      body: {
        itemShape: { baseShape: "AllProperties" },
        itemIds: { $content: [{ kind: "itemId", value: { id: "AAMkAGI1=" } }] },
      },
    });
    expect(message.Id).toMatchObject({ UniqueId: "AAMkAGI1=", ChangeKey: "CQAAABYA" });
    expect(message.Subject).toBe("Play tennis?");
    expect(message.Body).toMatchObject({ BodyType: BodyType.HTML, Text: "<p>At 5 &amp; sharp</p>" });
    expect(message.MimeContent).toMatchObject({ CharacterSet: "UTF-8" });
    expect(message.DateTimeReceived.ToISOString()).toBe("2016-01-04T08:30:00.000Z");
    expect(message.Size).toBe(2154);
    expect(message.ToRecipients.GetEnumerator().map(({ Address }) => Address)).toEqual(["sadie@contoso.com"]);
    expect(message.IsRead).toBe(true);
  });

  it("creates a message", async () => {
    const message = new EmailMessage(service);
    message.Subject = "Project Alpha";
    message.Body = new MessageBody(BodyType.Text, "Hello");
    message.Importance = Importance.High;
    message.ToRecipients.Add("sadie@contoso.com");

    await message.Save(WellKnownFolderName.Drafts);

    expect(lastRequest()).toMatchObject({
      body: {
        messageDisposition: "SaveOnly",
        savedItemFolderId: { distinguishedFolderId: { id: "drafts" } },
        items: {
          $content: [
            {
              kind: "message",
              value: {
                subject: "Project Alpha",
                body: { bodyType: "Text", $value: "Hello" },
                importance: "High",
                toRecipients: { mailbox: [{ emailAddress: "sadie@contoso.com" }] },
              },
            },
          ],
        },
      },
    });
    expect(message.Id).toMatchObject({ UniqueId: "AAMkAGI1=", ChangeKey: "CQAAABYA" });
  });

  it("creates an appointment, with its time zone in a header", async () => {
    const itemId = { id: "AAMkAGI3=", changeKey: "DwAAABYA" };
    ours.answers.set(
      "CreateItem",
      success("CreateItem", { items: { $content: [{ kind: "calendarItem", value: { itemId } }] } }),
    );
    const appointment = new Appointment(service);
    appointment.Subject = "Tennis";
    appointment.Start = new DateTime("2016-01-04T17:00:00Z");
    appointment.End = new DateTime("2016-01-04T18:00:00Z");
    appointment.RequiredAttendees.Add("mack@contoso.com");

    await appointment.Save(SendInvitationsMode.SendToAllAndSaveCopy);
    ours.answers.set("CreateItem", createItem.response);

    expect(lastRequest()).toMatchObject({
      headers: { timeZoneContext: { timeZoneDefinition: { id: expect.any(String) } } },
      body: {
        sendMeetingInvitations: "SendToAllAndSaveCopy",
        items: {
          $content: [
            {
              kind: "calendarItem",
              value: {
                subject: "Tennis",
                start: "2016-01-04T17:00:00.000+00:00",
                end: "2016-01-04T18:00:00.000+00:00",
                requiredAttendees: { attendee: [{ mailbox: { emailAddress: "mack@contoso.com" } }] },
              },
            },
          ],
        },
      },
    });
    expect(appointment.Id.UniqueId).toBe("AAMkAGI3=");
  });

  it("updates a message that it got", async () => {
    const message = await EmailMessage.Bind(service, new ItemId("AAMkAGI1="));
    message.IsRead = false;

    await message.Update(ConflictResolutionMode.AutoResolve);

    expect(lastRequest()).toMatchObject({
      body: {
        conflictResolution: "AutoResolve",
        itemChanges: {
          itemChange: [
            {
              itemId: { id: "AAMkAGI1=", changeKey: "CQAAABYA" },
              updates: {
                $content: [
                  {
                    kind: "setItemField",
                    value: {
                      $content: [
                        { kind: "fieldURI", value: { fieldURI: "message:IsRead" } },
                        { kind: "message", value: { isRead: false } },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it("deletes items", async () => {
    const results = await service.DeleteItems([new ItemId("AAMkAGI1=")], DeleteMode.MoveToDeletedItems, null!, null!);

    expect(lastRequest()).toMatchObject({
      body: { deleteType: "MoveToDeletedItems", itemIds: { $content: [{ kind: "itemId" }] } },
    });
    expect(results.OverallResult).toBe(ServiceResult.Success);
  });

  it("gets a folder", async () => {
    const folder = await Folder.Bind(service, WellKnownFolderName.Inbox);

    expect(lastRequest()).toMatchObject({
      body: { folderIds: { $content: [{ kind: "distinguishedFolderId", value: { id: "inbox" } }] } },
    });
    expect(folder).toMatchObject({ DisplayName: "Inbox", TotalCount: 7, ChildFolderCount: 1, UnreadCount: 2 });
    expect(folder.Id).toMatchObject({ UniqueId: "AQApA=", ChangeKey: "AQAAAB" });
  });

  it("finds folders", async () => {
    const found = await service.FindFolders(WellKnownFolderName.MsgFolderRoot, new FolderView(10));

    expect(lastRequest()).toMatchObject({ body: { indexedPageFolderView: { maxEntriesReturned: 10 } } });
    expect(found).toMatchObject({ TotalCount: 1, MoreAvailable: false });
    expect(found.Folders.map(({ DisplayName }) => DisplayName)).toEqual(["From Manager"]);
  });

  it("synchronizes a folder", async () => {
    const changes = await service.SyncFolderItems(
      new FolderId(WellKnownFolderName.Inbox),
      PropertySet.IdOnly,
      [],
      100,
      SyncFolderItemsScope.NormalItems,
      "H4sIAAA=",
    );

    expect(lastRequest()).toMatchObject({
      body: {
        syncFolderId: { distinguishedFolderId: { id: "inbox" } },
        syncState: "H4sIAAA=",
        maxChangesReturned: 100,
        syncScope: "NormalItems",
      },
    });
    expect(changes).toMatchObject({ SyncState: "H4sIAAB=", MoreChangesAvailable: false, Count: 2 });
    expect(changes.GetEnumerator().map((change) => [change.ChangeType, change.ItemId.UniqueId])).toEqual([
      [ChangeType.Create, "AAMkAGI1="],
      [ChangeType.ReadFlagChange, "AAMkAGI2="],
    ]);
  });

  it("subscribes", async () => {
    const inbox = new FolderId(WellKnownFolderName.Inbox);

    const subscription = await service.SubscribeToPullNotifications([inbox], 30, null!, EventType.NewMail);

    expect(lastRequest()).toMatchObject({
      body: { pullSubscriptionRequest: { eventTypes: { eventType: ["NewMailEvent"] }, timeout: 30 } },
    });
    expect(subscription.Id).toBe("39ea5d0f-f062-455e-a1e9-89c0304390f4");
    expect(subscription.Watermark).toBe("AAAAAHgGAAAAAAAAAQ==");
  });

  it("resolves a name", async () => {
    const names = await service.ResolveName("sad");

    expect(lastRequest()).toMatchObject({ body: { returnFullContactData: false, unresolvedEntry: "sad" } });
    const [resolution] = names.GetEnumerator();
    expect(resolution!.Mailbox).toMatchObject({ Name: "Sadie Daniels", Address: "sadie@contoso.com" });
    expect(resolution!.Contact.DisplayName).toBe("Sadie Daniels");
  });

  it("gets availability", async () => {
    const day = new TimeWindow(new DateTime("2016-01-04T00:00:00Z"), new DateTime("2016-01-05T00:00:00Z"));

    const { AttendeesAvailability: availability } = await service.GetUserAvailability(
      [new AttendeeInfo("sadie@contoso.com")],
      day,
      AvailabilityData.FreeBusy,
    );

    expect(lastRequest()).toMatchObject({
      body: {
        mailboxDataArray: { mailboxData: [{ email: { address: "sadie@contoso.com" }, attendeeType: "Required" }] },
        freeBusyViewOptions: {
          timeWindow: { startTime: "2016-01-04T00:00:00", endTime: "2016-01-05T00:00:00" },
          mergedFreeBusyIntervalInMinutes: 30,
          requestedView: ["Detailed"],
        },
      },
    });
    const [attendee] = availability.Responses;
    expect(attendee!.CalendarEvents.map((event) => event.FreeBusyStatus)).toEqual([LegacyFreeBusyStatus.Busy]);
    expect(attendee!.CalendarEvents[0]!.StartTime.ToISOString()).toBe("2016-01-04T02:00:00.000Z");
  });

  it("learns of an error from our response", async () => {
    const { headers } = findItem.response;
    ours.answers.set("FindItem", {
      headers,
      body: {
        responseMessages: {
          $content: [
            {
              kind: "findItemResponseMessage",
              value: {
                responseClass: "Error",
                messageText: "Access is denied.",
                responseCode: "ErrorAccessDenied",
                descriptiveLinkKey: 0,
              },
            },
          ],
        },
      },
    });

    const failure = service.FindItems(WellKnownFolderName.Inbox, new ItemView(1));

    await expect(failure).rejects.toMatchObject({
      ErrorCode: ServiceError.ErrorAccessDenied,
      Message: "Access is denied.",
    });
    ours.answers.set("FindItem", findItem.response);
  });

  it("and our server agree with xmllint about all these messages", async () => {
    const wire = ours.received.flatMap(({ xml, response }) => [xml, response]);
    expect(wire.length).toBeGreaterThanOrEqual(2 * 15);
    expect((await schemaVerdicts(wire)) ?? []).not.toContainEqual(expect.stringMatching("."));
  });
});
