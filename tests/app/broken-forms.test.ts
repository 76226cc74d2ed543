import { expect, test } from "vitest";
import * as recoveryCodes from "#app/desk/account/second-factor/recovery-codes/route.tsx";
import * as sessions from "#app/desk/account/sessions/route.tsx";
import * as log from "#app/desk/log/route.tsx";
import * as forgotten from "#app/desk/sign-in/forgotten/route.tsx";
import * as signIn from "#app/desk/sign-in/route.tsx";
import { password } from "../lib/staff/newsroom.ts";
import { eachDatabase } from "../support/databases.ts";
import { openPaper, takeDatabase, Visitor } from "./desk/doors.ts";
import { arrive, pages, writes } from "./desk/moderation-doors.ts";

openPaper();

/** Every field that a door asks the database for, with something that PostgreSQL cannot be asked. */
const nul = Object.fromEntries(
  [
    "comment",
    "parent",
    "block",
    "session",
    "report",
    "seq",
    "email",
    "actor",
    "article",
    "action",
    "after",
    "code",
  ].map((name) => [name, "a\0b"]),
);

eachDatabase("a form with U+0000 in every field", (open) => {
  test("is no error at any door of the desk", async () => {
    const store = await open();
    const visitor = await arrive(store, "administrator");
    for (const intent of ["publish", "dismiss-reports", "close"]) {
      for (const [path, handler, , params = {}] of writes) {
        const more = { intent, comment: intent === "publish" ? "a\0b.1" : "a\0b", kind: "network", days: "7" };
        const { status } = await visitor.ask(handler, path, { form: { ...nul, ...more }, params });
        expect([path, intent, status < 500]).toEqual([path, intent, true]);
      }
    }
    expect((await visitor.ask(sessions.POST, "/desk/account/sessions", { form: nul })).status).toBe(303);
    for (const [path, handler, , params = {}] of [...pages, ["/desk/log", log.GET, "moderator"] as const]) {
      const { status } = await visitor.ask(handler, `${path.split("?")[0]}?${new URLSearchParams(nul)}`, { params });
      expect([path, status < 500]).toEqual([path, true]);
    }
  });

  test("is none at those of signing in", async () => {
    takeDatabase(await open());
    const visitor = new Visitor();
    expect((await visitor.ask(signIn.POST, "/desk/sign-in", { form: { ...nul, password } })).status).toBe(403);
    expect((await visitor.ask(forgotten.POST, "/desk/sign-in/forgotten", { form: nul })).status).toBe(200);
  });
});

eachDatabase("recovery codes", (open) => {
  test("are refused, not made, where there is no second factor", async () => {
    const visitor = await arrive(await open(), "moderator");
    const path = "/desk/account/second-factor/recovery-codes";
    const answer = await visitor.ask(recoveryCodes.POST, path, { form: { current: password } });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Il n’y a pas de second facteur");
  });
});
