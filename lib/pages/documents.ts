import type { Document, DocumentMaker } from "#lib/archive/document.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import { read } from "#lib/archive/newsroom.ts";
import { feedAt } from "#lib/feeds/feed-at.ts";
import { noticeAt } from "#lib/notices/notice-at.ts";
import { indexNowKey } from "#lib/site/index-now-key.ts";
import { sitemapAt } from "#lib/sitemaps/sitemap-at.ts";
import { twinAt } from "#lib/twins/twin-at.ts";
import { encodePath } from "./address.ts";
import { missingPath } from "./missing-path.ts";
import { makeDocument, makePage } from "./page.ts";
import type { Rendering } from "./rendering.ts";

/** Every kind of document for machines, each by the form of its addresses. */
const kinds: ((path: string) => DocumentMaker | undefined)[] = [feedAt, sitemapAt, noticeAt, twinAt, keyFileAt];

/** The maker of the document at a canonical path; nothing where a page for people may be. */
export function documentAt(path: string): DocumentMaker | undefined {
  for (const at of kinds) {
    const maker = at(path);
    if (maker) return maker;
  }
  return undefined;
}

/** Makes the document at a path. Where there is none, it tells what became of the article that it would be about. */
export function renderDocument(path: string, maker: DocumentMaker): Rendering {
  try {
    const { view, stamp } = read<Document | { to: string } | { instead: string }>((edition) => {
      const { view, on } = maker(edition);
      return { view: view ?? fate(edition, path), on };
    });
    if ("instead" in view) return view;
    if ("to" in view) return { page: makePage(path, "", { status: 301, location: encodePath(view.to) }) };
    return { page: makeDocument(path, view, stamp) };
  } catch (error) {
    return { error };
  }
}

/** Where search engines find the key that a notice of ours carries (https://www.indexnow.org/documentation). */
function keyFileAt(path: string): DocumentMaker | undefined {
  const key = indexNowKey();
  if (key === undefined || path !== `/${key}.txt`) return undefined;
  return () => ({ view: { type: "text/plain; charset=utf-8", body: key }, on: [subject.site] });
}

/** A document of an article lies below the article's address, or is that address with a suffix; so it moves and goes with it. */
const ofArticle = /^(\/articles\/[^/.]+)([./].+)$/;
const ofPair = /^(\/(?:companies|tags)\/[^/.]+)(\/.+)$/;

function fate(edition: Edition, path: string): { to: string } | { instead: string } {
  const [, article = "", rest = ""] = ofArticle.exec(path) ?? [];
  if (edition.withdrawal(article)) return { instead: article };
  const [, pair = "", file = ""] = ofPair.exec(path) ?? [];
  const to = edition.redirect(article || pair);
  return to?.startsWith("/") && to !== "/" ? { to: to + (rest || file) } : { instead: missingPath };
}
