import { expect, test } from "vitest";
import { logOf, logPage, peopleInLog } from "#lib/comments/desk/log.ts";
import { type Question, search } from "#lib/comments/desk/search.ts";
import type { Store } from "#lib/database/store.ts";
import { eachDatabase } from "../../../support/databases.ts";
import { commentId, decideNow, marc, post } from "./newsroom.ts";

async function found(store: Store, question: Partial<Question>): Promise<string[]> {
  const { comments } = await search(store, { text: "", ...question });
  return comments.map(({ id }) => id);
}

eachDatabase("a search", (open) => {
  test.each([
    ["deja", [1]],
    ["DÉJÀ", [1]],
    ["coeur", [3, 2]],
    ["cœur", [3, 2]],
    ["élodie", [3]],
    ["montre-connectee", [4]],
    ["50 %", [4]],
    ["a_c", []],
    ["%", [4]],
    ["\\", []],
    ["", [4, 3, 2, 1]],
  ] as const)("for %j finds it in texts, names and slugs, whatever its case and accents", async (text, numbers) => {
    const store = await open();
    await post(store, 1, { body: "C’est déjà vu." });
    await post(store, 2, { body: "Un cœur gros comme ça." });
    await post(store, 3, { body: "Un coeur, en deux lettres ?", name: "Élodie" });
    await post(store, 4, { body: "50 % d’abc", article: "montre-connectee" });
    expect(await found(store, { text })).toEqual(numbers.map(commentId));
  });

  test.each(["🍆", "🍆 ici", "ici même ou là", "사회과학원", "𝗴𝗿𝗮𝘀", "là 🍆"])(
    "for %j finds it across line ends, spaces, and characters that one sees as one",
    async (text) => {
      const store = await open();
      await post(store, 1, { body: "Ici\n\nmême  ou là\n🍆 ici. 사회과학원 𝗴𝗿𝗮𝘀" });
      await post(store, 2, { body: "Ici et là, sans plus." });
      expect(await found(store, { text })).toEqual([commentId(1)]);
    },
  );

  test("can be of one article, of one state, of one writer", async () => {
    const store = await open();
    const email = "lea@exemple.fr";
    const one = await post(store, 1, { email });
    await post(store, 2, { email, state: "published", article: "autre" });
    const shared = { networkKey: "2016-12-01~abc" };
    const nameless = await post(store, 3, shared);
    await post(store, 4, { ...shared, state: "published" });
    await post(store, 5);
    expect(await found(store, { writerOf: one.id })).toEqual([2, 1].map(commentId));
    expect(await found(store, { writerOf: nameless.id })).toEqual([4, 3].map(commentId));
    expect(await found(store, { writerOf: commentId(5) })).toEqual([commentId(5)]);
    expect(await found(store, { article: "autre" })).toEqual([commentId(2)]);
    expect(await found(store, { state: "published", text: "numéro" })).toEqual([4, 2].map(commentId));
  });

  test("goes on from where its page ends, without repeating", async () => {
    const store = await open();
    for (let number = 1; number <= 60; number++) await post(store, number);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const { comments, next } = await search(store, {
        text: "commentaire",
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...comments.map(({ id }) => id));
      if (next === undefined) break;
      after = next;
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => commentId(60 - index)));
  });
});

eachDatabase("the audit log", (open) => {
  test("is read from its end, page by page, and by what somebody did", async () => {
    const store = await open();
    for (let number = 1; number <= logPage; number++) await post(store, number);
    await decideNow(store, { kind: "publish" }, [commentId(1)], { by: marc });
    const { entries, next } = await logOf(store, {});
    expect(entries).toHaveLength(logPage);
    expect(entries[0]).toMatchObject({ action: "publish", actorName: "Marc Tessier" });
    const rest = await logOf(store, { before: next ?? 0 });
    expect(rest.entries.map(({ comment }) => comment)).toEqual([commentId(1)]);
    expect(rest.next).toBeUndefined();
    expect((await logOf(store, { actor: "marc" })).entries).toHaveLength(1);
    expect((await logOf(store, { comment: commentId(1) })).entries).toHaveLength(2);
    expect(await peopleInLog(store)).toEqual([{ id: "marc", name: "Marc Tessier" }]);
  });

  test("takes additions alone", async () => {
    const store = await open();
    await post(store, 1);
    await expect(store.db.updateTable("decisions").set({ note: "autre chose" }).execute()).rejects.toThrow();
    await expect(store.db.deleteFrom("decisions").execute()).rejects.toThrow();
  });
});
