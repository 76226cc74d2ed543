import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CardKind } from "#lib/cards/card.ts";
import { cardPath } from "#lib/cards/card-address.ts";
import { CardPress } from "#lib/cards/card-press.ts";
import { findCard } from "#lib/cards/find-card.ts";
import { heaviest } from "#lib/cards/make-card.ts";
import { serveCard } from "#lib/cards/serve-card.ts";
import { Darkroom } from "#lib/media/darkroom.ts";
import { Paper, today } from "../../support/paper.ts";

const red =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750"><path fill="#c00000" d="M0 0h1200v750H0z"/></svg>';

/** A paper with its darkroom and its card press. */
async function pressRoom({ places = 64 } = {}) {
  const paper = new Paper();
  onTestFinished(() => paper[Symbol.dispose]());
  paper.write("companies/nokia.md", "---\nname: Nokia\nsector: Réseaux\nlogo: nokia.svg\n---\n\nProfil.\n");
  paper.write("companies/nokia.svg", red.replaceAll("1200", "750"));
  paper.write("gone.yaml", "- {path: /articles/retire, reason: Une erreur.}\n");
  paper.write("articles/2015/03/lead.svg", red);
  paper.story("illustre", { title: "Le CeBIT s’ouvre à l’Œil nu", more: 'image: {src: lead.svg, alt: "Rouge"}' });
  paper.story("nu");
  paper.story("retire");
  paper.story("brouillon", { more: "draft: true" });
  paper.story("embargo", { date: "2016-12-02 08:00" });
  await paper.update();
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const cards = join(paper.state, "cards");
  const renditions = join(paper.state, "media");
  const darkroom = new Darkroom({ originals: paper.content, renditions, diskBytes: 1e8, log });
  const press = new CardPress({
    fonts: "lib/cards/fonts",
    cards,
    diskBytes: 1e8,
    places,
    darkroom: () => darkroom,
    log,
  });
  const card = (kind: CardKind, slug: string, now = today) => findCard(paper.edition(now), { kind, slug });
  return {
    paper,
    cards,
    lines,
    press,
    path(kind: CardKind, slug: string, now = today): string {
      const found = card(kind, slug, now);
      if (!found) throw new Error(`${kind} ${slug} has no card.`);
      return cardPath(found);
    },
    ask(path: string, options: { headers?: Record<string, string>; method?: string; now?: number } = {}) {
      const { now = today, ...init } = options;
      const find = ({ kind, slug }: { kind: CardKind; slug: string }) => card(kind, slug, now);
      return serveCard(new Request(`http://localhost:3000${path}`, init), { find, press: () => press, log });
    },
  };
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

/** The colour of a pixel, as red, green and blue. */
async function pixel(card: Buffer, left: number, top: number): Promise<number[]> {
  const raw = await sharp(card).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...raw];
}

describe("a card", () => {
  test.each([
    ["articles", "illustre"],
    ["articles", "nu"],
    ["companies", "nokia"],
    ["companies", "apple"],
    ["tags", "chine"],
    ["paper", "front"],
  ] as const)("of %s %s is a JPEG of 1200 × 630 for a year, and light", async (kind, slug) => {
    const { ask, path } = await pressRoom();
    const response = await ask(path(kind, slug));
    const bytes = await bytesOf(response);
    const { format, width, height } = await sharp(bytes).metadata();
    expect([response.status, format, width, height]).toEqual([200, "jpeg", 1200, 630]);
    expect(bytes.length).toBeLessThan(heaviest);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-length": String(bytes.length),
      "content-type": "image/jpeg",
      etag: expect.stringMatching(/^"[0-9a-f]{12}-[0-9a-f]{8}"$/),
    });
  });

  test("shows the picture of its story at the right, to the edge", async () => {
    const { ask, path } = await pressRoom();
    const illustrated = await bytesOf(await ask(path("articles", "illustre")));
    const [r = 0, g = 255] = await pixel(illustrated, 1190, 340);
    expect([r > 180, g < 30]).toEqual([true, true]);
    const bare = await bytesOf(await ask(path("articles", "nu")));
    expect((await pixel(bare, 1190, 340)).every((value) => value > 200)).toBe(true);
  });

  test("is made once, for a hundred who ask at once, for those who come later and after a restart", async () => {
    const { ask, path, press, cards } = await pressRoom();
    const address = path("tags", "chine");
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(address)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await ask(address);
    expect([press.printed, readdirSync(cards).length]).toEqual([1, 1]);
  });

  test("is told by HEAD, and is not sent to who has it", async () => {
    const { ask, path, press } = await pressRoom();
    const address = path("articles", "nu");
    const [get, head] = [await ask(address), await ask(address, { method: "HEAD" })];
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect([head.status, head.body]).toEqual([200, null]);
    const etag = get.headers.get("etag") ?? "";
    const again = await ask(address, { headers: { "If-None-Match": etag } });
    expect([again.status, again.headers.get("etag"), again.body]).toEqual([304, etag, null]);
    expect(press.printed).toBe(1);
  });

  test("of other words is at another address, and the old one leads there", async () => {
    const { ask, path, paper } = await pressRoom();
    const before = path("articles", "nu");
    paper.story("nu", { title: "Un autre titre" });
    await paper.update();
    const after = path("articles", "nu");
    expect(after).not.toBe(before);
    const old = await ask(before);
    expect([old.status, old.headers.get("location"), old.headers.get("cache-control")]).toEqual([
      302,
      after,
      "no-store",
    ]);
  });

  test("whose picture cannot be made is sent without it, for a minute, and is not kept", async () => {
    const { ask, path, paper, cards, lines } = await pressRoom();
    rmSync(join(paper.content, "articles/2015/03/lead.svg"));
    const response = await ask(path("articles", "illustre"));
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "public, max-age=60"]);
    expect((await pixel(await bytesOf(response), 1190, 340)).every((value) => value > 200)).toBe(true);
    expect(existsSync(cards)).toBe(false);
    expect(lines).toEqual([expect.stringMatching(/^MARBRE_MEDIA_FAILED articles\/2015\/03\/lead\.svg/)]);
  });

  test("that cannot be kept is sent, and the log says why", async () => {
    const { ask, path, cards, lines } = await pressRoom();
    mkdirSync(join(cards, ".."), { recursive: true });
    writeFileSync(cards, "a file where the folder should be");
    expect((await ask(path("tags", "chine"))).status).toBe(200);
    expect(lines).toEqual([expect.stringMatching(/^MARBRE_CARD_UNKEPT .+: EEXIST/)]);
  });
});

