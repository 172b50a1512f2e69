import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { corpus, describeWith } from "../roundtrip/requires.js";
import { ewsOutput } from "./ews-output.js";
import { readPage } from "./worked-example-page.js";
import { type ExampleProject, exampleProject } from "./worked-example-project.js";
import { schemasOfAServer } from "./worked-example-schemas.js";
import { type ExampleAnswer, type ExampleRequest, type ExampleServer, exampleServer } from "./worked-example-server.js";

const page = readPage();

/** What the page's `client.ts` and `main.ts` export, as far as the tests call it. */
interface Example {
  main(connection: object, subscriptionId: string): Promise<void>;
  unreadItems(connection: object, word: string, pageSize: number): AsyncIterable<{ kind: string; value: object }>;
  createMail(connection: object, mail: object, disposition: string): Promise<{ id: string } | undefined>;
  fileAttachment(connection: object, id: string): Promise<{ content: Uint8Array } | undefined>;
  events(connection: object, subscriptionId: string, minutes: number): AsyncIterable<{ kind: string; value: object }>;
  succeeded(message: object): object;
  explain(error: unknown): string;
}

describeWith(corpus("ews/schemas"), "docs/ews.md", () => {
  let project: ExampleProject;
  let server: ExampleServer;
  let example: Example;

  beforeAll(async () => {
    project = await exampleProject(page, schemasOfAServer());
    const { main, client, ews } = await project.load();
    example = { ...client, ...main } as unknown as Example;
    server = await exampleServer(ews);
  }, 60_000);

  afterAll(async () => {
    project.dispose();
    await server.close();
  });

  beforeEach(() => {
    server.requests.length = 0;
    server.answer = () => "none";
  });

  afterEach(() => void vi.restoreAllMocks());

  const connection = (changes: object = {}): object => ({
    url: server.url,
    authorization: "Bearer secret",
    mailbox: "sadie@example.com",
    timeout: 5_000,
    ...changes,
  });

  /** What the page's `explain` makes of the error of a FindItem that is answered so. */
  async function explained(answer: ExampleAnswer, changes: object = {}): Promise<string> {
    server.answer = () => answer;
    const error: unknown = await all(example.unreadItems(connection(changes), "x", 1)).catch(
      (thrown: unknown) => thrown,
    );
    return example.explain(error);
  }

  describe("the code", () => {
    it.each(["dom", "node"] as const)("compiles, with the types of: %s", (types) => {
      expect([...page.files.keys()].sort()).toEqual([
        "schemas/ews/xsdwright.config.ts",
        "src/client.ts",
        "src/main.ts",
        "without-the-preset/schemas/ews/xsdwright.config.ts",
      ]);
      expect(project.typeErrors(types)).toEqual([]);
    });

    it("says the same with and without the preset", () => {
      expect(project.configs.plain).toEqual(project.configs.preset);
    });
  });

  describe("the client", () => {
    it("does all of it: finds, writes, sends and listens", async () => {
      server.answer = answers(server);
      const printed = [vi.spyOn(console, "log"), vi.spyOn(console, "error"), vi.spyOn(console, "warn")].map((spy) =>
        spy.mockImplementation(() => undefined),
      );
      await example.main(connection(), "JwBzdWI=");

      expect(printed.map(({ mock }) => mock.calls.map((call) => call.join(" ")))).toEqual([
        [
          "2026-11-23T08:30:00.000Z ronnie@example.com: your invoice",
          "2026-11-22T22:00:00.000Z meeting at 2026-12-01T09:00:00Z: invoices of\u001a November",
          "2026-11-21T10:00:00.000Z task: send the invoice",
          "2026-11-20T10:00:00.000Z : an invoice",
          "  not in our files: Sentiment",
          "draft AAMkdraft=",
          "newMailEvent",
          "createdEvent",
          "deletedEvent",
        ],
        [],
        [],
      ]);
      expect(server.requests.map(({ operation }) => operation)).toEqual([
        "FindItem",
        "FindItem",
        "CreateItem",
        "CreateItem",
        "GetStreamingEvents",
      ]);
      for (const { headers, http } of server.requests) {
        expect(headers).toEqual({
          requestServerVersion: { version: "Exchange2016" },
          exchangeImpersonation: { connectingSID: { primarySmtpAddress: "sadie@example.com" } },
        });
        expect(http.authorization).toBe("Bearer secret");
      }
    });

    it("asks for one page after the other", async () => {
      server.answer = answers(server);
      const kinds = (await all(example.unreadItems(connection(), "invoice", 3))).map(({ kind }) => kind);
      expect(kinds).toEqual(["message", "meetingRequest", "task", "message"]);
      const views = server.requests.map(({ body }) => (body as { indexedPageItemView: object }).indexedPageItemView);
      expect(views).toEqual([0, 3].map((offset) => ({ basePoint: "Beginning", offset, maxEntriesReturned: 3 })));
      expect(server.requests[1]!.body).toMatchObject({
        restriction: {
          and: { $content: [{ kind: "isEqualTo" }, { kind: "contains", value: { constant: { value: "invoice" } } }] },
        },
      });
    });

    it("sends attachments byte for byte", async () => {
      server.answer = answers(server);
      const content = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7) & 255);
      const attachments = [
        { name: "a.bin", type: "application/octet-stream", content },
        { name: "empty & <odd>", type: "text/plain", content: new Uint8Array() },
      ];
      const mail = { to: ["a@example.com", "b@example.com"], subject: "S", html: "<p>&amp;</p>", attachments };
      expect(await example.createMail(connection(), mail, "SaveOnly")).toMatchObject({ id: "AAMkdraft=" });
      expect(await example.createMail(connection(), mail, "SendAndSaveCopy")).toBeUndefined();

      expect(server.requests.map(({ body }) => body)).toEqual(
        ["SaveOnly", "SendAndSaveCopy"].map((messageDisposition, index) => ({
          messageDisposition,
          savedItemFolderId: { distinguishedFolderId: { id: index === 0 ? "drafts" : "sentitems" } },
          items: {
            $content: [
              {
                kind: "message",
                value: {
                  subject: "S",
                  body: { bodyType: "HTML", $value: "<p>&amp;</p>" },
                  attachments: {
                    $content: attachments.map(({ name, type, content }) => ({
                      kind: "fileAttachment",
                      value: { name, contentType: type, content },
                    })),
                  },
                  toRecipients: { mailbox: [{ emailAddress: "a@example.com" }, { emailAddress: "b@example.com" }] },
                },
              },
            ],
          },
        })),
      );
    });

    it("reads an attachment", async () => {
      const content = Uint8Array.of(0, 255, 13, 10);
      server.answer = () =>
        response("getAttachment", {
          attachments: { $content: [{ kind: "fileAttachment", value: { name: "a", content } }] },
        });
      expect((await example.fileAttachment(connection(), "AAMk="))?.content).toEqual(content);
    });

    it("throws response messages of the class Error, whatever their code, and warns of warnings", async () => {
      const error = { responseClass: "Error", messageText: "Access is denied." };
      expect(await explained(response("findItem", { ...error, responseCode: "ErrorAccessDenied" }))).toBe(
        "refused: ErrorAccessDenied: Access is denied.",
      );
      const later = server
        .functions("FindItem")
        .writeResponse(response("findItem", { ...error, responseCode: "ErrorAccessDenied" }))
        .replace("ErrorAccessDenied", "ErrorOfNextYear");
      expect(await explained(xml(200, later))).toBe("refused: ErrorOfNextYear: Access is denied.");

      const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
      const warning = { responseClass: "Warning", responseCode: "ErrorBatchProcessingStopped", messageText: "stopped" };
      expect(example.succeeded(warning)).toBe(warning);
      expect(warn.mock.calls).toEqual([["ErrorBatchProcessingStopped", "stopped"]]);
    });

    it("tells faults, which have the status 500", async () => {
      expect(await explained(xml(500, fault))).toBe("fault ErrorServerBusy: The server cannot service this request.");
      server.answer = () => xml(500, fault);
      await expect(all(example.events(connection(), "JwBzdWI=", 1))).rejects.toMatchObject({ name: "SoapFault" });
    });

    it("tells an HTML page, an empty body, a broken one and none", async () => {
      const html = "<!DOCTYPE html><html><body>401 - Unauthorized</body></html>";
      const unauthorized = (body: string): ExampleAnswer => ({ status: 401, type: "text/html", pieces: [body] });
      expect(await explained(unauthorized(html))).toBe("HTTP status 401, html");
      expect(await explained(unauthorized(""))).toBe("HTTP status 401, empty");
      expect(await explained(xml(200, fault.slice(0, 200)))).toMatch(/^broken: unexpected-end at \/s:Envelope/);
      expect(await explained("none", { timeout: 50 })).toBe("no answer in time");
      server.answer = () => unauthorized(html);
      await expect(all(example.events(connection(), "JwBzdWI=", 1))).rejects.toMatchObject({ name: "HttpError" });
    });

    it("tells an error of a streaming subscription, after the events before it", async () => {
      const write = server.functions("GetStreamingEvents").writeResponse;
      const refused = { responseClass: "Error", responseCode: "ErrorSubscriptionNotFound" };
      server.answer = () =>
        xml(200, ...odd(write(notice("newMailEvent")) + write(response("getStreamingEvents", refused))));
      const kinds: string[] = [];
      const listen = async (): Promise<void> => {
        for await (const { kind } of example.events(connection(), "JwBzdWI=", 1)) kinds.push(kind);
      };
      await expect(listen()).rejects.toMatchObject({ name: "EwsError", responseCode: "ErrorSubscriptionNotFound" });
      expect(kinds).toEqual(["newMailEvent"]);
    });
  });

  describe("the table of servers that are newer than the files", () => {
    const read = (xml: string): unknown => server.functions("FindItem").readResponse(xml);
    const write = (message: object): string =>
      server.functions("FindItem").writeResponse(found([{ kind: "message", value: message }], true));

    it("is right about new kinds of items", () => {
      const xml = write({ subject: "S" }).replaceAll("t:Message>", "t:Hologram>");
      expect(read(xml)).toMatchObject(
        response("findItem", {
          rootFolder: { items: { $content: [], $unknown: { elements: [{ localName: "Hologram" }] } } },
        }),
      );
    });

    it("is right about new values of closed enumerations", () => {
      const xml = write({ sensitivity: "Private" }).replace("Private", "Secret");
      expect(() => read(xml)).toThrow(expect.objectContaining({ name: "XmlReadError", code: "invalid-value" }));
    });
  });

  describe("the table of sizes", () => {
    it("is right, within 2 %, and all of EWS has at most 1 MB", async () => {
      const { prefixes, openEnumerations, derivedTypes } = project.configs.preset;
      const wsdl = [join(schemasOfAServer(), "services.wsdl")];
      const { folder, functions } = await ewsOutput({
        ...{ wsdl, format: false, derivedTypes: derivedTypes! },
        ...{ prefixes: prefixes!, openEnumerations: openEnumerations! },
      });
      const operations = Object.keys(functions).flatMap((name) => /^serialize(\w+)Request$/.exec(name)?.[1] ?? []);
      const chosen = operations.filter((name) => `deserialize${name}Response` in functions);
      expect(chosen).toHaveLength(readdirSync(join(folder, "operations")).length);

      const all = `all ${chosen.length}`;
      const rows = ["AddImContactToGroup", "FindItem", "GetItem", "CreateItem", all];
      expect(page.sizes.map(({ operation }) => operation)).toEqual(rows);
      const measured = await Promise.all(
        rows.map(async (row) => ({ operation: row, ...(await size(folder, row === all ? chosen : [row])) })),
      );
      const off = measured.filter(({ minified, gzip }, index) => {
        const told = page.sizes[index]!;
        return Math.abs(told.minified / minified - 1) > 0.02 || Math.abs(told.gzip / gzip - 1) > 0.02;
      });
      expect(off, `what the table is to say:\n${measured.map(asRow).join("\n")}`).toEqual([]);
      expect(measured.at(-1)!.minified).toBeLessThanOrEqual(1_000);
    });
  });
});

