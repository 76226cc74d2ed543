import { connect, createServer, type Socket } from "node:net";

/**
 * Stands between a client and a server of this machine, and can fall silent as a broken network does: nothing is answered or closed.
 * When it is restored, connections from before are cut.
 */
export type SilentProxy = { port: number; silence(): void; restore(): void; close(): void };

export async function startSilentProxy(target: number): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on("data", (chunk) => isSilent || to.write(chunk));
      from.on("close", () => to.destroy());
      from.on("error", () => {});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    port: typeof address === "object" && address ? address.port : 0,
    silence: () => {
      isSilent = true;
    },
    restore: () => {
      cut();
      isSilent = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
