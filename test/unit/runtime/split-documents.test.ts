import { describe, expect, it } from "vitest";
import { splitDocuments, splitDocumentStream } from "../../../templates/runtime/split-documents.js";

const documents = [
  '<?xml version="1.0"?><a x="1>2" y=\'"<>"\'><b/><!-- </a> --><![CDATA[</a>]]><?p </a>?>text</a>',
  "<s:Envelope xmlns:s='u'><s:Body>\u00e9\u{1f600}</s:Body></s:Envelope>",
  "<!-- before --><empty/>",
  "<last>]]</last >",
];

function failure(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    const { name, code, line, column } = error as Record<string, unknown>;
    return { name, code, line, column };
  }
  return undefined;
}

describe("documents that follow each other", () => {
  it.each(["", "\n", "\r\n  \ufeff"])("are cut apart, with %j between them", (between) => {
    expect([...splitDocuments(between + documents.join(between) + between)]).toEqual(documents);
    expect([...splitDocuments(new TextEncoder().encode(documents.join(between)))]).toEqual(documents);
  });

  it("come out of a stream that is cut anywhere, each as soon as it is complete", async () => {
    const bytes = new TextEncoder().encode(documents.join("\n"));
    for (const size of [1, 2, 3, 7, 1000]) {
      const chunks = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      const found = [];
      for await (const document of splitDocumentStream(chunks)) found.push(document);
      expect(found).toEqual(documents);
    }
  });

  it("are handed out before the next one has come", async () => {
    let sent = 0;
    function* chunks(): Generator<string> {
      for (const document of documents) {
        sent++;
        yield document;
      }
    }
    for await (const document of splitDocumentStream(chunks())) expect(document).toBe(documents[sent - 1]);
  });

  it("come out of a stream as fetch gives it, which is closed when no more are wanted", async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const document of documents) controller.enqueue(new TextEncoder().encode(document));
      },
      cancel() {
        cancelled = true;
      },
    });
    for await (const document of splitDocumentStream(stream)) {
      expect(document).toBe(documents[0]);
      break;
    }
    expect(cancelled).toBe(true);
  });

  it("are none in white space", () => {
    expect([...splitDocuments(" \n")]).toEqual([]);
  });

  it.each([
    ["the last has no end", "<a/>\n<a><b>", { code: "unexpected-end", line: 1, column: 7 }],
    ["a tag has no end", "<a <b/></a>", { code: "not-well-formed", line: 1, column: 4 }],
    ["there is a DTD", "<!DOCTYPE a><a/>", { code: "doctype", line: 1, column: 1 }],
    ["there is text behind the last", "<a/>text", { code: "unexpected-end", line: 1, column: 5 }],
  ])("are refused where %s", (_, xml, expected) => {
    expect(failure(() => [...splitDocuments(xml)])).toEqual({ name: "XmlReadError", ...expected });
  });

  it("are refused where bytes are not UTF-8", () => {
    expect(failure(() => [...splitDocuments(new Uint8Array([60, 255]))])).toMatchObject({ code: "encoding" });
  });

  it("are refused where one is longer than allowed", () => {
    expect(failure(() => [...splitDocuments("<a>0123456789", { maxLength: 10 })])).toMatchObject({ code: "limit" });
    expect(() => [...splitDocuments("<a/>", { maxLength: NaN })]).toThrow(RangeError);
  });

  it("take a time that grows with their length only, however small the pieces", async () => {
    const time = async (length: number): Promise<number> => {
      const chunks = Array.from({ length }, () => `<!--${"x".repeat(50)}`);
      const start = performance.now();
      const all = splitDocumentStream(["<a>", ...chunks]);
      await expect(all.next()).rejects.toThrow();
      return performance.now() - start;
    };
    await time(1000);
    expect(await time(20_000)).toBeLessThan(2000);
  });
});
