import { afterAll, beforeAll, expect, test } from "vitest";
import * as page from "#app/desk/preview/[...path]/route.tsx";
import * as previews from "#app/desk/preview/route.tsx";
import { eachDatabase } from "../../support/databases.ts";
import { Paper } from "../../support/paper.ts";
import { showWithoutServer } from "../../support/shown.ts";
import { takeDatabase, Visitor } from "./doors.ts";
import { arrive } from "./moderation-doors.ts";

const paper = new Paper();

beforeAll(async () => {
  process.env.MARBRE_STATE = paper.state;
  paper.story("ancien", { body: "Voir [le brouillon](/articles/brouillon) et [l’avenir](/articles/avenir)." });
  paper.story("brouillon", {
    date: "2016-03-16 18:40",
    more: "draft: true",
    body: "Lire [l’ancien](/articles/ancien).",
  });
  paper.story("avenir", { date: "2098-03-16 18:40" });
  paper.story("plus-tard", { date: "2099-03-16 18:40" });
  paper.story("casse", { title: "Bonne version" });
  await paper.update();
  paper.story("casse", { title: "Version cassée", section: "voile" });
  paper.story("jamais", { section: "voile" });
  await paper.update();
  showWithoutServer();
});
afterAll(() => paper[Symbol.dispose]());

/** Asks for the preview of a page, as the framework hands its path over. */
function look(visitor: Visitor, path: string, question = ""): Promise<Response> {
  const handler = (request: Request) => page.GET(request, { params: Promise.resolve({ path: path.split("/") }) });
  return visitor.ask(handler, `/desk/preview/${path}${question}`);
}

eachDatabase("previews", (open) => {
  test("are for the signed-in alone", async () => {
    takeDatabase(await open());
    const stranger = new Visitor();
    for (const answer of [
      await stranger.ask(previews.GET, "/desk/preview"),
      await look(stranger, "articles/brouillon"),
    ]) {
      expect([answer.status, answer.headers.get("Location")?.split("?")[0]]).toEqual([303, "/desk/sign-in"]);
    }
  });

  test("list drafts, what is under embargo, and files with problems", async () => {
    const moderator = await arrive(await open(), "moderator");
    const html = await (await moderator.ask(previews.GET, "/desk/preview")).text();
    expect(html).toContain('href="/desk/preview/articles/brouillon"');
    expect(html).toMatch(/16\smars\s2098\sà\s18\sh\s40[\s\S]*Titre de avenir/);
    expect(html).toContain("articles/2015/03/jamais.md");
    expect(html).toContain("Aucune version de ce fichier");
    expect(html).toContain('href="/desk/preview/articles/casse"');
  });

  test("show a draft as it will be, under a banner, and are kept by nobody", async () => {
    const answer = await look(await arrive(await open(), "moderator"), "articles/brouillon");
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain("Aperçu d’un brouillon");
    expect(html).toMatch(/<h1 class="headline">Titre de brouillon/);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect([answer.headers.get("Cache-Control"), answer.headers.get("X-Robots-Tag")]).toEqual([
      "no-store",
      "noindex, nofollow",
    ]);
    const nonce = /'nonce-([\w-]+)'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1];
    expect(html).toContain(`<script type="module" src="/marbre.js" nonce="${nonce}">`);
  });

  test("show what is under embargo at its own moment, and neither later articles nor drafts", async () => {
    const html = await (await look(await arrive(await open(), "moderator"), "articles/avenir")).text();
    expect(html).toMatch(/Cet article paraîtra le 16\smars\s2098/);
    expect(html).toContain("Titre de ancien");
    expect(html).not.toContain("Titre de plus-tard");
    expect(html).not.toContain("Titre de brouillon");
  });

  test("show the last good version of a broken file, with what is wrong", async () => {
    const html = await (await look(await arrive(await open(), "moderator"), "articles/casse")).text();
    expect(html).toMatch(/<h1 class="headline">Bonne version/);
    expect(html).toContain("voici la dernière bonne version");
    expect(html).toContain("articles/2015/03/casse.md, ligne\u00a06");
  });

  test("lead on to previews where readers have no page, and else to the page of readers", async () => {
    const moderator = await arrive(await open(), "moderator");
    const old = await (await look(moderator, "articles/ancien")).text();
    expect(old).toContain('href="/desk/preview/articles/brouillon"');
    expect(old).toContain('href="/desk/preview/articles/avenir"');
    expect(await (await look(moderator, "articles/brouillon")).text()).toContain('href="/articles/ancien"');
  });

  test("show the front page and lists as they will be at a moment", async () => {
    const moderator = await arrive(await open(), "moderator");
    const front = await (await look(moderator, "front", "?at=2098-06-01T08:00")).text();
    expect(front).toContain('href="/desk/preview/articles/avenir?at=2098-06-01T08%3A00"');
    expect(front).not.toContain("Titre de plus-tard");
    expect(front).toMatch(/Le journal tel qu’il sera le 1er\sjuin\s2098/);
    expect(await (await look(moderator, "sections/mobile", "?at=2099-06-01T08:00")).text()).toContain(
      "Titre de plus-tard",
    );
    expect(await (await look(moderator, "sections/mobile")).text()).not.toContain("Titre de avenir");
    expect((await look(moderator, "front", "?at=demain")).status).toBe(422);
    expect(await (await look(moderator, "front", "?at=2098-06-01T08:00")).text()).toContain("tel qu’il sera le");
    expect(await (await look(moderator, "front", "?at=2015-06-01T08:00")).text()).toMatch(
      /sans ce qui est paru après le\s1er/,
    );
  });

  test("say of an article that was never good what is wrong with it", async () => {
    const answer = await look(await arrive(await open(), "moderator"), "articles/jamais");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(
      /Aucune version de ce fichier[\s\S]*articles\/2015\/03\/jamais\.md[\s\S]*rubrique inconnue/,
    );
  });

  test("show comments as closed to writing", async () => {
    const html = await (await look(await arrive(await open(), "moderator"), "articles/avenir")).text();
    expect(html).toMatch(/<form class="slip"><fieldset disabled="">/);
    expect(html).not.toMatch(/<form class="slip" method/);
  });

  test("say of comments and of an article’s history that they are read online alone", async () => {
    const moderator = await arrive(await open(), "moderator");
    for (const path of ["articles/avenir/comments/oldest", "articles/avenir/history", "comments/abc"]) {
      const answer = await look(moderator, path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain("n’ont pas d’aperçu");
    }
  });

  test("show the list of corrections", async () => {
    const answer = await look(await arrive(await open(), "moderator"), "corrections");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/<h1[^>]*>Corrections/);
  });

  test("have nothing at made-up and hostile addresses", async () => {
    const moderator = await arrive(await open(), "moderator");
    for (const path of [
      "articles/rien",
      "articles/brouillon/comments/oldest",
      "sections/x",
      "archive/2015/3",
      "__proto__/x",
      "constructor",
    ]) {
      expect([path, (await look(moderator, path)).status]).toEqual([path, 404]);
    }
  });
});
