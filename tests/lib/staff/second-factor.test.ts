import { expect, test } from "vitest";
import type { Store } from "#lib/database/store.ts";
import { cookieNames } from "#lib/staff/cookies.ts";
import { changePassword } from "#lib/staff/own-password.ts";
import { endSecondFactor, renewRecoveryCodes } from "#lib/staff/second-factor.ts";
import { admit } from "#lib/staff/sessions.ts";
import { answerChallenge, type CodeOutcome } from "#lib/staff/sign-in.ts";
import { eachDatabase } from "../../support/databases.ts";
import { addSecondFactor, Browser, codeOf, exhaust, hire, password } from "./newsroom.ts";

async function answer(store: Store, browser: Browser, code: string, now = Date.now()): Promise<CodeOutcome> {
  const outcome = await answerChallenge(store, { code, headers: browser.headers, network: browser.network, now });
  if ("cookies" in outcome) browser.keep(outcome.cookies);
  return outcome;
}

async function annaWithSecondFactor(store: Store) {
  const anna = await hire(store, "Anna", "administrator");
  const browser = new Browser();
  await browser.signIn(store, anna.email);
  return { ...anna, browser, ...(await addSecondFactor(store, browser)) };
}

/** The signed-in member of staff behind a browser. */
async function staffOf(store: Store, browser: Browser) {
  const admission = await admit(store, browser.headers);
  if (!admission.ok) throw new Error(admission.reason);
  return admission.staff;
}

eachDatabase("the second factor", (open) => {
  test("is asked for after the password, and nobody is in before it is answered", async () => {
    const store = await open();
    const { email, key } = await annaWithSecondFactor(store);
    const browser = new Browser();
    expect((await browser.signIn(store, email)).kind).toBe("code needed");
    expect(await admit(store, browser.headers)).toEqual({ ok: false, reason: "signed out" });
    const code = codeOf(key);
    expect((await answer(store, browser, `${code.slice(0, 3)} ${code.slice(3)}`)).kind).toBe("signed in");
    expect((await staffOf(store, browser)).secondFactor).toBe(true);
  });

  test("is answered by a recovery code as well, once", async () => {
    const store = await open();
    const { email, codes } = await annaWithSecondFactor(store);
    const outcomes: string[] = [];
    for (const _ of [1, 2]) {
      const browser = new Browser();
      await browser.signIn(store, email);
      outcomes.push((await answer(store, browser, codes[0] ?? "")).kind);
    }
    expect(codes).toHaveLength(10);
    expect(outcomes).toEqual(["signed in", "refused"]);
  });

  test("takes five codes for one password", async () => {
    const store = await open();
    const { email, key } = await annaWithSecondFactor(store);
    const browser = new Browser();
    await browser.signIn(store, email);
    for (let attempt = 0; attempt < 5; attempt++) expect((await answer(store, browser, "000000")).kind).toBe("refused");
    expect((await answer(store, browser, codeOf(key))).kind).toBe("start again");
  });

  test("locks after ten wrong codes in a row, whatever the browser", async () => {
    const store = await open();
    const { email, key } = await annaWithSecondFactor(store);
    for (const network of ["198.51.100.0/24", "203.0.113.0/24"]) {
      const browser = new Browser(network);
      await browser.signIn(store, email);
      for (let attempt = 0; attempt < 5; attempt++) await answer(store, browser, "000000");
    }
    const known = new Browser();
    await known.signIn(store, email);
    expect((await answer(store, known, codeOf(key))).kind).toBe("too many");
  });

  test("cannot be answered without the password, or with somebody else's session", async () => {
    const store = await open();
    const { email, key } = await annaWithSecondFactor(store);
    const boris = await hire(store, "Boris", "moderator");
    const browser = new Browser();
    await browser.signIn(store, boris.email);
    expect((await answer(store, browser, codeOf(key))).kind).toBe("start again");
    const forger = new Browser();
    forger.jar.set("__Host-marbre-challenge", `2fa-${email}.AAAA`);
    expect((await answer(store, forger, codeOf(key))).kind).toBe("start again");
  });

  test("is that of whose password was given, whoever else is signed in in the same browser", async () => {
    const store = await open();
    const { email, key } = await annaWithSecondFactor(store);
    const boris = await hire(store, "Boris", "moderator");
    const other = new Browser();
    await other.signIn(store, boris.email);
    const his = await addSecondFactor(store, other);
    const browser = new Browser();
    await browser.signIn(store, email);
    browser.jar.set(cookieNames.session, other.jar.get(cookieNames.session) ?? "");
    expect((await answer(store, browser, codeOf(his.key))).kind).toBe("refused");
    expect((await answer(store, browser, codeOf(key))).kind).toBe("signed in");
    expect((await staffOf(store, browser)).email).toBe(email);
  });

  test("is given up with the password alone, and the session gets a new id at each turn", async () => {
    const store = await open();
    const { email, browser } = await annaWithSecondFactor(store);
    const own = { staff: await staffOf(store, browser), headers: browser.headers, now: Date.now() };
    expect(await endSecondFactor(store, { ...own, password: "faux" })).toEqual({ ok: false, reason: "wrong password" });
    const ended = await endSecondFactor(store, { ...own, password });
    if (ended.ok) browser.keep(ended.cookies);
    const after = await staffOf(store, browser);
    expect(after.secondFactor).toBe(false);
    expect(after.session).not.toBe(own.staff.session);
    expect((await new Browser().signIn(store, email)).kind).toBe("signed in");
  });

  test("gets new recovery codes, which make the old ones void", async () => {
    const store = await open();
    const { email, browser, codes } = await annaWithSecondFactor(store);
    const own = { staff: await staffOf(store, browser), headers: browser.headers, password, now: Date.now() };
    const renewed = await renewRecoveryCodes(store, own);
    const fresh = new Browser();
    await fresh.signIn(store, email);
    expect((await answer(store, fresh, codes[0] ?? "")).kind).toBe("refused");
    expect((await answer(store, fresh, renewed.ok ? (renewed.recoveryCodes[0] ?? "") : "")).kind).toBe("signed in");
  });
});

