import { expect, test } from "vitest";
import type { Store } from "#lib/database/store.ts";
import { removeMember } from "#lib/staff/administration.ts";
import { limits } from "#lib/staff/attempts.ts";
import { authentication } from "#lib/staff/authentication.ts";
import { cookieNames } from "#lib/staff/cookies.ts";
import { mailedCodeLifetime } from "#lib/staff/mailed-code.ts";
import { admit, sessionsOf } from "#lib/staff/sessions.ts";
import { answerChallenge } from "#lib/staff/sign-in.ts";
import { requestMailedCode, signInByMail } from "#lib/staff/sign-in-by-mail.ts";
import { site } from "../../components/paper.ts";
import { eachDatabase } from "../../support/databases.ts";
import { addSecondFactor, Browser, codeOf, exhaust, hire, password } from "./newsroom.ts";

const minute = 60_000;

/** Asks for a code, waits for the mail, and reads it: nothing when none was sent. */
async function ask(store: Store, browser: Browser, email: string, now = Date.now()): Promise<string | undefined> {
  const { headers, network } = browser;
  const requested = await requestMailedCode(store, { site, email, network, headers, now });
  if (!requested.ok) return undefined;
  browser.keep(requested.cookies);
  await store.db.deleteFrom("outbox").execute();
  await requested.send();
  const mails = await store.db.selectFrom("outbox").select(["kind", "recipient", "text"]).execute();
  expect(mails.every((mail) => mail.kind === "code" && mail.recipient === email.trim().toLowerCase())).toBe(true);
  return /^\d{8}$/m.exec(mails[0]?.text ?? "")?.[0];
}

async function answer(store: Store, browser: Browser, email: string, code = "", now = Date.now()) {
  const { headers, network } = browser;
  const outcome = await signInByMail(store, { email, code, network, headers, now });
  if ("cookies" in outcome) browser.keep(outcome.cookies);
  return outcome.kind;
}

const other = (code = "") => `${code.startsWith("0") ? "1" : "0"}${code.slice(1)}`;

eachDatabase("a code by mail", (open) => {
  test("signs its owner in, without a password, in a new session, once", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    browser.jar.set(cookieNames.session, "planted.by-somebody");
    const code = await ask(store, browser, " ANNA@lamorasse.example ");
    const asked = browser.jar.get(cookieNames.mailed) ?? "";
    expect(await answer(store, browser, email, ` ${code?.slice(0, 4)} ${code?.slice(4)} `)).toBe("signed in");
    expect(await admit(store, browser.headers)).toMatchObject({ ok: true, staff: { id, role: "editor" } });
    expect(browser.jar.has(cookieNames.mailed)).toBe(false);
    browser.jar.set(cookieNames.mailed, asked);
    expect(await answer(store, browser, email, code)).toBe("start again");
    expect(await sessionsOf(store, id, Date.now())).toHaveLength(1);
  });

  test("opens once, however often it is sent in the same instant", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    const code = await ask(store, browser, email);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => answer(store, browser, email, code)));
    expect(outcomes.toSorted()).toEqual(["signed in", "start again", "start again", "start again"]);
    expect(await sessionsOf(store, id, Date.now())).toHaveLength(1);
  });

  test("ends the session that the browser had", async () => {
    const store = await open();
    const [anna, boris] = [await hire(store, "Anna", "editor"), await hire(store, "Boris", "moderator")];
    const browser = new Browser();
    await browser.signIn(store, boris.email);
    expect(await answer(store, browser, anna.email, await ask(store, browser, anna.email))).toBe("signed in");
    expect(await sessionsOf(store, boris.id, Date.now())).toEqual([]);
  });

  test("is no way around the second factor", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "administrator");
    const first = new Browser();
    await first.signIn(store, email);
    const { key } = await addSecondFactor(store, first);
    const browser = new Browser();
    expect(await answer(store, browser, email, await ask(store, browser, email))).toBe("code needed");
    expect(browser.jar.has(cookieNames.device)).toBe(false);
    expect(await admit(store, browser.headers)).toEqual({ ok: false, reason: "signed out" });
    expect(await sessionsOf(store, id, Date.now())).toHaveLength(1);
    const { headers, network } = browser;
    const step = { headers, network, now: Date.now() };
    expect((await answerChallenge(store, { ...step, code: "000000" })).kind).toBe("refused");
    const outcome = await answerChallenge(store, { ...step, code: codeOf(key) });
    if ("cookies" in outcome) browser.keep(outcome.cookies);
    expect((await admit(store, browser.headers)).ok).toBe(true);
  });

  test("is worth nothing in another browser, for another account, later, or under a forged request", async () => {
    const store = await open();
    const [anna, boris] = [await hire(store, "Anna", "editor"), await hire(store, "Boris", "moderator")];
    const [browser, stranger] = [new Browser(), new Browser("203.0.113.0/24")];
    const now = Date.now();
    const code = await ask(store, browser, anna.email, now);
    expect(await answer(store, stranger, anna.email, code, now)).toBe("start again");
    await ask(store, stranger, anna.email, now);
    expect(await answer(store, stranger, anna.email, code, now)).toBe("refused");
    expect(await answer(store, browser, boris.email, code, now)).toBe("start again");
    expect(await answer(store, browser, anna.email, code, now + mailedCodeLifetime)).toBe("start again");
    const own = browser.jar.get(cookieNames.mailed) ?? "";
    const [address = "", , number = ""] = own.split("_");
    for (const forged of [`${own.slice(0, -1)}${own.endsWith("0") ? "1" : "0"}`, `${address}_zzzzzzzz_${number}`, ""]) {
      browser.jar.set(cookieNames.mailed, forged);
      expect(await answer(store, browser, anna.email, code, now)).toBe("start again");
    }
    browser.jar.set(cookieNames.mailed, own);
    expect(await answer(store, browser, anna.email, code, now + mailedCodeLifetime - 2000)).toBe("signed in");
  });

  test("is sent to nobody without an account, and to nobody who has not chosen a password", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    expect(await ask(store, browser, "nemo@lamorasse.example")).toBeUndefined();
    expect(browser.jar.get(cookieNames.mailed)).toBeDefined();
    const { adapter } = await authentication(store).$context;
    const code = await ask(store, browser, email);
    const where = [{ field: "userId", value: id }];
    await adapter.updateMany({ model: "account", where, update: { password: null } });
    expect(await answer(store, browser, email, code)).toBe("start again");
    expect(await ask(store, browser, email)).toBeUndefined();
  });

  test("is worth nothing when the account was removed meanwhile", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    const code = await ask(store, browser, email);
    await removeMember(store, { member: id, by: undefined, now: Date.now() });
    expect(await answer(store, browser, email, code)).toBe("start again");
    expect(browser.jar.has(cookieNames.session)).toBe(false);
  });
});

