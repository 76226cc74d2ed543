import { expect, test } from "vitest";
import { decide } from "#lib/comments/desk/decide.ts";
import { openDatabase } from "#lib/database/open-database.ts";
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
  paper,
  post,
  read,
  report,
} from "./newsroom.ts";

eachDatabase("a decision", (open) => {
  test("publishes a comment, tells the followers of its thread, and is written down", async () => {
    const store = await open();
    const { id } = await post(store, 1);
    const [decided] = await decideNow(store, { kind: "publish" }, [id]);
    expect(decided).toMatchObject({ ok: true, state: "published" });
    expect(await read(store, id)).toMatchObject({
      state: "published",
      rule: null,
      publishedAt: morning + 3 * hour,
      version: 2,
    });
    expect(await changes(store)).toEqual([{ article: "xiaomi-europe", comment: id }]);
    const log = await store.db.selectFrom("decisions").selectAll().where("actorKind", "=", "staff").execute();
    expect(log).toMatchObject([
      { action: "publish", actor: "ines", actorName: "Inès Carpentier", fromState: "pending", toState: "published" },
    ]);
  });

  test("about a version that is gone writes nothing, and says what the first decided", async () => {
    const store = await open();
    const { id } = await post(store, 1);
    await decideNow(store, { kind: "refuse", reason: insult, note: "Restez courtois." }, [id], { by: marc });
    const seen = [{ comment: id, version: 1 }];
    const [late] = await decide(store, { decision: { kind: "publish" }, comments: seen, by: ines, paper }, morning);
    expect(late).toEqual({
      comment: id,
      ok: false,
      problem: "conflict",
      conflict: {
        byKind: "staff",
        by: "Marc Tessier",
        action: "refuse",
        at: morning + 3 * hour,
        state: "refused",
        version: 2,
      },
    });
    expect(await read(store, id)).toMatchObject({ state: "refused", rule: "insulte", detail: "Restez courtois." });
    expect(await changes(store)).toEqual([]);
  });

  test("of two that are taken at the same moment is taken once", async () => {
    const store = await open();
    const other = await openDatabase(store.place);
    const rows = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => post(store, number)));
    const seen = rows.map(({ id }) => ({ comment: id, version: 1 }));
    const [first, second] = await Promise.all([
      decide(store, { decision: { kind: "publish" }, comments: seen, by: ines, paper }, morning),
      decide(other, { decision: { kind: "mark-as-spam" }, comments: seen.toReversed(), by: marc, paper }, morning),
    ]);
    await other.close();
    for (const { id } of rows) {
      const [one, two] = [first, second].map((all) => all.find(({ comment }) => comment === id));
      expect([one?.ok, two?.ok].sort()).toEqual([false, true]);
      const log = await store.db.selectFrom("decisions").select("toState").where("comment", "=", id).execute();
      expect(log).toHaveLength(2);
      expect(await read(store, id)).toMatchObject({ version: 2, state: log[1]?.toState });
    }
  });

  test("about several does what can be done and tells of the rest", async () => {
    const store = await open();
    const [one, two] = [await post(store, 1), await post(store, 2)];
    await decideNow(store, { kind: "mark-as-spam" }, [two.id], { by: marc });
    const seen = [
      { comment: one.id, version: 1 },
      { comment: two.id, version: 1 },
      { comment: "c9999999999999", version: 1 },
      { comment: one.id, version: 1 },
    ];
    const decided = await decide(store, { decision: { kind: "publish" }, comments: seen, by: ines, paper }, morning);
    expect(decided.map((one) => (one.ok ? "ok" : one.problem))).toEqual(["ok", "conflict", "missing"]);
  });

  test("that cannot be taken as a comment stands is not taken", async () => {
    const store = await open();
    const pending = await post(store, 1);
    const withdrawn = await post(store, 2, { state: "withdrawn" });
    expect(await decideNow(store, { kind: "pin" }, [pending.id])).toMatchObject([{ problem: "not-possible" }]);
    expect(await decideNow(store, { kind: "publish" }, [withdrawn.id])).toMatchObject([{ problem: "not-possible" }]);
    const noAppeal = await decideNow(store, { kind: "reject-appeal", note: "Non." }, [withdrawn.id]);
    expect(noAppeal).toMatchObject([{ problem: "not-possible" }]);
    expect(await read(store, pending.id)).toEqual(pending);
  });

  test("to refuse upholds the open reports, and gives everybody their reasons", async () => {
    const store = await open();
    const { id } = await post(store, 1, { state: "published", email: "lea@exemple.fr" });
    await confirm(store, "lea@exemple.fr");
    const known = await report(store, id, { email: "paul@exemple.fr" });
    const nameless = await report(store, id);
    await decideNow(store, { kind: "refuse", reason: insult, note: "Relisez la charte." }, [id]);
    const reports = await store.db.selectFrom("reports").select(["id", "state", "decidedBy", "note"]).execute();
    expect(reports).toHaveLength(2);
    expect(reports.map(({ state, decidedBy, note }) => [state, decidedBy, note])).toEqual([
      ["upheld", "ines", null],
      ["upheld", "ines", null],
    ]);
    expect([known, nameless].sort()).toEqual(reports.map((one) => one.id).sort());
    expect(await mail(store)).toEqual([
      { kind: "refused", recipient: "lea@exemple.fr" },
      { kind: "report-decision", recipient: "paul@exemple.fr" },
    ]);
    const letters = await store.db.selectFrom("outbox").select("text").where("kind", "=", "report-decision").execute();
    expect(letters[0]?.text).not.toContain("Relisez la charte");
  });

  test("to keep a comment answers the reports that the moderator saw, and leaves the others open", async () => {
    const store = await open();
    const { id } = await post(store, 1, { state: "published" });
    const seen = await report(store, id);
    const unseen = await report(store, id);
    expect(await decideNow(store, { kind: "dismiss-reports", reports: [seen] }, [id])).toMatchObject([{ ok: true }]);
    const reports = await store.db.selectFrom("reports").select(["id", "state"]).execute();
    expect(reports.find((one) => one.id === seen)?.state).toBe("dismissed");
    expect(reports.find((one) => one.id === unseen)?.state).toBe("open");
    expect(await changes(store)).toEqual([]);
  });

  test("about an appeal answers it, and a granted one brings the comment back to its place", async () => {
    const store = await open();
    const { id } = await post(store, 1, { state: "published" });
    await decideNow(store, { kind: "refuse", reason: insult }, [id]);
    await appeal(store, id);
    const [granted] = await decideNow(store, { kind: "grant-appeal", note: "Vous aviez raison." }, [id], { by: marc });
    expect(granted).toMatchObject({ ok: true, state: "published" });
    expect(await read(store, id)).toMatchObject({ publishedAt: morning + 1000, rule: null });
    const [answered] = await store.db.selectFrom("appeals").selectAll().execute();
    expect(answered).toMatchObject({ state: "granted", decidedBy: "marc", note: "Vous aviez raison." });
  });

  test("writes to confirmed addresses alone, and of an answer to whoever asked for it", async () => {
    const store = await open();
    await confirm(store, "lea@exemple.fr");
    const first = await post(store, 1, { state: "published", email: "lea@exemple.fr", wantsAnswers: 1 });
    const answer = await post(store, 2, { parent: first.id, root: first.id, email: "paul@exemple.fr" });
    await decideNow(store, { kind: "publish" }, [answer.id]);
    expect(await mail(store)).toEqual([{ kind: "answer", recipient: "lea@exemple.fr" }]);
  });

  test("to ask a writer for other words takes the comment off the page and sends them what was asked", async () => {
    const store = await open();
    await confirm(store, "lea@exemple.fr");
    const { id } = await post(store, 1, { state: "published", email: "lea@exemple.fr" });
    const decision = { kind: "return-to-writer", note: "Sans le dernier mot ?" } as const;
    expect(await decideNow(store, decision, [id])).toMatchObject([{ ok: true }]);
    expect(await read(store, id)).toMatchObject({ state: "returned", body: "Commentaire numéro 1." });
    expect(await changes(store)).toMatchObject([{ comment: id }]);
    const letters = await store.db.selectFrom("outbox").select(["kind", "recipient", "text"]).execute();
    expect(letters).toMatchObject([{ kind: "returned", recipient: "lea@exemple.fr" }]);
    expect(letters[0]?.text).toContain("> Sans le dernier mot ?\n");
    expect(await decideNow(store, decision, [id])).toMatchObject([{ problem: "not-possible" }]);
  });

  test("to pin a comment is seen by readers, and taken once", async () => {
    const store = await open();
    const { id } = await post(store, 1, { state: "published" });
    expect(await decideNow(store, { kind: "pin" }, [id])).toMatchObject([{ ok: true }]);
    expect(await decideNow(store, { kind: "pin" }, [id])).toMatchObject([{ problem: "not-possible" }]);
    expect(await decideNow(store, { kind: "unpin" }, [id])).toMatchObject([{ ok: true }]);
    expect(await changes(store)).toHaveLength(2);
  });
});