eachDatabase("one's own password", (open) => {
  test("is changed with the current one, and ends one's other sessions", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const [office, home] = [new Browser(), new Browser()];
    await office.signIn(store, email);
    await home.signIn(store, email);
    const change = {
      staff: await staffOf(store, home),
      headers: home.headers,
      current: password,
      chosen: "un autre, tout aussi long",
      now: Date.now(),
    };
    expect(await changePassword(store, { ...change, chosen: "court" })).toMatchObject({ problem: "too short" });
    expect(await changePassword(store, { ...change, current: "faux" })).toMatchObject({ reason: "wrong password" });
    const changed = await changePassword(store, change);
    if (changed.ok) home.keep(changed.cookies);
    expect((await staffOf(store, home)).session).not.toBe(change.staff.session);
    expect((await admit(store, office.headers)).ok).toBe(false);
    expect((await new Browser().signIn(store, email)).kind).toBe("refused");
    expect((await new Browser().signIn(store, email, { password: change.chosen })).kind).toBe("signed in");
  });

  test("is not found out by a stolen session: attempts are counted", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const thief = new Browser();
    await thief.signIn(store, email);
    const own = { staff: await staffOf(store, thief), headers: thief.headers, chosen: "un autre, tout aussi long" };
    const now = Date.now();
    await exhaust(store, { kind: "confirmation", of: own.staff.id }, { now, left: 1 });
    expect(await changePassword(store, { ...own, current: "faux", now })).toMatchObject({ reason: "wrong password" });
    expect(await changePassword(store, { ...own, current: password, now })).toMatchObject({ reason: "too many" });
  });
});
