import { expect, test } from "vitest";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import { transaction } from "#lib/database/transaction.ts";
import { claimMail, failMail, postponeMail, queueMail, tidyOutbox, withdrawMail } from "#lib/mail/outbox.ts";
import { mostAttempts } from "#lib/mail/patience.ts";
import { eachDatabase } from "../../support/databases.ts";
import { day, mail, minute, noon } from "../../support/mail.ts";

const claim = (store: Store, now: number, most = 20) => claimMail(store.db, { now, most, dialect: store.dialect });

const rows = (store: Store) => store.db.selectFrom("outbox").selectAll().orderBy("id").execute();

eachDatabase("the outbox", (open) => {
  test("holds mail exactly when the transaction that wrote it is kept", async () => {
    const store = await open();
    const failing = transaction(store, async (trx) => {
      await queueMail(trx, mail(), noon);
      throw new Error("Something else went wrong.");
    });
    await expect(failing).rejects.toThrow();
    expect(await rows(store)).toEqual([]);
    await transaction(store, (trx) => queueMail(trx, mail({ comment: "c1" }), noon));
    expect(await rows(store)).toMatchObject([{ comment: "c1", attempts: 0, nextAt: noon, failedAt: null }]);
  });

  test("takes no recipient that is more than one address, and no header with a line break", async () => {
    const { db } = await open();
    for (const recipient of ["a@b, c@d", "a@b\r\nBcc: c@d", "Claire <a@b>", "", "a b@c"]) {
      await expect(queueMail(db, mail({ recipient }), noon)).rejects.toThrow(/no address/);
    }
    const forged = { subject: "Oui\r\nBcc: c@d", text: "", headers: {} };
    await expect(queueMail(db, mail({ letter: forged }), noon)).rejects.toThrow(/control characters/);
    const headers = { "List-Unsubscribe": "<a>\nBcc: c@d" };
    await expect(queueMail(db, mail({ letter: { ...forged, subject: "Oui", headers } }), noon)).rejects.toThrow();
  });

  test("gives out what is due, oldest first, each mail to one of those who ask at once", async () => {
    const store = await open();
    for (let index = 0; index < 30; index += 1) await queueMail(store.db, mail(), noon + index);
    await queueMail(store.db, mail(), noon + minute);
    const other = await openDatabase(store.place);
    const claims = await Promise.all([0, 1, 2, 3].map((index) => claim(index % 2 ? other : store, noon + 40, 10)));
    await other.close();
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await claim(store, noon + 40, 50);
    expect([...ids, ...rest.map(({ id }) => id)].length).toBe(30);
    expect(claims[0]?.map(({ at }) => at)).toEqual(claims[0]?.map(({ at }) => at).toSorted());
  });

  test("gives out again what somebody took and never settled", async () => {
    const store = await open();
    await queueMail(store.db, mail(), noon);
    const [first] = await claim(store, noon);
    expect(await claim(store, noon + 5 * minute)).toEqual([]);
    const [second] = await claim(store, noon + 11 * minute);
    expect([first?.attempts, second?.attempts]).toEqual([1, 2]);
    if (first === undefined || second === undefined) throw new Error("Nothing was claimed.");
    await postponeMail(store.db, first, { nextAt: noon + 12 * minute, error: "late" });
    await failMail(store.db, first, { now: noon, error: "late" });
    expect(await rows(store)).toMatchObject([{ attempts: 2, error: null, failedAt: null }]);
  });

  test("gives up what no attempt ended, and forgets it a month later", async () => {
    const store = await open();
    await queueMail(store.db, mail(), noon);
    let now = noon;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      expect((await claim(store, now)).length).toBe(1);
      now += 11 * minute;
    }
    expect(await claim(store, now)).toEqual([]);
    expect((await tidyOutbox(store.db, now)).length).toBe(1);
    expect(await rows(store)).toMatchObject([{ failedAt: now, error: "Every attempt was interrupted." }]);
    expect(await tidyOutbox(store.db, now + 29 * day)).toEqual([]);
    expect((await rows(store)).length).toBe(1);
    await tidyOutbox(store.db, now + 31 * day);
    expect(await rows(store)).toEqual([]);
  });

  test("lets go of mail about a comment that goes, but for those who reported it", async () => {
    const { db } = await open();
    for (const [kind, comment] of [
      ["answer", "c1"],
      ["report-decision", "c1"],
      ["answer", "c2"],
    ] as const) {
      await queueMail(db, mail({ kind, comment }), noon);
    }
    await withdrawMail(db, "c1");
    const left = await db.selectFrom("outbox").select(["kind", "comment"]).orderBy("comment").execute();
    expect(left).toEqual([
      { kind: "report-decision", comment: "c1" },
      { kind: "answer", comment: "c2" },
    ]);
  });
});
