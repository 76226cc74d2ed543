import { expect, test } from "vitest";
import * as account from "#app/desk/account/route.tsx";
import * as invitation from "#app/desk/invitation/[token]/route.tsx";
import * as code from "#app/desk/sign-in/code/route.tsx";
import * as forgotten from "#app/desk/sign-in/forgotten/route.tsx";
import * as mailedCode from "#app/desk/sign-in/mailed/code/route.tsx";
import * as mailed from "#app/desk/sign-in/mailed/route.tsx";
import * as signIn from "#app/desk/sign-in/route.tsx";
import * as signOut from "#app/desk/sign-out/route.tsx";
import type { Store } from "#lib/database/store.ts";
import { makeLink } from "#lib/staff/links.ts";
import { addSecondFactor, codeOf, exhaust, hire, password, tokenOf } from "../../lib/staff/newsroom.ts";
import { eachDatabase } from "../../support/databases.ts";
import { openPaper, takeDatabase, Visitor } from "./doors.ts";

openPaper();

eachDatabase("the sign-in page", (open) => {
  test("leads to the page that was asked for, once the session has arrived", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const visitor = new Visitor();
    const turned = await visitor.ask(account.GET, "/desk/account?x=1");
    expect([turned.status, turned.headers.get("location")]).toEqual([
      303,
      "/desk/sign-in?next=%2Fdesk%2Faccount%3Fx%3D1",
    ]);
    expect(await (await visitor.ask(signIn.GET, turned.headers.get("location") ?? "")).text()).toContain(
      'name="next" value="/desk/account?x=1"',
    );
    const sent = await visitor.ask(
      signIn.POST,
      "/desk/sign-in",
      visitor.signInForm(email, { next: "/desk/account?x=1" }),
    );
    expect(sent.status).toBe(303);
    expect(sent.headers.get("cache-control")).toBe("no-store");
    const arrived = await visitor.ask(signIn.GET, sent.headers.get("location") ?? "");
    expect([arrived.status, arrived.headers.get("location")]).toEqual([303, "/desk/account?x=1"]);
    const page = await visitor.ask(account.GET, "/desk/account");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(email);
  });

  test("tells a browser that kept no cookie why it is not in", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const sent = await new Visitor().ask(signIn.POST, "/desk/sign-in", new Visitor().signInForm(email));
    const page = await new Visitor().ask(signIn.GET, sent.headers.get("location") ?? "");
    expect(await page.text()).toMatch(/role="alert".*HTTPS/);
  });

  test.each(["//evil.example", "https://evil.example/desk/", "/\\evil.example"])("never leads to %s", async (next) => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const visitor = new Visitor();
    const sent = await visitor.ask(signIn.POST, "/desk/sign-in", visitor.signInForm(email, { next }));
    expect(sent.headers.get("location")).toBe("/desk/sign-in?arrived&next=%2Fdesk");
    const arrived = await visitor.ask(signIn.GET, `/desk/sign-in?next=${encodeURIComponent(next)}`);
    expect(arrived.headers.get("location")).toBe("/desk");
  });

  test("answers an unknown address and a wrong password with the same bytes", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const answers = [email, "nemo@lamorasse.example"].map(async (address) => {
      const form = { email: address, password: "un autre mot de passe" };
      const response = await new Visitor().ask(signIn.POST, "/desk/sign-in", { form });
      const text = (await response.text()).replaceAll(address, "…");
      return { status: response.status, headers: [...response.headers.keys()], text };
    });
    const [known, unknown] = await Promise.all(answers);
    expect(known).toEqual(unknown);
    expect(known?.status).toBe(403);
    expect(known?.text).not.toContain("un autre mot de passe");
  });

  test("says until when whoever tried too often has to wait", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    await exhaust(store, { kind: "account", of: email });
    const visitor = new Visitor();
    const response = await visitor.ask(signIn.POST, "/desk/sign-in", visitor.signInForm(email));
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(800);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test("believes no header about the network but the one that our server writes", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    await exhaust(store, { kind: "network", of: "192.0.2.0/24" });
    const headers = { "X-Real-IP": "198.51.100.9", Forwarded: "for=198.51.100.9", "X-Client-IP": "198.51.100.9" };
    const visitor = new Visitor();
    const response = await visitor.ask(signIn.POST, "/desk/sign-in", { ...visitor.signInForm(email), headers });
    expect(response.status).toBe(429);
  });

  test("asks for the second factor, and signs out", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const first = new Visitor();
    await first.signIn(store, email);
    const { key } = await addSecondFactor(store, first);
    const visitor = new Visitor();
    const sent = await visitor.ask(signIn.POST, "/desk/sign-in", visitor.signInForm(email, { next: "/desk/account" }));
    expect(sent.headers.get("location")).toBe("/desk/sign-in/code?next=%2Fdesk%2Faccount");
    expect((await visitor.ask(account.GET, "/desk/account")).status).toBe(303);
    const wrong = await visitor.ask(code.POST, "/desk/sign-in/code", { form: { code: "000000" } });
    expect(wrong.status).toBe(403);
    const right = await visitor.ask(code.POST, "/desk/sign-in/code", {
      form: { code: codeOf(key), next: "/desk/account" },
    });
    expect(right.headers.get("location")).toBe("/desk/sign-in?arrived&next=%2Fdesk%2Faccount");
    expect((await visitor.ask(account.GET, "/desk/account")).status).toBe(200);
    const out = await visitor.ask(signOut.POST, "/desk/sign-out", { form: {} });
    expect(out.headers.get("location")).toBe("/desk/sign-in?after=signed-out");
    expect((await visitor.ask(account.GET, "/desk/account")).status).toBe(303);
  });
});

