import type { IncomingMessage } from "node:http";
import type { EwsOutput } from "../ews/ews-output.js";
import type { Message } from "./conversation.js";
import { loopback } from "./loopback.js";
import { type Operation, operation } from "./operation.js";

/** A request as it arrived, and what the generated functions made of it. */
export interface Received {
  readonly operation: string;
  readonly soapAction: string | undefined;
  readonly xml: string;
  /** As read with `validate: true`, or else in the default mode; absent where both refuse it. */
  readonly message?: Message;
  /** What `validate: true` has against it. */
  readonly refusal?: { readonly code: string; readonly path: string };
  /** The answer, as it was sent. */
  response: string;
}

export interface OurServer {
  readonly url: string;
  readonly received: Received[];
  /** What to answer each operation: a message, or a whole envelope. */
  readonly answers: Map<string, Message | string>;
  readonly close: () => Promise<void>;
}

/** An EWS server on loopback that reads and writes with the generated functions. */
export async function ourServer(output: EwsOutput): Promise<OurServer> {
  const { server, url, close } = await loopback();
  const received: Received[] = [];
  const answers = new Map<string, Message | string>();
  server.on("request", (request, response) => {
    void text(request).then((xml) => {
      const soapAction = request.headers.soapaction;
      const functions = operation(output, operationOf(xml));
      const arrived: Received = {
        operation: functions.name,
        soapAction: Array.isArray(soapAction) ? soapAction.join() : soapAction,
        xml,
        ...read(functions, xml),
        response: "",
      };
      const answer =
        arrived.message === undefined
          ? fault("Client", arrived.refusal?.code ?? "")
          : (answers.get(functions.name) ?? fault("Server", `no answer for ${functions.name}`));
      arrived.response = typeof answer === "string" ? answer : functions.writeResponse(answer);
      received.push(arrived);
      response.writeHead(arrived.response.includes(":Fault>") ? 500 : 200, {
        "Content-Type": "text/xml; charset=utf-8",
      });
      response.end(arrived.response);
    });
  });
  return { url, received, answers, close };
}

function read({ readRequest }: Operation, xml: string): Pick<Received, "message" | "refusal"> {
  try {
    return { message: readRequest(xml, { validate: true }) };
  } catch (error) {
    const refusal = error as NonNullable<Received["refusal"]>;
    try {
      return { message: readRequest(xml), refusal };
    } catch {
      return { refusal };
    }
  }
}

/** By the body's element, because not all clients send a SOAPAction. */
function operationOf(xml: string): string {
  const element = /<(?:\w+:)?Body\b[^>]*>\s*<(?:\w+:)?(\w+)/.exec(xml)?.[1];
  if (element === undefined) throw new Error(`no element in the body of ${xml}`);
  return element.replace(/Request$/, "");
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString();
}

function fault(code: string, text: string): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:${code}</faultcode><faultstring>${text}</faultstring></s:Fault></s:Body></s:Envelope>`;
}
