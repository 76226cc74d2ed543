import { expect, onTestFinished, test } from "vitest";
import type { Edition } from "#lib/archive/edition.ts";
import { feedAt, feedsOf } from "#lib/feeds/feed-at.ts";
import { Paper, today } from "../../support/paper.ts";
import { feedOf, readAll, rssOf } from "./readers.ts";

async function newPaper(write: (paper: Paper) => void): Promise<Paper> {
  const paper = new Paper();
  onTestFinished(() => paper[Symbol.dispose]());
  write(paper);
  await paper.update();
  return paper;
}

function twoStories(paper: Paper): void {
  paper.story("mi-4", { date: "2015-03-16 18:40", authors: "[claire, idriss]", companies: "[xiaomi, apple]" });
  paper.story("lumia", { date: "2015-03-18 09:00", companies: "[apple, nokia]", tags: "[chine, salons]" });
}

const everyList = {
  "": ["La Preuve", "lumia", "mi-4"],
  "/sections/mobile": ["Mobile — La Preuve", "lumia", "mi-4"],
  "/tags/salons": ["Salons — La Preuve", "lumia"],
  "/companies/xiaomi": ["Xiaomi — La Preuve", "mi-4"],
  "/authors/idriss": ["Idriss Benamar — La Preuve", "mi-4"],
  "/companies/apple+nokia": ["Apple et Nokia — La Preuve", "lumia"],
  "/tags/chine+salons": ["Chine et Salons — La Preuve", "lumia"],
  "/articles/lumia/comments": ["Commentaires\u00a0: Titre de lumia — La Preuve"],
};

test.each(Object.entries(everyList))(
  "the feeds of “%s” are read alike by every reader in every format",
  async (list, [title, ...slugs]) => {
    const paper = await newPaper(twoStories);
    const items = slugs.map((slug) => ({
      title: `Titre de ${slug}`,
      id: `https://preuve.example/articles/${slug}`,
    }));
    for (const read of await readAll(paper.edition(), list)) {
      expect({ title: read.title, items: read.items ?? [] }).toEqual({ title, items });
    }
  },
);

test.each([
  "/feed.json/rss.xml",
  "/rss",
  "/articles/mi-4/rss.xml",
  "/archive/rss.xml",
  "/companies/apple+apple/rss.xml",
  "/authors/claire+idriss/rss.xml",
  "/companies/rss.xml",
])("no feed is looked for at %s", (path) => {
  expect(feedAt(path)).toBeUndefined();
});

test.each([
  "/sections/nulle-part/rss.xml",
  "/tags/personne/atom.xml",
  "/companies/personne/feed.json",
  "/authors/personne/rss.xml",
  "/companies/nokia+xiaomi/rss.xml",
  "/articles/personne/comments/rss.xml",
])("there is nothing to follow at %s", async (path) => {
  const paper = await newPaper(twoStories);
  expect(feedAt(path)?.(paper.edition()).view).toBeUndefined();
});

test("each format says its type with its charset", async () => {
  const paper = await newPaper(twoStories);
  expect(feedsOf("").map((path) => feedOf(paper.edition(), path).type)).toEqual([
    "application/rss+xml; charset=utf-8",
    "application/atom+xml; charset=utf-8",
    "application/feed+json; charset=utf-8",
  ]);
});

test("a feed has the thirty newest articles", async () => {
  const paper = await newPaper((written) => {
    for (let minute = 10; minute < 45; minute++) written.story(`n-${minute}`, { date: `2015-03-02 10:${minute}` });
  });
  const links = rssOf(paper.edition(), "").items?.map(({ link }) => link?.split("-").at(-1));
  expect(links).toEqual(Array.from({ length: 30 }, (_, index) => String(44 - index)));
});

test("a feed stays under a megabyte, however long the stories are, and leaves out the oldest", async () => {
  const body = `${"Une phrase simple & assez longue pour compter. ".repeat(20)}\n\n`.repeat(60);
  const paper = await newPaper((written) => {
    for (let day = 1; day < 26; day++)
      written.story(`long-${day}-x`, { date: `2015-03-${String(day).padStart(2, "0")} 10:00`, body });
  });
  for (const path of feedsOf("")) {
    const { body: written } = feedOf(paper.edition(), path);
    expect(Buffer.byteLength(written)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(written)).toBeGreaterThan(800_000);
    expect(written).toContain("/articles/long-25-x");
    expect(written).not.toContain("/articles/long-1-x");
  }
});

