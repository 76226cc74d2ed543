import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeArticle } from "./article.ts";
import { readPaper } from "./paper.ts";

export type Corpus = { folder: string; slugs: string[]; paths: string[]; bytes: number };

/** Everything of the paper but its articles and what names articles. */
const kept = (name: string) => !["articles", "front.yaml", "gone.yaml"].includes(name);

/**
 * Writes a paper of `count` made-up articles into a folder that is empty or not there yet: companies, tags, authors, pages and
 * `site.yaml` are those of `content`.
 */
export function writeCorpus(options: { folder: string; count: number; seed?: number; content?: string }): Corpus {
  const { count, seed = 1 } = options;
  const folder = resolve(options.folder);
  const content = options.content ?? join(import.meta.dirname, "..", "..", "content");
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty: nothing was written.`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(content).filter(kept))
    cpSync(join(content, name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, "front.yaml"), "lead: []\nsecondary: []\n");
  writeFileSync(join(folder, "gone.yaml"), "[]\n");
  return { folder, ...writeArticles(folder, content, count, seed) };
}

function writeArticles(folder: string, content: string, count: number, seed: number): Omit<Corpus, "folder"> {
  const paper = readPaper(content);
  const made = new Set<string>();
  const slugs: string[] = [];
  const paths: string[] = [];
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const { slug, path, text } = makeArticle(paper, { index, count, seed, slugs });
    const file = join(folder, path);
    const month = dirname(file);
    if (!made.has(month)) mkdirSync(month, { recursive: true });
    made.add(month);
    writeFileSync(file, text);
    slugs.push(slug);
    paths.push(path);
    bytes += Buffer.byteLength(text);
  }
  return { slugs, paths, bytes };
}
