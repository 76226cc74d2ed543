import type { DocumentMaker } from "#lib/archive/document.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import type { Article } from "#lib/content/article.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { schemaDocument } from "./article-schema.ts";
import { articleMarkdown, articleTwin, modifiedAt } from "./article-twin.ts";

/**
 * An article in another form, at the address of its page with a suffix; or the schema of the one in JSON. Only of what readers may see now.
 *
 * Search engines are shown the page instead (`rel=canonical` in a header, RFC 6596). `noindex` beside it would say the opposite of the page.
 */
export function twinAt(path: string): DocumentMaker | undefined {
  if (path === paths.articleSchema) return ({ site }) => ({ view: schemaDocument(site), on: [subject.site] });
  const [, slug, form] = /^\/articles\/([^/.]+)\.(md|json)$/.exec(path) ?? [];
  if (slug === undefined) return undefined;
  return form === "md" ? (edition) => inMarkdown(edition, slug) : (edition) => inJson(edition, slug);
}

function inMarkdown(edition: Edition, slug: string): ReturnType<DocumentMaker> {
  const found = find(edition, slug);
  if (!found) return { view: undefined, on: [] };
  const { article, body } = found;
  const view = {
    type: "text/markdown; charset=utf-8",
    body: articleMarkdown(edition, article, body),
    modifiedAt: modifiedAt(article),
    headers: { Link: canonicalLink(edition, article) },
  };
  return { view, on: subjectsOf(article) };
}

function inJson(edition: Edition, slug: string): ReturnType<DocumentMaker> {
  const found = find(edition, slug);
  if (!found) return { view: undefined, on: [] };
  const { article, body } = found;
  const schema = absoluteUrl(edition.site, paths.articleSchema);
  const view = {
    type: "application/json; charset=utf-8",
    body: `${JSON.stringify(articleTwin(edition, article, body))}\n`,
    modifiedAt: modifiedAt(article),
    headers: { Link: `${canonicalLink(edition, article)}, <${schema}>; rel="describedby"` },
  };
  return { view, on: subjectsOf(article) };
}

function find(edition: Edition, slug: string) {
  const article = edition.article(slug);
  const body = article && edition.body(slug);
  return article && body && !edition.withdrawal(paths.article(slug)) ? { article, body } : undefined;
}

function canonicalLink({ site }: Edition, { slug, canonical }: Article): string {
  const url = canonical === undefined ? absoluteUrl(site, paths.article(slug)) : new URL(canonical).href;
  return `<${url}>; rel="canonical"`;
}

/** Names of authors, companies, tags and sections move `site`. */
function subjectsOf({ slug }: Article): string[] {
  return [subject.site, subject.article(slug), subject.path(paths.article(slug))];
}
