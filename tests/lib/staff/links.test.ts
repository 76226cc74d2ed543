import { expect, test } from "vitest";
import { invite } from "#lib/staff/administration.ts";
import { choosePassword, linkHolder, linkLifetimes, makeLink } from "#lib/staff/links.ts";
import { requestLink } from "#lib/staff/send-link.ts";
import { admit } from "#lib/staff/sessions.ts";
import { site } from "../../components/paper.ts";
import { eachDatabase } from "../../support/databases.ts";
import { addSecondFactor, Browser, hire, password, tokenOf } from "./newsroom.ts";

const invitation = { name: "Anna", email: "Anna@lamorasse.example", role: "editor" };

eachDatabase("an invitation", (open) => {
  test("lets its holder choose a password, once", async () => {
    const store = await open();
    const now = Date.now();
    const invited = await invite(store, invitation, undefined, now);
    const token = invited.ok ? tokenOf(invited.link.path) : "";
    expect(await linkHolder(store, token, now)).toMatchObject({ email: "anna@lamorasse.example", invited: true });
    expect((await new Browser().signIn(store, invitation.email)).kind).toBe("refused");
    const both = await Promise.all([1, 2].map((n) => choosePassword(store, { token, password: password + n, now })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await linkHolder(store, token, now)).toBeUndefined();
    const chosen = password + (both[0]?.ok ? 1 : 2);
    expect((await new Browser().signIn(store, invitation.email, { password: chosen })).kind).toBe("signed in");
  });

  test("is void after a week, and when a single letter of it differs", async () => {
    const store = await open();
    const now = Date.now();
    const invited = await invite(store, invitation, undefined, now);
    const token = invited.ok ? tokenOf(invited.link.path) : "";
    const end = now + linkLifetimes.invitation;
    expect(await linkHolder(store, token, end - 1000)).toBeDefined();
    for (const [text, moment] of [
      [token, end],
      [`${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`, now],
      [token.replace("_", "_z"), now],
      ["", now],
    ] as const) {
      expect(await linkHolder(store, text, moment)).toBeUndefined();
      expect(await choosePassword(store, { token: text, password, now: moment })).toEqual({
        ok: false,
        problem: "void link",
      });
    }
  });

  test("takes no password that is guessed first", async () => {
    const store = await open();
    const now = Date.now();
    const invited = await invite(store, invitation, undefined, now);
    const token = invited.ok ? tokenOf(invited.link.path) : "";
    const problem = async (text: string) => choosePassword(store, { token, password: text, now });
    expect(await problem("onze lettre")).toEqual({ ok: false, problem: "too short" });
    expect(await problem("x".repeat(129))).toEqual({ ok: false, problem: "too long" });
    for (const plain of ["aaaaaaaaaaaaaa", "abcdefghijklmnop", "ANNA@lamorasse.example", "ababababababab"]) {
      expect(await problem(plain)).toEqual({ ok: false, problem: "too plain" });
    }
  });

  test("is sent once to an address, whatever its case", async () => {
    const store = await open();
    await invite(store, invitation, undefined, Date.now());
    const again = await invite(store, { ...invitation, email: "ANNA@LAMORASSE.EXAMPLE" }, undefined, Date.now());
    expect(again).toEqual({ ok: false, problems: ["known address"] });
    const both = ["a", "b"].map(() => invite(store, { ...invitation, email: "b@x.example" }, undefined, Date.now()));
    const settled = await Promise.allSettled(both);
    expect(settled.filter((outcome) => outcome.status === "fulfilled" && outcome.value.ok)).toHaveLength(1);
  });

  test("says all that it lacks", async () => {
    const lacking = { name: " ", email: "anna", role: "owner" };
    const problems = ["no name", "no address", "no role"];
    expect(await invite(await open(), lacking, undefined, Date.now())).toEqual({ ok: false, problems });
  });
});

eachDatabase("a link for a new password", (open) => {
  test("ends every session, keeps the second factor, and makes earlier links void", async () => {
    const store = await open();
    const { id, email } = await hire(store, "Anna", "editor");
    const browser = new Browser();
    await browser.signIn(store, email);
    await addSecondFactor(store, browser);
    const now = Date.now();
    const [first, second] = [await makeLink(store, id, now), await makeLink(store, id, now + 1000)];
    await choosePassword(store, { token: tokenOf(first.path), password: "un nouveau mot de passe", now });
    expect(await linkHolder(store, tokenOf(second.path), now)).toBeUndefined();
    expect((await admit(store, browser.headers)).ok).toBe(false);
    const outcome = await new Browser().signIn(store, email, { password: "un nouveau mot de passe" });
    expect(outcome.kind).toBe("code needed");
  });

  test("is mailed to members of staff alone, at most three times an hour", async () => {
    const store = await open();
    const { email } = await hire(store, "Anna", "editor");
    const ask = async (address: string) => {
      const asked = await requestLink(store, { site, email: address, network: "192.0.2.0/24", now: Date.now() });
      if (asked.ok) await asked.send();
      return asked.ok;
    };
    expect(await ask("nemo@lamorasse.example")).toBe(true);
    for (let time = 0; time < 5; time++) expect(await ask(email.toUpperCase())).toBe(true);
    const mails = await store.db.selectFrom("outbox").select(["kind", "recipient", "text"]).execute();
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual(Array(3).fill(["password", email]));
    const [token = ""] = /[^/\s]+(?=\s)/.exec(mails[0]?.text.split("/desk/invitation/")[1] ?? "") ?? [];
    expect(await linkHolder(store, token, Date.now())).toMatchObject({ email });
  });

  test("cannot be asked for without end from one network", async () => {
    const store = await open();
    const ask = async (number: number) => {
      const from = { site, email: `${number}@x.example`, network: "192.0.2.0/24", now: Date.now() };
      const asked = await requestLink(store, from);
      if (asked.ok) await asked.send();
      return asked.ok;
    };
    for (let number = 0; number < 20; number++) expect(await ask(number)).toBe(true);
    expect(await ask(20)).toBe(false);
  });
});
