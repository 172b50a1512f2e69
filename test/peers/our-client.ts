import type { Message } from "./conversation.js";
import type { Operation } from "./operation.js";

/** What went over the wire, and both sides' HTTP. */
export interface Call {
  readonly request: string;
  readonly status: number;
  readonly response: Uint8Array;
  readonly responseText: string;
}

/** Sends a request that the generated functions wrote, as the README says. */
export async function send(url: string, operation: Operation, message: Message): Promise<Call> {
  const request = operation.writeRequest(message);
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "text/xml; charset=utf-8", SOAPAction: `"${operation.soapAction}"` },
    body: request,
  });
  const response = new Uint8Array(await answer.arrayBuffer());
  return { request, status: answer.status, response, responseText: new TextDecoder().decode(response) };
}
