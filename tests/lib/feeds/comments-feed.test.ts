import { expect, onTestFinished, test } from "vitest";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { feedAt } from "#lib/feeds/feed-at.ts";
import { openShelf } from "#lib/threads/shelf.ts";
import { position, type ShelvedComment, shelve } from "#lib/threads/shelve.ts";
import { Threads } from "#lib/threads/threads.ts";
import { Paper, today } from "../../support/paper.ts";
import { atomOf, feedOf, jsonOf, readAll, rssOf } from "./readers.ts";

const list = "/articles/mi-4/comments";

/** A paper with one story, and a shelf on which comments are put as if they had been approved. */
class Discussion {
  readonly paper = new Paper();
  readonly #shelf = openShelf(this.paper.state);
  #seq = 0;

  constructor() {
    onTestFinished(() => {
      this.#shelf.close();
      this.paper[Symbol.dispose]();
    });
    this.paper.story("mi-4", { title: "Le Mi 4 arrive" });
  }

  publish(...comments: Partial<ShelvedComment>[]): void {
    this.#shelve({ published: comments.map(commentOf) });
  }

  remove(...gone: string[]): void {
    this.#shelve({ gone });
  }

  get edition(): Edition {
    return new Edition(prepareQueries(this.paper.archive, new Threads(this.#shelf)), today);
  }

  #shelve(change: { published?: ShelvedComment[]; gone?: string[] }): void {
    const seq = ++this.#seq;
    const threads = [{ article: "mi-4", touched: seq, closedAt: null }];
    const shelving = { source: "tests", seq, fresh: false, published: [], gone: [], threads, ...change };
    shelve(this.#shelf, position(this.#shelf), shelving);
  }
}

function commentOf(comment: Partial<ShelvedComment>): ShelvedComment {
  const id = comment.id ?? "a";
  return {
    ...{ id, article: "mi-4", parent: null, root: id, name: "Léa", body: "Bien vu.", removed: false },
    ...{ staff: false, pinned: false, publishedAt: Date.parse("2015-03-17T10:00:00Z"), editedAt: null },
    ...comment,
  };
}

async function discussion(...comments: Partial<ShelvedComment>[]): Promise<Discussion> {
  const made = new Discussion();
  await made.paper.update();
  made.publish(...comments);
  return made;
}

const noon = Date.parse("2015-03-17T12:00:00Z");

test("the feed of a thread has its latest comments, whatever they answer, each by its permalink", async () => {
  const { edition } = await discussion(
    { id: "a", publishedAt: noon, pinned: true },
    { id: "b", publishedAt: noon + 1, name: "Ali" },
    { id: "a1", publishedAt: noon + 2, parent: "a", root: "a", name: "Zoé", staff: true },
  );
  const items = [
    { title: "Zoé répond à Léa", id: "https://preuve.example/comments/a1" },
    { title: "Commentaire signé Ali", id: "https://preuve.example/comments/b" },
    { title: "Commentaire signé Léa", id: "https://preuve.example/comments/a" },
  ];
  for (const read of await readAll(edition, list)) {
    expect(read).toEqual({ title: "Commentaires\u00a0: Le Mi 4 arrive — La Preuve", items });
  }
  expect(rssOf(edition, list).items?.[0]).toMatchObject({
    dc: { creators: ["Zoé"] },
    categories: [{ name: "Rédaction" }],
  });
});

test("a comment is plain text: its paragraphs, its lines and its addresses, and nothing that it pretends to be", async () => {
  const { edition } = await discussion({
    body: "Voir https://a.example/?x=1&y=2\n<b>ici</b>\n\n]]> <script>alert(1)</script>",
  });
  expect(jsonOf(edition, list).items?.[0]?.content_html).toBe(
    '<p>Voir <a href="https://a.example/?x=1&amp;y=2" rel="ugc nofollow noopener">https://a.example/?x=1&amp;y=2</a><br/>&lt;b&gt;ici&lt;/b&gt;</p>\n<p>]]&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  );
});

test("the summary of a long comment is its beginning, cut at a word", async () => {
  const { edition } = await discussion({ body: `Un début.\n\n${"assez long ".repeat(40)}` });
  const summary = jsonOf(edition, list).items?.[0]?.summary;
  expect(summary).toMatch(/^Un début\. assez long .* (?:assez|long)…$/);
  expect(summary?.length).toBeLessThanOrEqual(201);
});

test("an answer to a comment that was removed names nobody, and the removed one is not in the feed", async () => {
  const made = await discussion({ id: "a", publishedAt: noon }, { id: "a1", parent: "a", root: "a", name: "Zoé" });
  const { on } = feedAt(`${list}/rss.xml`)?.(made.edition) ?? { on: [] };
  const stamp = made.edition.stamp(on);
  made.remove("a");
  expect(made.edition.statements.generations.stands(stamp, today)).toBe(false);
  expect(rssOf(made.edition, list).items?.map(({ title }) => title)).toEqual(["Commentaire signé Zoé"]);
});

test("a thread was changed when its latest comment was published or edited, and without any when the story was published", async () => {
  const made = await discussion();
  const path = `${list}/atom.xml`;
  expect(feedOf(made.edition, path).modifiedAt).toBe(Date.parse("2015-03-16T17:40:00Z"));
  made.publish({ id: "a", publishedAt: noon });
  expect(feedOf(made.edition, path).modifiedAt).toBe(noon);
  made.publish({ id: "a", publishedAt: noon, editedAt: noon + 60_000 });
  expect(feedOf(made.edition, path).modifiedAt).toBe(noon + 60_000);
  expect(atomOf(made.edition, list).entries?.[0]?.updated).toBe("2015-03-17T12:01:00.000Z");
});

test("the thread of a renamed article keeps its comments and its id", async () => {
  const made = await discussion({ id: "a" });
  made.paper.remove("articles/2015/03/mi-4.md");
  made.paper.story("mi-4-europe", { more: "aliases: [/articles/mi-4]" });
  await made.paper.update();
  const atom = atomOf(made.edition, "/articles/mi-4-europe/comments");
  expect(atom.id).toBe("https://preuve.example/articles/mi-4/comments");
  expect(atom.entries).toHaveLength(1);
});
