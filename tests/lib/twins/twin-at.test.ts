import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openArchive } from "#lib/archive/archive.ts";
import type { Document } from "#lib/archive/document.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { twinAt } from "#lib/twins/twin-at.ts";
import { Paper, today } from "../../support/paper.ts";

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="9" height="9"/></svg>';

function twin(edition: Edition, path: string): Document | undefined {
  return twinAt(path)?.(edition).view;
}

/** A paper with an article that says everything an article may say. */
async function fullPaper(): Promise<Paper> {
  const paper = new Paper();
  paper.write("articles/2015/03/photo.svg", drawing);
  paper.write("articles/2015/03/carte.svg", drawing);
  paper.story("un", {
    title: '"Xiaomi : « tout » & rien"',
    authors: "[claire, idriss]",
    more: [
      "kicker: Téléphonie",
      "dateline: Pékin",
      "aliases: [/2015/03/un.html, /articles/premier]",
      "updated: 2015-04-02 09:00",
      "image: {src: photo.svg, alt: Une photo, credit: Studio}",
      "corrections: [{date: 2015-04-01, kind: correction, text: 'Voir [la fiche](/companies/xiaomi).'}]",
      "sources: [{title: Rapport annuel, publisher: Xiaomi, date: 2014, url: 'https://xiaomi.example/r'}]",
    ].join("\n"),
    body: "Un [lien](/tags/chine).\n\n![Une carte](carte.svg)",
  });
  expect((await paper.update()).problems).toEqual([]);
  return paper;
}

