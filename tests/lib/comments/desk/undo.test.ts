import { expect, test } from "vitest";
import type { Decision } from "#lib/comments/desk/decision.ts";
import { undo } from "#lib/comments/desk/undo.ts";
import { eachDatabase } from "../../../support/databases.ts";
import {
  appeal,
  changes,
  confirm,
  decideNow,
  hour,
  ines,
  insult,
  mail,
  marc,
  morning,
  post,
  read,
  report,
} from "./newsroom.ts";

const later = morning + 4 * hour;

eachDatabase("taking a decision back", (open) => {
  test.each<Decision>([
    { kind: "publish" },
    { kind: "refuse", reason: insult, note: "Non." },
    { kind: "mark-as-spam" },
    { kind: "return-to-writer", note: "Plus court ?" },
  ])("after $kind returns the comment to how it stood", async (decision) => {
    const store = await open();
    const before = await post(store, 1, { rule: "suspect-words", detail: '{"word":"arnaque"}' });
    const [decided] = await decideNow(store, decision, [before.id]);
    const undone = await undo(store, { seq: decided?.ok ? decided.seq : 0, by: marc }, later);
    expect(undone).toMatchObject([{ ok: true, state: "pending" }]);
    expect(await read(store, before.id)).toEqual({ ...before, version: 3 });
    expect(await changes(store)).toHaveLength(decision.kind === "publish" ? 2 : 0);
    const log = await store.db.selectFrom("decisions").selectAll().orderBy("seq", "desc").limit(1).execute();
    expect(log).toMatchObject([{ action: "undo", actor: "marc", undoes: decided?.ok ? decided.seq : 0 }]);
  });

  test("keeps the date, the pin and the rule of what was published", async () => {
    const store = await open();
    const before = await post(store, 1, { state: "published", rule: "trusted-writer", pinnedAt: morning + hour });
    const [decided] = await decideNow(store, { kind: "refuse", reason: insult }, [before.id]);
    await undo(store, { seq: decided?.ok ? decided.seq : 0, by: ines }, later);
    const { decidedAt: _, ...rest } = before;
    expect(await read(store, before.id)).toMatchObject({ ...rest, version: 3 });
  });

  test("of several at once takes back all of them", async () => {
    const store = await open();
    const rows = [await post(store, 1), await post(store, 2), await post(store, 3)];
    const ids = rows.map(({ id }) => id);
    const decided = await decideNow(store, { kind: "mark-as-spam" }, ids);
    await decideNow(store, { kind: "publish" }, ids.slice(1, 2), { now: morning + 3.5 * hour });
    const [first] = decided;
    const undone = await undo(store, { seq: first?.ok ? first.seq : 0, by: ines }, later);
    expect(undone?.map((one) => (one.ok ? one.state : one.problem))).toEqual(["pending", "conflict", "pending"]);
    expect(await read(store, ids[1] ?? "")).toMatchObject({ state: "published" });
  });

  test("opens reports and appeals again, and calls back the mail that has not left", async () => {
    const store = await open();
    const { id } = await post(store, 1, { state: "published", email: "lea@exemple.fr" });
    await confirm(store, "lea@exemple.fr");
    await report(store, id, { email: "paul@exemple.fr" });
    const [refused] = await decideNow(store, { kind: "refuse", reason: insult }, [id]);
    expect(await mail(store)).toHaveLength(2);
    await undo(store, { seq: refused?.ok ? refused.seq : 0, by: ines }, later);
    expect(await mail(store)).toEqual([]);
    expect(await store.db.selectFrom("reports").select(["state", "decidedBy"]).execute()).toEqual([
      { state: "open", decidedBy: null },
    ]);

    await decideNow(store, { kind: "refuse", reason: insult }, [id], { now: later });
    await appeal(store, id);
    const [rejected] = await decideNow(store, { kind: "reject-appeal", note: "Non." }, [id], { now: later + 1 });
    await undo(store, { seq: rejected?.ok ? rejected.seq : 0, by: ines }, later + 2);
    expect(await store.db.selectFrom("appeals").select("state").execute()).toEqual([{ state: "open" }]);
    expect(await read(store, id)).toMatchObject({ state: "refused", rule: "insulte" });
  });

  test("is not done twice, nor of what is no decision about a comment", async () => {
    const store = await open();
    const { id } = await post(store, 1);
    const [decided] = await decideNow(store, { kind: "publish" }, [id]);
    const seq = decided?.ok ? decided.seq : 0;
    const [undone] = (await undo(store, { seq, by: ines }, later)) ?? [];
    expect(await undo(store, { seq, by: ines }, later)).toMatchObject([{ problem: "conflict" }]);
    expect(await undo(store, { seq: undone?.ok ? undone.seq : 0, by: ines }, later)).toBeUndefined();
    expect(await undo(store, { seq: 1, by: ines }, later)).toBeUndefined();
    expect(await undo(store, { seq: 999, by: ines }, later)).toBeUndefined();
  });
});
