import { afterAll, beforeAll, expect, test } from "vitest";
import * as revocation from "#app/desk/preview/links/revocation/route.tsx";
import * as links from "#app/desk/preview/links/route.tsx";
import * as guest from "#app/preview/[token]/route.tsx";
import type { Store } from "#lib/database/store.ts";
import { linksInForce } from "#lib/previews/links.ts";
import { eachDatabase } from "../../support/databases.ts";
import { Paper } from "../../support/paper.ts";
import { showWithoutServer } from "../../support/shown.ts";
import { Visitor } from "./doors.ts";
import { arrive } from "./moderation-doors.ts";

const paper = new Paper();

beforeAll(async () => {
  process.env.MARBRE_STATE = paper.state;
  paper.story("ancien");
  paper.story("secret", { date: "2098-02-16 18:40" });
  paper.story("avenir", { date: "2098-03-16 18:40", body: "Voir [ici](/articles/secret)." });
  paper.story("brouillon", { more: "draft: true" });
  await paper.update();
  showWithoutServer();
});
afterAll(() => paper[Symbol.dispose]());

/** Has an editor make a link, and returns its token. */
async function makeLink(store: Store, article: string): Promise<string> {
  const editor = await arrive(store, "editor", `Edith-${article}`);
  const answer = await editor.ask(links.POST, "/desk/preview/links", { form: { article, lifetime: "1h" } });
  expect([answer.status, answer.headers.get("Location")?.split("#")[0]]).toEqual([303, "/desk/preview/links"]);
  return (await linksInForce(store, Date.now()))[0]?.token ?? "";
}

const visit = (token: string) => new Visitor().ask(guest.GET, `/preview/${token}`, { params: { token } });

eachDatabase("the link of a guest", (open) => {
  test("shows one article to whoever has it, kept and told of by nobody", async () => {
    const store = await open();
    const answer = await visit(await makeLink(store, "avenir"));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/<h1 class="headline">Titre de avenir/);
    expect(html).toContain("Aperçu confidentiel");
    expect(html).toContain("Titre de ancien");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
    });
  });

  test("tells nothing of other articles that are not out", async () => {
    const store = await open();
    const html = await (await visit(await makeLink(store, "avenir"))).text();
    expect(html).not.toContain("Titre de secret");
    expect(html).not.toContain("/desk/");
  });

  test("shows a draft too, and leads to the page of readers once there is one", async () => {
    const store = await open();
    expect(await (await visit(await makeLink(store, "brouillon"))).text()).toContain("Titre de brouillon");
    const out = await visit(await makeLink(store, "ancien"));
    expect([out.status, out.headers.get("Location"), out.headers.get("Referrer-Policy")]).toEqual([
      303,
      "/articles/ancien",
      "no-referrer",
    ]);
  });

  test("says the same whether it was altered, revoked or never made", async () => {
    const store = await open();
    const token = await makeLink(store, "avenir");
    const editor = await arrive(store, "editor", "Emma");
    const altered = await (await visit(token.replace(/.$/, (last) => (last === "0" ? "1" : "0")))).text();
    expect(
      (await editor.ask(revocation.POST, "/desk/preview/links/revocation", { form: { link: "all" } })).status,
    ).toBe(303);
    const revoked = await visit(token);
    expect(revoked.status).toBe(404);
    expect(await revoked.text()).toBe(altered);
    expect(await (await visit("x")).text()).toBe(altered);
    expect(
      (await editor.ask(revocation.POST, "/desk/preview/links/revocation", { form: { link: "all" } })).status,
    ).toBe(409);
  });

  test("is made, read and revoked at the desk by editors alone", async () => {
    const store = await open();
    const token = await makeLink(store, "avenir");
    const moderator = await arrive(store, "moderator");
    const editor = await arrive(store, "editor", "Elsa");
    const [path, form] = ["/desk/preview/links", { article: "avenir", lifetime: "1h", link: "all" }];
    for (const handler of [links.POST, revocation.POST]) {
      expect((await moderator.ask(handler, path, { form })).status).toBe(403);
      expect((await new Visitor().ask(handler, path, { form })).status).toBe(401);
      const headers = { "Sec-Fetch-Site": "cross-site" };
      expect((await editor.ask(handler, path, { form, headers })).status).toBe(403);
    }
    expect(await (await moderator.ask(links.GET, path)).text()).not.toContain(token);
    expect(await (await editor.ask(links.GET, path)).text()).toContain(token);
    expect(await linksInForce(store, Date.now())).toHaveLength(1);
  });

  test("is not made for an article or a time that there is not", async () => {
    const store = await open();
    const editor = await arrive(store, "editor");
    for (const form of [
      { article: "rien", lifetime: "1h" },
      { article: "avenir", lifetime: "1y" },
      { article: "", lifetime: "" },
    ]) {
      expect((await editor.ask(links.POST, "/desk/preview/links", { form })).status).toBe(422);
    }
    expect(await linksInForce(store, Date.now())).toEqual([]);
  });
});
