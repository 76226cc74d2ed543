import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { bodyOf, headersOf, sealOn } from "../tests/support/sending.ts";
import { startSilentProxy } from "../tests/support/silent-proxy.ts";
import { nextSending, readersAt } from "./comments/load.ts";
import { warmPages } from "./corpus/warm-pages.ts";
import { atMost, type Figure, median, p99, tell } from "./support/figures.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { readSizes } from "./support/sizes.ts";
import type { Subject } from "./support/start-subject.ts";
import { present } from "./support/warm.ts";

/** How long a form waits for the answer that comments cannot be taken, and readers for their pages, while the database is away. */
const sizes = readSizes({ articles: 200, forms: 16, readers: 100, seconds: 3 });

/** Seconds that a form may wait. */
const longest = 3;

type Scene = { site: Subject; form: { article: string; seal: string }; warm: string[] };

const files = await makeNewsroom("sqlite", sizes.articles);
await during("SQLite, held by another process", files, {}, () => {
  const other = new Database(files.store.place.address);
  other.exec("begin exclusive");
  return () => void other.close();
});
await files.close();

const newsroom = await makeNewsroom("postgres", sizes.articles);
const { server } = newsroom;
if (!server) throw new Error("There is a server where the database is PostgreSQL.");
await during("PostgreSQL, stopped", newsroom, {}, async () => {
  await server.stop();
  return () => server.start();
});
const address = new URL(newsroom.store.place.address);
const proxy = await startSilentProxy(Number(address.port));
address.port = String(proxy.port);
await during("PostgreSQL, behind a network that says nothing", newsroom, { DATABASE_URL: address.href }, () => {
  proxy.silence();
  return () => proxy.restore();
});
proxy.close();
await newsroom.close();

async function during(
  title: string,
  { corpus, open }: Newsroom,
  env: Record<string, string>,
  takeAway: () => (() => unknown) | Promise<() => unknown>,
): Promise<void> {
  const site = await open(env);
  try {
    const article = corpus.slugs.at(-1) ?? "";
    const scene = {
      site,
      form: { article, seal: await sealOn(site.client.origin, article) },
      warm: await present(site, warmPages(corpus.slugs)),
    };
    await send(scene, 303);
    const before = await readersAt(sizes.readers, sizes.seconds, site.client, scene.warm);
    const giveBack = await takeAway();
    const figures = await wait(scene, before.times);
    await giveBack();
    const given = performance.now();
    while (!(await taken(scene))) await pause(20);
    const back = {
      figure: "until a form is taken again",
      measured: `${((performance.now() - given) / 1000).toFixed(2)} s`,
    };
    tell(title, [...figures, back]);
  } finally {
    await site.stop();
  }
}

async function wait(scene: Scene, before: number[]): Promise<Figure[]> {
  const { client } = scene.site;
  const all = Promise.all(Array.from({ length: sizes.forms }, () => send(scene, 503)));
  const reading = readersAt(sizes.readers, sizes.seconds, client, scene.warm);
  const [together, readers] = await Promise.all([all, reading]);
  const one = [await send(scene, 503), await send(scene, 503), await send(scene, 503)];
  return [
    atMost("one form waits, the longest of three", Math.max(...one), longest, "s"),
    atMost(`${sizes.forms} forms at once wait, the longest`, Math.max(...together), longest, "s"),
    { figure: "readers before", measured: told(before) },
    { figure: "readers meanwhile", measured: told(readers.times) },
    atMost("pages that were not served", readers.errors, 0, "", 0),
  ];
}

async function taken(scene: Scene): Promise<boolean> {
  return (await post(scene)) === 303;
}

/** Seconds until the answer. */
async function send(scene: Scene, expected: number): Promise<number> {
  const start = performance.now();
  const status = await post(scene);
  if (status !== expected) throw new Error(`A form was answered with ${status}, and not with ${expected}.`);
  return (performance.now() - start) / 1000;
}

async function post({ site, form }: Scene): Promise<number> {
  const sending = nextSending(form);
  return (await site.client.post("/comments", bodyOf(sending), headersOf(sending))).status;
}

function told(times: number[]): string {
  return `median ${median(times).toFixed(1)} ms, p99 ${p99(times).toFixed(0)} ms`;
}
