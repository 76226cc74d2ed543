import { expect, test } from "vitest";
import { countAttempt, limits } from "#lib/staff/attempts.ts";
import { cookieNames } from "#lib/staff/cookies.ts";
import { admit, endSessions, sessionsOf, signOut } from "#lib/staff/sessions.ts";
import { eachDatabase } from "../../support/databases.ts";
import { Browser, exhaust, hire } from "./newsroom.ts";

eachDatabase("signing in", (open) => {
  test("gives a session that says who it is, in a cookie for this host alone", async () => {
    const store = await open();
    const anna = await hire(store, "Anna", "editor");
    const browser = new Browser();
    const outcome = await browser.signIn(store, " ANNA@lamorasse.example ");
    const [session = ""] = outcome.kind === "signed in" ? outcome.cookies : [];
    expect(session).toMatch(/^__Host-marbre-session=\S+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await admit(store, browser.headers, "editor")).toMatchObject({
      ok: true,
      staff: { id: anna.id, name: "Anna", role: "editor", secondFactor: false },
    });
  });

  test("refuses a wrong password, an unknown address and an account that has not arrived in one and the same way", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    for (const attempt of [{ password: "un autre mot de passe" }, { email: "nemo@lamorasse.example" }, { email: "" }]) {
      expect(await browser.signIn(store, email, attempt)).toEqual({ kind: "refused" });
    }
    expect(browser.jar.size).toBe(0);
  });

  test("gives a new session each time, whatever cookie the browser came with, and ends the one it had", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    browser.jar.set(cookieNames.session, "planted.by-somebody");
    const seen = new Set<string | undefined>();
    for (const _ of [1, 2, 3]) {
      await browser.signIn(store, email);
      seen.add(browser.jar.get(cookieNames.session));
    }
    expect(seen.size).toBe(3);
    expect(seen).not.toContain("planted.by-somebody");
    expect(await sessionsOf(store, id, Date.now())).toHaveLength(1);
  });

  test("is undone by signing out, and by whoever ends the session", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "editor");
    const [office, home] = [new Browser(), new Browser()];
    await office.signIn(store, email);
    await home.signIn(store, email);
    const before = home.headers;
    home.keep(await signOut(store, home.headers));
    expect(await admit(store, before)).toEqual({ ok: false, reason: "signed out" });
    expect(await admit(store, home.headers)).toEqual({ ok: false, reason: "signed out" });
    expect((await admit(store, office.headers)).ok).toBe(true);
    await endSessions(store, id, "all");
    expect(await admit(store, office.headers)).toEqual({ ok: false, reason: "signed out" });
  });

  test("cannot be had from a session's id, or from its token without our signature", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    await browser.signIn(store, email);
    const [token = ""] = browser.jar.get(cookieNames.session)?.split(".") ?? [];
    for (const forged of [token, `${token}.`, `${token}.AAAA`]) {
      expect(await admit(store, new Headers({ Cookie: `${cookieNames.session}=${forged}` }))).toMatchObject({
        ok: false,
      });
    }
  });
});

eachDatabase("attempts to sign in", (open) => {
  const wrong = { password: "un autre mot de passe" };
  const minute = 60_000;

  test("are limited per account, over all networks, for a known account as for an unknown one", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const now = Date.now();
    for (const address of [email, "nemo@lamorasse.example"]) {
      await exhaust(store, { kind: "account", of: address }, { now, left: 1 });
      expect((await new Browser("198.51.100.0/24").signIn(store, address, { ...wrong, now })).kind).toBe("refused");
      expect(await new Browser().signIn(store, address, { now })).toEqual({
        kind: "too many",
        until: now + 15 * minute,
      });
    }
  });

  test("that are turned away do not draw the wait out", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const now = Date.now();
    const browser = new Browser();
    await exhaust(store, { kind: "account", of: email }, { now });
    for (let later = 1; later < 14; later++) await browser.signIn(store, email, { now: now + later * minute });
    expect((await browser.signIn(store, email, { now: now + 14 * minute })).kind).toBe("too many");
    expect((await browser.signIn(store, email, { now: now + 15 * minute })).kind).toBe("signed in");
  });

  test("by a stranger never lock out a browser that has signed in to the account before", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const [own, stranger] = [new Browser(), new Browser("203.0.113.0/24")];
    await own.signIn(store, email);
    await stranger.signIn(store, email, wrong);
    await exhaust(store, { kind: "account", of: email }, { left: 1 });
    expect((await stranger.signIn(store, email)).kind).toBe("too many");
    expect((await own.signIn(store, email)).kind).toBe("signed in");
  });

  test("by a browser that is known for another account, or by a forged device, count as a stranger's", async () => {
    const store = await open();
    const [anna, boris] = [await hire(store, "Anna", "editor"), await hire(store, "Boris", "editor")];
    const browser = new Browser();
    await browser.signIn(store, boris.email);
    await exhaust(store, { kind: "account", of: anna.email }, { left: 1 });
    expect((await browser.signIn(store, anna.email, wrong)).kind).toBe("refused");
    const forger = new Browser();
    forger.jar.set(cookieNames.device, `${browser.jar.get(cookieNames.device)?.slice(0, -4)}0000`);
    expect((await forger.signIn(store, anna.email)).kind).toBe("too many");
  });

  test("are limited per network, over all accounts, without using up those of the accounts", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const attacker = new Browser("203.0.113.0/24");
    const now = Date.now();
    await exhaust(store, { kind: "network", of: attacker.network }, { now, left: 1 });
    expect((await attacker.signIn(store, "nemo@lamorasse.example", { ...wrong, now })).kind).toBe("refused");
    for (let attempt = 0; attempt < 15; attempt++) {
      expect((await attacker.signIn(store, email, { now })).kind).toBe("too many");
    }
    expect((await new Browser().signIn(store, email, { now })).kind).toBe("signed in");
  });

  test("made all at once are counted one by one", async () => {
    const store = await open();
    const attempt = () => countAttempt(store, { kind: "account", of: "anna@lamorasse.example" }, Date.now());
    const counted = await Promise.all(Array.from({ length: 14 }, attempt));
    expect(counted.filter(({ ok }) => ok)).toHaveLength(limits.account.most);
  });

  test("leave nothing in the database by which a person or a network is known, and nothing at all later", async () => {
    const store = await open();
    const now = Date.now();
    await new Browser().signIn(store, "nemo@lamorasse.example", { ...wrong, now });
    const rows = await store.db.selectFrom("attempts").selectAll().execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/nemo|192\.0/);
    await new Browser("198.51.100.0/24").signIn(store, "x@lamorasse.example", { ...wrong, now: now + 20 * minute });
    expect(
      await store.db
        .selectFrom("attempts")
        .select("key")
        .where("until", "<", now + 20 * minute)
        .execute(),
    ).toEqual([]);
  });
});

eachDatabase("the time of a refusal", (open) => {
  test("says nothing about whether the account exists: the work is the same within a factor of two", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const work = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 5; round++) {
      for (const [kind, address] of [
        ["known", email],
        ["unknown", "nemo@lamorasse.example"],
      ] as const) {
        const browser = new Browser(`198.51.${round}.0/24`);
        const before = process.cpuUsage();
        await browser.signIn(store, address, { password: `un autre mot de passe ${round}` });
        const { user, system } = process.cpuUsage(before);
        work[kind].push(user + system);
      }
    }
    const median = (values: number[]) => values.toSorted((left, right) => left - right)[2] ?? 0;
    const ratio = median(work.known) / median(work.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
