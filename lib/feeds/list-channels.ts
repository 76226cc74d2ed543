import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import { listName } from "#lib/archive/lists.ts";
import { isCovered, newestTogether, type Pair } from "#lib/archive/pair.ts";
import type { Article } from "#lib/content/article.ts";
import { paths } from "#lib/site/paths.ts";
import { feedWordsOf } from "#lib/site/words-feeds.ts";
import { articleItem } from "./article-items.ts";
import { type Channel, itemsShown } from "./channel.ts";
import { plain } from "./plain.ts";

type Head = Pick<Channel, "path" | "title" | "description">;

export function paperChannel(edition: Edition): Channel {
  return ofList(edition, listName.all, { path: paths.front, description: edition.site.description });
}

export function sectionChannel(edition: Edition, slug: string): Channel | undefined {
  const section = edition.section(slug);
  return section && ofList(edition, listName.section(slug), headOf(edition, paths.section(slug), section));
}

export function tagChannel(edition: Edition, slug: string): Channel | undefined {
  const tag = edition.record("tag", slug);
  return tag && ofList(edition, listName.tag(slug), headOf(edition, paths.tag(slug), tag), subject.record("tag", slug));
}

/** Names of companies and authors move the subject `site`, and nothing else of them is in a feed. */
export function companyChannel(edition: Edition, slug: string): Channel | undefined {
  const company = edition.record("company", slug);
  return (
    company && ofList(edition, listName.company(slug), headOf(edition, paths.company(slug), { name: company.name }))
  );
}

export function authorChannel(edition: Edition, slug: string): Channel | undefined {
  const author = edition.record("author", slug);
  return author && ofList(edition, listName.author(slug), headOf(edition, paths.author(slug), { name: author.name }));
}

export function pairChannel(edition: Edition, pair: Pair): Channel | undefined {
  if (!isCovered(edition, pair)) return undefined;
  const { language, name } = edition.site;
  const words = feedWordsOf(language);
  const [one, other] = pair.slugs;
  const title = words.together(edition.nameOf(pair.kind, one), edition.nameOf(pair.kind, other));
  const said = pair.kind === "company" ? words.companiesDescription : words.tagsDescription;
  const head = { path: paths.pair(pair.kind, one, other), title, description: said(title, name) };
  return ofArticles(edition, newestTogether(edition, pair, itemsShown), head, pair.lists.map(subject.list));
}

function headOf(edition: Edition, path: string, { name, description }: { name: string; description?: string }): Head {
  const { language, name: paper } = edition.site;
  const title = plain(name, language);
  return { path, title, description: description ?? feedWordsOf(language).listDescription(title, paper) };
}

function ofList(edition: Edition, list: string, head: Head, ...on: string[]): Channel {
  return ofArticles(edition, edition.newest(list, itemsShown), head, [subject.list(list), ...on]);
}

/** A list that is empty follows the newest article of the paper, whose date it bears. */
function ofArticles(edition: Edition, articles: Article[], head: Head, on: string[]): Channel {
  const [newest] = articles.length > 0 ? [] : edition.newest(listName.all, 1);
  return {
    ...head,
    items: articles.map((article) => articleItem(edition, article)),
    emptySince: newest?.publishedAt ?? 0,
    on: [
      ...on,
      ...articles.map(({ slug }) => subject.article(slug)),
      ...(articles.length > 0 ? [] : [subject.list(listName.all)]),
    ],
  };
}
