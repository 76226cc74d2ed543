import type { BlockContent, List, ListItem, PhrasingContent } from "mdast";
import { remark } from "remark";
import type { Document } from "#lib/archive/document.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { listName } from "#lib/archive/lists.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { machineWordsOf } from "#lib/site/words-machines.ts";

/** Articles of which the guide gives the Markdown. */
const articlesShown = 30;

type Entry = { name: string; path: string; note?: string };

const writer = remark().data("settings", { bullet: "-" }).freeze();

/**
 * `/llms.txt` (https://llmstxt.org): what the paper is, its newest articles in Markdown, its sections and standing pages, and where
 * programs find the rest. What stands below `Optional` may be skipped, by that format.
 */
export function assistantsGuide(edition: Edition): Document {
  const { site } = edition;
  const words = machineWordsOf(site.language);
  const articles = edition
    .newest(listName.all, articlesShown)
    .filter(({ slug }) => !edition.withdrawal(paths.article(slug)))
    .map(({ slug, title, standfirst }) => ({ name: title, path: paths.twin(slug, "md"), note: standfirst }));
  const sections = site.sections.map(({ slug, name, description }) => ({
    ...{ name, path: paths.section(slug) },
    ...(description === undefined ? {} : { note: description }),
  }));
  const pages = edition.everyRecord("page").map(({ slug, title, description }) => ({
    ...{ name: title, path: paths.standing(slug) },
    ...(description === undefined ? {} : { note: description }),
  }));
  const children: BlockContent[] = [
    { type: "heading", depth: 1, children: said(site.name) },
    { type: "blockquote", children: [{ type: "paragraph", children: said(site.description) }] },
    { type: "paragraph", children: said(words.guide) },
    ...part(edition, words.newest, articles),
    ...part(edition, words.sections, sections),
    ...part(edition, words.paper, pages),
    ...part(edition, "Optional", [
      { name: words.changes, path: paths.changes, note: words.changesNote },
      { name: words.sitemap, path: paths.sitemapIndex },
      { name: words.schema, path: paths.articleSchema, note: words.schemaNote },
    ]),
  ];
  return { type: "text/plain; charset=utf-8", body: writer.stringify({ type: "root", children }) };
}

function part(edition: Edition, title: string, entries: readonly Entry[]): BlockContent[] {
  if (entries.length === 0) return [];
  const list: List = { type: "list", spread: false, children: entries.map((entry) => item(edition, entry)) };
  return [{ type: "heading", depth: 2, children: said(title) }, list];
}

function item({ site }: Edition, { name, path, note }: Entry): ListItem {
  const link: PhrasingContent = { type: "link", url: absoluteUrl(site, path), children: said(name) };
  const children: PhrasingContent[] = note === undefined ? [link] : [link, ...said(`: ${note}`)];
  return { type: "listItem", spread: false, children: [{ type: "paragraph", children }] };
}

function said(value: string): PhrasingContent[] {
  return [{ type: "text", value }];
}
