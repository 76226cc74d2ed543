import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as password from "#app/desk/account/password/route.tsx";
import * as account from "#app/desk/account/route.tsx";
import * as confirmation from "#app/desk/account/second-factor/confirmation/route.tsx";
import * as recoveryCodes from "#app/desk/account/second-factor/recovery-codes/route.tsx";
import * as secondFactorRemoval from "#app/desk/account/second-factor/removal/route.tsx";
import * as secondFactor from "#app/desk/account/second-factor/route.tsx";
import * as sessions from "#app/desk/account/sessions/route.tsx";
import * as invitation from "#app/desk/invitation/[token]/route.tsx";
import * as code from "#app/desk/sign-in/code/route.tsx";
import * as forgotten from "#app/desk/sign-in/forgotten/route.tsx";
import * as mailedCode from "#app/desk/sign-in/mailed/code/route.tsx";
import * as mailed from "#app/desk/sign-in/mailed/route.tsx";
import * as signIn from "#app/desk/sign-in/route.tsx";
import * as signOut from "#app/desk/sign-out/route.tsx";
import * as act from "#app/desk/staff/[id]/[act]/route.tsx";
import * as member from "#app/desk/staff/[id]/route.tsx";
import * as staff from "#app/desk/staff/route.tsx";
import { findMember, listStaff } from "#lib/staff/people.ts";
import type { Role } from "#lib/staff/staff.ts";
import { hire } from "../../lib/staff/newsroom.ts";
import { eachDatabase } from "../../support/databases.ts";
import { openPaper, takeDatabase, Visitor } from "./doors.ts";

openPaper();

const acts = ["role", "sessions", "second-factor", "link", "removal"];

/** Every write of the area, and the least role for it; `undefined` for those that need no session. */
const writes: [string, unknown, Role | undefined, Record<string, string>?][] = [
  ["/desk/sign-in", signIn.POST, undefined],
  ["/desk/sign-in/code", code.POST, undefined],
  ["/desk/sign-in/mailed", mailed.POST, undefined],
  ["/desk/sign-in/mailed/code", mailedCode.POST, undefined],
  ["/desk/sign-in/forgotten", forgotten.POST, undefined],
  ["/desk/sign-out", signOut.POST, undefined],
  ["/desk/invitation/x", invitation.POST, undefined, { token: "x" }],
  ["/desk/account/password", password.POST, "moderator"],
  ["/desk/account/sessions", sessions.POST, "moderator"],
  ["/desk/account/second-factor", secondFactor.POST, "moderator"],
  ["/desk/account/second-factor/confirmation", confirmation.POST, "moderator"],
  ["/desk/account/second-factor/recovery-codes", recoveryCodes.POST, "moderator"],
  ["/desk/account/second-factor/removal", secondFactorRemoval.POST, "moderator"],
  ["/desk/staff", staff.POST, "administrator"],
  ...acts.map((name): (typeof writes)[number] => [
    `/desk/staff/boris/${name}`,
    act.POST,
    "administrator",
    { id: "boris", act: name },
  ]),
];

describe("the doors of this test", () => {
  test("are all that there are", () => {
    const folders = ["sign-in", "sign-out", "invitation", "account", "staff"];
    const routes = folders.flatMap((folder) => globSync(`app/desk/${folder}/**/route.tsx`));
    expect(routes).toHaveLength(new Set(writes.map(([, handler]) => handler)).size + 2);
  });
});

eachDatabase("a write at the desk", (open) => {
  test("is refused to other sites, whoever is signed in", async () => {
    const store = await open();
    takeDatabase(store);
    const { email } = await hire(store, "Anna", "administrator");
    const visitor = new Visitor();
    await visitor.signIn(store, email);
    for (const [path, handler, , params = {}] of writes) {
      for (const headers of [
        { "Sec-Fetch-Site": "cross-site" },
        { "Sec-Fetch-Site": "same-site" },
        { "Sec-Fetch-Site": "none" },
      ]) {
        expect((await visitor.ask(handler, path, { form: {}, params, headers })).status, path).toBe(403);
      }
    }
    expect((await visitor.ask(account.GET, "/desk/account")).status).toBe(200);
  });

  test("is refused to strangers, and to staff without the role", async () => {
    const store = await open();
    takeDatabase(store);
    const boris = await hire(store, "Boris", "moderator");
    const chloe = await hire(store, "Chloe", "editor");
    const visitors: [Visitor, (needed: Role) => number | undefined][] = [
      [new Visitor(), () => 401],
      [new Visitor(), (needed) => (needed === "moderator" ? undefined : 403)],
      [new Visitor(), (needed) => (needed === "administrator" ? 403 : undefined)],
    ];
    await visitors[1]?.[0].signIn(store, boris.email);
    await visitors[2]?.[0].signIn(store, chloe.email);
    for (const [visitor, refusal] of visitors) {
      for (const [path, handler, needed, params = {}] of writes) {
        const status = needed && refusal(needed);
        if (status === undefined) continue;
        const form = { role: "administrator", name: "X", email: "x@x.example" };
        const real = { ...params, ...("id" in params ? { id: boris.id } : {}) };
        expect((await visitor.ask(handler, path, { form, params: real })).status, path).toBe(status);
      }
    }
    expect((await listStaff(store)).map(({ name, role }) => [name, role])).toEqual([
      ["Boris", "moderator"],
      ["Chloe", "editor"],
    ]);
  });
});

