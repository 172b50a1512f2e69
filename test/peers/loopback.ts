import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** An HTTP server on a free port of the loopback interface. */
export interface Loopback {
  readonly server: Server;
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function loopback(): Promise<Loopback> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/EWS/Exchange.asmx`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
