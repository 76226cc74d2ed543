import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import * as confirmRoute from "#app/mail/confirm/[token]/route.tsx";
import * as unsubscribeRoute from "#app/mail/unsubscribe/[token]/route.tsx";
import { database } from "#lib/database/database.ts";
import type { Place, Store } from "#lib/database/store.ts";
import { askToConfirm, confirmAddress, isConfirmed, wantsAnswers } from "#lib/mail/addresses.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { confirmationToken, unsubscribeToken } from "#lib/mail/links.ts";
import { attributes } from "../../support/ask.ts";
import { addComment } from "../../support/commented.ts";
import { eachDatabase } from "../../support/databases.ts";
import { paper } from "../../support/mail.ts";
import { Paper } from "../../support/paper.ts";
import { showWithoutServer } from "../../support/shown.ts";

const claire = "claire@lecteurs.example";
const origin = "https://preuve.example";
const own = { Origin: origin, "Sec-Fetch-Site": "same-origin" };
const urlencoded = { "Content-Type": "application/x-www-form-urlencoded" };

beforeEach(() => {
  vi.stubEnv("MARBRE_SECRET", "une clé de test, longue et variée 0123456789");
  showWithoutServer();
});
afterEach(() => vi.unstubAllEnvs());

/** A paper and its database, where Claire wrote a comment and was asked, an hour ago, whether the address is hers. */
async function newsroom(makePlace: () => Promise<Place>): Promise<{ store: Store; asked: number }> {
  const newspaper = new Paper();
  await newspaper.update();
  const place = await makePlace();
  vi.stubEnv("MARBRE_STATE", newspaper.state);
  vi.stubEnv("DATABASE_URL", place.dialect === "postgres" ? place.address : "");
  const store = await database();
  onTestFinished(async () => {
    await store.close();
    globalThis.marbreDatabase = undefined;
    globalThis.marbreDesk?.archive.db.close();
    globalThis.marbreDesk = undefined;
    newspaper[Symbol.dispose]();
  });
  const asked = Date.now() - 3_600_000;
  await addComment(store.db);
  await askToConfirm(store.db, { site: paper, email: claire, now: asked });
  return { store, asked };
}

type Handler = (request: Request, route: { params: Promise<{ token: string }> }) => Promise<Response>;

function ask(handler: Handler, token: string, request: RequestInit = {}): Promise<Response> {
  return handler(new Request(`${origin}/mail`, request), { params: Promise.resolve({ token }) });
}

const post = (headers: Record<string, string>, body: BodyInit = ""): RequestInit => ({ method: "POST", headers, body });

