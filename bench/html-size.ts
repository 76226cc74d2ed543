import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkHtml from "remark-html";
import { readArticleBody } from "#lib/content/parse.ts";
import type { Client } from "./support/client.ts";
import { atMost, type Figure, tell } from "./support/figures.ts";
import { projectFolder, startSite, takeIn } from "./support/site.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** How heavy the reference article is on the wire, beside its body rendered bare. Bytes, so that one run is enough. */
const file = "articles/2015/03/xiaomi-europe-cebit/index.md";
const content = join(projectFolder, "content");
const state = temporaryFolder();
await takeIn(content, state);
const site = await startSite({ content, state });
try {
  const page = await site.client.get("/articles/xiaomi-europe-cebit");
  const html = textOf(page.body, page.headers["content-encoding"]);
  const bare = gzipSync(bareDocument(), { level: 7 }).length;
  const parts = await partsOf(html, site.client);
  tell("Reference article, bytes as sent with gzip", [
    { figure: "the same body by remark-html, gzip level 7", measured: `${bare} bytes` },
    atMost("HTML", page.body.length, 12_288, "bytes", 0),
    atMost("HTML, over the bare document", page.body.length / bare, 2.2, "×"),
    atMost("requests before images, the document among them", 1 + parts.length, 4, "", 0),
    ...parts.map(({ path, kind, bytes }): Figure => ({ figure: `  ${kind} ${path}`, measured: `${bytes} bytes` })),
    atMost("CSS", sum(parts, "style"), 12_288, "bytes", 0),
    atMost("scripts", sum(parts, "script"), 3072, "bytes", 0),
  ]);
} finally {
  await site.stop();
}

/** The body and its headline in the smallest document that a browser shows as they mean. */
function bareDocument(): string {
  const { markdown } = readArticleBody({ file, bytes: readFileSync(join(content, file)) });
  const body = remark().use(remarkGfm).use(remarkHtml).processSync(markdown);
  const title = "Xiaomi promet l’Europe, mais pas la date";
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`;
}

type Part = { kind: "style" | "script" | "font"; path: string; bytes: number };

/** What the document makes a browser ask for before any image: styles, scripts, and the fonts that it says to load early. */
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