describe("an article in JSON", () => {
  test("says what its page says, with absolute addresses", async () => {
    using paper = await fullPaper();
    const document = twin(paper.edition(), "/articles/un.json");
    const json = JSON.parse(document?.body ?? "");
    expect(json).toMatchObject({
      id: "https://preuve.example/articles/premier",
      url: "https://preuve.example/articles/un",
      canonicalUrl: "https://preuve.example/articles/un",
      title: "Xiaomi : « tout » & rien",
      publishedAt: "2015-03-16T17:40:00.000Z",
      updatedAt: "2015-04-02T07:00:00.000Z",
      section: { slug: "mobile", name: "Mobile", url: "https://preuve.example/sections/mobile" },
      authors: [{ slug: "claire", name: "Claire Vasseur" }, { slug: "idriss" }],
      companies: [{ slug: "xiaomi", name: "Xiaomi", url: "https://preuve.example/companies/xiaomi" }],
      image: { alt: "Une photo", credit: "Studio" },
      sources: [{ title: "Rapport annuel", publisher: "Xiaomi", date: "2014", url: "https://xiaomi.example/r" }],
      commentCount: 0,
      publication: { name: "La Preuve", url: "https://preuve.example/" },
    });
    expect(json.html).toContain('<a href="https://preuve.example/tags/chine">');
    expect(json.html).toContain('src="https://preuve.example/media/');
    expect(json.markdown).toMatch(/\[lien\]\(https:.*!\[Une carte\]\(https:\/\/preuve\.example\/media\//s);
    expect(json.corrections[0].html).toContain('href="https://preuve.example/companies/xiaomi"');
    expect(document?.modifiedAt).toBe(Date.parse("2015-04-02T07:00:00Z"));
    expect(document?.headers?.Link).toBe(
      '<https://preuve.example/articles/un>; rel="canonical", <https://preuve.example/schemas/article.json>; rel="describedby"',
    );
  });

  test("holds nothing of the copy that is not public", async () => {
    using paper = await fullPaper();
    for (const path of ["/articles/un.json", "/articles/un.md"]) {
      const { body = "" } = twin(paper.edition(), path) ?? {};
      expect(body).not.toMatch(/articles\/2015|\.svg|draft|premier\.html/);
    }
  });

  test("leads to the page at which it first appeared", async () => {
    using paper = new Paper();
    paper.story("un", { more: "canonical: https://autre.example/é" });
    await paper.update();
    expect(twin(paper.edition(), "/articles/un.md")?.headers?.Link).toBe(
      '<https://autre.example/%C3%A9>; rel="canonical"',
    );
  });
});

test("an article in Markdown has public facts in front of the body as it was written", async () => {
  using paper = await fullPaper();
  const document = twin(paper.edition(), "/articles/un.md");
  expect(document?.type).toBe("text/markdown; charset=utf-8");
  const { body = "" } = document ?? {};
  const [, front = "", text = ""] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(body) ?? [];
  expect(parse(front)).toMatchObject({
    title: "Xiaomi : « tout » & rien",
    id: "https://preuve.example/articles/premier",
    authors: [{ name: "Claire Vasseur" }, { name: "Idriss Benamar" }],
    corrections: [{ kind: "correction", text: "Voir [la fiche](https://preuve.example/companies/xiaomi)." }],
  });
  expect(splitFrontMatter(body).ok).toBe(true);
  expect(text).toMatch(
    /^Un \[lien\]\(https:\/\/preuve\.example\/tags\/chine\)\.\n\n!\[Une carte\]\(https:\/\/preuve\.example\/media\/[\da-f]{20}\/1920\.jpeg\)\n$/,
  );
});

test.each(["md", "json"])("a draft, an embargoed and a withdrawn article have no .%s", async (form) => {
  using paper = new Paper();
  paper.story("brouillon", { more: "draft: true" });
  paper.story("embargo", { date: "2016-12-24 20:00" });
  paper.story("retire");
  await paper.update();
  expect(twin(paper.edition(), `/articles/retire.${form}`)).toBeDefined();
  paper.write("gone.yaml", "- {path: /articles/retire, reason: Doublon.}\n");
  await paper.update();
  for (const slug of ["brouillon", "embargo", "retire", "inconnu"])
    expect(twin(paper.edition(), `/articles/${slug}.${form}`)).toBeUndefined();
  expect(twin(paper.edition(Date.parse("2016-12-24T19:00:00Z")), `/articles/embargo.${form}`)).toBeDefined();
});

test("an article in another form is made again when it changes, when its author is renamed and when it is withdrawn", async () => {
  using paper = new Paper();
  paper.story("un");
  paper.story("deux", {
    date: "2012-01-01",
    tags: "[salons]",
    companies: "[apple]",
    authors: "[idriss]",
    section: "internet",
  });
  await paper.update();
  const stampNow = () => {
    const edition = paper.edition();
    return edition.stamp(twinAt("/articles/un.json")?.(edition).on ?? []);
  };
  const changes: [string, boolean][] = [];
  const after = async (what: string, change: () => void) => {
    const stamp = stampNow();
    change();
    await paper.update();
    changes.push([what, paper.edition().statements.generations.stands(stamp, today)]);
  };
  await after("another", () =>
    paper.story("deux", {
      date: "2012-01-01",
      tags: "[salons]",
      companies: "[apple]",
      authors: "[idriss]",
      section: "internet",
      body: "Autre.",
    }),
  );
  await after("body", () => paper.story("un", { body: "Autre." }));
  await after("author", () => paper.write("authors/claire.md", "---\nname: Claire V.\n---\n"));
  await after("withdrawn", () => paper.write("gone.yaml", "- {path: /articles/un, reason: Doublon.}\n"));
  expect(changes).toEqual([
    ["another", true],
    ["body", false],
    ["author", false],
    ["withdrawn", false],
  ]);
});

test.each(["/articles/un", "/articles/un.xml", "/articles/.md", "/articles/a/b.md", "/a-propos.md"])(
  "%s is no address of a twin",
  (path) => expect(twinAt(path)).toBeUndefined(),
);

test("every article of the sample newsroom keeps to the published schema, in which every key is known", async () => {
  using paper = new Paper();
  const archive = openArchive(`${paper.root}/sample`);
  await updateArchive(archive, { now: Date.now(), folder: "content" });
  const edition = new Edition(prepareQueries(archive), Date.now());
  const schema = JSON.parse(twin(edition, "/schemas/article.json")?.body ?? "");
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const articles = edition.newest("all", 10_000);
  expect(articles.length).toBeGreaterThan(20);
  for (const { slug } of articles) {
    const json = JSON.parse(twin(edition, `/articles/${slug}.json`)?.body ?? "");
    validate(json);
    expect({ slug, errors: validate.errors }).toEqual({ slug, errors: null });
    expect(Object.keys(json).filter((key) => !(key in schema.properties))).toEqual([]);
  }
  const [first] = articles;
  expect(
    validate({ ...JSON.parse(twin(edition, `/articles/${first?.slug}.json`)?.body ?? ""), publishedAt: "hier" }),
  ).toBe(false);
  archive.db.close();
});