eachDatabase("the link of a question", (_, makePlace) => {
  test("changes nothing when it is opened, and confirms when its button is pressed", async () => {
    const { store, asked } = await newsroom(makePlace);
    const token = confirmationToken(emailKey(claire), asked);
    const page = await ask(confirmRoute.GET, token);
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
    const html = await page.text();
    expect(attributes(html, "form", "action")).toEqual([`/mail/confirm/${token}`]);
    expect(attributes(html, "form", "method")).toEqual(["post"]);
    expect(await isConfirmed(store.db, claire)).toBe(false);

    const answer = await ask(confirmRoute.POST, token, post({ ...own, ...urlencoded }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/mail/confirm/${token}`]);
    expect(await isConfirmed(store.db, claire)).toBe(true);
    expect(await (await ask(confirmRoute.GET, token)).text()).not.toContain("<form");
    expect((await ask(confirmRoute.POST, token, post({ ...own, ...urlencoded }))).status).toBe(303);
  });

  test("is not confirmed by another site's form", async () => {
    const { store, asked } = await newsroom(makePlace);
    const foreign = post({ ...urlencoded, Origin: "https://ailleurs.example", "Sec-Fetch-Site": "cross-site" });
    const answer = await ask(confirmRoute.POST, confirmationToken(emailKey(claire), asked), foreign);
    expect(answer.status).toBe(403);
    expect(await isConfirmed(store.db, claire)).toBe(false);
  });

  test("is 404 when it is forged or too old, with a whole page", async () => {
    const { asked } = await newsroom(makePlace);
    const tokens = [
      "x",
      "",
      confirmationToken(emailKey("autre@x.example"), asked),
      confirmationToken(emailKey(claire), 0),
    ];
    for (const token of tokens) {
      const page = await ask(confirmRoute.GET, token);
      expect([page.status, (await page.text()).includes("<h1")]).toEqual([404, true]);
    }
  });
});

eachDatabase("the link that unsubscribes", (_, makePlace) => {
  async function subscribed() {
    const { store, asked } = await newsroom(makePlace);
    await confirmAddress(store.db, confirmationToken(emailKey(claire), asked), Date.now());
    return { store, token: unsubscribeToken({ key: emailKey(claire), article: "xiaomi" }) };
  }
  const wanted = async ({ db }: Store) =>
    (await db.selectFrom("comments").select("wantsAnswers").executeTakeFirst())?.wantsAnswers === 1;

  test("ends nothing when it is opened, and offers to end one thread or all", async () => {
    const { store, token } = await subscribed();
    const page = await ask(unsubscribeRoute.GET, token);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(attributes(html, "button", "name")).toEqual(["scope", "scope"]);
    expect(attributes(html, "button", "value")).toEqual(["thread", "all"]);
    expect([await wanted(store), await wantsAnswers(store.db, claire)]).toEqual([true, true]);
  });

  test.each([
    ["urlencoded", () => post(urlencoded, "List-Unsubscribe=One-Click")],
    [
      "multipart",
      () => {
        const body = new FormData();
        body.set("List-Unsubscribe", "One-Click");
        return { method: "POST", body };
      },
    ],
  ] as const)(
    "obeys a mail program's click (%s), without cookie, origin or redirect, as often as it comes",
    async (_name, click) => {
      const { store, token } = await subscribed();
      for (let time = 0; time < 2; time += 1) {
        const answer = await ask(unsubscribeRoute.POST, token, click());
        expect([answer.status, answer.headers.get("location")]).toEqual([200, null]);
      }
      expect([await wanted(store), await wantsAnswers(store.db, claire)]).toEqual([false, true]);
    },
  );

  test("obeys its buttons: the thread, then all", async () => {
    const { store, token } = await subscribed();
    const press = (scope: string) =>
      ask(unsubscribeRoute.POST, token, post({ ...own, ...urlencoded }, `scope=${scope}`));
    expect((await press("thread")).status).toBe(303);
    expect([await wanted(store), await wantsAnswers(store.db, claire)]).toEqual([false, true]);
    expect(await (await ask(unsubscribeRoute.GET, token)).text()).not.toContain('value="thread"');
    await press("all");
    expect(await wantsAnswers(store.db, claire)).toBe(false);
    expect(await (await ask(unsubscribeRoute.GET, token)).text()).not.toContain("<form");
  });

  test("of a question ends everything with its one button", async () => {
    const { store } = await subscribed();
    const token = unsubscribeToken({ key: emailKey(claire) });
    expect(await (await ask(unsubscribeRoute.GET, token)).text()).toContain("<button");
    expect((await ask(unsubscribeRoute.POST, token, post({ ...own, ...urlencoded }))).status).toBe(303);
    expect(await wantsAnswers(store.db, claire)).toBe(false);
  });

  test("ends nobody's answers when it is forged", async () => {
    const { store, token } = await subscribed();
    const forged = token.replace("xiaomi", "apple");
    expect((await ask(unsubscribeRoute.GET, forged)).status).toBe(404);
    expect((await ask(unsubscribeRoute.POST, forged, post(urlencoded, "List-Unsubscribe=One-Click"))).status).toBe(404);
    expect([await wanted(store), await wantsAnswers(store.db, claire)]).toEqual([true, true]);
  });

  test("refuses what is no form", async () => {
    const { store, token } = await subscribed();
    const json = post({ "Content-Type": "application/json" }, "{}");
    expect((await ask(unsubscribeRoute.POST, token, json)).status).toBe(415);
    expect((await ask(unsubscribeRoute.POST, token, post(urlencoded, "a".repeat(70_000)))).status).toBe(413);
    expect(await wanted(store)).toBe(true);
  });

  test("says to come back while the database is away", async () => {
    const { store, token } = await subscribed();
    await store.close();
    const answer = await ask(unsubscribeRoute.POST, token, post(urlencoded, "List-Unsubscribe=One-Click"));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
  });
});
