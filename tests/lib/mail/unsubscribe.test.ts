import { beforeAll, expect, test } from "vitest";
import type { Store } from "#lib/database/store.ts";
import { askToConfirm, confirmAddress } from "#lib/mail/addresses.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { confirmationToken, unsubscribeToken } from "#lib/mail/links.ts";
import { tellOfAnswer, tellReporter, tellWriter } from "#lib/mail/tell.ts";
import { subscriptionState, unsubscribe } from "#lib/mail/unsubscribe.ts";
import { addComment } from "../../support/commented.ts";
import { eachDatabase } from "../../support/databases.ts";
import { mail, noon, paper } from "../../support/mail.ts";

beforeAll(() => {
  process.env.MARBRE_SECRET = "une clé de test, longue et variée 0123456789";
  return () => Reflect.deleteProperty(process.env, "MARBRE_SECRET");
});

const claire = "claire@lecteurs.example";
const key = () => emailKey(claire);
const article = { title: "Xiaomi" };
const kinds = async ({ db }: Store) => (await db.selectFrom("outbox").select("kind").execute()).map(({ kind }) => kind);

async function confirm({ db }: Store, email = claire): Promise<void> {
  await askToConfirm(db, { site: paper, email, now: noon });
  await confirmAddress(db, confirmationToken(emailKey(email), noon), noon);
  await db.deleteFrom("outbox").execute();
}

/** Claire's comment and Léa's answer to it. */
async function conversation({ db }: Store, more: Parameters<typeof addComment>[1] = {}) {
  const answered = await addComment(db, { id: "c1", ...more });
  const answer = await addComment(db, {
    id: "c2",
    parent: "c1",
    root: "c1",
    name: "Léa",
    email: "lea@lecteurs.example",
  });
  return { site: paper, article, answered, answer, now: noon };
}

eachDatabase("an answer", (open) => {
  test("is mailed to the confirmed address of who asked for that", async () => {
    const store = await open();
    await confirm(store);
    expect(await tellOfAnswer(store.db, await conversation(store))).toBe(true);
    const [row] = await store.db.selectFrom("outbox").selectAll().execute();
    expect(row).toMatchObject({ kind: "answer", recipient: claire, comment: "c2" });
    expect(row?.headers).toContain("List-Unsubscribe-Post");
  });

  test("is not mailed before the address is confirmed", async () => {
    const store = await open();
    expect(await tellOfAnswer(store.db, await conversation(store))).toBe(false);
    expect(await kinds(store)).toEqual([]);
  });

  test("is not mailed to who did not ask, has no address, is gone, or wrote it", async () => {
    const store = await open();
    await confirm(store);
    const matter = await conversation(store);
    const { answered, answer } = matter;
    for (const change of [{ wantsAnswers: 0 }, { email: null }, { state: "withdrawn" }] as const) {
      expect(await tellOfAnswer(store.db, { ...matter, answered: { ...answered, ...change } })).toBe(false);
    }
    expect(await tellOfAnswer(store.db, { ...matter, answer: { ...answer, emailKey: key() } })).toBe(false);
  });

  test("is not mailed any more, even when it waits, once its thread is unsubscribed", async () => {
    const store = await open();
    await confirm(store);
    const matter = await conversation(store);
    await tellOfAnswer(store.db, matter);
    const token = unsubscribeToken({ key: key(), article: "xiaomi" });
    expect(await subscriptionState(store.db, token)).toEqual({ thread: true, all: true, confirmed: true });
    for (let time = 0; time < 2; time += 1) {
      expect(await unsubscribe(store.db, token, { scope: "thread", now: noon })).toBe(true);
    }
    expect(await kinds(store)).toEqual([]);
    expect(await subscriptionState(store.db, token)).toEqual({ thread: false, all: true, confirmed: true });
    const answered = await store.db.selectFrom("comments").selectAll().where("id", "=", "c1").executeTakeFirstOrThrow();
    expect(await tellOfAnswer(store.db, { ...matter, answered })).toBe(false);
    const elsewhere = await addComment(store.db, { id: "c9", article: "apple" });
    expect(await tellOfAnswer(store.db, { ...matter, answered: elsewhere })).toBe(true);
  });

  test("is not mailed on any article once all are unsubscribed, and decisions still are", async () => {
    const store = await open();
    await confirm(store);
    const matter = await conversation(store);
    const token = unsubscribeToken({ key: key(), article: "apple" });
    await unsubscribe(store.db, token, { scope: "all", now: noon });
    expect(await tellOfAnswer(store.db, matter)).toBe(false);
    expect(await subscriptionState(store.db, token)).toMatchObject({ thread: false, all: false });
    const { letter } = mail();
    expect(await tellWriter(store.db, { comment: matter.answered, kind: "refused", letter, now: noon })).toBe(true);
  });

  test("goes on for everybody else", async () => {
    const store = await open();
    await confirm(store);
    await confirm(store, "lea@lecteurs.example");
    const { answer, ...matter } = await conversation(store);
    const token = unsubscribeToken({ key: key(), article: "xiaomi" });
    for (const scope of ["thread", "all"] as const) await unsubscribe(store.db, token, { scope, now: noon });
    const still = await store.db.selectFrom("comments").select("wantsAnswers").where("id", "=", "c2").execute();
    expect(still).toEqual([{ wantsAnswers: 1 }]);
    const reply = await addComment(store.db, { id: "c3", parent: "c2", root: "c1", email: null });
    expect(await tellOfAnswer(store.db, { ...matter, answered: answer, answer: reply })).toBe(true);
  });

  test("is unsubscribed by no forged link", async () => {
    const store = await open();
    const token = unsubscribeToken({ key: key(), article: "xiaomi" });
    for (const forged of [token.replace("xiaomi", "apple"), confirmationToken(key(), noon), "", `${token}\n`]) {
      expect(await unsubscribe(store.db, forged, { scope: "all", now: noon })).toBe(false);
      expect(await subscriptionState(store.db, forged)).toBeUndefined();
    }
  });
});

eachDatabase("word of a report", (open) => {
  test("goes to the address that came with it, and to one address a few times a day", async () => {
    const store = await open();
    await addComment(store.db);
    const { letter } = mail();
    const told: boolean[] = [];
    for (let index = 0; index < 5; index += 1) {
      const report = { comment: "c1", email: index % 2 ? claire : claire.toUpperCase() };
      const row = {
        ...report,
        id: `r${index}`,
        reason: "insult",
        explanation: "",
        name: null,
        goodFaith: 0,
        at: noon,
      } as const;
      const rest = {
        networkKey: null,
        formKey: `f${index}`,
        state: "open",
        decidedAt: null,
        decidedBy: null,
        note: null,
      } as const;
      await store.db
        .insertInto("reports")
        .values({ ...row, ...rest })
        .execute();
      told.push(await tellReporter(store.db, { report, kind: "report-receipt", letter, now: noon }));
    }
    expect(told).toEqual([true, true, true, false, false]);
    expect(
      await tellReporter(store.db, {
        report: { comment: "c1", email: null },
        kind: "report-receipt",
        letter,
        now: noon,
      }),
    ).toBe(false);
  });
});