describe("no card", () => {
  test.each([
    ["a draft", "articles", "brouillon"],
    ["an embargoed article", "articles", "embargo"],
    ["a withdrawn article", "articles", "retire"],
    ["an article that was never written", "articles", "jamais"],
    ["a company without a file", "companies", "constructor"],
    ["a tag’s synonym", "tags", "pekin"],
    ["another paper", "paper", "autre"],
  ] as const)("is there for %s", async (_, kind, slug) => {
    const { ask, cards } = await pressRoom();
    const response = await ask(`/cards/${kind}/${slug}/0123456789ab.jpeg`);
    expect([response.status, response.headers.get("cache-control")]).toEqual([404, "public, max-age=60"]);
    expect(existsSync(cards)).toBe(false);
  });

  test("of an embargoed article is there a moment before, and it is a moment after", async () => {
    const { ask, path } = await pressRoom();
    const due = Date.parse("2016-12-02T08:00:00+01:00");
    const address = path("articles", "embargo", due);
    expect((await ask(address, { now: due - 1 })).status).toBe(404);
    expect((await ask(address, { now: due })).status).toBe(200);
  });

  test("is made for made-up addresses, and nothing is kept of them", async () => {
    const { ask, press, cards } = await pressRoom();
    const digest = (n: number) => n.toString(16).padStart(12, "0");
    for (let n = 0; n < 200; n++) {
      expect((await ask(`/cards/articles/invente-${n}/${digest(n)}.jpeg`)).status).toBe(404);
      expect((await ask(`/cards/articles/nu/${digest(n)}.jpeg`)).status).toBe(302);
    }
    expect([press.printed, existsSync(cards)]).toEqual([0, false]);
  });
});

test("more cards than may wait are put off, and nobody else is", async () => {
  const { ask, path, paper } = await pressRoom({ places: 3 });
  for (let n = 0; n < 6; n++) paper.story(`breve-${n}`);
  await paper.update();
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => ask(path("articles", `breve-${n}`))));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 200, 200, 200, 503, 503]);
  const putOff = answers.find(({ status }) => status === 503);
  expect([putOff?.headers.get("retry-after"), putOff?.headers.get("cache-control")]).toEqual(["5", "no-store"]);
});

test("an archive that cannot be read is 503 without a word of what went wrong", async () => {
  const lines: string[] = [];
  const response = await serveCard(new Request("http://localhost:3000/cards/tags/chine/0123456789ab.jpeg"), {
    find: () => {
      throw new Error("database disk image is malformed");
    },
    press: () => {
      throw new Error("nobody asks");
    },
    log: (line) => void lines.push(line),
  });
  expect([response.status, await response.text()]).toEqual([503, "503 Service Unavailable\n"]);
  expect(lines[0]).toMatch(/^MARBRE_CARD_FAILED .*malformed/);
});
