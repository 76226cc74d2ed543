/** What a full queue says instead of taking more. */
export type Taken<T> = { ok: true; value: T } | { ok: false };

/**
 * Runs jobs a few at a time, in the order in which they came. Whoever asks for a job that runs or waits already gets what that one
 * gives. Beyond `places` waiting jobs it takes no other.
 */
export class RenderQueue<T> {
  readonly #atOnce: number;
  readonly #places: number;
  readonly #jobs = new Map<string, Promise<T>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(options: { atOnce: number; places: number }) {
    this.#atOnce = options.atOnce;
    this.#places = options.places;
  }

  async run(name: string, job: () => Promise<T>): Promise<Taken<T>> {
    const known = this.#jobs.get(name);
    if (known !== undefined) return { ok: true, value: await known };
    if (this.#waiting.length >= this.#places) return { ok: false };
    const started = this.#start(job).finally(() => this.#jobs.delete(name));
    this.#jobs.set(name, started);
    return { ok: true, value: await started };
  }

  async #start(job: () => Promise<T>): Promise<T> {
    if (this.#running < this.#atOnce) this.#running++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await job();
    } finally {
      // The next one takes over the place, so that nobody who comes in between does.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
