import { expect, test } from "vitest";
import { changeRole, endSessionsOf, liftSecondFactor, linkFor, removeMember } from "#lib/staff/administration.ts";
import { findMember, listStaff } from "#lib/staff/people.ts";
import { admit } from "#lib/staff/sessions.ts";
import { eachDatabase } from "../../support/databases.ts";
import { addSecondFactor, Browser, hire } from "./newsroom.ts";

eachDatabase("an administrator", (open) => {
  test("changes roles, which hold from the next request on", async () => {
    const store = await open();
    const anna = await hire(store, "Anna", "administrator");
    const boris = await hire(store, "Boris", "moderator");
    const browser = new Browser();
    await browser.signIn(store, boris.email);
    expect((await admit(store, browser.headers, "editor")).ok).toBe(false);
    const act = { member: boris.id, by: { id: anna.id, name: "Anna" }, now: Date.now() };
    await changeRole(store, { ...act, role: "editor" });
    expect((await admit(store, browser.headers, "editor")).ok).toBe(true);
    await changeRole(store, { ...act, role: "moderator" });
    expect(await admit(store, browser.headers, "editor")).toMatchObject({ ok: false, reason: "lacks role" });
  });

  test("cannot change or remove themselves, nor somebody who is not there", async () => {
    const store = await open();
    const { id } = await hire(store, "Anna", "administrator");
    const by = { id, name: "Anna" };
    const now = Date.now();
    expect(await changeRole(store, { member: id, by, now, role: "moderator" })).toEqual({
      ok: false,
      problem: "oneself",
    });
    for (const act of [removeMember, liftSecondFactor]) {
      expect(await act(store, { member: id, by, now })).toEqual({ ok: false, problem: "oneself" });
      expect(await act(store, { member: "nemo", by, now })).toEqual({ ok: false, problem: "nobody" });
    }
    expect(await linkFor(store, { member: "nemo", by, now })).toEqual({ ok: false, problem: "nobody" });
    expect((await findMember(store, id))?.role).toBe("administrator");
  });

  test("lifts the second factor of somebody who lost it, and ends their sessions", async () => {
    const store = await open();
    const { email, id } = await hire(store, "Boris", "moderator");
    const browser = new Browser();
    await browser.signIn(store, email);
    await addSecondFactor(store, browser);
    await liftSecondFactor(store, { member: id, by: { id: "anna", name: "Anna" }, now: Date.now() });
    expect((await admit(store, browser.headers)).ok).toBe(false);
    expect((await new Browser().signIn(store, email)).kind).toBe("signed in");
  });

  test("removes somebody with their sessions, and the log keeps who did what to whom", async () => {
    const store = await open();
    const { email, id } = await hire(store, "Boris", "moderator");
    const browser = new Browser();
    await browser.signIn(store, email);
    const act = { member: id, by: { id: "anna", name: "Anna" }, now: Date.now() };
    await endSessionsOf(store, act);
    expect((await admit(store, browser.headers)).ok).toBe(false);
    await removeMember(store, act);
    expect(await listStaff(store)).toEqual([]);
    expect((await new Browser().signIn(store, email)).kind).toBe("refused");
    const log = await store.db.selectFrom("decisions").select(["action", "actorName", "note"]).orderBy("seq").execute();
    expect(log).toEqual([
      { action: "staff-invited", actorName: null, note: "Boris: moderator" },
      { action: "staff-sessions-ended", actorName: "Anna", note: "Boris" },
      { action: "staff-removed", actorName: "Anna", note: "Boris: moderator" },
    ]);
  });
});
