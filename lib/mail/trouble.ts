/** Something that is wrong for a time: told in the log when it begins and when it is over, not each time that it is met. */
export class Trouble {
  readonly #log: (line: string) => void;
  readonly #what: string;
  lasting = false;

  /** @param what The permanent code, and what does not work. */
  constructor(log: (line: string) => void, what: string) {
    this.#log = log;
    this.#what = what;
  }

  met(reason: string): void {
    if (!this.lasting) this.#log(`${this.#what}: ${reason}`.replaceAll(/\s+/g, " "));
    this.lasting = true;
  }

  over(): void {
    if (this.lasting) this.#log(`${this.#what}: this is over.`);
    this.lasting = false;
  }
}
