import { afterEach, beforeEach, expect, test } from "vitest";
import { agendaOf } from "#lib/archive/agenda.ts";
import { Paper, today } from "../../support/paper.ts";

let paper: Paper;
beforeEach(() => {
  paper = new Paper();
});
afterEach(() => paper[Symbol.dispose]());

const at = (written: string) => Date.parse(written);
const agenda = async () => {
  await paper.update();
  return agendaOf(paper.edition());
};

test("a paper in which nothing is due has an empty agenda", async () => {
  paper.story("paru");
  expect(await agenda()).toEqual({ dues: [], drafts: [], complete: true });
});

test("embargoes are listed soonest first, with their file; what is out is not", async () => {
  paper.story("paru");
  paper.story("plus-tard", { date: "2017-03-01 08:00" });
  paper.story("bientot", { date: "2016-12-01 13:01", title: "Bientôt" });
  const { dues } = await agenda();
  expect(dues).toMatchObject([
    { kind: "embargo", at: today + 60_000, title: "Bientôt", file: "articles/2016/12/bientot.md" },
    { kind: "embargo", slug: "plus-tard" },
  ]);
});

test("drafts are apart, whatever their date", async () => {
  paper.story("vieux", { more: "draft: true" });
  paper.story("futur", { date: "2017-03-01 08:00", more: "draft: true" });
  const { dues, drafts } = await agenda();
  expect(dues).toEqual([]);
  expect(drafts.map(({ slug }) => slug)).toEqual(["futur", "vieux"]);
});

test("an article that closes to comments within two weeks is listed at its moment, by the rule of its section", async () => {
  paper.write(
    "moderation.yaml",
    `${paper.moderation}closeAfterDays: 30\nsections:\n  internet: {closeAfterDays: 10}\n`,
  );
  paper.story("ferme-demain", { date: "2016-11-02 13:00" });
  paper.story("ferme-plus-tard", { date: "2016-11-25 13:00" });
  paper.story("ferme-deja", { date: "2016-10-02 13:00" });
  paper.story("toujours-ouvert", { date: "2016-11-02 13:00", more: "comments: open" });
  paper.story("jamais-ouvert", { date: "2016-11-02 13:00", more: "comments: closed" });
  paper.story("internet", { date: "2016-11-25 13:00", section: "internet" });
  const { dues } = await agenda();
  expect(dues).toMatchObject([
    { kind: "closing", slug: "ferme-demain", at: at("2016-12-02T12:00:00Z") },
    { kind: "closing", slug: "internet", at: at("2016-12-05T12:00:00Z") },
  ]);
  expect(dues).toHaveLength(2);
});

test("an article that leaves its place on the front page is listed until it has left it", async () => {
  paper.story("un");
  paper.story("deux");
  paper.write(
    "front.yaml",
    "lead: [{article: un, until: 2016-12-02 08:00}]\nsecondary: [{article: deux, until: 2016-11-02 08:00}]\n",
  );
  expect((await agenda()).dues).toMatchObject([{ kind: "front", slug: "un", at: at("2016-12-02T07:00:00Z") }]);
});

test("an agenda that is too long says so", async () => {
  for (let number = 0; number < 200; number++) paper.story(`n-${number}`, { date: "2017-03-01 08:00" });
  expect((await agenda()).complete).toBe(false);
});
