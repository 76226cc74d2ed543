import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Position } from "#lib/archive/moved.ts";

/** Up to where a service was told. */
export type Told = { position: Position; cursor: string };

/** What was told to whom, kept in the state folder: a restart tells nothing twice and leaves nothing out. */
export class Memory {
  readonly #file: string;
  readonly #told: Record<string, Told>;

  constructor(folder: string) {
    this.#file = join(folder, "announced.json");
    this.#told = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, "utf8")) : {};
  }

  of(channel: string): Told | undefined {
    return this.#told[channel];
  }

  keep(channel: string, told: Told): void {
    this.#told[channel] = told;
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#told));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
