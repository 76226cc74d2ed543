import { Script } from "node:vm";
import { expect, test } from "vitest";
import { GET as file } from "#app/desk/write/[file]/route.ts";
import { GET as locale } from "#app/desk/write/locales/[file]/route.ts";
import { GET as page } from "#app/desk/write/route.tsx";
import { eachDatabase } from "../../support/databases.ts";
import { openPaper, takeDatabase } from "./doors.ts";
import { arrive, Moderator } from "./moderation-doors.ts";

openPaper();

const doors: [unknown, string, Record<string, string>][] = [
  [page, "/desk/write", {}],
  [page, "/desk/write?local", {}],
  [file, "/desk/write/sveltia-cms.js", { file: "sveltia-cms.js" }],
  [locale, "/desk/write/locales/fr.json", { file: "fr.json" }],
];

eachDatabase("the web editor", (open) => {
  test("is for editors and administrators: strangers are sent to sign in, moderators are refused", async () => {
    const store = await open();
    takeDatabase(store);
    const stranger = new Moderator();
    const moderator = await arrive(store, "moderator", "a");
    for (const [handler, path, params] of doors) {
      expect([path, (await stranger.ask(handler, path, { params })).status]).toEqual([path, 303]);
      expect([path, (await moderator.ask(handler, path, { params })).status]).toEqual([path, 403]);
    }
    const administrator = await arrive(store, "administrator", "b");
    for (const [handler, path, params] of doors)
      expect([path, (await administrator.ask(handler, path, { params })).status]).toEqual([path, 200]);
  });

  test("has a program that runs as it is sent, and is asked for again with its validator", async () => {
    const store = await open();
    takeDatabase(store);
    const editor = await arrive(store, "editor", "c");
    const asked = { params: { file: "sveltia-cms.js" } };
    const plain = await editor.ask(file, "/desk/write/sveltia-cms.js", asked);
    const text = await plain.text();
    expect(() => new Script(text)).not.toThrow();
    const etag = plain.headers.get("ETag") ?? "";
    const again = await editor.ask(file, "/desk/write/sveltia-cms.js", {
      ...asked,
      headers: { "If-None-Match": etag },
    });
    expect([again.status, plain.headers.get("Cache-Control")]).toEqual([304, "private, no-cache"]);
    expect((await editor.ask(file, "/desk/write/x", { params: { file: "passwd" } })).status).toBe(404);
  });

  test("says how to switch it on where no host of git is named, and opens with the policy of its page where one is", async () => {
    const store = await open();
    takeDatabase(store);
    const editor = await arrive(store, "editor", "d");
    const off = await (await editor.ask(page, "/desk/write")).text();
    expect(off).toContain("MARBRE_WRITE_BACKEND");
    process.env.MARBRE_WRITE_BACKEND = "github";
    process.env.MARBRE_WRITE_REPOSITORY = "journal/copie";
    try {
      const on = await editor.ask(page, "/desk/write");
      expect(on.headers.get("Content-Security-Policy")).toContain("https://api.github.com");
      expect(await on.text()).toContain('"repo":"journal/copie"');
    } finally {
      delete process.env.MARBRE_WRITE_BACKEND;
      delete process.env.MARBRE_WRITE_REPOSITORY;
    }
  });
});
