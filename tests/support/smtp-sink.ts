import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { type ReceivedMail, readMail } from "./received-mail.ts";

/** How the server answers a command: as it should, "later" (4xx), "never" (5xx), not at all, or by cutting the connection. */
export type Behaviour = "accept" | "defer" | "refuse" | "hang" | "drop";

type Stage = "greeting" | "sender" | "recipient" | "data" | "end";

const answers: Record<Stage, { accept: string; defer: string; refuse: string }> = {
  greeting: { accept: "220 sink.test ESMTP", defer: "421 Too busy", refuse: "554 No service" },
  sender: { accept: "250 OK", defer: "451 Try later", refuse: "553 Sender not allowed" },
  recipient: { accept: "250 OK", defer: "450 Mailbox busy", refuse: "550 No such user" },
  data: { accept: "354 Go on", defer: "451 Try later", refuse: "554 Not now" },
  end: { accept: "250 Taken", defer: "452 Out of space", refuse: "554 This looks like spam" },
};

/** A mail server of this machine that keeps what it is given, and misbehaves on demand. Dispose of it with `await using`. */
export class SmtpSink implements AsyncDisposable {
  readonly mails: ReceivedMail[] = [];
  /** What clients said outside messages. */
  readonly commands: string[] = [];
  readonly behaviour: Partial<Record<Stage, Behaviour>> = {};
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((socket) => this.#converse(socket));

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    sink.#server.listen(0, "127.0.0.1");
    await once(sink.#server, "listening");
    return sink;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The sink is not listening.");
    return `smtp://127.0.0.1:${address.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #converse(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    const envelope = { from: "", to: "" };
    let received = "";
    let inData = false;
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      received += chunk;
      for (;;) {
        const end = received.indexOf(inData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const line = received.slice(0, end);
        received = received.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          if (this.#answer(socket, "end")) this.mails.push(readMail({ ...envelope }, `${unstuffed(line)}\r\n`));
        } else {
          inData = this.#obey(socket, line, envelope);
        }
      }
    });
    this.#answer(socket, "greeting");
  }

  /** Answers a command. Returns whether a message follows. */
  #obey(socket: Socket, line: string, envelope: { from: string; to: string }): boolean {
    this.commands.push(line);
    const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
    switch (line.slice(0, 4).toUpperCase()) {
      case "MAIL":
        envelope.from = address;
        this.#answer(socket, "sender");
        return false;
      case "RCPT":
        envelope.to = address;
        this.#answer(socket, "recipient", `: <${address}>`);
        return false;
      case "DATA":
        return this.#answer(socket, "data");
      case "QUIT":
        socket.end("221 Bye\r\n");
        return false;
      case "STAR":
        socket.write("502 No TLS here\r\n");
        return false;
      default:
        socket.write("250 sink.test\r\n");
        return false;
    }
  }

  #answer(socket: Socket, stage: Stage, about = ""): boolean {
    const behaviour = this.behaviour[stage] ?? "accept";
    if (behaviour === "hang") return false;
    if (behaviour === "drop") socket.destroy();
    else socket.write(`${answers[stage][behaviour]}${about}\r\n`);
    return behaviour === "accept";
  }
}

/** RFC 5321 §4.5.2. */
function unstuffed(data: string): string {
  return data.replace(/^\./gm, "");
}
