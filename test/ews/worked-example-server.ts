import type { IncomingMessage, ServerResponse } from "node:http";
import { loopback } from "../peers/loopback.js";
import { type Operation, operation } from "../peers/operation.js";
import type { EwsOutput } from "./ews-output.js";

/** A request, read with `validate: true`. */
export interface ExampleRequest {
  readonly operation: string;
  readonly http: IncomingMessage["headers"];
  readonly headers: object;
  readonly body: object;
}

/** What goes back: the envelope of a message, or a status and any text, in the pieces in which it is sent. */
export type ExampleAnswer =
  | { readonly headers?: object; readonly body: object }
  | { readonly status: number; readonly type: string; readonly pieces: readonly (string | Uint8Array)[] }
  | "none";

export interface ExampleServer {
  readonly url: string;
  readonly requests: ExampleRequest[];
  /** Set by each test. */
  answer: (request: ExampleRequest) => ExampleAnswer;
  readonly functions: (name: string) => Operation;
  readonly close: () => Promise<void>;
}

/** An Exchange server on loopback, which reads and writes with the generated functions and takes no request that breaks the schemas. */
export async function exampleServer(functions: EwsOutput["functions"]): Promise<ExampleServer> {
  const { server, url, close } = await loopback();
  const functionsOf = (name: string): Operation => operation({ functions } as EwsOutput, name);
  const example: ExampleServer = { url, requests: [], answer: () => "none", functions: functionsOf, close };
  server.on("request", (incoming, outgoing) => {
    void bytes(incoming)
      .then(async (xml) => {
        // by the body's element: the action of GetStreamingEvents is that of GetEvents
        const name = /<\w+:Body><m:(\w+)/.exec(xml.toString())?.[1] ?? "";
        const { soapAction, readRequest, writeResponse } = functionsOf(name);
        if (incoming.headers.soapaction !== `"${soapAction}"`) throw new Error(`SOAPAction of ${name}`);
        const request = { operation: name, http: incoming.headers, ...readRequest(xml, { validate: true }) };
        example.requests.push(request);
        const answer = example.answer(request);
        if (answer === "none") return;
        if ("status" in answer) return send(outgoing, answer);
        // subjects may have characters that XML forbids
        const write = writeResponse as (message: object, options: object) => string;
        return send(outgoing, {
          status: 200,
          type: "text/xml; charset=utf-8",
          pieces: [write({ headers: {}, ...answer }, { characters: "lenient" })],
        });
      })
      .catch((error: unknown) => {
        outgoing.writeHead(400, { "Content-Type": "text/plain" }).end(String(error));
      });
  });
  return example;
}

async function bytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function send(outgoing: ServerResponse, answer: Extract<ExampleAnswer, { status: number }>): Promise<void> {
  outgoing.writeHead(answer.status, { "Content-Type": answer.type });
  for (const piece of answer.pieces) {
    outgoing.write(piece);
    await new Promise((resolve) => setImmediate(resolve)); // so that pieces go out one by one
  }
  outgoing.end();
}