test("an article under embargo is absent from every feed until its moment", async () => {
  const paper = await newPaper((written) => {
    twoStories(written);
    written.story("secret", { date: "2016-12-02 10:00", companies: "[apple, nokia]", tags: "[chine, salons]" });
  });
  const due = Date.parse("2016-12-02T09:00:00Z");
  const lists = [
    "",
    "/sections/mobile",
    "/tags/salons",
    "/companies/nokia",
    "/authors/claire",
    "/companies/apple+nokia",
  ];
  const told = (edition: Edition) =>
    lists.flatMap(feedsOf).filter((path) => feedOf(edition, path).body.includes("secret"));
  expect(told(paper.edition(due - 1))).toEqual([]);
  expect(told(paper.edition(due))).toEqual(lists.flatMap(feedsOf));
  expect(feedAt("/articles/secret/comments/rss.xml")?.(paper.edition(due - 1)).view).toBeUndefined();
});

test("a feed was changed when the last of its articles was, whenever it is made", async () => {
  const paper = await newPaper((written) => {
    twoStories(written);
    written.story("mis-a-jour", { date: "2015-01-01 10:00", more: "updated: 2016-02-03 10:00" });
  });
  const at = Date.parse("2016-02-03T09:00:00Z");
  for (const path of feedsOf("")) {
    const early = feedOf(paper.edition(today), path);
    expect(early.modifiedAt).toBe(at);
    expect(feedOf(paper.edition(today + 999_999_999), path)).toEqual(early);
  }
  expect(rssOf(paper.edition(), "").lastBuildDate).toBe("Wed, 03 Feb 2016 09:00:00 GMT");
});

test("a feed without an article has the date of the newest of the paper, and the first of all dates without any", async () => {
  const paper = await newPaper(twoStories);
  const path = "/sections/internet/rss.xml";
  expect(feedOf(paper.edition(), path).modifiedAt).toBe(Date.parse("2015-03-18T08:00:00Z"));
  expect(feedOf(paper.edition(0), path).modifiedAt).toBe(0);
});

/** What becomes of the feed of the paper when its copy changes: whether the kept one still stands. */
async function afterwards(write: (paper: Paper) => void, path: string, change: (paper: Paper) => void) {
  const paper = await newPaper(write);
  const on = feedAt(path)?.(paper.edition()).on ?? [];
  const stamp = paper.edition().stamp(on);
  change(paper);
  await paper.update();
  return { stands: paper.edition().statements.generations.stands(stamp, today), edition: paper.edition() };
}

test.each(["/rss.xml", "/sections/mobile/rss.xml", "/companies/xiaomi/atom.xml", "/companies/apple+xiaomi/feed.json"])(
  "a corrected text reaches %s",
  async (path) => {
    const correct = (paper: Paper) =>
      paper.story("mi-4", {
        date: "2015-03-16 18:40",
        authors: "[claire, idriss]",
        companies: "[xiaomi, apple]",
        body: "Un corps corrigé.",
      });
    const { stands, edition } = await afterwards(twoStories, path, correct);
    expect(stands).toBe(false);
    expect(feedOf(edition, path).body).toContain("Un corps corrigé.");
  },
);

test("a new name of an author reaches the feeds", async () => {
  const { stands, edition } = await afterwards(twoStories, "/rss.xml", (paper) =>
    paper.write("authors/claire.md", "---\nname: Claire Vasseur-Roy\n---\n"),
  );
  expect(stands).toBe(false);
  expect(rssOf(edition, "").items?.[0]?.dc?.creators).toEqual(["Claire Vasseur-Roy"]);
});

test("a deleted article leaves the feed", async () => {
  const { stands, edition } = await afterwards(twoStories, "/rss.xml", (paper) =>
    paper.remove("articles/2015/03/lumia.md"),
  );
  expect(stands).toBe(false);
  expect(feedOf(edition, "/rss.xml").body).not.toContain("lumia");
});

test("an article of another section leaves the feed of a section as it is", async () => {
  const { stands } = await afterwards(twoStories, "/sections/mobile/rss.xml", (paper) =>
    paper.story("web", { section: "internet", companies: "[]", tags: "[]", authors: "[idriss]" }),
  );
  expect(stands).toBe(true);
});

test("a renamed article keeps its id, and its new address is where it leads", async () => {
  const { edition } = await afterwards(twoStories, "/rss.xml", (paper) => {
    paper.remove("articles/2015/03/mi-4.md");
    paper.story("mi-4-europe", { date: "2015-03-16 18:40", more: "aliases: [/articles/mi-4]" });
  });
  const ids = (await readAll(edition, "")).map(({ items }) => items?.[1]?.id);
  expect(ids).toEqual(Array.from({ length: 5 }, () => "https://preuve.example/articles/mi-4"));
  expect(rssOf(edition, "").items?.[1]?.link).toBe("https://preuve.example/articles/mi-4-europe");
});

test("a draft is in no feed", async () => {
  const paper = await newPaper((written) => written.story("brouillon", { more: "draft: true" }));
  expect(feedOf(paper.edition(), "/rss.xml").body).not.toContain("brouillon");
});
