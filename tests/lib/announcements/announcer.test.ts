import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Announcer } from "#lib/announcements/announcer.ts";
import { configured } from "#lib/announcements/announcing.ts";
import { Memory } from "#lib/announcements/memory.ts";
import { Paper } from "../../support/paper.ts";

/** A service of others that takes what it is told, or refuses it. */
class Service {
  readonly told: { url: string; headers: Record<string, unknown>; body: string }[] = [];
  status = 204;
  readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (this.status < 300) {
        this.told.push({ url: request.url ?? "", headers: request.headers, body: String(Buffer.concat(chunks)) });
      }
      response.writeHead(this.status).end();
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The words of the last notice's keys. */
  get keys(): string[] {
    return String(this.told.at(-1)?.headers["surrogate-key"] ?? "").split(" ");
  }
}

let paper: Paper;
let service: Service;
let address: string;
let log: string[];

beforeEach(async () => {
  paper = new Paper();
  service = new Service();
  log = [];
  address = await service.start();
  vi.stubEnv("MARBRE_STATE", paper.state);
  paper.story("un");
  await paper.update({ now: Date.now() });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  globalThis.marbreDesk?.archive.db.close();
  globalThis.marbreDesk = undefined;
  service.server.closeAllConnections();
  await new Promise((resolve) => service.server.close(resolve));
  paper[Symbol.dispose]();
});

test("a shared cache is told the keys of what a publication changed, and nothing of what it did not", async () => {
  const announcer = await following({ MARBRE_PURGE_URL: address, MARBRE_PURGE_HEADERS: "Surrogate-Key: {keys}" });
  await announcer.turn();
  expect(service.told).toEqual([]);
  paper.story("deux", { section: "internet", tags: "[salons]", companies: "[apple]" });
  await paper.update({ now: Date.now() });
  await announcer.turn();
  expect(service.keys).toEqual(
    expect.arrayContaining(["list:section:internet", "list:tag:salons", "list:all", "many"]),
  );
  expect(service.keys).not.toContain("article:un");
  await announcer.turn();
  expect(service.told).toHaveLength(1);
});

test("an embargo that falls due is told though nobody wrote anything", async () => {
  const inTwoSeconds = new Date(Date.now() + 2_000).toISOString();
  paper.story("demain", { date: inTwoSeconds, tags: "[salons]" });
  await paper.update({ now: Date.now() });
  const announcer = await following({ MARBRE_PURGE_URL: address, MARBRE_PURGE_HEADERS: "Surrogate-Key: {keys}" });
  await announcer.turn();
  expect(service.told).toEqual([]);
  await expect.poll(() => toldAfterTurn(announcer), { interval: 100 }).toBe(1);
  expect(service.keys).toContain("list:tag:salons");
});

test("a service that refuses is told later, once it takes what it is told; the log says both once", async () => {
  const announcer = await following({ MARBRE_PURGE_URL: address, MARBRE_PURGE_HEADERS: "Surrogate-Key: {keys}" });
  service.status = 503;
  paper.story("un", { title: "Un autre titre" });
  await paper.update({ now: Date.now() });
  await announcer.turn();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await announcer.turn();
  expect(log).toEqual([expect.stringMatching(/^MARBRE_ANNOUNCE_FAILED purge: POST .* answered 503$/)]);
  service.status = 200;
  await expect.poll(() => toldAfterTurn(announcer)).toBe(1);
  expect(service.keys).toContain("article:un");
  expect(log.at(-1)).toBe("MARBRE_ANNOUNCE_BACK purge");
});

test("a restart tells nothing twice, and what happened meanwhile is told", async () => {
  const settings = { MARBRE_PURGE_URL: address, MARBRE_PURGE_HEADERS: "Surrogate-Key: {keys}" };
  await following(settings);
  paper.story("un", { title: "Pendant l’arrêt" });
  await paper.update({ now: Date.now() });
  await (await following(settings)).turn();
  expect(service.told).toHaveLength(1);
  await (await following(settings)).turn();
  expect(service.told).toHaveLength(1);
});

test("a hub is told of the feeds of each list of an article, once each", async () => {
  const announcer = await following({ MARBRE_WEBSUB_HUB: address });
  paper.story("un", { title: "Un titre neuf" });
  await paper.update({ now: Date.now() });
  await announcer.turn();
  const topics = service.told.map(({ body }) => new URLSearchParams(body).get("hub.url"));
  expect(topics).toEqual(
    expect.arrayContaining([expect.stringMatching(/\/rss\.xml$/), expect.stringMatching(/\/tags\/chine\/atom\.xml$/)]),
  );
  expect(topics.filter((topic) => topic?.endsWith("/companies/xiaomi/feed.json"))).toHaveLength(1);
  expect(topics.some((topic) => topic?.includes("/companies/apple/"))).toBe(false);
  expect(new URLSearchParams(service.told[0]?.body).get("hub.mode")).toBe("publish");
});

test("IndexNow is told of new, changed, renamed and removed addresses, with the key and where it lies", async () => {
  const announcer = await following({ MARBRE_INDEXNOW_KEY: "a1b2c3d4e5", MARBRE_INDEXNOW_URL: address });
  paper.story("deux");
  await paper.update({ now: Date.now() });
  await announcer.turn();
  paper.remove("articles/2015/03/deux.md");
  paper.story("second", { more: "aliases: [/articles/deux]" });
  paper.remove("articles/2015/03/un.md");
  await paper.update({ now: Date.now() });
  await announcer.turn();
  const [first, second] = service.told.map(({ body }) => JSON.parse(body));
  expect(first).toMatchObject({
    key: "a1b2c3d4e5",
    keyLocation: expect.stringMatching(/^https?:\/\/[^/]+\/a1b2c3d4e5\.txt$/),
    urlList: [expect.stringMatching(/\/articles\/deux$/)],
  });
  expect(second.urlList.map((url: string) => new URL(url).pathname).toSorted()).toEqual([
    "/articles/deux",
    "/articles/second",
    "/articles/un",
  ]);
});

test.each([
  [{ MARBRE_INDEXNOW_KEY: "court" }, /MARBRE_INDEXNOW_KEY must be 8 to 128 small letters/],
  [{ MARBRE_INDEXNOW_KEY: "a1b2c3d4e5", MARBRE_INDEXNOW_URL: "nowhere" }, /MARBRE_INDEXNOW_URL must be an address/],
])("a setting that cannot be understood is refused: %j", (env, message) => {
  expect(() => configured({ NODE_ENV: "test", ...env })).toThrow(message);
});

async function toldAfterTurn(announcer: Announcer): Promise<number> {
  await announcer.turn();
  return service.told.length;
}

/** An announcer that knows where the paper stands, as after its start. */
async function following(settings: Record<string, string>): Promise<Announcer> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const channels = configured({ ...process.env, ...settings });
  const announcer = new Announcer(channels, new Memory(paper.state), (line) => log.push(line), 10);
  await announcer.turn();
  return announcer;
}
