import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { follow } from "#lib/comments/follow.ts";
import { nextChange } from "#lib/database/publication.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow } from "#lib/database/tables.ts";
import { transaction } from "#lib/database/transaction.ts";
import { openShelf } from "#lib/threads/shelf.ts";
import { Threads } from "#lib/threads/threads.ts";
import { eachDatabase } from "../../support/databases.ts";
import { commentRow } from "../../support/rows.ts";

const noon = Date.parse("2016-12-01T12:00:00Z");

function newShelf() {
  const folder = mkdtempSync(join(tmpdir(), "marbre-shelf-"));
  const shelf = openShelf(folder);
  onTestFinished(() => {
    shelf.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { shelf, threads: new Threads(shelf), reopen: () => new Threads(openShelf(folder)) };
}

/** Writes comments as if somebody had published them, one after the other. */
async function publish(store: Store, ...comments: Partial<CommentRow>[]): Promise<void> {
  for (const comment of comments) {
    const row = commentRow({ article: "xiaomi-europe", publishedAt: noon, ...comment });
    await transaction(store, async (trx) => {
      await trx.insertInto("comments").values(row).execute();
      await nextChange(trx, row.article, row.id);
    });
  }
}

async function change(store: Store, id: string, set: Partial<CommentRow>): Promise<void> {
  await transaction(store, async (trx) => {
    const { article } = await trx
      .selectFrom("comments")
      .select("article")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await trx.updateTable("comments").set(set).where("id", "=", id).execute();
    await nextChange(trx, article, id);
  });
}

const names = (threads: Threads, order: "newest" | "oldest" = "newest") =>
  threads.page(["xiaomi-europe"], order, 1)?.comments.map(({ id, removed }) => (removed ? `(${id})` : id));

eachDatabase("the shelf of published comments", (open) => {
  test("has what was published, and nothing of what waits", async () => {
    const store = await open();
    const { shelf, threads } = newShelf();
    await publish(store, { id: "a" }, { id: "b", publishedAt: noon + 1 });
    await store.db
      .insertInto("comments")
      .values(commentRow({ id: "c", article: "xiaomi-europe", state: "pending" }))
      .execute();
    await follow(store.db, shelf);
    expect(names(threads)).toEqual(["b", "a"]);
    expect(names(threads, "oldest")).toEqual(["a", "b"]);
    expect(threads.count(["xiaomi-europe"])).toBe(2);
    expect(threads.find("a")).toMatchObject({
      article: "xiaomi-europe",
      comment: { body: "Bien vu.", removed: false },
    });
  });

  test("puts answers below what they answer, and pinned conversations first", async () => {
    const store = await open();
    const { shelf, threads } = newShelf();
    await publish(
      store,
      { id: "a" },
      { id: "b", publishedAt: noon + 1 },
      { id: "a1", parent: "a", root: "a", publishedAt: noon + 2 },
      { id: "a2", parent: "a1", root: "a", publishedAt: noon + 3 },
      { id: "c", publishedAt: noon + 4 },
    );
    await follow(store.db, shelf);
    expect(names(threads)).toEqual(["c", "b", "a", "a1", "a2"]);
    await change(store, "a", { pinnedAt: noon });
    await follow(store.db, shelf);
    expect(names(threads)).toEqual(["a", "a1", "a2", "c", "b"]);
    expect(names(threads, "oldest")).toEqual(["a", "a1", "a2", "b", "c"]);
    expect(threads.page(["xiaomi-europe"], "newest", 1)?.comments[2]?.parent).toEqual({ id: "a1", name: "Léa" });
  });

  test("keeps the place of what was removed for its answers alone, and nothing of its words", async () => {
    const store = await open();
    const { shelf, threads } = newShelf();
    await publish(store, { id: "a" }, { id: "a1", parent: "a", root: "a" }, { id: "b", publishedAt: noon - 1 });
    await follow(store.db, shelf);
    await change(store, "a", { state: "refused" });
    await change(store, "b", { state: "withdrawn" });
    await follow(store.db, shelf);
    expect(names(threads)).toEqual(["(a)", "a1"]);
    expect(threads.count(["xiaomi-europe"])).toBe(1);
    expect(threads.find("a")).toBeUndefined();
    expect(JSON.stringify(shelf.prepare("SELECT * FROM comments WHERE id = 'a'").get())).not.toContain("Bien vu");
    await change(store, "a1", { state: "withdrawn" });
    await follow(store.db, shelf);
    expect(names(threads)).toEqual([]);
  });

  test("is the same when it is made anew", async () => {
    const store = await open();
    const first = newShelf();
    await publish(
      store,
      { id: "a" },
      { id: "a1", parent: "a", root: "a" },
      { id: "b" },
      { id: "b1", parent: "b", root: "b" },
    );
    await change(store, "a", { state: "refused", pinnedAt: null });
    await change(store, "b", { pinnedAt: noon });
    await follow(store.db, first.shelf);
    const second = newShelf();
    await follow(store.db, second.shelf);
    const page = (threads: Threads) => threads.page(["xiaomi-europe"], "newest", 1);
    expect(page(second.threads)).toEqual(page(first.threads));
    expect(second.threads.generation(["xiaomi-europe"])).toBe(first.threads.generation(["xiaomi-europe"]));
  });

  test("begins anew with another database, and with a filling that broke off", async () => {
    const [store, other] = [await open(), await open()];
    const { shelf, threads } = newShelf();
    await publish(store, { id: "a" });
    await publish(other, { id: "z" });
    await follow(store.db, shelf);
    await follow(other.db, shelf);
    expect(names(threads)).toEqual(["z"]);
    shelf.prepare("UPDATE meta SET value = '-1' WHERE key = 'seq'").run();
    await follow(other.db, shelf);
    expect(names(threads)).toEqual(["z"]);
  });

  test("moves the generation of the thread that changed, and of no other", async () => {
    const store = await open();
    const { shelf, threads } = newShelf();
    await publish(store, { id: "a" }, { id: "z", article: "huawei-mate" });
    await follow(store.db, shelf);
    const before = [
      threads.generation(["xiaomi-europe"]),
      threads.generation(["huawei-mate"]),
      threads.generation(["autre"]),
    ];
    await change(store, "a", { body: "Mieux dit.", editedAt: noon + 9 });
    await follow(store.db, shelf);
    expect(threads.generation(["xiaomi-europe"])).not.toBe(before[0]);
    expect(threads.generation(["huawei-mate"])).toBe(before[1]);
    expect(threads.generation(["autre"])).toBe(before[2]);
  });

  test("tells when the editors closed a thread", async () => {
    const store = await open();
    const { shelf, threads } = newShelf();
    await transaction(store, async (trx) => {
      await trx.insertInto("threads").values({ article: "xiaomi-europe", closedAt: noon, closedBy: "ines" }).execute();
      await nextChange(trx, "xiaomi-europe", "");
    });
    await follow(store.db, shelf);
    expect(threads.page(["xiaomi-europe"], "newest", 1)?.closedAt).toBe(noon);
  });

  test("shows an article that was renamed what was written under its old name", async () => {
    const store = await open();
    const { shelf, threads } = newShelf();
    await publish(store, { id: "a", article: "vieux-nom" }, { id: "b", article: "nouveau-nom", publishedAt: noon + 1 });
    await follow(store.db, shelf);
    const slugs = ["nouveau-nom", "vieux-nom"];
    expect(threads.page(slugs, "newest", 1)?.comments.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(threads.count(slugs)).toBe(2);
  });

  test("has pages of fifty, and knows on which one a comment stands", async () => {
    const store = await open();
    const { shelf, threads } = newShelf();
    const rows = Array.from({ length: 120 }, (_, index) =>
      commentRow({ id: `c${String(index).padStart(3, "0")}`, article: "xiaomi-europe", publishedAt: noon + index }),
    );
    await transaction(store, async (trx) => {
      for (const row of rows) await trx.insertInto("comments").values(row).execute();
      await nextChange(trx, "xiaomi-europe", "c000");
    });
    await follow(store.db, shelf);
    const slugs = ["xiaomi-europe"];
    expect(threads.page(slugs, "oldest", 1)).toMatchObject({ pages: 3, total: 120 });
    expect([1, 2, 3].map((page) => threads.page(slugs, "oldest", page)?.comments.length)).toEqual([50, 50, 20]);
    expect([threads.page(slugs, "oldest", 0), threads.page(slugs, "oldest", 4)]).toEqual([undefined, undefined]);
    for (const order of ["newest", "oldest"] as const) {
      for (const id of ["c000", "c049", "c050", "c069", "c070", "c119"]) {
        const page = threads.pageOf(slugs, id, order);
        expect(threads.page(slugs, order, page ?? 0)?.comments.some((comment) => comment.id === id)).toBe(true);
      }
    }
    expect(threads.pageOf(slugs, "nobody", "newest")).toBeUndefined();
  });
});
