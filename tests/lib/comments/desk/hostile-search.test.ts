import { expect, test } from "vitest";
import { search } from "#lib/comments/desk/search.ts";
import { eachDatabase } from "../../../support/databases.ts";
import { hostileQueries } from "../../../support/hostile-queries.ts";
import { commentId, post } from "./newsroom.ts";

/** What reaches the database of what is typed: forms take no U+0000 and no halves of characters. */
const writable = (text: string) => text.toWellFormed().replaceAll("\0", "\u0001");

const said = [...hostileQueries(90), "é".repeat(10_000), "%_".repeat(5_000)].map(writable);

eachDatabase("a search for hostile strings", (open) => {
  test("finds the comments that say them, and fails for none", async () => {
    const store = await open();
    for (const [index, body] of said.entries()) await post(store, index, { body: `début ${body} fin` });
    for (const [index, text] of said.entries()) {
      const found = new Set<string>();
      for (let after: string | undefined; ; ) {
        const page = await search(store, { text, ...(after === undefined ? {} : { after }) });
        for (const { id } of page.comments) found.add(id);
        if (page.next === undefined) break;
        after = page.next;
      }
      expect([text.slice(0, 80), found.has(commentId(index))]).toEqual([text.slice(0, 80), true]);
    }
  });

  test("finds nothing where nobody said them, whatever they mean to LIKE, to SQL or to a search engine", async () => {
    const store = await open();
    await post(store, 1, { body: "Bonjour", name: "Zoé", article: "windows" });
    const harmless = said.filter((text) => /[^\p{L}\p{N}\p{M}\s]/u.test(text));
    expect(harmless.length).toBeGreaterThan(60);
    for (const text of harmless) {
      const { comments } = await search(store, { text });
      expect([text.slice(0, 80), comments.length]).toEqual([text.slice(0, 80), 0]);
    }
    expect((await search(store, { text: "\0" })).comments).toEqual([]);
  });

  test("asks for nothing but what stands in its other fields", async () => {
    const store = await open();
    await post(store, 1);
    for (const text of said.map((one) => one.slice(0, 200))) {
      expect((await search(store, { text: "", article: text })).comments).toEqual([]);
      expect((await search(store, { text: "", writerOf: text })).comments).toEqual([]);
      expect((await search(store, { text: "", after: `!${text}` })).comments).toEqual([]);
    }
    expect((await search(store, { text: "numéro" })).comments).toHaveLength(1);
  });
});
