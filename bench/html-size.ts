import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkHtml from "remark-html";
import { articlePage } from "#lib/archive/article-page.ts";
import { read } from "#lib/archive/newsroom.ts";
import { sealForm } from "#lib/comments/form-seal.ts";
import { readArticleBody } from "#lib/content/parse.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { Client } from "./support/client.ts";
import { atMost, type Figure, tell } from "./support/figures.ts";
import { projectFolder, startSite, takeIn } from "./support/site.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** How heavy the reference article is on the wire, beside its body rendered bare. Bytes, so that one run is enough. */
const slug = "xiaomi-europe-cebit";
const content = join(projectFolder, "content");
const state = temporaryFolder();
process.env.MARBRE_STATE = state;
await takeIn(content, state);
const site = await startSite({ content, state });
try {
  const page = await site.client.get(`/articles/${slug}`);
  const html = textOf(page.body, page.headers["content-encoding"]);
  const bare = gzipSync(bareDocument(), { level: 7 }).length;
  const parts = await partsOf(html.slice(0, html.indexOf("<img")), site.client);
  const scripts = (await partsOf(html, site.client)).filter(({ kind }) => kind === "script");
  tell("Reference article, bytes as sent with gzip", [
    { figure: "the same content by remark-html, gzip level 7", measured: `${bare} bytes` },
    atMost("HTML", page.body.length, 12_288, "bytes", 0),
    atMost("HTML, over the bare document", page.body.length / bare, 2.2, "×"),
    atMost("requests before images, the document among them", 1 + parts.length, 4, "", 0),
    ...parts.map(({ path, kind, bytes }): Figure => ({ figure: `  ${kind} ${path}`, measured: `${bytes} bytes` })),
    atMost("CSS", sum(parts, "style"), 12_288, "bytes", 0),
    atMost("scripts", sum(scripts, "script"), 3072, "bytes", 0),
  ]);
} finally {
  await site.stop();
}

/** All that the article itself says, by remark-html, in the smallest document that a browser shows as it means. */
function bareDocument(): string {
  const { view: page } = read((edition) => articlePage(edition, slug));
  if (!page) throw new Error(`${slug} is not in the archive.`);
  const { article, authors, tags, companies, picture, discussion } = page.view;
  const { markdown } = readArticleBody({ file: article.file, bytes: readFileSync(join(content, article.file)) });
  const day = (at: number) => new Date(at).toISOString().slice(0, 16);
  const text = [
    article.kicker ?? "",
    `# ${article.title}`,
    article.standfirst,
    `${authors.map(({ slug: at, name }) => `[${name}](/authors/${at})`).join(", ")}, ${article.dateline ?? ""}`,
    `${day(article.publishedAt)}, ${day(article.updatedAt ?? article.publishedAt)}`,
    picture ? `![${picture.alt}](${picture.image.path})\n${picture.caption ?? ""} © ${picture.credit ?? ""}` : "",
    ...article.corrections.map((correction) => `**${correction.kind}**, ${day(correction.date)} : ${correction.text}`),
    markdown,
    ...article.sources.map(({ title, publisher, date }) => `- ${publisher ?? ""}, ${title}, ${date ?? ""}`),
    ...companies.map(({ slug: at, name, sector }) => `- [${name}](/companies/${at}) ${sector ?? ""}`),
    tags.map(({ slug: at, name }) => `[${name}](/tags/${at})`).join(", "),
  ].join("\n\n");
  const body = remark().use(remarkGfm).use(remarkHtml).processSync(text);
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${article.title}</title>${body}${bareForm(discussion.policy)}</html>`;
}

/** What the form for comments says and asks, in the fewest tags that do. */
function bareForm({ email, length, retention }: ModerationPolicy): string {
  const { site } = read(() => ({ view: undefined, on: [] })).frame;
  const { react, charter, form } = commentWordsOf(site.language);
  const fields = [
    `<label>${form.name}<input name=name>`,
    `<label>${form.email[email]}<input name=email>`,
    `<label>${form.body} ${form.length(length.most)}<textarea name=body></textarea>`,
    `<label><input type=checkbox name=wants-answers>${form.wantsAnswers}`,
  ];
  const consent = `${form.consent(site.publisher.name, retention.emailMonths)} <a href=/confidentialite>${form.privacy}</a>`;
  const seal = sealForm(slug, 0);
  return `<h2>${react}</h2><p>${site.comments.notice} <a href=/moderation>${charter}</a><form method=post action=/comments><input type=hidden name=seal value=${seal}><p>${form.mandatory}${fields.join("</label><p>")}</label><p>${consent}<p><button name=intent value=post>${form.send}</button><button name=intent value=preview>${form.preview}</button></form>`;
}

type Part = { kind: "style" | "script" | "font"; path: string; bytes: number };

/** What a document, or the part of it before its first image, makes a browser ask for: styles, scripts, fonts to load early. */
async function partsOf(html: string, client: Client): Promise<Part[]> {
  const links = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].map(([tag]) => tag);
  const found = links.flatMap((tag): Omit<Part, "bytes">[] => {
    const path = /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    if (path === undefined) return [];
    if (tag.startsWith("<script")) return [{ kind: "script", path }];
    if (/\brel="stylesheet"/.test(tag)) return [{ kind: "style", path }];
    return /\bas="font"/.test(tag) ? [{ kind: "font", path }] : [];
  });
  const once = [...new Map(found.map((part) => [part.path, part])).values()];
  return Promise.all(once.map(async (part) => ({ ...part, bytes: (await client.get(part.path)).body.length })));
}

function sum(parts: Part[], kind: Part["kind"]): number {
  return parts.filter((part) => part.kind === kind).reduce((bytes, part) => bytes + part.bytes, 0);
}

function textOf(body: Buffer, encoding: string | undefined): string {
  return (encoding === "gzip" ? gunzipSync(body) : body).toString("utf8");
}
