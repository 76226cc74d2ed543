import { expect, test } from "vitest";
import { networkKey } from "#lib/comments/network-key.ts";
import { postComment } from "#lib/comments/post.ts";
import type { Store } from "#lib/database/store.ts";
import { emailKey } from "#lib/mail/email-address.ts";
import { eachDatabase } from "../../support/databases.ts";
import { commentRow } from "../../support/rows.ts";
import { article, minute, noon, openPolicy, policy, posting } from "./story.ts";

const comments = (store: Store) => store.db.selectFrom("comments").selectAll().orderBy("id").execute();
const outbox = (store: Store) => store.db.selectFrom("outbox").selectAll().orderBy("id").execute();
const changes = (store: Store) => store.db.selectFrom("changes").selectAll().orderBy("seq").execute();

async function postOk(store: Store, ...args: Parameters<typeof posting>): Promise<string> {
  const posted = await postComment(store, posting(...args));
  if (!posted.ok) throw new Error(JSON.stringify(posted));
  return posted.id;
}

eachDatabase("posting a comment", (open) => {
  test("keeps what was typed, exactly, with the rule that decided and an entry in the log", async () => {
    const store = await open();
    const body = "  <b>Oui</b>\n\n\tmais… & « non »  ";
    const id = await postOk(store, { body, name: " Hélène " });
    expect(await comments(store)).toMatchObject([
      { id, body, name: "Hélène", state: "pending", rule: "first-time-writer", root: id, parent: null, version: 1 },
    ]);
    const log = await store.db.selectFrom("decisions").selectAll().execute();
    expect(log).toMatchObject([{ actorKind: "rule", action: "post", comment: id, toState: "pending", at: noon }]);
    expect(await changes(store)).toEqual([]);
  });

  test("sent twice by the same form is one comment, on a kept page too", async () => {
    const store = await open();
    const [first, again] = [
      await postComment(store, posting()),
      await postComment(store, posting({}, { now: noon + 500 })),
    ];
    expect(first).toMatchObject({ ok: true, repeated: false });
    expect(again).toEqual({ ...first, repeated: true });
    const key = { key: "f-1", body: "Autre chose." };
    const once = await postOk(store, key);
    expect(await postOk(store, key, { network: "198.51.100.0/24", now: noon + 2 * 24 * 60 * minute })).toBe(once);
    expect(await comments(store)).toHaveLength(2);
  });

  test("sent many times at once is one comment", async () => {
    const store = await open();
    const all = await Promise.all(Array.from({ length: 8 }, () => postComment(store, posting({ key: "f-2" }))));
    const ids = new Set(all.map((posted) => posted.ok && posted.id));
    expect(ids.size).toBe(1);
    expect(all.filter((posted) => posted.ok && !posted.repeated)).toHaveLength(1);
    expect(await comments(store)).toHaveLength(1);
  });

  test("with other words is another comment, even under the same key", async () => {
    const store = await open();
    await postOk(store, { key: "f-3" });
    await postOk(store, { key: "f-3", body: "J’ai changé d’avis depuis tout à l’heure." });
    expect(await comments(store)).toHaveLength(2);
  });

  test("appears at once where the policy says so, and is a change that readers see", async () => {
    const store = await open();
    const posted = await postComment(store, posting({}, { policy: openPolicy }));
    expect(posted).toMatchObject({ ok: true, published: true });
    expect(await comments(store)).toMatchObject([{ state: "published", publishedAt: noon, rule: "postmoderation" }]);
    expect(await changes(store)).toMatchObject([{ seq: 1, article: article.slug, comment: posted.ok && posted.id }]);
  });

  test("of staff is signed with their name and appears at once", async () => {
    const store = await open();
    await postOk(store, { name: "Quelqu’un" }, { staff: { id: "ines", name: "Inès Carpentier" } });
    expect(await comments(store)).toMatchObject([{ state: "published", name: "Inès Carpentier", staff: "ines" }]);
  });

  test("answers a published comment of the same thread, and joins its conversation", async () => {
    const store = await open();
    const first = await postOk(store, {}, { policy: openPolicy });
    const second = await postOk(store, { parent: first, body: "Moi aussi." }, { policy: openPolicy, now: noon + 1 });
    const third = await postOk(store, { parent: second, body: "Et moi donc." }, { now: noon + 2 });
    expect(await comments(store)).toMatchObject([
      { id: first, root: first },
      { id: second, parent: first, root: first },
      { id: third, parent: second, root: first },
    ]);
  });

  test("answers nothing that is not there: not published, of another article, or made up", async () => {
    const store = await open();
    const waiting = await postOk(store);
    await store.db
      .insertInto("comments")
      .values(commentRow({ id: "elsewhere", article: "autre" }))
      .execute();
    for (const parent of [waiting, "elsewhere", "0".repeat(14)]) {
      const posted = await postComment(store, posting({ parent, body: `Réponse à ${parent}` }));
      expect(posted).toEqual({ ok: false, problem: "parent-gone" });
    }
  });

  test("that a rule refuses for what it is can be sent otherwise, and is not kept", async () => {
    const store = await open();
    const closed = await postComment(store, posting({}, { policy: { ...policy, mode: "closed" } }));
    expect(closed).toMatchObject({ ok: false, problem: "refused", verdict: { rule: "comments-closed" } });
    const links = Array.from({ length: 20 }, (_, index) => `https://exemple.fr/${index}`).join(" ");
    expect(await postComment(store, posting({ body: links }))).toMatchObject({ ok: false, verdict: { rule: "links" } });
    expect(await comments(store)).toEqual([]);
  });

  test("that a rule refuses for what it says is kept, so that it can be appealed", async () => {
    const store = await open();
    const posted = await postComment(store, posting({ body: "Voici le meilleur casino." }));
    expect(posted).toMatchObject({ ok: true, published: false });
    expect(await comments(store)).toMatchObject([{ state: "refused", rule: "banned-words", decidedAt: noon }]);
  });

  test("by a machine is spam, and looks to it like any other", async () => {
    const store = await open();
    expect(await postComment(store, posting({ honeypot: "http://spam.example" }))).toMatchObject({
      ok: true,
      published: false,
    });
    expect(await comments(store)).toMatchObject([{ state: "spam", rule: "honeypot" }]);
  });

  test("with hurtful words comes back once, and is then taken", async () => {
    const store = await open();
    const body = "Quels crétins, ces gens.";
    expect(await postComment(store, posting({ body }))).toMatchObject({ ok: false, problem: "nudge" });
    expect(await postComment(store, posting({ body, nudged: true }))).toMatchObject({ ok: true });
  });

  test("whose seal is missing, or is that of another article, waits for a moderator", async () => {
    const store = await open();
    for (const seal of ["", posting().entry.seal.replace("europe", "asie")]) {
      const id = await postOk(store, { seal, body: `Avec ${seal}` }, { policy: openPolicy });
      expect((await comments(store)).find((row) => row.id === id)).toMatchObject({
        state: "pending",
        rule: "forged-form",
      });
    }
  });

  test("keeps no address of a network, and another key for it each day", async () => {
    const store = await open();
    await postOk(store);
    await postOk(store, { body: "Le lendemain." }, { now: noon + 24 * 60 * minute });
    const [first, second] = await comments(store);
    expect(JSON.stringify([first, second])).not.toContain("192.0.2");
    expect(first?.networkKey).not.toBe(second?.networkKey);
    expect(first?.networkKey?.split("~")[1]).not.toBe(second?.networkKey?.split("~")[1]);
  });

  test("from a blocked network is refused on later days too, and from others is not", async () => {
    const store = await open();
    const block = {
      id: "b1",
      kind: "network",
      key: networkKey("192.0.2.0/24", noon),
      reason: "",
      at: noon,
      by: null,
      liftedAt: null,
    } as const;
    const tomorrow = noon + 24 * 60 * minute;
    await store.db
      .insertInto("blocks")
      .values({ ...block, until: tomorrow + minute })
      .execute();
    await postOk(store, { body: "De là-bas." }, { now: tomorrow });
    await postOk(store, { body: "D’ailleurs." }, { now: tomorrow + 1, network: "198.51.100.0/24" });
    await postOk(store, { body: "Après le blocage." }, { now: tomorrow + minute });
    expect((await comments(store)).map(({ state, rule }) => `${state} ${rule}`)).toEqual([
      "refused blocked",
      "pending first-time-writer",
      "pending first-time-writer",
    ]);
  });

  test("again and again from one network waits, and is at last refused", async () => {
    const store = await open();
    const rate = { minutes: 10, hold: 2, refuse: 4 };
    const results: string[] = [];
    for (let number = 1; number <= 5; number++) {
      const posted = await postComment(
        store,
        posting({ body: `Message ${number}` }, { policy: { ...openPolicy, rate }, now: noon + number * 1000 }),
      );
      results.push(posted.ok ? (posted.published ? "published" : "held") : posted.problem);
    }
    expect(results[0]).toBe("published");
    expect(results.at(-1)).toBe("refused");
    expect(results).toContain("held");
  });
});