eachDatabase("the pages of staff", (open) => {
  test("are shown to administrators alone", async () => {
    const store = await open();
    takeDatabase(store);
    const statuses: Record<string, number[]> = {};
    for (const [name, role] of [
      ["Anna", "administrator"],
      ["Boris", "moderator"],
      ["Chloe", "editor"],
    ] as const) {
      const { id, email } = await hire(store, name, role);
      const visitor = new Visitor();
      await visitor.signIn(store, email);
      const list = await visitor.ask(staff.GET, "/desk/staff");
      const one = await visitor.ask(member.GET, `/desk/staff/${id}`, { params: { id } });
      statuses[role] = [list.status, one.status];
    }
    expect(statuses).toEqual({ administrator: [200, 200], moderator: [403, 403], editor: [403, 403] });
    expect((await new Visitor().ask(staff.GET, "/desk/staff")).headers.get("location")).toBe(
      "/desk/sign-in?next=%2Fdesk%2Fstaff",
    );
  });

  test("let an administrator invite somebody, and do to them all that there is to do", async () => {
    const store = await open();
    takeDatabase(store);
    const { id: own, email } = await hire(store, "Anna", "administrator");
    const visitor = new Visitor();
    await visitor.signIn(store, email);
    const form = { name: "Boris <b>", email: "boris@lamorasse.example", role: "moderator" };
    const invited = await visitor.ask(staff.POST, "/desk/staff", { form });
    expect(await invited.text()).toMatch(/\/desk\/invitation\/[a-z0-9._]+<\/code>/);
    expect(await store.db.selectFrom("outbox").select(["kind", "recipient"]).execute()).toEqual([
      { kind: "invitation", recipient: form.email },
    ]);
    expect((await visitor.ask(staff.POST, "/desk/staff", { form })).status).toBe(422);
    const boris = (await listStaff(store)).find((someone) => someone.name === form.name)?.id ?? "";
    const shown = await visitor.ask(member.GET, `/desk/staff/${boris}`, { params: { id: boris } });
    expect(await shown.text()).toContain("Boris &lt;b&gt;");
    const statuses: Record<string, number> = {};
    for (const name of acts) {
      const params = { id: boris, act: name };
      const path = `/desk/staff/${boris}/${name}`;
      statuses[name] = (await visitor.ask(act.POST, path, { params, form: { role: "editor" } })).status;
    }
    expect(statuses).toEqual({ role: 303, sessions: 303, "second-factor": 303, link: 200, removal: 303 });
    expect(await findMember(store, boris)).toBeUndefined();
    const self = await visitor.ask(act.POST, "/x", { params: { id: own, act: "removal" }, form: {} });
    expect(self.status).toBe(409);
    for (const params of [
      { id: "nemo", act: "removal" },
      { id: own, act: "constructor" },
    ]) {
      expect((await visitor.ask(act.POST, "/x", { params, form: {} })).status).toBe(404);
    }
  });

  test("let somebody end their own sessions, and never another's", async () => {
    const store = await open();
    takeDatabase(store);
    const [anna, boris] = [await hire(store, "Anna", "administrator"), await hire(store, "Boris", "moderator")];
    const hers = new Visitor();
    const his = new Visitor();
    await hers.signIn(store, anna.email);
    await his.signIn(store, boris.email);
    const page = await (await hers.ask(account.GET, "/desk/account")).text();
    const [, session = ""] = /name="session" value="([0-9a-f]+)"/.exec(page) ?? [];
    await his.ask(sessions.POST, "/desk/account/sessions", { form: { session } });
    expect((await hers.ask(account.GET, "/desk/account")).status).toBe(200);
    await hers.ask(sessions.POST, "/desk/account/sessions", { form: { session } });
    expect((await hers.ask(account.GET, "/desk/account")).status).toBe(303);
  });
});
