import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listen, type Server } from "soap";
import { ewsSchemas } from "../ews/ews-output.js";
import { loopback } from "./loopback.js";

export const servicesWsdl = join(ewsSchemas, "services.wsdl");

/** What node-soap made of a request. */
export interface Understood {
  readonly operation: string;
  readonly body: unknown;
  readonly headers: unknown;
}

export interface NodeSoapServer {
  readonly url: string;
  readonly soap: Server;
  readonly understood: Understood[];
  /** What the handler of each operation returns; a function is called, so that it may throw. */
  readonly answers: Map<string, unknown>;
  readonly close: () => Promise<void>;
}

/** node-soap's server, loaded with Microsoft's WSDL, on loopback. */
export async function nodeSoapServer(): Promise<NodeSoapServer> {
  const { server, url, close } = await loopback();
  const understood: Understood[] = [];
  const answers = new Map<string, unknown>();
  const handlers = new Proxy<Record<string, (body: unknown, callback: unknown, headers: unknown) => unknown>>(
    {},
    {
      get: (_, operation: string) => (body: unknown, _callback: unknown, headers: unknown) => {
        understood.push({ operation, body, headers });
        const answer = answers.get(operation);
        return typeof answer === "function" ? answer() : answer;
      },
    },
  );
  const soap = await new Promise<Server>((resolve, reject) => {
    listen(server, {
      path: "/EWS/Exchange.asmx",
      services: { ExchangeServices: { ExchangeServicePort: handlers } },
      xml: readFileSync(servicesWsdl, "utf8"),
      uri: servicesWsdl,
      suppressStack: true,
      callback: (error: Error | null | undefined, ready: Server) => {
        if (error) reject(error);
        else resolve(ready);
      },
    });
  });
  return { url, soap, understood, answers, close };
}