async function size(folder: string, operations: readonly string[]): Promise<{ minified: number; gzip: number }> {
  const names = operations.flatMap((name) => [`serialize${name}Request`, `deserialize${name}Response`]);
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(", ")} } from "./index.ts"`, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const { contents } = outputFiles[0]!;
  return { minified: contents.length / 1_000, gzip: gzipSync(contents).length / 1_000 };
}

function asRow({ operation, minified, gzip }: (typeof page.sizes)[number]): string {
  return `| ${operation} | ${minified.toPrecision(3)} | ${gzip.toPrecision(3)} |`;
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

/** A response with one message of an operation, given in camelCase. */
function response(operation: string, message: object): { headers: object; body: object } {
  const value = { responseClass: "Success", responseCode: "NoError", ...message };
  return {
    headers: {},
    body: { responseMessages: { $content: [{ kind: `${operation}ResponseMessage`, value }] } },
  };
}

function found($content: readonly object[], includesLastItemInRange: boolean, indexedPagingOffset = $content.length) {
  return response("findItem", {
    rootFolder: { indexedPagingOffset, totalItemsInView: 4, includesLastItemInRange, items: { $content } },
  });
}

/** What comes of a subscription: one event, and a sign of life. */
function notice(kind: string, more: object = {}): { headers: object; body: object } {
  const event = {
    ...{ watermark: "AQ==", timeStamp: "2026-11-23T09:00:00Z" },
    ...{ itemId: { id: "AAMk=" }, parentFolderId: { id: "AAMkinbox=" } },
  };
  const $content = [
    { kind: "subscriptionId", value: "JwBzdWI=" },
    { kind: "previousWatermark", value: "AQ==" },
    { kind: "moreEvents", value: false },
    { kind, value: event },
    { kind: "statusEvent", value: { watermark: "AQ==" } },
  ];
  // characters of several bytes, which the pieces cut in two
  const messageText = "\u00e4\u20ac\u{1f4e8}".repeat(40);
  return response("getStreamingEvents", { messageText, notifications: { notification: [{ $content }] }, ...more });
}

/** A server with four unread items in two pages, which saves and sends what it is given, and tells three events. */
function answers({ functions }: ExampleServer): (request: ExampleRequest) => ExampleAnswer {
  return ({ operation, body }) => {
    switch (operation) {
      case "FindItem":
        return (body as { indexedPageItemView: { offset: number } }).indexedPageItemView.offset === 0
          ? found(
              [
                {
                  kind: "message",
                  value: {
                    ...{ itemId: { id: "AAMk1=", changeKey: "CQ==" }, subject: "your invoice" },
                    ...{ dateTimeReceived: "2026-11-23T09:30:00+01:00" },
                    from: { mailbox: { name: "Ronnie", emailAddress: "ronnie@example.com" } },
                  },
                },
                {
                  kind: "meetingRequest",
                  value: {
                    ...{ itemId: { id: "AAMk2=" }, subject: "invoices of\u001a November" },
                    ...{ dateTimeReceived: "2026-11-22T22:00:00Z", start: "2026-12-01T09:00:00Z" },
                  },
                },
                { kind: "task", value: { subject: "send the invoice", dateTimeReceived: "2026-11-21T10:00:00Z" } },
              ],
              false,
            )
          : found(
              [
                {
                  kind: "message",
                  value: {
                    ...{ subject: "an invoice", dateTimeReceived: "2026-11-20T10:00:00Z" },
                    $unknown: { elements: [{ namespace: "urn:later", localName: "Sentiment", children: ["glad"] }] },
                  },
                },
              ],
              true,
              4,
            );
      case "CreateItem": {
        const saved = (body as { messageDisposition: string }).messageDisposition === "SaveOnly";
        const draft = { kind: "message", value: { itemId: { id: "AAMkdraft=", changeKey: "CQ==" } } };
        return response("createItem", { items: { $content: saved ? [draft] : [] } });
      }
      default: {
        const write = functions("GetStreamingEvents").writeResponse;
        const closed = { connectionStatus: "Closed" };
        const envelopes = [notice("newMailEvent"), notice("createdEvent"), notice("deletedEvent", closed)];
        return xml(200, ...odd(envelopes.map(write).join("\r\n")));
      }
    }
  };
}

function xml(status: number, ...pieces: readonly (string | Uint8Array)[]): ExampleAnswer {
  return { status, type: "text/xml; charset=utf-8", pieces };
}

/** A text's bytes in pieces of odd lengths. */
function odd(text: string): readonly Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0, length = 1; at < bytes.length; at += length, length = (length * 3) % 251) {
    pieces.push(bytes.subarray(at, at + length));
  }
  return pieces;
}

const fault = `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
  <faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorServerBusy</faultcode>
  <faultstring xml:lang="en-US">The server cannot service this request.</faultstring>
  <detail><e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorServerBusy</e:ResponseCode></detail>
</s:Fault></s:Body></s:Envelope>`;
