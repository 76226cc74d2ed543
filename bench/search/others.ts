import { readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { createIndex } from "pagefind";
import { readArticleBody } from "#lib/content/parse.ts";
import { plainText } from "#lib/text/plain-text.ts";
import type { Figure } from "../support/figures.ts";
import type { Newsstand } from "../support/site.ts";
import { at, cpuSince, measure, megabytes } from "./measure.ts";

type Document = { id: number; title: string; text: string };

/** What two libraries that search in the reader's browser make of the same articles. */
export async function others({ content, corpus }: Newsstand, questions: readonly string[]): Promise<Figure[]> {
  const documents = corpus.paths.map((path, id) => {
    const { markdown } = readArticleBody({ file: path, bytes: readFileSync(join(content, path)) });
    return { id, title: corpus.slugs[id]?.replaceAll("-", " ") ?? "", text: plainText(markdown) };
  });
  return [...miniSearch(documents, questions), ...(await pagefind(documents))];
}

function miniSearch(documents: Document[], questions: readonly string[]): Figure[] {
  const begun = process.cpuUsage();
  const index = new MiniSearch<Document>({
    fields: ["title", "text"],
    searchOptions: { boost: { title: 3 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(documents);
  const made = cpuSince(begun);
  const { wall } = measure(questions, (text) => index.search(text));
  return [
    { figure: "MiniSearch, CPU to build", measured: `${(made / 1000).toFixed(1)} s` },
    { figure: "  what each reader would load, bare", measured: megabytes(Buffer.byteLength(JSON.stringify(index))) },
    { figure: "  results, p50 and p99", measured: `${at(wall, 0.5)}, ${at(wall, 0.99)} ms` },
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
