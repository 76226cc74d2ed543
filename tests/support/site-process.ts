import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { SampleCopy } from "./sample-copy.ts";

/** What the tests' sites are told to call themselves: a host that no request of theirs ever comes to. */
export const baseUrl = "https://lamorasse.example";

/** Of all sites of the tests, so that two of them make the same pages. */
export const siteSecret = "les sites des tests partagent ce secret";

const environment = { PORT: "0", HOST: "127.0.0.1", MARBRE_BASE_URL: baseUrl, MARBRE_SECRET: siteSecret };

/** `npm start` in a process of its own, on a free port of the loopback, over a copy that the tests may change. */
export class Site implements AsyncDisposable {
  readonly origin: string;
  readonly #child: ChildProcess;
  readonly #output: string[];

  private constructor(child: ChildProcess, output: string[], origin: string) {
    this.#child = child;
    this.#output = output;
    this.origin = origin;
  }

  static async start(copy: SampleCopy, options: { watch?: boolean; env?: Record<string, string> } = {}): Promise<Site> {
    const child = spawn(process.execPath, ["cli/start.ts", ...(options.watch === false ? [] : ["--watch"])], {
      // NODE_ENV stays what it is for the tests: the command must find its own way into production.
      env: { ...process.env, ...environment, MARBRE_CONTENT: copy.content, MARBRE_STATE: copy.state, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => output.push(text));
    return new Site(child, output, await originOf(child, output));
  }

  /** Everything that the site has said so far, to both of its outputs. */
  get log(): string {
    return this.#output.join("");
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Ends it in the middle of whatever it does (SIGKILL), as a crash of the program would. */
  async kill(): Promise<void> {
    const ended = once(this.#child, "exit");
    if (this.#child.kill("SIGKILL")) await ended;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    // Browsers keep connections open; a test need not wait until they let go.
    const impatient = setTimeout(() => this.#child.kill("SIGKILL"), 2_000);
    await ended;
    clearTimeout(impatient);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

function originOf(child: ChildProcess, output: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) =>
      reject(new Error(`The site ended with ${code} before it served:\n${output.join("")}`)),
    );
    child.stdout?.on("data", () => {
      const port = /http:\/\/localhost:(\d+)/.exec(output.join(""))?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
}
