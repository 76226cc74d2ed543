import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Answer, ask } from "../../support/ask.ts";
import { setMode } from "../../support/policies.ts";
import { newPostgresDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { statuses, until } from "../../support/reading.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { behindProxy, privatePage, type Sending, sealOn, send } from "../../support/sending.ts";
import { Site } from "../../support/site-process.ts";

/** The longest that sixteen forms at once may wait, in milliseconds, on a busy machine; the figure itself is the bench's business. */
const longest = 6_000;
const article = "xiaomi-europe-cebit";

/** Pages that were asked for before, and others that must be rendered now. */
const kept = ["/", `/articles/${article}`];
const fresh = [
  `/articles/${article}/comments/oldest`,
  "/articles/vendre-sans-boutique",
  "/sections/mobile",
  "/tags/chine",
  "/moderation",
];

let networks = 0;

function sending(seal: string, body: string): Sending {
  return { article, seal, name: "Hélène", body, key: "", network: networks++ };
}

/** Sends sixteen forms at once, and returns the answers and how long the slowest took, in milliseconds. */
async function sendAll(origin: string, seal: string, body: string): Promise<{ answers: Answer[]; slowest: number }> {
  const start = performance.now();
  const bodies = Array.from({ length: 16 }, (_, index) => `${body}, lettre ${index}.`);
  const answers = await Promise.all(bodies.map((each) => send(origin, sending(seal, each))));
  return { answers, slowest: performance.now() - start };
}

async function expectAway(origin: string, seal: string, body: string): Promise<void> {
  const { answers, slowest } = await sendAll(origin, seal, body);
  for (const [index, { status, headers, text }] of answers.entries()) {
    expect(status).toBe(503);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(text).toContain(`${body}, lettre ${index}.</textarea>`);
  }
  expect(slowest).toBeLessThan(longest);
}

async function published(origin: string, body: string): Promise<boolean> {
  return (await ask(origin, `/articles/${article}`)).text.includes(body);
}

describe("while PostgreSQL is stopped", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server.close());

  test("pages are read, forms keep what was typed, and all is well again without a restart of the site", async () => {
    using copy = new SampleCopy();
    setMode(copy.content, "postmoderated");
    const env = {
      ...behindProxy,
      DATABASE_URL: await newPostgresDatabase(server.url),
      MARBRE_SECRET: "un secret pour les essais, assez long",
    };
    await using site = await Site.start(copy, { watch: false, env });
    const seal = await sealOn(site.origin, article);
    const before = await send(site.origin, sending(seal, "Écrit avant la panne."));
    expect(before.status).toBe(303);
    const status = privatePage(before);
    await statuses(site.origin, kept);

    await server.stop();
    await expectAway(site.origin, seal, "Écrit pendant la panne");
    const own = await ask(site.origin, status);
    expect([own.status, own.headers["retry-after"]]).toEqual([503, "60"]);
    expect(await statuses(site.origin, [...kept, ...fresh])).toEqual([...kept, ...fresh].map(() => 200));
    expect(await published(site.origin, "Écrit avant la panne.")).toBe(true);

    // A site that is started meanwhile serves what its shelf holds.
    await using other = await Site.start(copy, { watch: false, env });
    expect(await statuses(other.origin, [...kept, ...fresh])).toEqual([...kept, ...fresh].map(() => 200));
    expect(await published(other.origin, "Écrit avant la panne.")).toBe(true);
    await expectAway(other.origin, seal, "Écrit à l’autre");

    await server.start();
    for (const [index, { origin }] of [site, other].entries()) {
      const body = `Écrit après la panne, ${index}.`;
      await until(async () => (await send(origin, sending(seal, body))).status === 303, "forms are taken", 10_000);
      expect(await published(origin, body)).toBe(true);
      expect((await ask(origin, status)).status).toBe(200);
    }
    await until(() => published(site.origin, "Écrit après la panne, 1."), "each site follows the other", 10_000);
    expect(await published(site.origin, "Écrit pendant la panne")).toBe(false);
  }, 300_000);
});

test("while another process holds the SQLite file, pages are read, forms keep what was typed, and then all is well", async () => {
  using copy = new SampleCopy();
  setMode(copy.content, "postmoderated");
  await using site = await Site.start(copy, { watch: false, env: { ...behindProxy, DATABASE_URL: "" } });
  const seal = await sealOn(site.origin, article);
  const before = await send(site.origin, sending(seal, "Écrit avant le verrou."));
  const status = privatePage(before);
  expect(before.status).toBe(303);

  const other = new Database(join(copy.state, "marbre.sqlite"));
  onTestFinished(() => void other.close());
  other.exec("begin exclusive");
  await expectAway(site.origin, seal, "Écrit sous le verrou");
  expect(await statuses(site.origin, [...kept, ...fresh, status])).toEqual([...kept, ...fresh, status].map(() => 200));

  // A lock that goes within the patience of a form is not seen by its writer.
  const patient = send(site.origin, sending(seal, "Écrit en attendant."));
  setTimeout(() => other.exec("rollback"), 500);
  expect((await patient).status).toBe(303);
  expect(await published(site.origin, "Écrit en attendant.")).toBe(true);
  expect(await published(site.origin, "Écrit sous le verrou")).toBe(false);
}, 120_000);
