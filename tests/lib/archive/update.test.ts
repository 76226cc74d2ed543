import { expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { articlePage } from "#lib/archive/article-page.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { Paper, today } from "../../support/paper.ts";

test("a saved article is in the archive, on each of its lists", async () => {
  using paper = new Paper();
  paper.story("premier", { tags: "[chine, salons]", companies: "[xiaomi, apple]" });
  const report = await paper.update();
  expect(report.problems).toEqual([]);
  const edition = paper.edition();
  for (const list of [
    "all",
    "section:mobile",
    "tag:chine",
    "tag:salons",
    "company:xiaomi",
    "company:apple",
    "author:claire",
    "month:2015-03",
  ]) {
    expect(
      edition.newest(list, 10).map(({ slug }) => slug),
      list,
    ).toEqual(["premier"]);
  }
});

test("an archive from which no reader is served has no index, log or generations, and all else", async () => {
  using paper = new Paper();
  paper.story("premier");
  await updateArchive(paper.archive, { now: today, folder: paper.content, served: false });
  expect(paper.edition().article("premier")?.title).toBe("Titre de premier");
  const rows = () => ["search_keys", "changes", "generations"].map((table) => rowsIn(paper, table));
  expect(rows()).toEqual([0, 0, 0]);
  paper.story("second");
  await paper.update();
  expect(Math.min(...rows())).toBeGreaterThan(0);
});

test("an update without changes changes nothing and keeps its number", async () => {
  using paper = new Paper();
  paper.story("premier");
  const first = await paper.update();
  const second = await paper.update();
  expect(second).toMatchObject({ update: first.update, added: [], changed: [], removed: [], moved: [] });
});

test("a checkout that touches every file without changing it moves nothing", async () => {
  using paper = new Paper();
  const path = paper.story("premier");
  await paper.update();
  await new Promise((resolve) => setTimeout(resolve, 5));
  paper.story("premier");
  const report = await paper.update({ only: [path] });
  expect(report).toMatchObject({ changed: [], moved: [] });
});

test("a month is that of the paper's zone", async () => {
  using paper = new Paper();
  paper.story("minuit", { date: "2015-04-01 00:30" });
  await paper.update();
  expect(paper.edition().count("month:2015-04")).toBe(1);
  expect(paper.edition().count("month:2015-03")).toBe(0);
});

test("an embargoed article does not exist before its minute, and does from then on, without an update", async () => {
  using paper = new Paper();
  paper.story("secret", { date: "2017-01-05 08:00" });
  await paper.update();
  const minute = Date.parse("2017-01-05T07:00:00Z");
  expect(paper.edition(minute - 1).article("secret")).toBeUndefined();
  expect(paper.edition(minute - 1).count("all")).toBe(0);
  expect(paper.edition(minute).article("secret")?.slug).toBe("secret");
  expect(paper.edition(minute).listing("tag:chine")?.teasers).toHaveLength(1);
});

test("the old address of an embargoed article leads nowhere before its minute", async () => {
  using paper = new Paper();
  paper.story("secret", { date: "2017-01-05 08:00", more: "aliases: [/vieux]" });
  await paper.update();
  const minute = Date.parse("2017-01-05T07:00:00Z");
  expect(paper.edition(minute - 1).redirect("/vieux")).toBeUndefined();
  expect(paper.edition(minute).redirect("/vieux")).toBe("/articles/secret");
});

test("a draft is on no list and has no page", async () => {
  using paper = new Paper();
  paper.story("brouillon", { more: "draft: true" });
  await paper.update();
  expect(paper.edition().article("brouillon")).toBeUndefined();
  expect(paper.edition().count("all")).toBe(0);
});

test("a broken article keeps its last good version, body included, and is reported with its line", async () => {
  using paper = new Paper();
  const path = paper.story("premier", { body: "La bonne version." });
  await paper.update();
  paper.story("premier", { body: "La mauvaise version.", companies: "[xiomi]" });
  const report = await paper.update({ only: [path] });
  expect(report.problems).toMatchObject([{ file: path, line: 8, rule: "unknown-company" }]);
  expect(report.kept).toEqual([path]);
  expect(paper.edition().body("premier")?.markdown).toContain("La bonne version.");
  expect(paper.edition().article("premier")?.companies).toEqual(["xiaomi"]);
});

test("an article whose company was missing is taken in as soon as the company is written", async () => {
  using paper = new Paper();
  paper.story("premier", { companies: "[huawei]" });
  expect((await paper.update()).problems).toMatchObject([{ rule: "unknown-company" }]);
  paper.write("companies/huawei.md", "---\nname: Huawei\n---\n");
  const report = await paper.update({ only: ["companies/huawei.md"] });
  expect(report.problems).toEqual([]);
  expect(paper.edition().count("company:huawei")).toBe(1);
});

test("an article that names a removed company is a problem, and stays as it was", async () => {
  using paper = new Paper();
  const path = paper.story("premier");
  await paper.update();
  paper.remove("companies/xiaomi.md");
  const report = await paper.update({ only: ["companies/xiaomi.md"] });
  expect(report.problems).toMatchObject([{ file: path, rule: "unknown-company" }]);
  expect(paper.edition().article("premier")).toBeDefined();
});

test("a removed article leaves its page, its lists and its old addresses", async () => {
  using paper = new Paper();
  const path = paper.story("premier", { more: "aliases: [/vieux]" });
  await paper.update();
  expect(paper.edition().redirect("/vieux")).toBe("/articles/premier");
  paper.remove(path);
  const report = await paper.update();
  expect(report.removed).toEqual([path]);
  expect(paper.edition().article("premier")).toBeUndefined();
  expect(paper.edition().count("all")).toBe(0);
  expect(paper.edition().redirect("/vieux")).toBeUndefined();
});

test("two files with one slug: the second is refused, and takes its place when the first goes", async () => {
  using paper = new Paper();
  const first = paper.story("double", { date: "2014-01-02 10:00", title: "Un" });
  const second = paper.story("double", { date: "2015-01-02 10:00", title: "Deux" });
  const report = await paper.update();
  expect(report.problems).toMatchObject([{ file: second, rule: "duplicate-slug" }]);
  expect(paper.edition().article("double")?.title).toBe("Un");
  paper.remove(first);
  expect((await paper.update()).problems).toEqual([]);
  expect(paper.edition().article("double")?.title).toBe("Deux");
});

test("a tag's synonym resolves to the tag in front matter, and its address redirects", async () => {
  using paper = new Paper();
  paper.story("premier", { tags: "[pekin]" });
  await paper.update();
  expect(paper.edition().article("premier")?.tags).toEqual(["chine"]);
  expect(paper.edition().redirect("/tags/pekin")).toBe("/tags/chine");
});

test("a new picture under the same name is another picture, on the page and on the lists", async () => {
  using paper = new Paper();
  const draw = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="${colour}"/></svg>`;
  paper.write("articles/2015/03/lead.svg", draw("red"));
  paper.story("premier", { more: "image: {src: lead.svg, alt: Un aplat rouge}" });
  await paper.update();
  const before = paper.edition().listing("all")?.teasers[0]?.picture?.image;
  expect(before).toMatchObject({ width: 1600, height: 900, vector: true });
  paper.write("articles/2015/03/lead.svg", draw("blue"));
  const report = await paper.update();
  expect(paper.edition().listing("all")?.teasers[0]?.picture?.image.hash).not.toBe(before?.hash);
  expect(report.moved).toEqual(expect.arrayContaining(["article:premier", "list:all", "list:company:xiaomi"]));
});

test("a paper without a sound site.yaml takes nothing in, and says why", async () => {
  using paper = new Paper();
  paper.story("premier");
  paper.write("site.yaml", "name: La Preuve\n");
  const report = await paper.update();
  expect(report.problems.every(({ file }) => file === "site.yaml")).toBe(true);
  expect(report.problems.length).toBeGreaterThan(1);
  const mended = new Paper();
  using _ = mended;
  mended.story("premier");
  expect((await mended.update()).problems).toEqual([]);
});

test("copy that could not be taken in because of site.yaml is taken in once that is mended", async () => {
  using paper = new Paper();
  paper.story("premier");
  const good = (await import("node:fs")).readFileSync(`${paper.content}/site.yaml`, "utf8");
  paper.write("site.yaml", "name: La Preuve\n");
  await paper.update();
  paper.write("site.yaml", good);
  expect((await paper.update()).problems).toEqual([]);
  expect(paper.edition().count("all")).toBe(1);
});

test("an archive of another version is built anew, under another id", async () => {
  using paper = new Paper();
  paper.archive.db.prepare("UPDATE meta SET value = 'old' WHERE key = 'version'").run();
  const before = paper.archive.id;
  paper.archive.db.close();
  paper.archive = openArchive(paper.state);
  expect(paper.archive.id).not.toBe(before);
  expect((await paper.update()).problems).toEqual([]);
});

test("an article read as a page carries everything it names", async () => {
  using paper = new Paper();
  paper.story("ancien", { date: "2015-03-01 10:00" });
  paper.story("premier", { date: "2015-03-02 10:00", authors: "[claire, idriss]" });
  paper.story("suivant", { date: "2015-03-03 10:00" });
  await paper.update();
  const { view } = articlePage(paper.edition(), "premier");
  expect(view?.view.authors.map(({ name }) => name)).toEqual(["Claire Vasseur", "Idriss Benamar"]);
  expect(view?.view.previous?.slug).toBe("ancien");
  expect(view?.view.next?.slug).toBe("suivant");
  expect(view?.view.related.map(({ slug }) => slug).sort()).toEqual(["ancien", "suivant"]);
  expect(view?.view.aged).toBe(true);
});

function rowsIn({ archive }: Paper, table: string): number {
  return archive.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
}
