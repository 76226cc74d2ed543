import { beforeAll, expect, test } from "vitest";
import type { Store } from "#lib/database/store.ts";
import {
  askToConfirm,
  confirmAddress,
  confirmationState,
  forgetAddress,
  isConfirmed,
  type Question,
  wantsAnswers,
} from "#lib/mail/addresses.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { confirmationToken, unsubscribeToken } from "#lib/mail/links.ts";
import { queueMail } from "#lib/mail/outbox.ts";
import { unsubscribe } from "#lib/mail/unsubscribe.ts";
import { addComment } from "../../support/commented.ts";
import { eachDatabase } from "../../support/databases.ts";
import { day, mail, minute, noon, paper } from "../../support/mail.ts";

beforeAll(() => {
  process.env.MARBRE_SECRET = "une clé de test, longue et variée 0123456789";
  return () => Reflect.deleteProperty(process.env, "MARBRE_SECRET");
});

const email = "claire@lecteurs.example";
const ask = ({ db }: Store, more: Partial<Question> = {}) =>
  askToConfirm(db, { site: paper, email, now: noon, ...more });
const outbox = ({ db }: Store) => db.selectFrom("outbox").select(["kind", "recipient", "text"]).execute();
const tokenAt = (now: number, of = email) => confirmationToken(emailKey(of), now);

eachDatabase("an address", (open) => {
  test("is asked by one mail, whose link confirms it, once and again", async () => {
    const store = await open();
    expect(await ask(store)).toBe("asked");
    const [question] = await outbox(store);
    expect(question).toMatchObject({ kind: "confirmation", recipient: email });
    const token = /\/mail\/confirm\/(\S+)/.exec(question?.text ?? "")?.[1] ?? "";
    expect(token).toBe(tokenAt(noon));
    expect(await isConfirmed(store.db, email)).toBe(false);
    expect(await confirmationState(store.db, token, noon)).toBe("asked");
    expect(await confirmAddress(store.db, token, noon + minute)).toBe(true);
    expect(await confirmAddress(store.db, token, noon + 2 * minute)).toBe(true);
    expect(await confirmationState(store.db, token, noon + 2 * minute)).toBe("done");
    expect([await isConfirmed(store.db, email), await wantsAnswers(store.db, " Claire@LECTEURS.example")]).toEqual([
      true,
      true,
    ]);
    expect(await store.db.selectFrom("addresses").select("confirmedAt").execute()).toEqual([
      { confirmedAt: noon + minute },
    ]);
    expect(await ask(store, { now: noon + 9 * day })).toBe("confirmed");
  });

  test("is not confirmed by a forged, an old or another's link", async () => {
    const store = await open();
    await ask(store);
    const old = tokenAt(noon);
    expect(await confirmAddress(store.db, old, noon + 7 * day + minute)).toBe(false);
    expect(await confirmationState(store.db, old, noon + 7 * day + minute)).toBe("expired");
    const others = [
      tokenAt(noon, "autre@lecteurs.example"),
      unsubscribeToken({ key: emailKey(email) }),
      `${old}0`,
      "",
      "~",
    ];
    for (const token of others) expect(await confirmAddress(store.db, token, noon)).toBe(false);
    expect(await isConfirmed(store.db, email)).toBe(false);
  });

  test("is asked once a day, however often and in whatever letters it is given", async () => {
    const store = await open();
    const spellings = [email, "Claire@lecteurs.example", email.toUpperCase(), email];
    const answers = await Promise.all(spellings.map((spelling) => ask(store, { email: spelling })));
    expect(answers.filter((answer) => answer === "asked").length).toBe(1);
    expect(await ask(store, { now: noon + day - 1 })).toBe("asked lately");
    expect(await ask(store, { now: noon + day })).toBe("asked");
    expect((await outbox(store)).length).toBe(2);
  });

  test("is not asked when its network gave too many that day", async () => {
    const store = await open();
    for (let index = 0; index < 6; index += 1) {
      await addComment(store.db, { id: `c${index}`, email: `victime${index}@x.example`, networkKey: "n1" });
    }
    expect(await ask(store, { networkKey: "n1" })).toBe("too many");
    expect(await ask(store, { networkKey: "n2" })).toBe("asked");
    expect(await ask(store, { networkKey: "n1", email: "b@x.example", now: noon + day + 1 })).toBe("asked");
  });

  test("that refuses is left alone for a month, and is asked no sooner by anybody", async () => {
    const store = await open();
    await ask(store);
    const refusal = /\/mail\/unsubscribe\/(\S+)/.exec((await outbox(store))[0]?.text ?? "")?.[1] ?? "";
    expect(await unsubscribe(store.db, refusal, { scope: "thread", now: noon })).toBe(true);
    expect(await ask(store, { now: noon + 29 * day })).toBe("asked lately");
    expect(await ask(store, { now: noon + 30 * day })).toBe("asked");
  });

  test("that wants no answers any more may want them again, by its own hand", async () => {
    const store = await open();
    await ask(store);
    await confirmAddress(store.db, tokenAt(noon), noon);
    await unsubscribe(store.db, unsubscribeToken({ key: emailKey(email) }), { scope: "all", now: noon });
    expect([await isConfirmed(store.db, email), await wantsAnswers(store.db, email)]).toEqual([true, false]);
    await confirmAddress(store.db, tokenAt(noon), noon + day);
    expect(await wantsAnswers(store.db, email)).toBe(true);
  });

  test("that is forgotten is unknown, gets nothing that waited, and its links confirm nothing", async () => {
    const store = await open();
    await ask(store);
    await queueMail(store.db, mail({ recipient: "Claire@lecteurs.example" }), noon);
    await queueMail(store.db, mail({ recipient: "lea@lecteurs.example" }), noon);
    await forgetAddress(store.db, email);
    expect((await outbox(store)).map(({ recipient }) => recipient)).toEqual(["lea@lecteurs.example"]);
    expect(await confirmAddress(store.db, tokenAt(noon), noon)).toBe(false);
    expect(await confirmationState(store.db, tokenAt(noon), noon)).toBe("expired");
  });
});
