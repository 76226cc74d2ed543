import { describe, expect, test } from "vitest";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { findArticles } from "#lib/search/find.ts";
import { parseQuery } from "#lib/search/query.ts";
import { suggest } from "#lib/search/suggest.ts";
import { Paper, today } from "../../support/paper.ts";

const look = (paper: Paper, text: string, now = today) => {
  const edition = new Edition(prepareQueries(paper.archive), now);
  const view = findArticles(edition, parseQuery(text), { order: "relevance", page: 1 });
  return {
    found: view.results.map(({ teaser }) => teaser.slug),
    corrected: view.corrected !== undefined,
    suggested: suggest(edition, text).map(({ slug }) => slug),
  };
};

const nothing = { found: [], corrected: false, suggested: [] };
const secret = { title: "Un zorglonde secret", body: "Le zorglonde et le kwampitre sont ici." };

describe("what readers may not see", () => {
  test("is not found, offered as a correction or suggested before its moment, and is at its moment", async () => {
    using paper = new Paper();
    paper.story("ouvert", { title: "Un article ouvert" });
    paper.story("embargo", { ...secret, date: "2016-12-02 10:00" });
    await paper.update();
    for (const text of ["zorglonde", "zorglone", "kwampitre", "kwampite", "entreprise:xiaomi zorglonde"])
      expect(look(paper, text), text).toEqual(nothing);
    expect(look(paper, "zorglonde", Date.parse("2016-12-02T12:00:00Z"))).toMatchObject({
      found: ["embargo"],
      suggested: ["embargo"],
    });
  });

  test("is not found as a draft, not even later", async () => {
    using paper = new Paper();
    paper.story("brouillon", { ...secret, more: "draft: true" });
    await paper.update();
    for (const text of ["zorglonde", "zorglone", "kwampitre"])
      expect(look(paper, text, Date.parse("2030-01-01")), text).toEqual(nothing);
  });

  test("is not found once it is removed, or once its words are", async () => {
    using paper = new Paper();
    paper.story("ouvert", { title: "Un article ouvert" });
    const path = paper.story("passe", secret);
    await paper.update();
    expect(look(paper, "zorglone")).toMatchObject({ found: ["passe"], corrected: true });
    paper.story("passe", { ...secret, title: "Un titre", body: "Le zorglonde est resté." });
    await paper.update();
    expect(look(paper, "kwampitre")).toEqual(nothing);
    expect(look(paper, "zorglonde").found).toEqual(["passe"]);
    paper.remove(path);
    await paper.update();
    for (const text of ["zorglonde", "zorglone", "kwampitre"]) expect(look(paper, text), text).toEqual(nothing);
  });

  test("a new synonym finds articles that were written before it", async () => {
    using paper = new Paper();
    paper.story("ouvert", { tags: "[chine]" });
    await paper.update();
    expect(look(paper, "cathay").found).toEqual([]);
    paper.write("tags/chine.md", "---\nname: Chine\nsynonyms: [pekin, cathay]\n---\n");
    await paper.update();
    expect(look(paper, "cathay").found).toEqual(["ouvert"]);
  });
});
