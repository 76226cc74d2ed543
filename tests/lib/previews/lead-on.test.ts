import { expect, test } from "vitest";
import { leadOn } from "#lib/previews/lead-on.ts";

const ways = {
  page: (path: string) => (path === "/articles/cache" ? "/desk/preview/articles/cache?at=1" : undefined),
  media: (path: string) => (path.startsWith("/media/neuf/") ? `/ici${path}` : undefined),
};

test("links lead on where the preview says so, with their fragments, and stay everywhere else", () => {
  const html =
    '<a class="x" href="/articles/cache#suite">a</a> <a href="/articles/vu">b</a> <a href="//hote/articles/cache">c</a>';
  expect(leadOn(html, ways)).toBe(
    '<a class="x" href="/desk/preview/articles/cache?at=1#suite">a</a> <a href="/articles/vu">b</a> <a href="//hote/articles/cache">c</a>',
  );
});

test("images lead on in each of their places", () => {
  const html =
    '<img src="/media/neuf/320.jpeg" srcSet="/media/neuf/320.webp 320w, /media/vieux/640.webp 640w"><source srcset="/media/neuf/1.avif 1w"><a href="/media/neuf/640.webp">x</a>';
  expect(leadOn(html, ways)).toBe(
    '<img src="/ici/media/neuf/320.jpeg" srcSet="/ici/media/neuf/320.webp 320w, /media/vieux/640.webp 640w"><source srcset="/ici/media/neuf/1.avif 1w"><a href="/ici/media/neuf/640.webp">x</a>',
  );
});

test("text that looks like a link stays text", () => {
  const html = '<p title=\'<a href="/articles/cache">\'>&lt;a href="/articles/cache"&gt; href="/articles/cache"</p>';
  expect(leadOn(html, ways)).toBe(html);
});
