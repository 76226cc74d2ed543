import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Thread, type ThreadProps } from "#components/comments/thread.tsx";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadPage } from "#lib/threads/threads.ts";
import { elementsOf, type StrictElement, strictHtml, textOf } from "../../support/strict-html.ts";
import { article, site } from "../paper.ts";
import { answer, comment, form, slice } from "./readers.ts";

function htmlOf(comments: PublishedComment[], change: Partial<ThreadPage> = {}, props: Partial<ThreadProps> = {}) {
  return renderToStaticMarkup(
    <Thread site={site} article={article.slug} thread={slice(comments, change)} form={undefined} {...props} />,
  );
}

const idsOf = (element: StrictElement) =>
  element.children.flatMap((child) =>
    typeof child !== "string" && child.name === "article" ? [child.attributes.id] : [],
  );

const first = comment(1, { name: "Odile" });
const second = answer(2, first, { name: "Marc" });
const third = answer(3, second, { name: "Jeanne" });

describe("a conversation", () => {
  const [outer, ...inner] = elementsOf(strictHtml(htmlOf([first, second, third])), "article");

  test("holds all its answers on one level below the comment that opened it", () => {
    expect(outer && idsOf(outer)).toEqual([`comment-${second.id}`, `comment-${third.id}`]);
    expect(inner.flatMap(idsOf)).toEqual([]);
  });

  test("says whom an answer to an answer is meant for, and only there", () => {
    const texts = inner.map(textOf);
    expect(texts[0]).not.toContain("En réponse à");
    expect(texts[1]).toContain("En réponse à Marc");
    expect(inner[1] && elementsOf(inner[1], "a").map(({ attributes }) => attributes.href)).toContain(
      `#comment-${second.id}`,
    );
  });

  test("whose opening is on another page says what each answer answers", () => {
    const html = htmlOf([second, third]);
    expect(html).toContain(`<div class="answers"><article id="comment-${second.id}">`);
    expect(html).toContain(`<a href="/comments/${first.id}"><bdi>Odile</bdi></a>`);
  });

  test("whose opening was removed keeps its answers and loses its words", () => {
    const removed = { ...first, removed: true, body: "", name: "" };
    const [article, kept] = elementsOf(strictHtml(htmlOf([removed, second])), "article");
    expect(article?.attributes.id).toBe(`comment-${first.id}`);
    expect(article && textOf(article)).toMatch(/^Ce commentaire a été retiré\.Marc/);
    expect(kept?.attributes.id).toBe(`comment-${second.id}`);
  });
});

describe("a comment", () => {
  test("leads to itself, to an answer and to a report, which search engines leave alone", () => {
    const links = elementsOf(strictHtml(htmlOf([first])), "article").flatMap((one) => elementsOf(one, "a"));
    expect(links.map(({ attributes }) => [attributes.href, attributes.rel])).toEqual([
      [`/comments/${first.id}`, undefined],
      [`/comments/${first.id}/answer`, "nofollow"],
      [`/comments/${first.id}/report`, "nofollow"],
    ]);
  });

  test("tells that the newsroom wrote it, that it was changed, that it is pinned", () => {
    const plain = htmlOf([first]);
    const marked = htmlOf([{ ...first, staff: true, pinned: true, editedAt: first.publishedAt + 1 }]);
    for (const said of ["Rédaction", "modifié", "Épinglé"]) {
      expect(plain).not.toContain(said);
      expect(marked).toContain(said);
    }
  });
});

describe("a thread", () => {
  test("without comments is its form", () => {
    const html = htmlOf([], {}, { form });
    expect(html).toContain('<form class="slip" action="/comments" method="post">');
    expect(html).not.toMatch(/réaction|Les plus récents/);
  });

  test("that is closed has no form, and says so", () => {
    const html = htmlOf([first]);
    expect(html).not.toContain("<form");
    expect(html).toContain("Les commentaires de cet article sont fermés.");
  });

  test("counts what all its pages hold", () => {
    expect(htmlOf([first], { total: 33_000, pages: 660 })).toContain("33\u202f000\u00a0réactions");
    expect(htmlOf([first], { total: 1 })).toContain("1\u00a0réaction<");
  });

  test("leads to its neighbours, and back to the article where the newest are", () => {
    const html = htmlOf([first], { order: "newest", page: 2, pages: 5 });
    expect(html).toContain('rel="prev" href="/articles/xiaomi-europe#reactions"');
    expect(html).toContain('rel="next" href="/articles/xiaomi-europe/comments/newest/page/3#reactions"');
    expect(htmlOf([first], { order: "oldest", page: 2, pages: 2 })).toContain(
      'rel="prev" href="/articles/xiaomi-europe/comments/oldest#reactions"',
    );
  });

  test("has no way to pages that there are not", () => {
    expect(htmlOf([first])).not.toContain("<nav");
    expect(htmlOf([first], { page: 3, pages: 3 })).not.toContain('rel="next"');
  });

  test("of fifty comments of 300 characters weighs less than 35 kB", () => {
    const body = "Une phrase d’un lecteur qui sait de quoi elle parle. ".repeat(6).slice(0, 300);
    const comments = Array.from({ length: 50 }, (_, index) => comment(index, { name: "Claire Vasseur", body }));
    expect(Buffer.byteLength(htmlOf(comments, { total: 33_000, pages: 660 }))).toBeLessThan(35_000);
  });
});
