import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Place, Store } from "#lib/database/store.ts";
import { type Acknowledged, countDoubled, countUnseen, textsIn } from "./aftermath.ts";
import type { Answer } from "./ask.ts";
import { until } from "./reading.ts";
import type { SampleCopy } from "./sample-copy.ts";
import { behindProxy, privatePage, type Sending, sealOn, send } from "./sending.ts";
import { Site } from "./site-process.ts";

const writers = 16;
const articles = ["xiaomi-europe-cebit", "vendre-sans-boutique"];

/** What came of a round: all but the first three must be 0. */
export type RoundReport = {
  /** Answered with 303 before the site was killed. */
  acknowledged: number;
  /** On their way when it was. */
  unanswered: number;
  /** Of those, how many had been written nevertheless. */
  written: number;
  lost: number;
  doubled: number;
  /** Sent again after the restart, and not led to the one comment. */
  astray: number;
  /** Answered with neither 303 nor, for a moment, 503. */
  refused: number;
  /** Acknowledged, and without their private page or, where they are published, not once on the page that the permalink leads to. */
  unseen: number;
};

/** A site that is killed while readers write, started again, and asked what it remembers. Dispose of it with `await using`. */
export class CrashScene implements AsyncDisposable {
  readonly #copy: SampleCopy;
  readonly #place: Place;
  readonly #store: Store;
  readonly #seals: string[];
  #site: Site;
  #sent = 0;
  /** Where each comment's private page is, from all rounds. */
  readonly #acknowledged = new Map<string, string>();

  private constructor(copy: SampleCopy, place: Place, store: Store, site: Site, seals: string[]) {
    this.#copy = copy;
    this.#place = place;
    this.#store = store;
    this.#site = site;
    this.#seals = seals;
  }

  static async open(copy: SampleCopy, place: Place): Promise<CrashScene> {
    const site = await start(copy, place);
    const seals = await Promise.all(articles.map((article) => sealOn(site.origin, article)));
    return new CrashScene(copy, place, await openDatabase(place), site, seals);
  }

  /** Starts the site again, as an operator does who changed the policy. */
  async restart(): Promise<void> {
    await this.#site.stop();
    this.#site = await start(this.#copy, this.#place);
  }

  /** One crash. The site runs again after it. */
  async round(): Promise<RoundReport> {
    const acknowledged: Acknowledged[] = [];
    const refused: Answer[] = [];
    const writing = this.#write(acknowledged, refused);
    await until(() => acknowledged.length + refused.length >= writers, "there are sixteen answers", 60_000);
    await wait(Math.random() * 500);
    await this.#site.kill();
    const unanswered = await writing;
    this.#site = await start(this.#copy, this.#place);
    for (const { sending, location } of acknowledged) this.#acknowledged.set(sending.body, location);
    const found = await textsIn(this.#store);
    const lost = [...this.#acknowledged.keys()].filter((body) => !found.has(body)).length;
    const written = unanswered.filter(({ body }) => found.has(body)).length;
    const astray = await this.#sendAgain(unanswered, acknowledged.slice(-writers));
    return {
      acknowledged: acknowledged.length,
      unanswered: unanswered.length,
      written,
      lost,
      doubled: await countDoubled(this.#store),
      astray,
      refused: refused.length,
      unseen: await countUnseen(this.#site.origin, this.#store, acknowledged),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#site.stop();
    await this.#store.close();
  }

  /** Each writer sends one comment after the other until the site does not answer, and keeps the one that was not answered. */
  async #write(acknowledged: Acknowledged[], refused: Answer[]): Promise<Sending[]> {
    const { origin } = this.#site;
    const write = async (writer: number): Promise<Sending> => {
      for (;;) {
        const sending = this.#next(writer);
        const answer = await sendPatiently(origin, sending).catch(() => undefined);
        if (!answer) return sending;
        if (answer.status === 303) acknowledged.push({ sending, location: privatePage(answer) });
        else refused.push(answer);
      }
    };
    return Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  }

  /** Half of the writers write on a page that is kept, half on one that was made for them. */
  #next(writer: number): Sending {
    const place = writer % articles.length;
    return {
      article: articles[place] ?? "",
      seal: this.#seals[place] ?? "",
      name: `Plume ${writer}`,
      body: `Envoi de la plume ${writer}, ${randomUUID()}.`,
      key: writer % 4 < 2 ? "" : randomUUID(),
      network: this.#sent++ % 65_536,
    };
  }

  /** As readers do who saw nothing, and those who press the button once more. */
  async #sendAgain(unanswered: Sending[], answered: Acknowledged[]): Promise<number> {
    const { origin } = this.#site;
    const first = await Promise.all(unanswered.map((sending) => sendPatiently(origin, sending)));
    const second = await Promise.all(unanswered.map((sending) => sendPatiently(origin, sending)));
    const again = await Promise.all(answered.map(({ sending }) => sendPatiently(origin, sending)));
    for (const [index, answer] of first.entries())
      this.#acknowledged.set(unanswered[index]?.body ?? "", privatePage(answer));
    const places = [...first, ...again].map(privatePage);
    const expected = [...second.map(privatePage), ...answered.map(({ location }) => location)];
    const astray = places.filter((place, index) => place === "" || place !== expected[index]);
    return astray.length;
  }
}

/** On a busy machine the database may be late for once: the reader has the text back, and sends it again. */
async function sendPatiently(origin: string, sending: Sending): Promise<Answer> {
  const answer = await send(origin, sending);
  return answer.status === 503 ? sendPatiently(origin, sending) : answer;
}

function start(copy: SampleCopy, place: Place): Promise<Site> {
  const database =
    place.dialect === "postgres"
      ? { DATABASE_URL: place.address, MARBRE_SECRET: "un secret pour les essais, assez long" }
      : { DATABASE_URL: "" };
  return Site.start(copy, { watch: false, env: { ...behindProxy, ...database } });
}
