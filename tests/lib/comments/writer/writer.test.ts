import { expect, test } from "vitest";
import { statusToken } from "#lib/comments/links.ts";
import { postComment } from "#lib/comments/post.ts";
import { appealRefusal } from "#lib/comments/writer/appeal.ts";
import { editComment } from "#lib/comments/writer/edit.ts";
import { ownComment } from "#lib/comments/writer/own-comment.ts";
import { withdrawComment } from "#lib/comments/writer/withdraw.ts";
import type { Store } from "#lib/database/store.ts";
import type { CommentRow } from "#lib/database/tables.ts";
import { eachDatabase } from "../../../support/databases.ts";
import { article, minute, noon, openPolicy, policy, posting } from "../story.ts";

async function posted(store: Store, ...args: Parameters<typeof posting>) {
  const result = await postComment(store, posting(...args));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { id: result.id, token: statusToken(result.id) };
}

const row = (store: Store, id: string) =>
  store.db.selectFrom("comments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const set = (store: Store, id: string, change: Partial<CommentRow>) =>
  store.db.updateTable("comments").set(change).where("id", "=", id).execute();
const log = (store: Store) => store.db.selectFrom("decisions").select(["action", "toState"]).orderBy("seq").execute();
const changes = async (store: Store) => (await store.db.selectFrom("changes").selectAll().execute()).length;

function editing(token: string, body: string, more = {}) {
  return {
    token,
    body,
    version: 1,
    article,
    slugs: [article.slug],
    policy,
    network: "192.0.2.0/24",
    now: noon + minute,
    ...more,
  };
}

eachDatabase("the link of a writer", (open) => {
  test("shows the comment and what may still be done with it", async () => {
    const store = await open();
    const { id, token } = await posted(store);
    expect(await ownComment(store, token, noon + minute)).toMatchObject({
      comment: { id, state: "pending" },
      decision: { by: "rule", rule: "first-time-writer" },
      editableUntil: noon + 15 * minute,
      mayWithdraw: true,
      mayAppeal: false,
    });
    expect((await ownComment(store, token, noon + 15 * minute))?.editableUntil).toBeUndefined();
  });

  test("cannot be guessed from the comment's id, nor forged", async () => {
    const store = await open();
    const { id, token } = await posted(store);
    for (const guess of [id, `${id}.${"0".repeat(32)}`, token.replace(/.$/, (last) => (last === "a" ? "b" : "a"))]) {
      expect(await ownComment(store, guess, noon)).toBeUndefined();
      expect(await withdrawComment(store, guess, noon)).toBe(false);
      expect(await editComment(store, editing(guess, "Autre chose."))).toEqual({ ok: false, problem: "missing" });
      expect(await appealRefusal(store, guess, "Non.", noon)).toEqual({ ok: false, problem: "missing" });
    }
    expect((await row(store, id)).version).toBe(1);
  });

  test("takes a comment back, once and for all, and off the page it was on", async () => {
    const store = await open();
    const { id, token } = await posted(store, {}, { policy: openPolicy });
    expect(await withdrawComment(store, token, noon + minute)).toBe(true);
    expect(await withdrawComment(store, token, noon + 2 * minute)).toBe(true);
    expect(await row(store, id)).toMatchObject({ state: "withdrawn", decidedAt: noon + minute });
    expect(await changes(store)).toBe(2);
    expect((await log(store)).map(({ action }) => action)).toEqual(["post", "withdraw"]);
  });
});

eachDatabase("an edit", (open) => {
  test("changes the text within a quarter of an hour, and no later", async () => {
    const store = await open();
    const { id, token } = await posted(store);
    expect(await editComment(store, editing(token, "Mieux dit."))).toEqual({ ok: true, published: false });
    expect(await row(store, id)).toMatchObject({
      body: "Mieux dit.",
      editedAt: noon + minute,
      version: 2,
      state: "pending",
    });
    const late = editing(token, "Trop tard.", { version: 2, now: noon + 15 * minute });
    expect(await editComment(store, late)).toEqual({ ok: false, problem: "too-late" });
    expect((await row(store, id)).body).toBe("Mieux dit.");
  });

  test("is judged like a new comment: what had appeared goes when it would not appear", async () => {
    const store = await open();
    const { id, token } = await posted(store, {}, { policy: openPolicy });
    expect(await editComment(store, editing(token, "Mieux dit.", { policy: openPolicy }))).toEqual({
      ok: true,
      published: true,
    });
    const links = "https://a.example https://b.example";
    const again = editing(token, links, { policy: openPolicy, version: 2 });
    expect(await editComment(store, again)).toEqual({ ok: true, published: false });
    expect(await row(store, id)).toMatchObject({ state: "pending", rule: "links" });
    expect(await changes(store)).toBe(3);
  });

  test("of what another rule held does not get it past the proof of work that it never had", async () => {
    const store = await open();
    const proving = { ...openPolicy, proofOfWork: true };
    const { id, token } = await posted(
      store,
      { body: "Voyez https://a.example https://b.example https://c.example" },
      { policy: openPolicy },
    );
    await set(store, id, { state: "pending", rule: "links" });
    await editComment(store, editing(token, "Sans aucun lien, je suis d’accord.", { policy: proving }));
    expect(await row(store, id)).toMatchObject({ state: "pending", rule: "proof-of-work" });
  });

  test("of what a moderator returned waits for a moderator, even where comments appear at once", async () => {
    const store = await open();
    const { id, token } = await posted(store, {}, { policy: openPolicy });
    await set(store, id, { state: "returned", version: 2 });
    const late = { policy: openPolicy, version: 2, now: noon + 24 * 60 * minute };
    expect(await editComment(store, editing(token, "Plus poliment.", late))).toEqual({ ok: true, published: false });
    expect(await row(store, id)).toMatchObject({ state: "pending", body: "Plus poliment." });
  });

  test("is refused where somebody decided in between, or where a rule would not let it pass", async () => {
    const store = await open();
    const { id, token } = await posted(store);
    await set(store, id, { version: 2 });
    expect(await editComment(store, editing(token, "Autre chose."))).toEqual({
      ok: false,
      problem: "changed-meanwhile",
    });
    const endless = "a".repeat(policy.length.most + 1);
    expect(await editComment(store, editing(token, endless, { version: 2 }))).toMatchObject({ problem: "refused" });
    await set(store, id, { state: "refused" });
    expect(await editComment(store, editing(token, "Autre.", { version: 2 }))).toEqual({
      ok: false,
      problem: "too-late",
    });
  });
});

eachDatabase("an appeal", (open) => {
  test("is made once, of a refusal", async () => {
    const store = await open();
    const { id, token } = await posted(store, { body: "Voici le meilleur casino." });
    expect((await ownComment(store, token, noon))?.mayAppeal).toBe(true);
    expect(await appealRefusal(store, token, "C’était de l’ironie.", noon)).toEqual({ ok: true });
    expect(await appealRefusal(store, token, "C’était de l’ironie.", noon)).toEqual({ ok: true });
    expect(await appealRefusal(store, token, "J’insiste.", noon)).toEqual({ ok: false, problem: "appealed-before" });
    expect(await ownComment(store, token, noon)).toMatchObject({
      mayAppeal: false,
      appeal: { state: "open", comment: id },
    });
    expect((await log(store)).map(({ action }) => action)).toEqual(["post", "appeal"]);
  });

  test("of a comment that nobody refused is none", async () => {
    const store = await open();
    const { token } = await posted(store);
    expect(await appealRefusal(store, token, "Pourquoi ?", noon)).toEqual({ ok: false, problem: "not-refused" });
  });
});
