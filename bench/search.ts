import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { createIndex } from "pagefind";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { readArticleBody } from "#lib/content/parse.ts";
import { findArticles } from "#lib/search/find.ts";
import { parseQuery } from "#lib/search/query.ts";
import { SearchWriter } from "#lib/search/search-writer.ts";
import { suggest } from "#lib/search/suggest.ts";
import { plainText } from "#lib/text/plain-text.ts";
import { atMost, type Figure, tell } from "./support/figures.ts";
import { makeNewsstand } from "./support/site.ts";
import { readSizes } from "./support/sizes.ts";

/** The search at the size of the archive: its weight, what it adds to an update, how long queries and suggestions take; others beside it. */
const sizes = readSizes({ articles: 100_000, others: 2000, rounds: 3 });
const start = process.cpuUsage();
const { state } = await makeNewsstand(sizes.articles);
const buildMs = cpuSince(start);
const archive = openArchive(state);
const edition = new Edition(prepareQueries(archive), Date.now());
tell(`Search in ${sizes.articles} articles`, [...weight(), ...build(), ...times()]);
tell(`Others, in ${sizes.others} articles`, await others());
archive.db.close();

function weight(): Figure[] {
  const ofTables = archive.db.prepare<[], number>("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search%'").pluck();
  const whole = statSync(join(state, "archive.sqlite")).size;
  const search = ofTables.get() ?? 0;
  return [
    { figure: "the archive", measured: megabytes(whole) },
    { figure: "  of which the search", measured: `${megabytes(search)} (${((100 * search) / whole).toFixed(0)} %)` },
  ];
}

/** A sample of the articles is written into the index again, and taken back: what that costs each of them. */
function build(): Figure[] {
  const rows = archive.db
    .prepare<[], { id: number; article: string; markdown: string; lists: string }>(
      "SELECT a.id, a.article, b.markdown, k.lists FROM articles a JOIN bodies b ON b.id = a.id JOIN search_keys k ON k.id = a.id LIMIT 2000",
    )
    .all();
  const writer = new SearchWriter(archive.db);
  archive.db.exec("BEGIN");
  const begun = process.cpuUsage();
  for (const { id, article, markdown, lists } of rows)
    writer.write(id, JSON.parse(article), markdown, lists.split(" "));
  const each = cpuSince(begun) / rows.length;
  archive.db.exec("ROLLBACK");
  const share = (each * sizes.articles) / buildMs;
  return [
    { figure: "CPU of corpus and archive, whole", measured: `${(buildMs / 1000).toFixed(1)} s` },
    {
      figure: "  of which the search, by a sample",
      measured: `${each.toFixed(2)} ms an article, ${(100 * share).toFixed(0)} %`,
    },
  ];
}

function times(): Figure[] {
  const queries = questions();
  const look = (text: string) => findArticles(edition, parseQuery(text), { order: "relevance", page: 1 });
  const cold = measure(queries, look);
  const before = process.memoryUsage().rss;
  const warm = Array.from({ length: sizes.rounds }, () => measure(queries, look)).flat();
  const typed = queries.flatMap((text) => [3, 5, 8].map((length) => text.slice(0, length)));
  const suggestions = measure(typed, (text) => suggest(edition, text));
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  return [
    {
      figure: `results, first time of ${queries.length} queries, p50 and p99`,
      measured: `${at(cold, 0.5)}, ${at(cold, 0.99)} ms`,
    },
    { figure: "results, warm, p50", measured: `${at(warm, 0.5)} ms` },
    atMost("results, warm, p99", Number(at(warm, 0.99)), 30, "ms", 1),
    atMost("suggestions, p99", Number(at(suggestions, 0.99)), 10, "ms", 1),
    { figure: "resident memory, more after than before", measured: `${grown.toFixed(0)} MB` },
  ];
}

/** One to three words of titles and bodies, common and rare alike, some with a field or a slip of the finger. */
function questions(): string[] {
  const texts = archive.db
    .prepare<[], { title: string; markdown: string }>(
      "SELECT article ->> '$.title' AS title, markdown FROM articles JOIN bodies USING (id) WHERE articles.id % 997 = 0 LIMIT 60",
    )
    .all();
  return texts.flatMap(({ title, markdown }, index) => {
    const inTitle = title.split(" ").filter((word) => word.length > 3);
    const inBody = plainText(markdown)
      .split(" ")
      .filter((word) => word.length > 3);
    const some = (words: string[], count: number) => words.slice(index % 5, (index % 5) + count).join(" ");
    return [
      some(inTitle, 1),
      some(inTitle, 2),
      some(inBody, 1),
      some(inBody, 3),
      `${some(inBody, 2)} entreprise:xiaomi`,
      `${some(inTitle, 1)}x`,
    ];
  });
}

async function others(): Promise<Figure[]> {
  const { content, corpus } = await makeNewsstand(sizes.others);
  const documents = corpus.paths.map((path, id) => {
    const { markdown } = readArticleBody({ file: path, bytes: readFileSync(join(content, path)) });
    return { id, title: corpus.slugs[id]?.replaceAll("-", " ") ?? "", text: plainText(markdown) };
  });
  return [...(await miniSearch(documents)), ...(await pagefind(documents))];
}

type Document = { id: number; title: string; text: string };

async function miniSearch(documents: Document[]): Promise<Figure[]> {
  const begun = process.cpuUsage();
  const index = new MiniSearch<Document>({
    fields: ["title", "text"],
    searchOptions: { boost: { title: 3 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(documents);
  const made = cpuSince(begun);
  const warm = measure(questions(), (text) => index.search(text));
  return [
    { figure: "MiniSearch, CPU to build", measured: `${(made / 1000).toFixed(1)} s` },
    { figure: "  what each reader would load, bare", measured: megabytes(Buffer.byteLength(JSON.stringify(index))) },
    { figure: "  results, p50 and p99", measured: `${at(warm, 0.5)}, ${at(warm, 0.99)} ms` },
  ];
}

async function pagefind(documents: Document[]): Promise<Figure[]> {
  const begun = performance.now();
  const { index } = await createIndex();
  if (!index) throw new Error("Pagefind made no index.");
  for (const { id, title, text } of documents)
    await index.addCustomRecord({ url: `/articles/${id}`, content: text, language: "fr", meta: { title } });
  const { files } = await index.getFiles();
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  await index.deleteIndex();
  return [
    { figure: "Pagefind, time to build", measured: `${((performance.now() - begun) / 1000).toFixed(1)} s` },
    { figure: "  files to publish", measured: `${files.length}, ${megabytes(bytes)}` },
  ];
}

function measure(texts: readonly string[], work: (text: string) => unknown): number[] {
  return texts.map((text) => {
    const begun = performance.now();
    work(text);
    return performance.now() - begun;
  });
}

/** A quantile, in milliseconds. */
function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}

function cpuSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
