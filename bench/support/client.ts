import { Agent, type IncomingHttpHeaders, request as send } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A connection that was kept broke before anything was answered on it. */
class UnusedConnection extends Error {
  constructor(options: ErrorOptions) {
    super("A kept connection broke.", options);
  }
}

/** Asks one server on the loopback over connections that are kept. Bodies come as they were sent, compressed or not. */
export class Client {
  readonly #agent: Agent;
  readonly #port: number;

  constructor(port: number, connections = 4) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask("GET", path, { "accept-encoding": "gzip", ...headers });
  }

  post(path: string, body: string, headers: Record<string, string>): Promise<Answer> {
    return this.#ask("POST", path, headers, body);
  }

  async #ask(method: string, path: string, headers: Record<string, string>, sent?: string): Promise<Answer> {
    try {
      return await this.#send(method, path, headers, sent);
    } catch (error) {
      // A connection that was kept may be closed at the very moment at which it is used again: browsers ask once more too.
      if (!(error instanceof UnusedConnection)) throw error;
      return this.#send(method, path, headers, sent);
    }
  }

  #send(method: string, path: string, headers: Record<string, string>, sent?: string): Promise<Answer> {
    const [host, port, agent] = ["127.0.0.1", this.#port, this.#agent];
    return new Promise((resolve, reject) => {
      const request = send({ host, port, agent, method, path, headers, timeout: 30_000 }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      request.on("timeout", () => request.destroy(new Error(`${path} was not answered within 30 s.`)));
      request.on("error", (error) => reject(request.reusedSocket ? new UnusedConnection({ cause: error }) : error));
      request.end(sent);
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
