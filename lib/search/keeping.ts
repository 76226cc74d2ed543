/** What something was made from, the moment at which it is asked for, and that from which the clock alone may have changed it; in milliseconds. */
export type Made = { stamp: string; now: number; until: number };

/**
 * Keeps a few things that were just made, for those who ask for the same at once or soon after. However many different things are asked for,
 * there are never more than `most`: the first to come is the first to go.
 */
export class Keeping<V> {
  readonly #most: number;
  readonly #longest: number;
  readonly #kept = new Map<string, Made & { value: Promise<V> }>();

  /** @param longest Milliseconds for which something is good at most. */
  constructor(most: number, longest: number) {
    this.#most = most;
    this.#longest = longest;
  }

  /** What is kept under a key, if it was made from the same and is still good; else what `make` makes. A failure is not kept. */
  take(key: string, { stamp, now, until }: Made, make: () => Promise<V>): Promise<V> {
    const known = this.#kept.get(key);
    if (known && known.stamp === stamp && now >= known.now && now < known.until) return known.value;
    const value = make();
    this.#kept.delete(key);
    this.#kept.set(key, { stamp, now, until: Math.min(until, now + this.#longest), value });
    for (const first of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(first);
    }
    value.catch(() => {
      if (this.#kept.get(key)?.value === value) this.#kept.delete(key);
    });
    return value;
  }
}
