import { afterEach, beforeEach, expect, test } from "vitest";
import { correctionsPage } from "#lib/archive/corrections-page.ts";
import { feedAt } from "#lib/feeds/feed-at.ts";
import { Paper } from "../../support/paper.ts";

let paper: Paper;

beforeEach(() => {
  paper = new Paper();
});

afterEach(() => paper[Symbol.dispose]());

const corrected = (...dates: string[]) =>
  `corrections:\n${dates.map((date) => `  - {date: ${date}, kind: correction, text: "Corrigé le ${date}."}`).join("\n")}`;

const shown = (page?: number) =>
  correctionsPage(paper.edition(), page).view?.entries.map(({ article, corrections }) => [
    article.slug,
    ...corrections.map(({ html }) => html),
  ]);

test("corrections of all articles stand newest first, an article once for each moment", async () => {
  paper.story("un", { more: corrected("2015-03-20", "2015-04-02") });
  paper.story("deux", { more: corrected("2015-03-25") });
  paper.story("trois");
  await paper.update();
  expect(shown()).toEqual([
    ["un", "Corrigé le 2015-04-02."],
    ["deux", "Corrigé le 2015-03-25."],
    ["un", "Corrigé le 2015-03-20."],
  ]);
});

test("neither a draft nor an embargoed article tells what was corrected in it", async () => {
  paper.story("un", { more: `${corrected("2015-03-20")}\ndraft: true` });
  paper.story("deux", { date: "2030-03-16 10:00", more: corrected("2030-03-20") });
  await paper.update();
  expect(shown()).toEqual([]);
  expect(shown(1)).toBeUndefined();
});

test("pages are numbered from the oldest end", async () => {
  for (let n = 0; n < 45; n++)
    paper.story(`n-${n}`, { more: corrected(`2015-04-01 10:${String(n).padStart(2, "0")}`) });
  await paper.update();
  expect(shown()).toHaveLength(25);
  expect(shown(1)?.[0]?.[0]).toBe("n-19");
  expect(correctionsPage(paper.edition(), 1).view?.listing).toEqual({ page: 1, newer: "latest" });
  expect(shown(2)).toBeUndefined();
});

test("a correction moves the list and its feeds, a change of the body does not", async () => {
  paper.story("un", { more: corrected("2015-03-20") });
  await paper.update();
  paper.story("un", { more: corrected("2015-03-20"), body: "Autre chose." });
  expect((await paper.update()).moved).not.toContain("list:corrections");
  paper.story("un", { more: corrected("2015-03-20", "2015-03-21"), body: "Autre chose." });
  expect((await paper.update()).moved).toContain("list:corrections");
  paper.story("un", { more: corrected("2015-03-21"), body: "Autre chose." });
  expect((await paper.update()).moved).toContain("list:corrections");
  expect(shown()).toHaveLength(1);
});

test("each correction is an item of the feeds, known by its article and its moment", async () => {
  paper.story("un", { title: "L’Inde", more: corrected("2015-03-20") });
  await paper.update();
  for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
    const body = feedAt(`/corrections/${file}`)?.(paper.edition()).view?.body;
    expect(body).toContain("Rectificatif\u00a0: L’Inde");
    expect(body).toContain(`https://preuve.example/articles/un#correction-${Date.parse("2015-03-19T23:00Z")}`);
  }
});

test("a paper that has corrected nothing has an empty feed", async () => {
  paper.story("un");
  await paper.update();
  expect(feedAt("/corrections/rss.xml")?.(paper.edition()).view?.body).not.toContain("<item>");
});
