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
const notice = 6 * second;

/** A moment as the copy of a Paris paper writes it, to the second. */
function written(at: number): string {
  return new Date(at).toLocaleString("sv-SE", { timeZone: "Europe/Paris" });
}

/** Every page that an article of this moment stands on, beside its own. */
function placesOf(date: string): string[] {
  const [year, month] = date.split("-");
  return [
    "/",
    "/sections/mobile",
    "/tags/tablettes",
    "/companies/nokia",
    "/authors/claire-vasseur",
    "/archive",
    `/archive/${year}`,
    `/archive/${year}/${month}`,
  ];
}

function embargo(slug: string, title: string): { due: number; places: string[] } {
  const due = Math.ceil((Date.now() + notice) / second) * second;
  const date = written(due);
  copy.article(slug, { title, date, more: `aliases: [/avant/${slug}]` });
  return { due, places: placesOf(date) };
}

describe("an embargo that falls due while two processes run", () => {
  test("is lifted by both within a second of its moment, on every page, and not before", async () => {
    const lists = placesOf(written(Date.now())).filter((path) => !/^\/archive\/?/.test(path));
    const { due, places } = embargo("embargo", "Le titre sous embargo");
    await until(() => sites[0]?.log.includes("embargo.md") ?? false, "the article is in the archive", 2 * second);
    for (const { origin } of sites) {
      expect(await statuses(origin, ["/articles/embargo", "/avant/embargo"])).toEqual([404, 404]);
      expect(await say(origin, lists, "Le titre sous embargo")).not.toContain(true);
      await statuses(origin, places);
    }
    expect(Date.now(), "the pages were read before the moment").toBeLessThan(due);

    await until(() => Date.now() >= due, "the moment has come", notice + second);
    const shown = [places.filter((path) => path !== "/archive"), ["/articles/embargo"]].flat();
    // `/archive` and its years count articles; that they changed is seen on the month, which did not exist.
    const named = shown.filter((path) => !/^\/archive\/\d+$/.test(path));
    await Promise.all(sites.map(({ origin }) => untilAllSay(origin, named, "Le titre sous embargo", second)));
    for (const { origin } of sites) {
      expect(await statuses(origin, places)).toEqual(places.map(() => 200));
      expect(await statuses(origin, ["/avant/embargo"])).toEqual([301]);
    }
  }, 30_000);

  test("is lifted after a restart too, when it fell due while nobody ran", async () => {
    const { due, places } = embargo("relache", "Paru pendant la relâche");
    await until(() => sites[0]?.log.includes("relache.md") ?? false, "the article is in the archive", 2 * second);
    for (const { origin } of sites) await statuses(origin, places);
    await Promise.all(sites.map((site) => site.stop()));
    await until(() => Date.now() >= due, "the moment has come", notice + second);
    sites = [await Site.start(copy)];
    const named = ["/articles/relache", ...places.filter((path) => !/^\/archive(?:\/\d+)?$/.test(path))];
    expect(await say(sites[0]?.origin ?? "", named, "Paru pendant la relâche")).not.toContain(false);
  }, 60_000);
});
