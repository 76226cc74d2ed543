/** Repeatable chance: the same seed gives the same draws on every machine (mulberry32, a 32-bit generator in the public domain). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to just below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True with this probability. */
  falls(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() * list.length));
  }

  /** Up to `count` different members, the first of the list drawn far more often than the last (Zipf: the nth has the weight 1/n). */
  skewed<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0) {
      const index = this.#zipf(left.length);
      drawn.push(at(left, index));
      left.splice(index, 1);
    }
    return drawn;
  }

  #zipf(length: number): number {
    let total = 0;
    for (let rank = 1; rank <= length; rank++) total += 1 / rank;
    let rest = this.next() * total;
    for (let rank = 1; rank < length; rank++) {
      rest -= 1 / rank;
      if (rest < 0) return rank - 1;
    }
    return length - 1;
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error("Nothing to draw from.");
  return found;
}
