import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { expect, test } from "vitest";
import { queueCounts } from "#lib/comments/desk/counts.ts";
import { itemsOf } from "#lib/comments/desk/item.ts";
import { type Queue, queueOf, queuePage, queues } from "#lib/comments/desk/queue.ts";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import type { Tables } from "#lib/database/tables.ts";
import { eachDatabase, newPlace } from "../../../support/databases.ts";
import { appeal, commentId, decideNow, insult, post, report } from "./newsroom.ts";

/** All pages of a queue one after the other; something may happen in between. */
async function everyPage(store: Store, queue: Queue, between: () => Promise<void> = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const { comments, next } = await queueOf(store, queue, after);
    ids.push(...comments.map(({ id }) => id));
    if (next === undefined) return ids;
    after = next;
    await between();
  }
}

eachDatabase("a queue", (open) => {
  test("holds what is in its state, what waits oldest first and what was decided newest first", async () => {
    const store = await open();
    for (const number of [3, 1, 2]) await post(store, number);
    for (const number of [4, 5]) await post(store, number, { state: "published" });
    expect(await everyPage(store, "pending")).toEqual([1, 2, 3].map(commentId));
    expect(await everyPage(store, "published")).toEqual([5, 4].map(commentId));
  });

  test("keeps its pages while comments arrive and are decided", async () => {
    const store = await open();
    const posted = queuePage * 2 + 5;
    for (let number = 1; number <= posted; number++) await post(store, number * 10);
    let arrived = 0;
    const seen = await everyPage(store, "pending", async () => {
      arrived += 1;
      await post(store, arrived * 10 + 5);
      await post(store, posted * 10 + arrived);
      await decideNow(store, { kind: "mark-as-spam" }, [commentId(arrived * 10)]);
    });
    expect(new Set(seen).size).toBe(seen.length);
    const all = Array.from({ length: posted }, (_, index) => commentId((index + 1) * 10));
    expect(seen.filter((id) => all.includes(id))).toEqual(all);
  });

  test("of reports and of appeals holds each comment once, as long as one is open", async () => {
    const store = await open();
    const [one, two] = [await post(store, 1, { state: "published" }), await post(store, 2, { state: "published" })];
    for (const id of [one.id, one.id, two.id]) await report(store, id);
    expect(await everyPage(store, "reported")).toEqual([one.id, two.id]);
    await decideNow(store, { kind: "refuse", reason: insult }, [one.id]);
    expect(await everyPage(store, "reported")).toEqual([two.id]);
    await appeal(store, one.id);
    expect(await everyPage(store, "appeals")).toEqual([one.id]);
    expect(await queueCounts(store)).toEqual({
      pending: 0,
      reported: 1,
      appeals: 1,
      returned: 0,
      published: 1,
      refused: 1,
      spam: 0,
    });
  });

  test("shows each comment with what it answers, its reports, and what else its writer wrote", async () => {
    const store = await open();
    const parent = await post(store, 1, { state: "published", name: "Paul" });
    const email = "lea@exemple.fr";
    await post(store, 2, { state: "refused", email });
    await post(store, 3, { state: "published", email });
    const answer = await post(store, 4, { parent: parent.id, root: parent.id, email });
    const other = await post(store, 5, { networkKey: "2016-12-01~abc" });
    await report(store, answer.id, { name: "Paul" });
    const [item, stranger] = await itemsOf(store, [answer, other]);
    expect(item).toMatchObject({
      parent: { id: parent.id, name: "Paul", state: "published" },
      knownBy: { email: true, network: false },
      history: { knownBy: "email", counts: { refused: 1, published: 1, pending: 1 } },
      reports: [{ reason: "insult", state: "open", named: true }],
    });
    expect(item?.history?.last.map(({ id }) => id)).toEqual([commentId(3), commentId(2)]);
    expect(JSON.stringify(item)).not.toContain(email);
    expect(stranger).toMatchObject({ history: { knownBy: "network", counts: { pending: 1 }, last: [] } });
  });
});

test("a page of any queue, and its count, is read along an index without sorting", async () => {
  const place = await newPlace("sqlite");
  const store = await openDatabase(place);
  const asked: string[] = [];
  const file = new Database(place.address, { verbose: (sql) => asked.push(String(sql)) });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  for (const queue of queues) await queueOf({ ...store, db }, queue, "c0");
  await queueCounts({ ...store, db });
  expect(asked).toHaveLength(queues.length * 2);
  for (const sql of [...asked]) {
    const plan = file.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
    const steps = plan.map(({ detail }) => detail).join("\n");
    expect(steps).not.toMatch(/SCAN (?:comments|reports|appeals)/);
    expect(steps).not.toContain("FOR ORDER BY");
  }
  await db.destroy();
  await store.close();
});
