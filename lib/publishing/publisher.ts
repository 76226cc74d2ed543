import { here, type Workplace } from "./beside.ts";
import { Journal } from "./journal.ts";
import type { Publication } from "./publication.ts";
import type { Order, PublishPlace } from "./publish.ts";

/** What becomes of an order: it is done at once, or after what is being done. */
export type Ordered = { state: "started" | "queued"; done: Promise<Publication> };

type Waiting = { order: Order; done: PromiseWithResolvers<Publication> };

declare global {
  /** The publisher of this process, set where the site starts: the bundler gives each route its own copy of this module. */
  var marbrePublisher: Publisher | undefined;
}

/**
 * Takes orders to publish. One publication at a time; orders that come meanwhile are one more afterwards, since a pull brings
 * everything that is there by then.
 */
export class Publisher {
  readonly #place: PublishPlace;
  readonly #afterwards: (publication: Publication) => Promise<void>;
  readonly #workplace: Workplace;
  readonly #journal: Journal;
  readonly #reports = new Set<Promise<void>>();
  #running: Promise<Publication> | undefined;
  #waiting: Waiting | undefined;

  /** @param afterwards Tells people and hosts; no publication waits for it. It must not throw. */
  constructor(
    place: PublishPlace,
    afterwards: (publication: Publication) => Promise<void>,
    workplace: Workplace = here,
  ) {
    this.#place = place;
    this.#afterwards = afterwards;
    this.#workplace = workplace;
    this.#journal = new Journal(place.state);
  }

  order(order: Order): Ordered {
    if (!this.#running) return { state: "started", done: this.#start(order) };
    this.#waiting ??= { order, done: Promise.withResolvers() };
    // The last to ask is who will be named: what is taken in then is theirs.
    this.#waiting.order = order;
    return { state: "queued", done: this.#waiting.done.promise };
  }

  /** Whether something is being published. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** The branch whose pushes are published; nothing when none is named and none is checked out. */
  async branch(): Promise<string | undefined> {
    return this.#place.branch ?? this.#workplace.checkedOutBranch(this.#place.content);
  }

  /** Whether a commit is what was put on air last, with nothing under way that could change that. */
  isOnAir(commit: string): boolean {
    return !this.busy && this.#journal.onAir() === commit;
  }

  publications(): Publication[] {
    return this.#journal.publications();
  }

  /** Waits for what was ordered, and for what is told about it. */
  async stop(): Promise<void> {
    while (this.#running) await this.#running;
    await Promise.all(this.#reports);
  }

  #start(order: Order): Promise<Publication> {
    const running = this.#workplace.publish(order, this.#place).then((publication) => {
      this.#report(publication);
      this.#running = undefined;
      const next = this.#waiting;
      this.#waiting = undefined;
      if (next) void this.#start(next.order).then(next.done.resolve);
      return publication;
    });
    this.#running = running;
    return running;
  }

  #report(publication: Publication): void {
    const report = this.#afterwards(publication).finally(() => this.#reports.delete(report));
    this.#reports.add(report);
  }
}
