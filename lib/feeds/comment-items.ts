import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import { feedWordsOf } from "#lib/site/words-feeds.ts";
import { printable } from "#lib/text/printable.ts";
import { type ReaderPart, readerText } from "#lib/text/reader-text.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { FeedItem } from "./feed.ts";
import { element, text } from "./xml.ts";

/** A published comment as all feeds show it: its permalink is its id. */
export function commentItem(site: Site, comment: PublishedComment): FeedItem {
  const { publishedAt, editedAt, parent, staff } = comment;
  const url = absoluteUrl(site, paths.comment(comment.id));
  const words = feedWordsOf(site.language);
  const name = printable(comment.name);
  const body = printable(comment.body);
  return {
    ...{ id: url, url, publishedAt, lang: site.language },
    title: parent?.name ? words.answerBy(name, printable(parent.name)) : words.commentBy(name),
    summary: opening(body),
    html: commentHtml(body),
    ...(editedAt === undefined ? {} : { updatedAt: editedAt }),
    authors: [{ name }],
    categories: staff ? [{ slug: "staff", name: commentWordsOf(site.language).staff }] : [],
  };
}

function commentHtml(body: string): string {
  return readerText(body)
    .flatMap((block) => (block.kind === "gap" ? [] : [element("p", {}, ...block.parts.map(partHtml))]))
    .join("\n");
}

/** What readers link to is no recommendation of the paper’s. */
function partHtml({ text: typed, href }: ReaderPart): string {
  const shown = text(typed).replaceAll("\n", "<br/>");
  return href === undefined ? shown : element("a", { href, rel: "ugc nofollow noopener" }, shown);
}

const openingLength = 200;

/** The first words of a comment, on one line. */
function opening(body: string): string {
  const line = body.replace(/\s+/g, " ").trim();
  if (line.length <= openingLength) return line;
  const cut = line.slice(0, openingLength).toWellFormed().replace("\uFFFD", "");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), openingLength / 2))}…`;
}
