import { expect, test } from "vitest";
import { block, blocksInForce, liftBlock } from "#lib/comments/desk/block.ts";
import { closeThread, closingOf, openThread } from "#lib/comments/desk/thread.ts";
import { eachDatabase } from "../../../support/databases.ts";
import { changes, hour, ines, marc, morning, post } from "./newsroom.ts";

const article = "xiaomi-europe";
const tomorrow = morning + 24 * hour;

eachDatabase("a thread", (open) => {
  test("is closed and opened once, and its followers are told", async () => {
    const store = await open();
    expect(await closeThread(store, { article, by: ines }, morning)).toMatchObject({ ok: true });
    expect(await closeThread(store, { article, by: marc }, morning + 1)).toEqual({ ok: false });
    expect(await closingOf(store, article)).toEqual({ at: morning, by: "Inès Carpentier" });
    expect(await openThread(store, { article, by: marc }, morning + 2)).toMatchObject({ ok: true });
    expect(await openThread(store, { article, by: marc }, morning + 3)).toEqual({ ok: false });
    expect(await closingOf(store, article)).toBeUndefined();
    expect(await changes(store)).toEqual([
      { article, comment: "" },
      { article, comment: "" },
    ]);
  });
});

eachDatabase("a block", (open) => {
  test("holds for the writer of a comment until it ends or is lifted", async () => {
    const store = await open();
    const { id, emailKey } = await post(store, 1, { email: "lea@exemple.fr" });
    const blocked = await block(
      store,
      { comment: id, kind: "email", until: tomorrow, reason: "Insultes", by: ines },
      morning,
    );
    expect(blocked.ok).toBe(true);
    expect(await store.db.selectFrom("blocks").select(["key", "by"]).execute()).toEqual([
      { key: emailKey, by: "ines" },
    ]);
    const [shown] = await blocksInForce(store, morning);
    expect(shown).toMatchObject({ kind: "email", until: tomorrow, reason: "Insultes" });
    expect(shown).not.toHaveProperty("key");
    expect(await blocksInForce(store, tomorrow)).toEqual([]);
    expect(await liftBlock(store, { id: shown?.id ?? "", by: marc }, morning + 1)).toBe(true);
    expect(await liftBlock(store, { id: shown?.id ?? "", by: marc }, morning + 2)).toBe(false);
    expect(await blocksInForce(store, morning + 2)).toEqual([]);
  });

  test("is not made for a writer by whom nothing is known, nor into the past", async () => {
    const store = await open();
    const { id } = await post(store, 1, { networkKey: "2016-12-01~abc" });
    const command = { comment: id, reason: "", by: ines };
    expect(await block(store, { ...command, kind: "email", until: tomorrow }, morning)).toMatchObject({
      problem: "unknown",
    });
    expect(await block(store, { ...command, kind: "network", until: morning }, morning)).toMatchObject({
      problem: "over",
    });
    const missing = { ...command, comment: "c9999999999999", kind: "network", until: tomorrow } as const;
    expect(await block(store, missing, morning)).toMatchObject({ problem: "missing" });
  });
});
