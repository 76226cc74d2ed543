import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { say, statuses, until, untilAllSay } from "../support/reading.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";

/** Two processes on one machine: one follows the copy, the other only reads what both share. */
const copy = new SampleCopy();
let sites: Site[] = [];
beforeAll(async () => {
  const first = await Site.start(copy);
  sites = [first, await Site.start(copy, { watch: false })];
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  copy[Symbol.dispose]();
});

const second = 1_000;
/** Longer than it takes to write the article and to see that it is nowhere. In milliseconds. */
const notice = 7 * second;

/** A moment as the copy of a Paris paper writes it, to the second. */
function written(at: number): string {
  return new Date(at).toLocaleString("sv-SE", { timeZone: "Europe/Paris" });
}

type Embargo = {
  due: number;
  /** Where its headline will stand; its month has no page before. */
  places: string[];
};

async function embargo(slug: string, title: string): Promise<Embargo> {
  const due = Math.ceil((Date.now() + notice) / second) * second;
  const date = written(due);
  copy.article(slug, { title, date, more: `aliases: [/avant/${slug}]` });
  await until(() => sites.some(({ log }) => log.includes(`${slug}.md`)), "the article is in the archive", 2 * second);
  const month = `/archive/${date.slice(0, 4)}/${date.slice(5, 7)}`;
  return {
    due,
    places: [
      "/",
      "/sections/mobile",
      "/tags/tablettes",
      "/companies/nokia",
      "/authors/claire-vasseur",
      `/articles/${slug}`,
      month,
    ],
  };
}

function come(due: number): Promise<number> {
  return until(() => Date.now() >= due, "the moment has come", notice + second);
}

describe("an embargo that falls due while two processes run", () => {
  let lifted: Embargo;

  test("shows nothing of its article before its moment, in either of them", async () => {
    lifted = await embargo("embargo", "Le titre sous embargo");
    for (const { origin } of sites) {
      expect(await say(origin, lifted.places, "Le titre sous embargo")).not.toContain(true);
      expect(await statuses(origin, ["/articles/embargo", "/avant/embargo"])).toEqual([404, 404]);
    }
    expect(Date.now(), "everything was read before the moment").toBeLessThan(lifted.due);
  });

  test("is lifted by both within a second of its moment, on every page", async () => {
    await come(lifted.due);
    await Promise.all(sites.map(({ origin }) => untilAllSay(origin, lifted.places, "Le titre sous embargo", second)));
    for (const { origin } of sites)
      expect(await statuses(origin, ["/avant/embargo", lifted.places.at(-1) ?? ""])).toEqual([301, 200]);
  });

  test("is lifted after a restart too, when it fell due while nobody ran", async () => {
    const { due, places } = await embargo("relache", "Paru pendant la relâche");
    for (const { origin } of sites) await statuses(origin, places);
    await Promise.all(sites.map((site) => site.stop()));
    await come(due);
    const site = await Site.start(copy);
    sites = [site];
    expect(await say(site.origin, places, "Paru pendant la relâche")).not.toContain(false);
  });
});

describe("an article that expires while the site runs", () => {
  test("is on every page until its moment, gone from its address then, and soon from every list", async () => {
    const [site] = sites;
    const end = Math.ceil((Date.now() + 2 * notice) / second) * second;
    const title = "Pour un temps seulement";
    copy.article("bref", { title, date: "2016-11-03 10:00", more: `expires: ${written(end)}` });
    const places = ["/", "/tags/tablettes", "/companies/nokia", "/rss.xml", "/archive/2016/11"];
    await untilAllSay(site?.origin ?? "", [...places, "/articles/bref"], title, notice);
    expect(Date.now(), "everything was read before the moment").toBeLessThan(end);
    await until(() => Date.now() >= end, "the moment has come", 2 * notice + second);
    expect(await statuses(site?.origin ?? "", ["/articles/bref"])).toEqual([410]);
    await until(
      async () => !(await say(site?.origin ?? "", places, title)).includes(true),
      "it is nowhere",
      3 * second,
    );
    expect(await say(site?.origin ?? "", ["/articles/bref"], "n’était publié que pour un temps")).toEqual([true]);
  });
});
