import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { newArticle } from "#lib/writing/new-article.ts";
import { newWordsOf } from "#lib/writing/new-words.ts";
import { readNewsroom } from "#lib/writing/read-newsroom.ts";
import { askArticle, type Said } from "./ask-article.ts";
import { demandPaper, editorsDesk } from "./editors-desk.ts";
import { filesBelow } from "./files-below.ts";

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const options = {
  title: text,
  section: text,
  author: texts,
  company: texts,
  tag: texts,
  date: text,
  lang: text,
  slug: text,
  help: { type: "boolean", default: false },
} as const;

/**
 * `npm run new`: begins an article. At a terminal it asks for what the flags do not say; elsewhere headline, section and author must be
 * said. It writes one file, and never over another.
 */
async function beginArticle(): Promise<void> {
  const { help, ...said } = readFlags();
  const desk = editorsDesk();
  demandPaper(desk);
  const folder = desk.content;
  const newsroom = readNewsroom(folder);
  const words = newWordsOf(newsroom.site.language);
  if (help) {
    console.log(words.usage);
    return;
  }
  const slugs = articleSlugs(folder);
  const isTaken = (slug: string) => slugs.has(slug);
  const asks = process.stdin.isTTY && !isComplete(said);
  const beginning = asks ? await askArticle(said, newsroom, isTaken) : complete(said, words.missing);
  const made = newArticle(beginning, newsroom, isTaken, Date.now());
  if (!made.ok) throw new Error(made.problems.map(({ message, hint }) => `${message}\n  ${hint}`).join("\n"));
  const file = join(folder, made.path);
  mkdirSync(dirname(file), { recursive: true });
  write(file, made.text, words.exists(made.path));
  console.log(words.written(file));
}

function readFlags(): Said & { help: boolean } {
  const { values } = parseArgs({ options });
  const { title, section, author, company, tag, date, lang, slug, help } = values;
  return { help, title, section, authors: author, companies: company, tags: tag, date, lang, slug };
}

const isComplete = ({ title, section, authors }: Said) =>
  title !== undefined && section !== undefined && authors !== undefined;

function complete(said: Said, missing: (flags: string) => string) {
  const { title, section, authors, companies = [], tags = [] } = said;
  if (title === undefined || section === undefined || authors === undefined) {
    const flags = { "--title": title, "--section": section, "--author": authors };
    throw new Error(
      missing(
        Object.entries(flags)
          .flatMap(([flag, value]) => (value === undefined ? [flag] : []))
          .join(", "),
      ),
    );
  }
  return { ...said, title, section, authors, companies, tags };
}

/** The slugs of all articles, of whatever year. */
function articleSlugs(folder: string): Set<string> {
  const files = filesBelow(join(folder, "articles")).filter((name) => name.endsWith(".md"));
  return new Set(
    files.map((name) => (basename(name) === "index.md" ? basename(dirname(name)) : basename(name, ".md"))),
  );
}

/** @throws with `exists` when there is such a file. */
function write(file: string, text: string, exists: string): void {
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const there = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw there ? new Error(exists) : error;
  }
}

beginArticle().catch((error: unknown) => {
  // Ctrl-C at a question.
  const left = error instanceof Error && error.name === "ExitPromptError";
  if (!left) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
