import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Role } from "#lib/staff/staff.ts";
import { post, read } from "../../lib/comments/desk/newsroom.ts";
import { eachDatabase } from "../../support/databases.ts";
import { openPaper, takeDatabase } from "./doors.ts";
import { arrive, Moderator, one, pages, writes } from "./moderation-doors.ts";

openPaper();

const ranks: Role[] = ["moderator", "editor", "administrator"];

describe("the doors of this test", () => {
  test("are all that there are", () => {
    const folders = [
      "agenda",
      "blocks",
      "comments",
      "decisions",
      "log",
      "queues",
      "search",
      "threads",
      "undo",
      "writers",
    ];
    const routes = folders.flatMap((folder) => globSync(`app/desk/${folder}/**/route.tsx`));
    const handlers = new Set(
      [...pages, ...writes].map(([path, , , params]) => `${path.split("?")[0]}${params ? "*" : ""}`),
    );
    expect(handlers.size).toBe(routes.length + 1);
  });
});

eachDatabase("the doors of moderation", (open) => {
  test("let in whoever has the role, and nobody else", async () => {
    const store = await open();
    await post(store, 1);
    takeDatabase(store);
    const stranger = new Moderator();
    for (const [path, handler, , params = {}] of pages) {
      const answer = await stranger.ask(handler, path, { params });
      expect([path, answer.status, answer.headers.get("Location")?.split("?")[0]]).toEqual([
        path,
        303,
        "/desk/sign-in",
      ]);
    }
    for (const [path, handler, , params = {}] of writes) {
      expect([path, (await stranger.ask(handler, path, { form: {}, params })).status]).toEqual([path, 401]);
    }
    for (const role of ranks) {
      const visitor = await arrive(store, role, `${role}e`);
      for (const [path, handler, needed, params = {}] of pages) {
        const allowed = ranks.indexOf(role) >= ranks.indexOf(needed);
        const answer = await visitor.ask(handler, path, { params });
        expect([role, path, answer.status]).toEqual([role, path, allowed ? 200 : 403]);
        expect(answer.headers.get("Cache-Control")).toBe("no-store");
      }
      for (const [path, handler, needed, params = {}] of writes) {
        const refused = ranks.indexOf(role) < ranks.indexOf(needed);
        const { status } = await visitor.ask(handler, path, { form: {}, params });
        expect([role, path, status === 403]).toEqual([role, path, refused]);
      }
    }
    expect(await read(store, one)).toMatchObject({ state: "pending", version: 1 });
  });

  test("take no form from elsewhere", async () => {
    const store = await open();
    await post(store, 1);
    const visitor = await arrive(store, "administrator");
    for (const [path, handler, , params = {}] of writes) {
      for (const headers of [{ "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }]) {
        const form = { comment: `${one}.1`, intent: "publish", sure: "on", email: "lea@exemple.fr" };
        expect((await visitor.ask(handler, path, { form, params, headers })).status, path).toBe(403);
      }
    }
    expect(await read(store, one)).toMatchObject({ state: "pending" });
  });
});
