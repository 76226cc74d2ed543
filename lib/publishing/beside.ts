import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { type Publication, publicationForm } from "./publication.ts";
import { type Order, orderForm, type PublishPlace, publish } from "./publish.ts";
import { checkedOutBranch } from "./pull.ts";

/** Where publications are done: in this process, or in one beside it. */
export type Workplace = {
  publish(order: Order, place: PublishPlace): Promise<Publication>;
  checkedOutBranch(folder: string): Promise<string | undefined>;
};

export const here: Workplace = { publish, checkedOutBranch };

/** What the process beside is asked: to rehearse, to publish, or without either, which branch is checked out. */
export const questionForm = z.object({
  number: z.number(),
  order: orderForm.exactOptional(),
  rehearses: z.literal(true).exactOptional(),
  place: z.object({ content: z.string(), state: z.string(), branch: z.string().exactOptional() }),
});
type Question = z.output<typeof questionForm>;

/** Fewer pages of memory to map for each git: young objects are collected sooner. */
const smallHeap = ["--max-semi-space-size=2"];

const answerForm = z.object({
  number: z.number(),
  publication: publicationForm.exactOptional(),
  branch: z.string().exactOptional(),
});
export type Answer = z.output<typeof answerForm>;

/**
 * Publishes in a process of its own. To start git costs the more the larger the process is that starts it: tens of milliseconds each time in a
 * server that holds pages, during which it answers nobody. What that process does not answer, because it ended, is done in this one.
 */
export class Beside implements Workplace {
  #child: ChildProcess | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();

  constructor() {
    this.#start();
  }

  /** The process that works; nothing between the end of one and the next question. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Does once for nothing, and in its own time, what the first publication would wait for. */
  async rehearse(place: PublishPlace): Promise<void> {
    await this.#ask({ place, rehearses: true });
  }

  async publish(order: Order, place: PublishPlace): Promise<Publication> {
    const answer = await this.#ask({ order, place });
    return answer?.publication ?? publish(order, place);
  }

  async checkedOutBranch(folder: string): Promise<string | undefined> {
    const answer = await this.#ask({ place: { content: folder, state: "" } });
    return answer ? answer.branch : checkedOutBranch(folder);
  }

  /** Waits for the end of the process, which comes when what it does is done. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child?.connected) return;
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
  }

  #ask(about: Omit<Question, "number">): Promise<Answer | undefined> {
    const child = this.#child ?? this.#start();
    const question: Question = { number: ++this.#asked, ...about };
    return new Promise((resolve) => {
      this.#waiting.set(question.number, resolve);
      child.send(question, (error) => {
        if (error) this.#settle(question.number, undefined);
      });
    });
  }

  #start(): ChildProcess {
    const child = fork(join(import.meta.dirname, "publishing-process.ts"), { execArgv: smallHeap });
    child.on("message", (message) => {
      const { success, data } = answerForm.safeParse(message);
      if (success) this.#settle(data.number, data);
    });
    child.on("error", () => this.#end());
    child.on("exit", () => this.#end());
    this.#child = child;
    return child;
  }

  #settle(number: number, answer: Answer | undefined): void {
    this.#waiting.get(number)?.(answer);
    this.#waiting.delete(number);
  }

  #end(): void {
    this.#child = undefined;
    for (const number of this.#waiting.keys()) this.#settle(number, undefined);
  }
}
