import { expect, test } from "vitest";
import * as lift from "#app/desk/blocks/lift/route.tsx";
import * as blocks from "#app/desk/blocks/route.tsx";
import * as queue from "#app/desk/queues/[queue]/route.tsx";
import * as desk from "#app/desk/route.tsx";
import * as thread from "#app/desk/threads/[article]/route.tsx";
import * as undo from "#app/desk/undo/route.tsx";
import * as data from "#app/desk/writers/data/route.tsx";
import * as erasure from "#app/desk/writers/erasure/route.tsx";
import * as writers from "#app/desk/writers/route.tsx";
import { commentId, decideNow, post, read, report } from "../../lib/comments/desk/newsroom.ts";
import { eachDatabase } from "../../support/databases.ts";
import { openPaper } from "./doors.ts";
import { arrive, article, type Fields, one, pages } from "./moderation-doors.ts";

openPaper();

eachDatabase("moderation", (open) => {
  test("publish a comment and lead to the next, with the way to take it back", async () => {
    const store = await open();
    await post(store, 1);
    await post(store, 2);
    const visitor = await arrive(store, "moderator");
    const shown = await (await visitor.ask(desk.GET, "/desk")).text();
    expect(shown).toContain(`value="${one}.1"`);
    const answer = await visitor.decide([
      ["comment", `${one}.1`],
      ["intent", "publish"],
      ["from", "/desk/queues/pending?after=c0000000000000&done=refuse"],
      ["next", commentId(2)],
    ]);
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get("Location") ?? "", "http://localhost:3000");
    expect(to.pathname + to.hash).toBe(`/desk/queues/pending#c-${commentId(2)}`);
    expect(to.searchParams.get("done")).toBe("publish");
    expect(await read(store, one)).toMatchObject({ state: "published" });
    const shelf = globalThis.marbreFollowing?.shelf.prepare("SELECT id FROM comments").pluck().all();
    expect(shelf).toContain(one);

    const next = await (await visitor.ask(queue.GET, to.pathname + to.search, { params: { queue: "pending" } })).text();
    expect(next).toMatch(/1\u00a0commentaire publié/);
    const seq = to.searchParams.get("undo") ?? "";
    const undone = await visitor.ask(undo.POST, "/desk/undo", { form: { seq, from: "/desk" } });
    expect(undone.headers.get("Location")).toBe(`/desk?done=undo&count=1#c-${one}`);
    expect(await read(store, one)).toMatchObject({ state: "pending" });
    expect((await visitor.ask(undo.POST, "/desk/undo", { form: { seq, from: "/desk" } })).status).toBe(409);
  });

  test("ask for the reason of a refusal, and keep what was typed", async () => {
    const store = await open();
    await post(store, 1);
    const visitor = await arrive(store, "moderator");
    const fields: Fields = [
      ["comment", `${one}.1`],
      ["intent", "refuse"],
      ["note", "Restez <b>courtois</b>."],
    ];
    const asked = await visitor.decide(fields);
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain("Restez &lt;b&gt;courtois&lt;/b&gt;.</textarea>");
    const refused = await visitor.decide([...fields, ["reason", "charte"]]);
    expect(refused.status).toBe(303);
    expect(await read(store, one)).toMatchObject({
      state: "refused",
      rule: "charte",
      detail: "Restez <b>courtois</b>.",
    });
  });

  test("tell whoever comes second what the first decided", async () => {
    const store = await open();
    await post(store, 1);
    const visitor = await arrive(store, "moderator");
    await decideNow(store, { kind: "mark-as-spam" }, [one]);
    const answer = await visitor.decide([
      ["comment", `${one}.1`],
      ["intent", "publish"],
    ]);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("Inès Carpentier");
    expect(page).toContain("classé indésirable");
    expect(page).toContain(`value="${one}.2"`);
    expect(await read(store, one)).toMatchObject({ state: "spam" });
  });

  test("decide about several at once, tell which were too late, and take the rest back", async () => {
    const store = await open();
    for (const number of [1, 2, 3]) await post(store, number);
    const visitor = await arrive(store, "moderator");
    await decideNow(store, { kind: "publish" }, [commentId(2)]);
    const all: Fields = [1, 2, 3].map((number) => ["comment", `${commentId(number)}.1`]);
    const answer = await visitor.decide([...all, ["intent", "mark-as-spam"], ["from", "/desk"]]);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toMatch(/2\u00a0commentaires classés/);
    const seq = /name="seq" value="(\d+)"/.exec(page)?.[1] ?? "";
    await visitor.ask(undo.POST, "/desk/undo", { form: { seq, from: "/desk" } });
    const states = await store.db.selectFrom("comments").select("state").orderBy("id").execute();
    expect(states.map(({ state }) => state)).toEqual(["pending", "published", "pending"]);
    expect((await visitor.decide([["intent", "publish"]])).status).toBe(422);
  });

  test("show what readers wrote as text, and never their addresses or keys", async () => {
    const store = await open();
    const email = "lea@exemple.fr";
    const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">';
    const row = await post(store, 1, {
      email,
      name: hostile,
      body: hostile,
      networkKey: "2016-12-01~abc",
      state: "published",
    });
    await report(store, one, { explanation: hostile, name: "Paul", email: "paul@exemple.fr" });
    const visitor = await arrive(store, "administrator");
    for (const [path, handler, , params = {}] of pages) {
      const answer = await (await visitor.ask(handler, path, { params })).text();
      // Titles are escaped by the document, which these tests do without.
      const page = answer.slice(answer.indexOf("</title>"));
      expect(page).not.toMatch(/<script>|<img|exemple\.fr|2016-12-01~/);
      expect(page).not.toContain(row.emailKey);
    }
  });

  test("close a thread, block a writer, and lift the block", async () => {
    const store = await open();
    await post(store, 1, { networkKey: "2016-12-01~abc" });
    const visitor = await arrive(store, "editor");
    const close = { form: { intent: "close" }, params: { article } };
    expect((await visitor.ask(thread.POST, `/desk/threads/${article}`, close)).status).toBe(303);
    expect((await visitor.ask(thread.POST, `/desk/threads/${article}`, close)).status).toBe(409);
    const form = { comment: one, kind: "network", days: "7", reason: "Insultes", from: `/desk/comments/${one}` };
    const blocked = await visitor.ask(blocks.POST, "/desk/blocks", { form });
    expect(blocked.headers.get("Location")).toBe(`/desk/comments/${one}?done=block`);
    expect((await visitor.ask(blocks.POST, "/desk/blocks", { form: { ...form, kind: "email" } })).status).toBe(422);
    const page = await (await visitor.ask(blocks.GET, "/desk/blocks")).text();
    expect(page).toContain("Insultes");
    const id = /name="block" value="(\w+)"/.exec(page)?.[1] ?? "";
    expect((await visitor.ask(lift.POST, "/desk/blocks/lift", { form: { block: id } })).status).toBe(303);
    expect((await visitor.ask(lift.POST, "/desk/blocks/lift", { form: { block: id } })).status).toBe(409);
  });

  test("hand over and erase what is held under an address", async () => {
    const store = await open();
    const email = "lea@exemple.fr";
    await post(store, 1, { email, name: "Léa" });
    const visitor = await arrive(store, "administrator");
    expect(await (await visitor.ask(writers.POST, "/desk/writers", { form: { email } })).text()).toMatch(
      /1\u00a0commentaire, 0\u00a0signalement/,
    );
    expect((await visitor.ask(writers.POST, "/desk/writers", { form: { email: "lea" } })).status).toBe(422);
    const given = await visitor.ask(data.POST, "/desk/writers/data", { form: { email } });
    expect(given.headers.get("Content-Disposition")).toContain("attachment");
    expect(await given.json()).toMatchObject({ comments: [{ name: "Léa" }] });
    expect((await visitor.ask(erasure.POST, "/desk/writers/erasure", { form: { email } })).status).toBe(422);
    expect(await read(store, one)).toMatchObject({ name: "Léa" });
    const erased = await visitor.ask(erasure.POST, "/desk/writers/erasure", { form: { email, sure: "on" } });
    expect(erased.headers.get("Location")).toBe("/desk/writers?done=erase&count=1&reports=0");
    expect(await read(store, one)).toMatchObject({ name: "", body: "", state: "withdrawn" });
  });

  test("never lead out of the desk", async () => {
    const store = await open();
    await post(store, 1);
    const visitor = await arrive(store, "moderator");
    const answer = await visitor.decide([
      ["comment", `${one}.1`],
      ["intent", "publish"],
      ["from", "//evil.example/desk"],
      ["next", 'x" onclick'],
    ]);
    expect(answer.headers.get("Location")).toMatch(/^\/desk\?done=publish&count=1&undo=\d+$/);
  });
});
