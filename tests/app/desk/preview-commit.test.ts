import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as page from "#app/desk/preview/at/[ref]/[...path]/route.tsx";
import * as commits from "#app/desk/preview/at/[ref]/route.tsx";
import * as asked from "#app/desk/preview/at/route.tsx";
import { photograph } from "../../lib/media/originals.ts";
import { eachDatabase } from "../../support/databases.ts";
import { Paper } from "../../support/paper.ts";
import { showWithoutServer } from "../../support/shown.ts";
import { takeDatabase, Visitor } from "./doors.ts";
import { arrive } from "./moderation-doors.ts";

const paper = new Paper();
let commit: string;

beforeAll(async () => {
  process.env.MARBRE_STATE = paper.state;
  process.env.MARBRE_CONTENT = paper.content;
  paper.story("ancien", { body: "Voir [la suite](/articles/nouveau)." });
  git("init", "-q", "-b", "main");
  save();
  await paper.update();
  git("checkout", "-qb", "sujet/idee");
  paper.write("articles/2015/03/vue.jpeg", (await photograph(400, 300)).bytes);
  paper.story("ancien", { title: "Autre titre", body: "Voir [la suite](/articles/nouveau).\n\n![Une vue](vue.jpeg)" });
  paper.story("nouveau", { date: "2015-03-18 10:00" });
  paper.story("casse", { section: "voile" });
  save();
  commit = git("rev-parse", "HEAD");
  git("checkout", "-q", "main");
  showWithoutServer();
});
afterAll(() => {
  delete process.env.MARBRE_CONTENT;
  paper[Symbol.dispose]();
});

function git(...args: string[]): string {
  const who = ["-c", "user.name=Claire", "-c", "user.email=claire@preuve.example"];
  return execFileSync("git", ["-C", paper.content, ...who, ...args], { encoding: "utf8", stdio: "pipe" }).trim();
}

function save(): void {
  git("add", "-A");
  git("commit", "-qm", "Une version");
}

function look(visitor: Visitor, path: string, ref = commit): Promise<Response> {
  const params = Promise.resolve({ ref, path: path.split("/") });
  return visitor.ask((request: Request) => page.GET(request, { params }), `/desk/preview/at/${ref}/${path}`);
}

const report = (visitor: Visitor, ref: string) => visitor.ask(commits.GET, `/desk/preview/at/x`, { params: { ref } });

eachDatabase("the preview of a commit", (open) => {
  test("tells the pages that would change, and what would be wrong", async () => {
    const html = await (await report(await arrive(await open(), "moderator"), commit)).text();
    expect(html).toMatch(
      new RegExp(`nouvelle</span> <a href="/desk/preview/at/${commit}/articles/nouveau">/articles/nouveau</a>`),
    );
    expect(html).toMatch(/modifiée<\/span> <a [^>]*>\/articles\/ancien<\/a>/);
    expect(html).toContain("articles/2015/03/casse.md, ligne\u00a06");
  });

  test("shows its pages, from one to another, while readers have the paper on the air", async () => {
    const html = await (await look(await arrive(await open(), "moderator"), "articles/ancien")).text();
    expect(html).toMatch(/<h1 class="headline">Autre titre/);
    expect(html).toContain(`href="/desk/preview/at/${commit}/articles/nouveau"`);
    expect(html).toContain("Le journal tel que le ferait la version");
    expect(paper.edition().article("ancien")?.title).toBe("Titre de ancien");
  });

  test("shows the images that only the commit has to the signed-in alone", async () => {
    const moderator = await arrive(await open(), "moderator");
    const html = await (await look(moderator, "articles/ancien")).text();
    const image = new RegExp(`/desk/preview/at/${commit}/(media/[0-9a-f]+/320\\.jpeg)`).exec(html)?.[1] ?? "";
    const answer = await look(moderator, image);
    expect([answer.status, answer.headers.get("Content-Type"), answer.headers.get("Cache-Control")]).toEqual([
      200,
      "image/jpeg",
      "private, no-cache",
    ]);
    expect((await look(new Visitor(), image)).status).toBe(303);
    expect((await look(moderator, "media/00000000000000000000/320.jpeg")).status).toBe(404);
  });

  test("is found by the name of a branch, which may have a slash", async () => {
    const moderator = await arrive(await open(), "moderator");
    const unsaid = await moderator.ask(asked.GET, "/desk/preview/at?ref=+");
    expect([unsaid.status, unsaid.headers.get("Location")]).toEqual([303, "/desk/preview"]);
    const answer = await moderator.ask(asked.GET, "/desk/preview/at?ref=sujet%2Fidee");
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/desk/preview/at/${commit}`]);
    expect((await report(moderator, "main")).status).toBe(200);
  });

  test("is nothing under a name that is hostile or unknown, nor for strangers", async () => {
    const store = await open();
    const moderator = await arrive(store, "moderator");
    for (const ref of ["--help", "-c", ":/Une", "main:site.yaml", "..", "nulle-part", "main^{/Une}", "a\0b"]) {
      expect([ref, (await report(moderator, ref)).status]).toEqual([ref, 404]);
      const question = `/desk/preview/at?ref=${encodeURIComponent(ref)}`;
      expect([ref, (await moderator.ask(asked.GET, question)).status]).toEqual([ref, 404]);
    }
    takeDatabase(store);
    expect((await report(new Visitor(), commit)).status).toBe(303);
    expect((await new Visitor().ask(asked.GET, "/desk/preview/at?ref=main")).status).toBe(303);
  });
});
