import type { Kysely } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { Tables } from "#lib/database/tables.ts";
import type { QueuedMail } from "./mail.ts";
import { claimMail, countWaiting, deleteMail, failMail, postponeMail, releaseMail, tidyOutbox } from "./outbox.ts";
import { nextAttempt } from "./patience.ts";
import type { Letterhead } from "./settings.ts";
import type { Delivery, MailTransport } from "./transport.ts";
import { Trouble } from "./trouble.ts";

const minute = 60_000;

/** Milliseconds between two looks into the outbox, and that mail on its way has when the sender stops. */
const usualPace = { look: 2000, grace: 5000 };

/** Milliseconds between two times that the outbox is put in order. */
const tidyInterval = 10 * minute;

/** Mails that are claimed together, and that are handed over at once. */
const batch = { most: 20, atOnce: 4 };

export type MailSenderOptions = {
  /** The state; asked for each time, so that a database that was away is found again. */
  store: () => Promise<{ db: Kysely<Tables>; dialect: "sqlite" | "postgres" }>;
  /** Absent where mail cannot be sent: then it waits. */
  transport: MailTransport | undefined;
  letterhead: () => Letterhead;
  log: (line: string) => void;
  /** Where another than the usual one holds. */
  pace?: typeof usualPace;
};

/** What one look into the outbox came to. `more`: there may be more that is due. */
export type Pumped = { sent: number; delayed: number; failed: number; more: boolean };

type Outcome = "sent" | "delayed" | "failed";
type Send = (mail: QueuedMail) => Promise<Delivery>;

/**
 * Sends what is in the outbox. Any number of processes may: each mail is taken by one of them. A mail is sent once, unless a process
 * ends between handing it over and deleting it; then it is sent again under the same `Message-ID`.
 */
export class MailSender {
  readonly #options: MailSenderOptions;
  readonly #pace: typeof usualPace;
  readonly #stopping = new AbortController();
  readonly #server: Trouble;
  readonly #outbox: Trouble;
  readonly #setting: Trouble;
  /** Handed over, and still in the outbox because the database went away. */
  readonly #undeleted = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #tidiedAt = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(options: MailSenderOptions) {
    this.#options = options;
    this.#pace = options.pace ?? usualPace;
    this.#server = new Trouble(options.log, "MARBRE_MAIL_DELAYED mail cannot be handed over");
    this.#outbox = new Trouble(options.log, "MARBRE_MAIL_UNREAD the outbox cannot be read");
    this.#setting = new Trouble(options.log, "MARBRE_MAIL_OFF mail waits and cannot be sent");
  }

  /** Looks into the outbox every other second from now on. */
  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#look().then(() => {
        if (!this.#stopped) this.start();
      });
    }, this.#pace.look);
  }

  /** Ends when nothing is on its way; what is not handed over by then is sent after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const cut = setTimeout(() => this.#stopping.abort(), this.#pace.grace);
    await this.#running;
    clearTimeout(cut);
  }

  /**
   * Sends what is due; of much, the oldest.
   *
   * @throws when the outbox cannot be read or written.
   */
  async pump(now: Instant): Promise<Pumped> {
    const { db, dialect } = await this.#options.store();
    await this.#tidy(db, now);
    const { transport } = this.#options;
    if (transport === undefined) {
      if ((await countWaiting(db)) > 0) this.#setting.met("MARBRE_MAIL_URL is not set.");
      return { sent: 0, delayed: 0, failed: 0, more: false };
    }
    const letterhead = this.#options.letterhead();
    const claimed = await claimMail(db, { now, most: batch.most, dialect });
    const outcomes = await this.#sendAll(db, claimed, now, (mail) =>
      transport.send(mail, letterhead, this.#stopping.signal),
    );
    const count = (what: Outcome) => outcomes.filter((one) => one === what).length;
    return {
      sent: count("sent"),
      delayed: count("delayed"),
      failed: count("failed"),
      more: outcomes.length === batch.most,
    };
  }

  /** A few at once. When the server cannot be reached or the sender stops, the rest is given back. */
  async #sendAll(db: Kysely<Tables>, claimed: QueuedMail[], now: Instant, send: Send): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (let start = 0; start < claimed.length; start += batch.atOnce) {
      if (this.#stopped || (start > 0 && this.#server.lasting)) {
        const again = this.#stopped ? now : now + minute;
        for (const mail of claimed.slice(start)) await releaseMail(db, mail, again);
        break;
      }
      const some = claimed.slice(start, start + batch.atOnce);
      const settled = await Promise.allSettled(some.map((mail) => this.#sendOne(db, mail, now, send)));
      for (const one of settled) {
        if (one.status === "rejected") throw one.reason;
        outcomes.push(one.value);
      }
    }
    return outcomes;
  }

  async #sendOne(db: Kysely<Tables>, mail: QueuedMail, now: Instant, send: Send): Promise<Outcome> {
    const delivery: Delivery = this.#undeleted.has(mail.id) ? { kind: "sent" } : await send(mail);
    if (delivery.kind === "unreachable") this.#server.met(delivery.reason);
    else this.#server.over();
    if (delivery.kind === "sent") {
      this.#undeleted.add(mail.id);
      await deleteMail(db, mail.id);
      this.#undeleted.delete(mail.id);
      return "sent";
    }
    const nextAt = delivery.kind === "refused" ? undefined : nextAttempt(mail, now);
    if (nextAt !== undefined) {
      await postponeMail(db, mail, { nextAt, error: delivery.reason });
      return "delayed";
    }
    await failMail(db, mail, { now, error: delivery.reason });
    const reason = delivery.reason.replaceAll(mail.recipient, "<recipient>");
    this.#tellFailure(`${mail.id} (${mail.kind}): ${reason}`);
    return "failed";
  }

  async #look(): Promise<void> {
    try {
      while (!this.#stopped && (await this.pump(Date.now())).more);
      this.#outbox.over();
    } catch (error) {
      this.#outbox.met(error instanceof Error ? error.message : String(error));
    }
  }

  async #tidy(db: Kysely<Tables>, now: Instant): Promise<void> {
    if (now - this.#tidiedAt < tidyInterval) return;
    this.#tidiedAt = now;
    for (const id of await tidyOutbox(db, now)) this.#tellFailure(`${id}: every attempt was interrupted.`);
  }

  #tellFailure(what: string): void {
    this.#options.log(`MARBRE_MAIL_FAILED ${what}`.replaceAll(/\s+/g, " "));
  }
}
