import { Agent, get, type IncomingHttpHeaders } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks one server on the loopback over connections that are kept. Bodies come as they were sent, compressed or not. */
export class Client {
  readonly #agent: Agent;
  readonly #port: number;

  constructor(port: number, connections = 4) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const options = {
      host: "127.0.0.1",
      port: this.#port,
      path,
      agent: this.#agent,
      headers: { "accept-encoding": "gzip", ...headers },
      timeout: 30_000,
    };
    return new Promise((resolve, reject) => {
      const request = get(options, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      request.on("timeout", () => request.destroy(new Error(`${path} was not answered within 30 s.`)));
      request.on("error", reject);
    });
  }

  /** Asks for each path in turn, `lanes` at a time. */
  async each(paths: readonly string[], take: (path: string, index: number) => Promise<void>, lanes = 4): Promise<void> {
    let next = 0;
    const lane = async () => {
      while (next < paths.length) {
        const index = next++;
        const path = paths[index];
        if (path !== undefined) await take(path, index);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  close(): void {
    this.#agent.destroy();
  }
}