eachDatabase("a personal link", (open) => {
  test("shows a form, sets the password, and is gone after that", async () => {
    const store = await open();
    takeDatabase(store);
    const { id, email } = await hire(store, "Anna", "editor");
    const { path } = await makeLink(store, id, Date.now());
    const params = { token: tokenOf(path) };
    const visitor = new Visitor();
    expect(await (await visitor.ask(invitation.GET, path, { params })).text()).toContain(email);
    const send = (chosen: string, again = chosen) =>
      visitor.ask(invitation.POST, path, { params, form: { password: chosen, again } });
    expect((await send("un nouveau mot de passe", "un autre")).status).toBe(422);
    expect((await send("court")).status).toBe(422);
    const sent = await send("un nouveau mot de passe");
    expect(sent.headers.get("location")).toBe("/desk/sign-in?after=password-chosen");
    expect((await send("un troisième mot de passe")).status).toBe(410);
    expect((await visitor.ask(invitation.GET, path, { params })).status).toBe(410);
    const form = { email, password: "un nouveau mot de passe" };
    expect((await visitor.ask(signIn.POST, "/desk/sign-in", { form })).status).toBe(303);
  });

  test("is asked for with the same answer for every address", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const answers = [email, "nemo@lamorasse.example", "not an address"].map(async (address) => {
      const response = await new Visitor().ask(forgotten.POST, "/desk/sign-in/forgotten", { form: { email: address } });
      return [response.status, await response.text()];
    });
    const [known, unknown, none] = await Promise.all(answers);
    expect(known).toEqual(unknown);
    expect(known).toEqual(none);
    await expect
      .poll(() => store.db.selectFrom("outbox").select("recipient").execute())
      .toEqual([{ recipient: email }]);
  });
});

eachDatabase("the desk without its database", (open) => {
  test("says so, and is open again when the database is", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/nothing";
    const visitor = new Visitor();
    expect((await visitor.ask(signIn.GET, "/desk/sign-in")).status).toBe(503);
    expect((await visitor.ask(account.GET, "/desk/account")).status).toBe(503);
    takeDatabase(store);
    const form = { email, password };
    expect((await visitor.ask(signIn.POST, "/desk/sign-in", { form })).status).toBe(303);
  });
});

eachDatabase("a code by mail", (open) => {
  const sent = (store: Store) => store.db.selectFrom("outbox").select(["recipient", "text"]).execute();

  test("is asked for in one form and sent in another, and leads to the page that was wanted", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const visitor = new Visitor();
    const form = { email, next: "/desk/account" };
    const asked = await visitor.ask(mailed.POST, "/desk/sign-in/mailed", { form });
    expect([asked.status, asked.headers.get("cache-control")]).toEqual([200, "no-store"]);
    await expect.poll(() => sent(store)).toHaveLength(1);
    const code = /^\d{8}$/m.exec((await sent(store))[0]?.text ?? "")?.[0] ?? "";
    const answer = (typed: string) =>
      visitor.ask(mailedCode.POST, "/desk/sign-in/mailed/code", { form: { ...form, code: typed } });
    expect((await answer("x")).status).toBe(403);
    const arrived = await answer(code);
    expect([arrived.status, arrived.headers.get("location")]).toEqual([
      303,
      "/desk/sign-in?arrived&next=%2Fdesk%2Faccount",
    ]);
    expect((await visitor.ask(account.GET, "/desk/account")).status).toBe(200);
    expect((await answer(code)).status).toBe(403);
  });

  test("is asked for with the same answer for every address", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "editor");
    const answers = [email, "nemo@lamorasse.example"].map(async (address) => {
      const response = await new Visitor().ask(mailed.POST, "/desk/sign-in/mailed", { form: { email: address } });
      const cookies = response.headers.getSetCookie().map((cookie) => cookie.replace(/=\S+?;/, "=…;"));
      return [response.status, cookies, (await response.text()).replaceAll(address, "…")];
    });
    const [known, unknown] = await Promise.all(answers);
    expect(known).toEqual(unknown);
    await expect.poll(() => sent(store)).toMatchObject([{ recipient: email }]);
  });
});