eachDatabase("guessing at codes by mail", (open) => {
  test("ends after five, even with the right one, for a known account as for an unknown one", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    for (const address of [email, "nemo@lamorasse.example"]) {
      const browser = new Browser();
      const code = await ask(store, browser, address);
      for (const _ of Array(limits.mailedTries.most)) {
        expect(await answer(store, browser, address, other(code))).toBe("refused");
      }
      expect(await answer(store, browser, address, code)).toBe("start again");
    }
  });

  test("counts with guessing at the password, per account and per network", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const now = Date.now();
    const stranger = new Browser("203.0.113.0/24");
    const code = await ask(store, stranger, email, now);
    await exhaust(store, { kind: "account", of: email }, { now, left: 1 });
    expect(await answer(store, stranger, email, other(code), now)).toBe("refused");
    expect(await answer(store, stranger, email, code, now)).toBe("too many");
    expect((await stranger.signIn(store, email, { now })).kind).toBe("too many");
    await exhaust(store, { kind: "network", of: "192.0.2.0/24" }, { now });
    const browser = new Browser();
    expect(await answer(store, browser, email, await ask(store, browser, email, now), now)).toBe("too many");
  });

  test("does not lock out a browser that has signed in before, nor use its mails up", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const own = new Browser();
    await own.signIn(store, email, { password });
    for (let network = 0; network < 4; network++) await ask(store, new Browser(`198.51.${network}.0/24`), email);
    expect(await ask(store, new Browser("203.0.113.0/24"), email)).toBeUndefined();
    await exhaust(store, { kind: "account", of: email });
    expect(await answer(store, own, email, await ask(store, own, email))).toBe("signed in");
  });

  test("cannot flood a mailbox: three mails a quarter of an hour, twenty an hour for a network", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const now = Date.now();
    for (const _ of [1, 2, 3]) expect(await ask(store, new Browser(), email, now)).toBeDefined();
    expect(await ask(store, new Browser("203.0.113.0/24"), email, now)).toBeUndefined();
    expect(await ask(store, new Browser("203.0.113.0/24"), email, now + 15 * minute)).toBeDefined();
    await exhaust(store, { kind: "mailedNetwork", of: "198.51.100.0/24" }, { now });
    expect(await ask(store, new Browser("198.51.100.0/24"), email, now + 15 * minute)).toBeUndefined();
  });

  test("finds no code in the cookie, in the database or in one that was sent before", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const { adapter } = await authentication(store).$context;
    const codes = new Set<string>();
    for (const network of ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"]) {
      const browser = new Browser(network);
      const code = (await ask(store, browser, email)) ?? "";
      codes.add(code);
      await store.db.deleteFrom("outbox").execute();
      expect(browser.jar.get(cookieNames.mailed)).not.toContain(code);
      const kept = [
        await store.db.selectFrom("attempts").selectAll().execute(),
        await adapter.findMany({ model: "verification" }),
      ];
      expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${code}|${email}`));
    }
    expect(codes.size).toBe(3);
  });
});
