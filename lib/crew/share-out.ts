import type { Crew } from "./crew.ts";
import type { Begun, Task } from "./task.ts";

/** A piece from when it is taken until its turn. `id` is that of the crew, which may hold it. */
type Slot<Piece, Done> = { piece: Piece; id?: number | undefined; result?: { done: Done } | undefined };

type Shared<Setup, Piece> = {
  setup: Setup;
  pieces: Iterable<Piece>;
  /** Told how many pieces are done, each time that there are more. */
  told?: (done: number) => void;
  /** How many pieces may be under way, or done before their turn: so many are in memory. */
  ahead?: number;
};

/**
 * Does a task in pieces with a crew, and gives what comes of them in the order of the pieces. This thread does pieces itself whenever what comes
 * next is not there yet, and those at which a hand failed: so an error is the one that it would be without a crew.
 */
export function* shareOut<Setup, Piece, Done>(
  crew: Crew,
  task: Task<Setup, Piece, Done>,
  shared: Shared<Setup, Piece>,
): Generator<Done> {
  const share = new Share(crew, task, shared);
  for (let next = share.next(); next; next = share.next()) yield next.done;
}

class Share<Setup, Piece, Done> {
  readonly #crew: Crew;
  readonly #left: Iterator<Piece>;
  readonly #told: (done: number) => void;
  readonly #ahead: number;
  readonly #begin: () => Begun<Piece, Done>;
  readonly #slots: Slot<Piece, Done>[] = [];
  #here: Begun<Piece, Done> | undefined;
  #done = 0;

  constructor(crew: Crew, task: Task<Setup, Piece, Done>, shared: Shared<Setup, Piece>) {
    const { setup, pieces, told = () => {}, ahead = 32 } = shared;
    this.#crew = crew;
    this.#left = pieces[Symbol.iterator]();
    this.#told = told;
    this.#ahead = ahead;
    this.#begin = () => task.begin(setup);
    crew.begin(task.name, setup);
  }

  next(): { done: Done } | undefined {
    this.#deal();
    const first = this.#slots[0] ?? this.#take();
    if (!first) return undefined;
    while (!first.result) {
      this.#doSomething(first);
      this.#collect();
      this.#deal();
    }
    this.#slots.shift();
    return first.result;
  }

  /** What this thread can do for the piece whose turn it is: itself, another that nobody has, or wait. */
  #doSomething(first: Slot<Piece, Done>): void {
    const held = first.id !== undefined && this.#crew.holds(first.id);
    const slot = held ? this.#take() : first;
    if (slot) this.#settle(slot, { done: this.#doHere(slot.piece) });
    else this.#crew.wait();
  }

  #doHere(piece: Piece): Done {
    this.#here ??= this.#begin();
    return this.#here.one(piece);
  }

  #collect(): void {
    for (const { id, result } of this.#crew.collect<Done>()) {
      const slot = this.#slots.find((slot) => slot.id === id);
      if (slot && result) this.#settle(slot, result);
    }
  }

  #settle(slot: Slot<Piece, Done>, result: { done: Done }): void {
    if (slot.result) return;
    slot.result = result;
    this.#done += 1;
    this.#told(this.#done);
  }

  /** Keeps the hands busy. */
  #deal(): void {
    while (this.#crew.isFree) {
      const slot = this.#take();
      if (!slot) return;
      slot.id = this.#crew.give(slot.piece);
    }
  }

  /** The next piece that nobody has. */
  #take(): Slot<Piece, Done> | undefined {
    if (this.#slots.length >= this.#ahead) return undefined;
    const { value, done } = this.#left.next();
    if (done) return undefined;
    const slot = { piece: value };
    this.#slots.push(slot);
    return slot;
  }
}
