import type { Root } from "hast";
import { type CorrectionEntry, newestCorrections } from "#lib/archive/corrections-page.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import { listName } from "#lib/archive/lists.ts";
import { renderInline } from "#lib/content/markdown/render.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { permanentPath } from "#lib/site/permanent-id.ts";
import { wordsOf } from "#lib/site/words.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";
import { plainText } from "#lib/text/plain-text.ts";
import { printable } from "#lib/text/printable.ts";
import { type Channel, itemsShown } from "./channel.ts";
import type { FeedItem } from "./feed.ts";
import { plain } from "./plain.ts";
import { makePortable } from "./portable.ts";
import { correctionNote } from "./story-parts.ts";

/** What the paper corrected. An entry is known by its article and its moment. */
export function correctionsChannel(edition: Edition): Channel {
  const { language, name } = edition.site;
  const { title, description } = historyWordsOf(language).corrections;
  const [newest] = edition.newest(listName.all, 1);
  return {
    path: paths.corrections,
    title,
    description: description(name),
    items: newestCorrections(edition, itemsShown).map((entry) => correctionItem(edition, entry)),
    emptySince: newest?.publishedAt ?? 0,
    on: [subject.list(listName.corrections), ...(newest ? [subject.list(listName.all)] : [])],
  };
}

function correctionItem({ site }: Edition, { article, at, corrections }: CorrectionEntry): FeedItem {
  const kinds = wordsOf(site.language).corrections;
  const [first] = corrections;
  const url = absoluteUrl(site, paths.article(article.slug));
  const finish = (tree: Root) => makePortable(tree, url);
  const render = (markdown: string) => renderInline(printable(markdown), { lang: article.lang, finish });
  const kind = kinds[first?.correction.kind ?? "correction"];
  return {
    id: `${absoluteUrl(site, permanentPath(article))}#correction-${at}`,
    url,
    title: historyWordsOf(site.language).corrections.item(kind, plain(article.title, article.lang)),
    summary: plain(corrections.map(({ correction }) => plainText(correction.text)).join(" "), article.lang),
    html: corrections.map(({ correction }) => correctionNote(site, correction, render(correction.text))).join("\n"),
    publishedAt: at,
    lang: article.lang,
    authors: [{ name: site.name, url: absoluteUrl(site, paths.front) }],
    categories: [...new Set(corrections.map(({ correction }) => correction.kind))].map((slug) => ({
      slug,
      name: kinds[slug],
    })),
  };
}
