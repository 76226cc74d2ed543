import { availableParallelism } from "node:os";
import { HiredHand } from "./hired-hand.ts";
import { beats, newPulse, type Pulse, waitForBeat } from "./pulse.ts";
import type { Answer, Task } from "./task.ts";

/** Each hand loads the program anew, which takes some 100 MB. */
const mostHands = 4;

/** Milliseconds without any answer after which what the hands hold is done by whoever waits for it. */
const patience = 20_000;

/**
 * Threads that do pieces of work. They start when they are first needed, and none of this gives way to other work of the thread that asks: a
 * transaction may wait for them. Whatever they fail at is simply not done: ask through `shareOut`, which then does it itself.
 */
export class Crew {
  readonly #script: URL;
  readonly #size: number;
  readonly #from: number;
  readonly #pulse: Pulse;
  #hands: HiredHand[] | undefined;
  readonly #beside: HiredHand[] = [];
  #lastId = 0;
  #beats = 0;

  /**
   * @param script What a hand runs: it calls `serve`.
   * @param size How many hands; by itself, one less than the machine has cores.
   * @param from How many files make threads worth while: each takes a third of a second to load what it needs.
   */
  constructor(script: URL, { size = sizeHere(), from = 500 } = {}) {
    this.#script = script;
    this.#size = size;
    this.#from = from;
    this.#pulse = newPulse(size);
  }

  /** Whether so many files are worth the start of the threads. */
  isWorth(files: number): boolean {
    return files >= this.#from;
  }

  /** Lets the hands load what a task is made of, while its pieces are prepared. */
  prepare(task: string): void {
    for (const hand of this.#all()) hand.prepare(task);
  }

  /** What is given from here on is of this task. */
  begin(task: string, setup: unknown): void {
    for (const hand of this.#all()) hand.begin(this.#nextId(), task, setup);
  }

  /**
   * Begins a task beside that of the crew, in threads of its own, with a piece for each of them. Nobody learns what comes of it; they end with the
   * crew.
   */
  beside<Setup, Piece>({ name }: Task<Setup, Piece, unknown>, setup: Setup, pieces: readonly Piece[]): void {
    const pulse = newPulse(pieces.length);
    for (const [index, piece] of pieces.entries()) {
      const hand = new HiredHand(this.#script, pulse, index);
      hand.begin(this.#nextId(), name, setup);
      hand.give(this.#nextId(), piece);
      this.#beside.push(hand);
    }
  }

  /** Whether a hand would take a piece at once, or next. */
  get isFree(): boolean {
    return this.#all().some((hand) => hand.isFree);
  }

  /** Gives a piece to the hand that has least before it; its answer has the same id. Nothing where no hand is free. */
  give(piece: unknown): number | undefined {
    const free = this.#all().filter((hand) => hand.isFree);
    const hand = free.sort((one, other) => one.load - other.load)[0];
    if (!hand) return undefined;
    const id = this.#nextId();
    hand.give(id, piece);
    return id;
  }

  /** Every answer that has come by now, to whatever was given: tell them apart by their ids. */
  collect<Done>(): Answer<Done>[] {
    this.#beats = beats(this.#pulse);
    return this.#all().flatMap((hand) => hand.answers<Done>());
  }

  /** Whether an answer about a piece is still to come. */
  holds(id: number): boolean {
    return this.#all().some((hand) => hand.holds(id));
  }

  /** Blocks until there may be an answer that `collect` has not seen; after too long, none is to come any more. */
  wait(): void {
    if (waitForBeat(this.#pulse, this.#beats, patience)) return;
    for (const hand of this.#all()) if (hand.load > 0) hand.giveUp();
  }

  async close(): Promise<void> {
    const hands = [...(this.#hands ?? []), ...this.#beside.splice(0)];
    this.#hands = [];
    await Promise.all(hands.map((hand) => hand.end()));
  }

  #all(): HiredHand[] {
    this.#hands ??= Array.from({ length: this.#size }, (_, index) => new HiredHand(this.#script, this.#pulse, index));
    return this.#hands;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

function sizeHere(): number {
  return Math.min(Math.max(availableParallelism() - 1, 1), mostHands);
}
