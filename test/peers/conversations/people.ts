import type { AddImContactToGroupRequestHeaders } from "../../../generated/ews/operations/add-im-contact-to-group.js";
import type {
  AddImContactToGroupResponseMessageType,
  AddImContactToGroupType,
} from "../../../generated/ews/messages.js";
import { type Conversation, DateTime, requestHeaders, serverVersionInfo, success } from "../conversation.js";

export const resolveNames: Conversation = {
  operation: "ResolveNames",
  request: {
    headers: requestHeaders,
    body: { returnFullContactData: true, searchScope: "ActiveDirectory", unresolvedEntry: "sad" },
    nodeSoap: {
      attributes: { ReturnFullContactData: "true", SearchScope: "ActiveDirectory" },
      UnresolvedEntry: "sad",
    },
  },
  response: success(
    "ResolveNames",
    {
      resolutionSet: {
        totalItemsInView: 1,
        includesLastItemInRange: true,
        resolution: [
          {
            mailbox: {
              name: "Sadie Daniels",
              emailAddress: "sadie@contoso.com",
              routingType: "SMTP",
              mailboxType: "Mailbox",
            },
            contact: {
              displayName: "Sadie Daniels",
              emailAddresses: { entry: [{ key: "EmailAddress1", $value: "SMTP:sadie@contoso.com" }] },
              contactSource: "ActiveDirectory",
            },
          },
        ],
      },
    },
    {
      ResolutionSet: {
        attributes: { TotalItemsInView: "1", IncludesLastItemInRange: "true" },
        "t:Resolution": [
          {
            "t:Mailbox": {
              "t:Name": "Sadie Daniels",
              "t:EmailAddress": "sadie@contoso.com",
              "t:RoutingType": "SMTP",
              "t:MailboxType": "Mailbox",
            },
            "t:Contact": {
              "t:DisplayName": "Sadie Daniels",
              "t:EmailAddresses": {
                "t:Entry": [{ attributes: { Key: "EmailAddress1" }, $value: "SMTP:sadie@contoso.com" }],
              },
              "t:ContactSource": "ActiveDirectory",
            },
          },
        ],
      },
    },
  ),
};

export const getUserAvailability: Conversation = {
  operation: "GetUserAvailability",
  request: {
    headers: requestHeaders,
    body: {
      mailboxDataArray: {
        mailboxData: [
          { email: { address: "sadie@contoso.com" }, attendeeType: "Required", excludeConflicts: false },
          { email: { address: "mack@contoso.com" }, attendeeType: "Optional" },
        ],
      },
      freeBusyViewOptions: {
        timeWindow: { startTime: "2016-01-04T00:00:00Z", endTime: "2016-01-05T00:00:00Z" },
        mergedFreeBusyIntervalInMinutes: 60,
        requestedView: ["MergedOnly", "FreeBusy"],
      },
    },
    nodeSoap: {
      MailboxDataArray: {
        "t:MailboxData": [
          {
            "t:Email": { "t:Address": "sadie@contoso.com" },
            "t:AttendeeType": "Required",
            "t:ExcludeConflicts": false,
          },
          { "t:Email": { "t:Address": "mack@contoso.com" }, "t:AttendeeType": "Optional" },
        ],
      },
      "t:FreeBusyViewOptions": {
        "t:TimeWindow": {
          "t:StartTime": new DateTime("2016-01-04T00:00:00Z"),
          "t:EndTime": new DateTime("2016-01-05T00:00:00Z"),
        },
        "t:MergedFreeBusyIntervalInMinutes": 60,
        "t:RequestedView": "MergedOnly FreeBusy",
      },
    },
  },
  response: {
    headers: { serverVersionInfo },
    body: {
      freeBusyResponseArray: {
        freeBusyResponse: [
          {
            responseMessage: { responseClass: "Success", responseCode: "NoError" },
            freeBusyView: {
              freeBusyViewType: ["FreeBusy"],
              mergedFreeBusy: "0022",
              calendarEventArray: {
                calendarEvent: [
                  { startTime: "2016-01-04T02:00:00Z", endTime: "2016-01-04T04:00:00Z", busyType: "Busy" },
                ],
              },
            },
          },
        ],
      },
    },
    nodeSoap: {
      FreeBusyResponseArray: {
        FreeBusyResponse: [
          {
            ResponseMessage: { attributes: { ResponseClass: "Success" }, ResponseCode: "NoError" },
            FreeBusyView: {
              "t:FreeBusyViewType": "FreeBusy",
              "t:MergedFreeBusy": "0022",
              "t:CalendarEventArray": {
                "t:CalendarEvent": [
                  {
                    "t:StartTime": new DateTime("2016-01-04T02:00:00Z"),
                    "t:EndTime": new DateTime("2016-01-04T04:00:00Z"),
                    "t:BusyType": "Busy",
                  },
                ],
              },
            },
          },
        ],
      },
    },
  },
};

