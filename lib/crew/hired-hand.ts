import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Birth } from "./hand.ts";
import { hasEnded, type Pulse, serves } from "./pulse.ts";
import type { Answer, Order } from "./task.ts";

/** What a hand has before it, in pieces, so that it need not wait while the thread that asks is busy. */
const mostHeld = 4;

/** A hand as its crew sees it. It starts at once, and does not keep the process alive. */
export class HiredHand {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #hasEnded: () => boolean;
  readonly #serves: () => boolean;
  readonly #held = new Set<number>();
  /** The order to begin that was given last, until it is answered. */
  #beginning: number | undefined;
  /** It was told to begin and did not fail at it: once it serves it gets pieces, also while it loads what they need. */
  #isHired = false;

  constructor(script: URL, pulse: Pulse, index: number) {
    const { port1, port2 } = new MessageChannel();
    const birth: Birth = { port: port2, pulse, index };
    this.#port = port1;
    this.#hasEnded = () => hasEnded(pulse, index);
    this.#serves = () => serves(pulse, index);
    this.#worker = new Worker(script, { workerData: birth, transferList: [port2] });
    this.#worker.unref();
    this.#worker.on("error", (error) => process.emitWarning(`A thread that shares the work has ended: ${error}`));
  }

  prepare(task: string): void {
    this.#tell({ task });
  }

  begin(id: number, task: string, setup: unknown): void {
    this.#isHired = true;
    this.#beginning = id;
    this.#tell({ id, task, setup });
  }

  give(id: number, piece: unknown): void {
    this.#held.add(id);
    this.#tell({ id, piece });
  }

  get isFree(): boolean {
    return this.#isHired && this.#serves() && this.#held.size < mostHeld;
  }

  get load(): number {
    return this.#held.size;
  }

  holds(id: number): boolean {
    return this.#held.has(id);
  }

  /** What it answered about pieces since it was last asked. */
  answers<Done>(): Answer<Done>[] {
    const ended = this.#hasEnded();
    const answers: Answer<Done>[] = [];
    for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port)) {
      const answer: Answer<Done> = next.message;
      if (answer.id === this.#beginning) this.#isHired = answer.result !== undefined;
      else answers.push(answer);
      this.#held.delete(answer.id);
    }
    if (ended) this.giveUp();
    return answers;
  }

  /** Nothing is expected of it any more, until it is told to begin something else. */
  giveUp(): void {
    this.#isHired = false;
    this.#held.clear();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(order: Order): void {
    this.#port.postMessage(order);
  }
}
