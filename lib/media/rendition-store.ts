import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A use is written down when the last one is older than this, so that reading costs no writing. In milliseconds. */
const useGrain = 60_000;

/** Who writes a file takes less than this; what is older was left by a process that ended. In milliseconds. */
const abandoned = 600_000;

/** A file takes whole blocks of this many bytes. */
const block = 4096;

type Kept = { path: string; room: number; usedAt: number };

/**
 * The renditions that were made: files of one folder that several processes share, bounded by the room that they take. It may be
 * deleted at any time. A file appears under its name complete or not at all, and its time of change says when it was last used.
 *
 * Other processes write too: the folder is measured when this one first writes, and again after each sixteenth of the bound. So
 * `n` processes overrun the bound by an `n`-sixteenth at most.
 */
export class RenditionStore {
  readonly #folder: string;
  readonly #bound: number;
  #room: number | undefined;
  #measuring: Promise<void> | undefined;
  #unmeasured = 0;

  /** @param bound The room that the files may take, in bytes. */
  constructor(folder: string, bound: number) {
    this.#folder = folder;
    this.#bound = bound;
  }

  /** @param name As `put` was given it: never anything that a request says. */
  async get(name: string): Promise<Buffer | undefined> {
    const path = join(this.#folder, name);
    try {
      const bytes = await readFile(path);
      await this.#use(path);
      return bytes;
    } catch {
      // Whatever the reason, it can be made again.
      return undefined;
    }
  }

  /** Keeps a rendition, unless it alone would fill the folder. Throws what the file system throws. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const room = roomOf(bytes.length);
    if (room > this.#bound * 0.9) return;
    await mkdir(this.#folder, { recursive: true });
    const path = join(this.#folder, name);
    const unfinished = `${path}.${randomUUID()}.tmp`;
    try {
      await writeFile(unfinished, bytes, { flag: "wx", flush: true });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await this.#count(room);
  }

  async #use(path: string): Promise<void> {
    const now = Date.now();
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > useGrain) await utimes(path, now / 1000, now / 1000).catch(() => undefined);
  }

  async #count(room: number): Promise<void> {
    this.#unmeasured += room;
    const measured = this.#unmeasured <= this.#bound / 16 ? this.#room : undefined;
    if (measured !== undefined && measured + this.#unmeasured <= this.#bound) return;
    this.#measuring ??= this.#makeRoom().finally(() => {
      this.#measuring = undefined;
    });
    await this.#measuring;
  }

  /** Measures the folder. When it is too full, drops what was used longest ago until a tenth of the room is free. */
  async #makeRoom(): Promise<void> {
    const counted = this.#unmeasured;
    const kept = await list(this.#folder);
    let room = kept.reduce((sum, file) => sum + file.room, 0);
    const enough = room > this.#bound ? this.#bound * 0.9 : this.#bound;
    for (const file of kept.sort((a, b) => a.usedAt - b.usedAt)) {
      if (room <= enough) break;
      await rm(file.path, { force: true });
      room -= file.room;
    }
    this.#room = room;
    // What was written meanwhile may be missing from the list.
    this.#unmeasured -= counted;
  }
}

/** The files of the folder, and none of those that nobody will finish. */
async function list(folder: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const about = await stat(path).catch(() => undefined);
    if (!about?.isFile()) continue;
    if (name.endsWith(".tmp")) {
      if (Date.now() - about.mtimeMs > abandoned) await rm(path, { force: true });
      continue;
    }
    kept.push({ path, room: roomOf(about.size), usedAt: about.mtimeMs });
  }
  return kept;
}

function roomOf(size: number): number {
  return Math.ceil(size / block) * block;
}