eachDatabase("the mail about a new comment", (open) => {
  const email = "Helene@Lecteurs.example";

  test("asks an address that nobody confirmed whether it is the writer's, and tells it nothing of what was written", async () => {
    const store = await open();
    await postOk(store, { email, wantsAnswers: true });
    const mail = await outbox(store);
    expect(mail).toMatchObject([{ kind: "confirmation", recipient: email }]);
    expect(mail[0]?.text).toContain("/comments/status/");
    expect(mail[0]?.text).not.toContain("Je l’attendais");
    expect(await comments(store)).toMatchObject([
      { email, emailKey: emailKey("helene@lecteurs.example"), wantsAnswers: 1 },
    ]);
  });

  test("gives a confirmed address the link to its comment", async () => {
    const store = await open();
    await store.db
      .insertInto("addresses")
      .values({ key: emailKey(email), email, askedAt: noon, confirmedAt: noon, unsubscribedAt: null })
      .execute();
    await postOk(store, { email });
    expect(await outbox(store)).toMatchObject([{ kind: "received", recipient: email }]);
  });

  test("tells whoever wanted to know that they were answered, once that appears", async () => {
    const store = await open();
    await store.db
      .insertInto("addresses")
      .values({ key: emailKey(email), email, askedAt: noon, confirmedAt: noon, unsubscribedAt: null })
      .execute();
    const parent = await postOk(store, { email, wantsAnswers: true }, { policy: openPolicy });
    await postOk(
      store,
      { parent, name: "Marc", body: "D’accord avec vous." },
      { policy: openPolicy, network: "198.51.100.0/24" },
    );
    expect((await outbox(store)).map(({ kind }) => kind).sort()).toEqual(["answer", "received"]);
  });
});
