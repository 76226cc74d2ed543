import { Edition } from "#lib/archive/edition.ts";
import { listsOf } from "#lib/archive/lists.ts";
import { changesAfter, lastCursor } from "#lib/archive/logged-changes.ts";
import { movedBetween, type Position, position } from "#lib/archive/moved.ts";
import { clock, desk } from "#lib/archive/newsroom.ts";
import { nextDue } from "#lib/archive/next-due.ts";
import type { Channel } from "./announcement.ts";
import type { Memory, Told } from "./memory.ts";
import { sendAll } from "./send.ts";

/** Changes told in one go; what is left is told in the next. */
const most = 1_000;

/** The longest that a service is left alone after a failure, in milliseconds. */
const longestPause = 300_000;

/**
 * Follows the paper and tells each service what it asked for: shared caches what to drop, hubs which feeds are new, search
 * engines which addresses changed. A service that is away is told later, and keeps nobody else waiting.
 */
export class Announcer {
  readonly #channels: { channel: Channel; busy: boolean; failures: number; notBefore: number }[];
  readonly #memory: Memory;
  readonly #log: (line: string) => void;
  readonly #firstPause: number;
  #seen = "";
  #until = 0;

  /** @param firstPause Milliseconds until a service that failed is tried again; doubled with each failure that follows. */
  constructor(channels: readonly Channel[], memory: Memory, log: (line: string) => void, firstPause = 5_000) {
    this.#channels = channels.map((channel) => ({ channel, busy: false, failures: 0, notBefore: 0 }));
    this.#memory = memory;
    this.#log = log;
    this.#firstPause = firstPause;
  }

  /** Tells everybody what they do not know yet. It costs next to nothing while nothing happens. */
  async turn(): Promise<void> {
    const moved = this.#hasMoved();
    const now = performance.now();
    await Promise.all(
      this.#channels.map(async (state) => {
        if (state.busy || now < state.notBefore || (!moved && state.failures === 0)) return;
        state.busy = true;
        try {
          await this.#tell(state.channel);
          if (state.failures > 0) this.#log(`MARBRE_ANNOUNCE_BACK ${state.channel.name}`);
          state.failures = 0;
        } catch (error) {
          if (state.failures++ === 0) this.#log(`MARBRE_ANNOUNCE_FAILED ${state.channel.name}: ${reason(error)}`);
          state.notBefore = performance.now() + Math.min(this.#firstPause * 2 ** (state.failures - 1), longestPause);
        } finally {
          state.busy = false;
        }
      }),
    );
  }

  async #tell(channel: Channel): Promise<void> {
    const told = this.#memory.of(channel.name);
    if (!told) return this.#memory.keep(channel.name, this.#start());
    for (let from = told; ; ) {
      const { to, more, announcements } = this.#newsSince(channel, from);
      await sendAll(announcements);
      this.#memory.keep(channel.name, to);
      if (!more) return;
      from = to;
    }
  }

  #start(): Told {
    return { position: position(), cursor: lastCursor(edition()) };
  }

  #newsSince(channel: Channel, told: Told) {
    const now = edition();
    const to: Position = position();
    const since = changesAfter(now, told.cursor, most);
    if (!since.ok) throw new Error(`The cursor ${told.cursor} cannot be read.`);
    const announcements = channel.announce({
      site: now.site,
      subjects: movedBetween(told.position, to),
      changes: since.changes,
      listsOf: (path) => listsOfPath(now, path),
    });
    return { announcements, more: since.changes.length === most, to: { position: to, cursor: since.next } };
  }

  /** Whether anything was written, or has fallen due, since the last turn. */
  #hasMoved(): boolean {
    const { archive, statements } = desk();
    const version = `${archive.id}:${archive.db.pragma("data_version", { simple: true })}:${statements.threads.version()}`;
    const now = clock(archive);
    if (version === this.#seen && now < this.#until) return false;
    this.#seen = version;
    this.#until = nextDue(new Edition(statements, now));
    return true;
  }
}

function edition(): Edition {
  const { archive, statements } = desk();
  return new Edition(statements, clock(archive));
}

function listsOfPath(edition: Edition, path: string): string[] {
  const article = edition.article(path.slice("/articles/".length));
  return article ? listsOf(article, edition.site.timeZone) : [];
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