const addRequestHeaders: AddImContactToGroupRequestHeaders = {
  requestServerVersion: { version: "Exchange2013_SP1" },
  exchangeImpersonation: { connectingSID: { smtpAddress: "sadie@contoso.com" } },
};
const addRequest: AddImContactToGroupType = {
  contactId: { id: "AAMkAGQ1=", changeKey: "EQAAABYA" },
  groupId: { id: "AAMkAGQ2=" },
};
const addResponse: AddImContactToGroupResponseMessageType = { responseClass: "Success", responseCode: "NoError" };

export const addImContactToGroup: Conversation = {
  operation: "AddImContactToGroup",
  request: {
    headers: addRequestHeaders,
    body: addRequest,
    nodeSoap: {
      ContactId: { attributes: { Id: "AAMkAGQ1=", ChangeKey: "EQAAABYA" } },
      GroupId: { attributes: { Id: "AAMkAGQ2=" } },
    },
  },
  response: {
    headers: { serverVersionInfo },
    body: addResponse,
    nodeSoap: { attributes: { ResponseClass: "Success" }, ResponseCode: "NoError" },
  },
};

export const getServerTimeZones: Conversation = {
  operation: "GetServerTimeZones",
  request: {
    headers: requestHeaders,
    body: { returnFullTimeZoneData: true, ids: { id: ["UTC"] } },
    nodeSoap: { attributes: { ReturnFullTimeZoneData: "true" }, Ids: { "t:Id": ["UTC"] } },
  },
  response: success(
    "GetServerTimeZones",
    {
      timeZoneDefinitions: {
        timeZoneDefinition: [
          {
            id: "UTC",
            name: "(UTC) Coordinated Universal Time",
            periods: { period: [{ bias: "PT0S", name: "Standard", id: "trule:UTC" }] },
            transitionsGroups: {
              transitionsGroup: [
                { id: "0", $content: [{ kind: "transition", value: { to: { kind: "Period", $value: "trule:UTC" } } }] },
              ],
            },
            transitions: {
              $content: [{ kind: "transition", value: { to: { kind: "Group", $value: "0" } } }],
            },
          },
        ],
      },
    },
    {
      TimeZoneDefinitions: {
        "t:TimeZoneDefinition": {
          attributes: { Id: "UTC", Name: "(UTC) Coordinated Universal Time" },
          "t:Periods": { "t:Period": [{ attributes: { Bias: "PT0S", Name: "Standard", Id: "trule:UTC" } }] },
          "t:TransitionsGroups": {
            "t:TransitionsGroup": [
              {
                attributes: { Id: "0" },
                "t:Transition": { "t:To": { attributes: { Kind: "Period" }, $value: "trule:UTC" } },
              },
            ],
          },
          "t:Transitions": { "t:Transition": { "t:To": { attributes: { Kind: "Group" }, $value: "0" } } },
        },
      },
    },
  ),
};
