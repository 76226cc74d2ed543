import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/ask.ts";
import { say, statuses, until, untilAllSay } from "../support/reading.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";

/** In milliseconds; the figures themselves are the bench's business. */
const soon = 2_000;

const copy = new SampleCopy();
let site: Site;
beforeAll(async () => {
  site = await Site.start(copy);
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

/** Where an article of November 2016 about Nokia stands, beside its own page. */
const places = [
  "/",
  "/sections/mobile",
  "/tags/tablettes",
  "/companies/nokia",
  "/authors/claire-vasseur",
  "/archive/2016/11",
];

describe("while the site runs", () => {
  test("an article that is saved is on its page and on every other that it belongs to", async () => {
    await statuses(site.origin, places);
    copy.article("essai", { title: "Nokia prépare son retour", standfirst: "Un chapô." });
    await untilAllSay(site.origin, ["/articles/essai", ...places], "Nokia prépare son retour", soon);
  });

  test("a headline that is changed changes everywhere, and the old one is gone", async () => {
    copy.article("essai", { title: "Nokia revient", standfirst: "Un chapô." });
    await untilAllSay(site.origin, ["/articles/essai", ...places], "Nokia revient", soon);
    expect(await say(site.origin, ["/articles/essai", ...places], "Nokia prépare son retour")).not.toContain(true);
  });

  test("an article that moves to another section, tag and author leaves the old ones", async () => {
    const [from, to] = [
      ["/sections/mobile", "/tags/tablettes", "/authors/claire-vasseur"],
      ["/sections/logiciels", "/tags/brevets", "/authors/idriss-benamar"],
    ];
    copy.article("essai", {
      title: "Nokia revient",
      section: "logiciels",
      tags: "[brevets]",
      authors: "[idriss-benamar]",
    });
    await untilAllSay(site.origin, to ?? [], "Nokia revient", soon);
    expect(await say(site.origin, from ?? [], "Nokia revient")).toEqual([false, false, false]);
    copy.article("essai", { title: "Nokia revient" });
    await untilAllSay(site.origin, from ?? [], "Nokia revient", soon);
  });

  test("an article that is broken keeps its last good version, and the log names its file and line", async () => {
    const path = copy.article("essai", { title: "Jamais paru", section: "voile" });
    await until(() => site.log.includes(`content/${path}:6:`), `the log names ${path}, line 6`, soon);
    expect(site.log).toContain(`MARBRE_LAST_GOOD content/${path}`);
    expect(await say(site.origin, ["/articles/essai", ...places], "Nokia revient")).not.toContain(false);
    expect(await say(site.origin, ["/articles/essai", ...places], "Jamais paru")).not.toContain(true);
  });

  test("an article that never was good is not there, and the rest of the paper stands", async () => {
    const path = copy.article("casse", { title: "Sans rubrique", section: "voile" });
    await until(() => site.log.includes(`content/${path}:6:`), `the log names ${path}, line 6`, soon);
    expect(await statuses(site.origin, ["/articles/casse", ...places])).toEqual([404, ...places.map(() => 200)]);
    copy.remove(path);
  });

  test("a company that takes another name has it on every page that names it", async () => {
    copy.write("companies/nokia.md", "---\nname: Nokia et fils\n---\n\nUn profil.\n");
    await untilAllSay(
      site.origin,
      ["/articles/essai", "/companies/nokia", "/articles/microsoft-rachete-les-telephones-de-nokia"],
      "Nokia et fils",
      soon,
    );
  });

  test("an address that an article takes over leads to it, and one that is withdrawn says why", async () => {
    copy.article("essai", { title: "Nokia revient", more: "aliases: [/2016/nokia]" });
    await until(
      async () => (await ask(site.origin, "/2016/nokia")).headers.location === "/articles/essai",
      "the alias leads to the article",
      soon,
    );
    copy.article("retire", { title: "Un article de trop" });
    await untilAllSay(site.origin, ["/articles/retire", "/"], "Un article de trop", soon);
    copy.remove("articles/2016/11/retire.md");
    copy.write("gone.yaml", "- path: /articles/retire\n  date: 2016-11-03\n  reason: Tout était faux.\n");
    await until(async () => (await ask(site.origin, "/articles/retire")).status === 410, "the article is gone", soon);
    await untilAllSay(site.origin, ["/articles/retire"], "Tout était faux.", soon);
  });

  test("an article that is removed is nowhere any more", async () => {
    copy.remove("articles/2016/11/essai.md");
    await until(
      async () => (await ask(site.origin, "/articles/essai")).status === 404,
      "the article answers 404",
      soon,
    );
    expect(await say(site.origin, places, "Nokia revient")).not.toContain(true);
    expect(await statuses(site.origin, ["/2016/nokia"])).toEqual([404]);
  });
});

describe("a restart", () => {
  test("before anyone has read a change shows the change", async () => {
    copy.article("relance", { title: "Avant la relance" });
    await untilAllSay(site.origin, ["/articles/relance", ...places], "Avant la relance", soon);
    const updates = () => site.log.match(/Archive at update/g)?.length ?? 0;
    const before = updates();
    copy.article("relance", { title: "Après la relance" });
    await until(() => updates() > before, "the change is in the archive", soon);
    await site.stop();
    site = await Site.start(copy);
    expect(await say(site.origin, ["/articles/relance", ...places], "Après la relance")).not.toContain(false);
    expect(await say(site.origin, ["/articles/relance", ...places], "Avant la relance")).not.toContain(true);
  });

  test("takes in what was changed and removed while the site stood still", async () => {
    await site.stop();
    copy.remove("articles/2016/11/relance.md");
    copy.article("pendant", { title: "Pendant l’arrêt" });
    site = await Site.start(copy);
    expect(await say(site.origin, ["/articles/pendant", ...places], "Pendant l’arrêt")).not.toContain(false);
    expect(await say(site.origin, places, "Après la relance")).not.toContain(true);
    expect(await statuses(site.origin, ["/articles/relance"])).toEqual([404]);
  });
});
