import { expect, test } from "vitest";
import { block } from "#lib/comments/desk/block.ts";
import { eraseByAddress, eraseWriter } from "#lib/comments/erasure.ts";
import { exportByAddress, exportComment } from "#lib/comments/personal-data.ts";
import { runRetention } from "#lib/comments/retention.ts";
import type { Store } from "#lib/database/store.ts";
import { eachDatabase } from "../../support/databases.ts";
import {
  appeal,
  changes,
  commentId,
  confirm,
  decideNow,
  hour,
  ines,
  insult,
  mail,
  morning,
  post,
  read,
  report,
} from "./desk/newsroom.ts";

const email = "lea@exemple.fr";
const day = 24 * hour;

/** A reader who did everything that a reader can do: a published comment, a refused one with an appeal, a report, mail that waits. */
async function reader(store: Store): Promise<void> {
  await confirm(store, email);
  await post(store, 1, { email, state: "published", name: "Léa", wantsAnswers: 1, networkKey: "2016-12-01~abc" });
  await post(store, 2, { email: "LEA@exemple.fr", name: "Léa", body: "Mon texte à moi." });
  await post(store, 3, { parent: commentId(1), root: commentId(1), state: "published" });
  await decideNow(store, { kind: "refuse", reason: insult, note: "Restez courtois." }, [commentId(2)]);
  await appeal(store, commentId(2));
  await report(store, commentId(3), { email: "Lea@exemple.fr", name: "Léa", explanation: "Faux." });
  const until = morning + 30 * day;
  await block(store, { comment: commentId(1), kind: "email", until, reason: "Insultes", by: ines }, morning);
}

/** Every value of the database, as text. */
async function everything({ db }: Store): Promise<string> {
  const tables = ["comments", "decisions", "reports", "appeals", "addresses", "outbox"] as const;
  return JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())));
}

eachDatabase("what is held about a reader", (open) => {
  test("is given whole to whoever has the address, without naming anybody of the newsroom", async () => {
    const store = await open();
    await reader(store);
    const given = await exportByAddress(store, " Lea@Exemple.fr ", morning);
    expect(given.comments.map(({ id, email: typed }) => [id, typed])).toEqual([
      [commentId(1), email],
      [commentId(2), "LEA@exemple.fr"],
    ]);
    expect(given.comments[1]).toMatchObject({
      text: "Mon texte à moi.",
      state: "refused",
      appeal: { text: "C’était de l’ironie.", state: "open" },
      history: [{ action: "post" }, { action: "refuse", by: "staff", rule: "insulte", note: "Restez courtois." }],
    });
    expect(given.reports).toMatchObject([{ comment: commentId(3), explanation: "Faux." }]);
    expect(given.blocks).toHaveLength(1);
    expect(given.waitingMail).toHaveLength(1);
    expect(given.subscription?.confirmedAt).toBe(new Date(morning).toISOString());
    expect(JSON.stringify(given)).not.toContain(ines.name);
  });

  test("of one comment is that comment alone", async () => {
    const store = await open();
    await reader(store);
    const given = await exportComment(store, commentId(1));
    expect(given).toMatchObject({ id: commentId(1), email, networkKey: "2016-12-01~abc" });
    expect(JSON.stringify(given)).not.toContain("Mon texte");
    expect(await exportComment(store, "c9999999999999")).toBeUndefined();
  });

  test("is erased with the address, and the answers of others keep their place", async () => {
    const store = await open();
    await reader(store);
    const before = await changes(store);
    expect(await eraseByAddress(store, { email: " lea@exemple.FR", by: ines }, morning)).toEqual({
      comments: 2,
      reports: 1,
    });
    const left = await everything(store);
    for (const trace of ["Léa", "exemple.fr", "EXEMPLE", "Mon texte", "ironie", "2016-12-01~abc", "Faux."]) {
      expect(left).not.toContain(trace);
    }
    expect(await read(store, commentId(1))).toMatchObject({ state: "withdrawn", name: "", body: "", emailKey: null });
    expect(await read(store, commentId(3))).toMatchObject({ state: "published", parent: commentId(1) });
    expect(await changes(store)).toEqual([...before, { article: "xiaomi-europe", comment: commentId(1) }]);
    expect(await mail(store)).toEqual([]);
    expect(await store.db.selectFrom("blocks").selectAll().execute()).toHaveLength(1);
    expect(await eraseByAddress(store, { email }, morning)).toEqual({ comments: 0, reports: 0 });
  });

  test("is erased from one comment by its own link, and from no other", async () => {
    const store = await open();
    await reader(store);
    expect(await mail(store)).toHaveLength(1);
    expect(await eraseWriter(store, commentId(2), morning)).toBe(true);
    expect(await mail(store)).toEqual([]);
    expect(await read(store, commentId(2))).toMatchObject({ state: "withdrawn", body: "", email: null });
    expect(await read(store, commentId(1))).toMatchObject({ state: "published", email });
    expect(await eraseWriter(store, "c9999999999999", morning)).toBe(false);
  });

  test("is kept no longer than the policy says", async () => {
    const store = await open();
    await reader(store);
    const policy = { retention: { emailMonths: 6, networkDays: 7 } };
    const nothing = { addresses: 0, networks: 0, reports: 0, blocks: 0 };
    expect(await runRetention(store, policy, morning + 6 * day)).toEqual(nothing);

    expect(await runRetention(store, policy, morning + 8 * day)).toEqual({ ...nothing, networks: 1 });
    expect(await read(store, commentId(1))).toMatchObject({ networkKey: null, email });

    const spring = Date.parse("2017-06-02T08:00:00Z");
    expect(await runRetention(store, policy, spring)).toEqual({ ...nothing, addresses: 3, reports: 1 });
    await store.db.deleteFrom("outbox").execute();
    expect(await everything(store)).not.toMatch(/@exemple/i);
    expect(await read(store, commentId(1))).toMatchObject({
      emailKey: null,
      wantsAnswers: 0,
      name: "Léa",
      body: "Commentaire numéro 1.",
    });
    expect(await store.db.selectFrom("blocks").selectAll().execute()).toHaveLength(1);

    const summer = Date.parse("2017-07-02T08:00:00Z");
    expect(await runRetention(store, policy, summer)).toEqual({ ...nothing, blocks: 1 });
    expect(await runRetention(store, policy, summer)).toEqual(nothing);
    const log = await store.db.selectFrom("decisions").select("note").where("action", "=", "retention").execute();
    expect(log).toHaveLength(3);
  });
});
