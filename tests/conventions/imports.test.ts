import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { code, codeFolders, importsOf, type SourceFile, sourceFiles, targetOf } from "../support/source-files.ts";

/**
 * Which folder may import which others of ours. The tests may look into everything; the stopwatch starts the site as `cli` does, and
 * PostgreSQL and writers as the tests do.
 */
const arrows: Record<string, string[]> = {
  app: ["components", "lib"],
  components: ["lib"],
  cli: ["lib"],
  bench: ["cli", "lib", "tests"],
  lib: [],
  art: [],
};

/** The edges between domains of lib/, each with its reason. An edge that is not here is a decision that nobody took. */
const edges: Record<string, string> = {
  "content → text": "copy is typeset, slugged and counted by rules that know nothing of copy",
  "content → media": "a body is rendered with the size and address of its images",
  "archive → content": "the archive keeps what the copy says, parsed",
  "archive → media": "the archive knows the images beside the copy",
  "archive → site": "redirects lead to the addresses of pages",
  "archive → crew": "many articles are parsed by several threads",
  "database → content": "moments are those of the copy",
  "database → site": "the database lies in the state folder",
  "archive → database": "every query is prepared once for each connection",
  "archive → moderation": "the archive keeps the policy of comments, and pages say whether an article takes them",
  "archive → threads": "pages show what readers have written, and follow it",
  "threads → content": "moments are those of the copy",
  "threads → database": "every query is prepared once for each connection",
  "seal → site": "the secret of an installation lies in its state folder",
  "comments → archive":
    "what is written belongs to an article that readers see, and is judged by the policy of the paper",
  "comments → content": "moments, articles and the paper are those of the copy",
  "comments → database": "comments are kept in the database, with everything that is done to them",
  "comments → forms": "an entry is read from the form in which it was typed",
  "comments → mail": "whoever gave an address is written to, in the transaction of what the letter tells",
  "comments → moderation": "rules decide what becomes of a comment",
  "comments → seal": "links, forms and networks are known by seals and keyed hashes",
  "comments → site": "letters link to pages; the shelf lies in the state folder",
  "comments → text": "what a page can carry is a rule of text",
  "comments → threads": "what is published is put on the shelf from which pages are rendered",
  "moderation → content": "the policy is copy, read and faulted as all copy is",
  "moderation → text": "words are compared without accents and ligatures",
  "archive → pages": "what is hidden must not stay in kept pages either",
  "archive → search": "the index of an article is written with the article, and its tables with those of the archive",
  "search → archive": "only what an edition holds is found",
  "search → content": "what is searched is copy; a slip is measured as in front matter",
  "search → database": "every query is prepared once for each connection",
  "search → site": "a search has an address",
  "search → text":
    "words are compared without accents and ligatures; passages are set by the typography of their language",
  "site → comments": "queues and decisions are told in the words of the paper",
  "site → database": "the states of comments are told in the words of the paper",
  "site → moderation": "what a rule decided is told in the words of the paper",
  "archive → history": "what git remembers of articles is taken in with the copy, in the same transaction",
  "history → archive":
    "an address is lost when the paper does not hold it any more; versions are kept where pages are made from",
  "writing → content": "forms and schemas are made of the rules of the copy",
  "writing → site": "the web editor has an address at the desk",
  "writing → text": "the address of a new article is made of its headline",
  "writing → moderation": "the policy of comments is written in the same programs as the copy",
  "history → content": "old copy is read as copy is",
  "history → database": "every query is prepared once for each connection",
  "history → site": "what was lost is the address of a page",
  "history → text": "past words are shown without marks, set by the typography of their language, and names compared",
  "announcements → archive": "what moved, and what became of articles, is read from the archive",
  "announcements → content": "announcements speak for the paper",
  "announcements → feeds": "a hub that feeds name is told when they change",
  "announcements → site": "addresses are those of pages; what was told is kept in the state folder",
  "announcements → pages": "a shared cache is told of changes by the keys that pages carry",
  "publishing → announcements": "a host is told of a commit as caches and hubs are told of changes",
  "publishing → archive": "what was pulled is taken into the archive",
  "publishing → content": "problems are those of the copy",
  "publishing → database": "mail about a publication waits in the database",
  "publishing → mail": "whoever looks after the copy is written to when it has problems",
  "publishing → site": "hosts are told in the words of the paper; what was published is kept in the state folder",
  "site → proofreading": "how grave a fault is is told in the words of the paper",
  "site → publishing": "why a publication was refused is told in the words of the paper",
  "cards → content": "a card says what the copy says of an article, a company, a tag and the paper",
  "cards → text": "headlines are set by the typography of their language, and spelt with the letters that a face has",
  "cards → site": "kickers and dates are in the words of the paper; a card stands for the page at a path",
  "cards → media": "a card shows a rendition of an image, and is made, kept and sent as renditions are",
  "cards → archive": "only what an edition holds has a card",
  "feeds → archive": "a feed shows what an edition holds, and is made again when that changes",
  "feeds → content": "stories are rendered from their copy, to be read anywhere",
  "feeds → media": "a story shows one rendition of each image",
  "feeds → site": "feeds link to pages, in the words of the paper",
  "feeds → text": "headlines are set as on pages; what no feed can carry is left out",
  "feeds → threads": "comments have feeds",
  "sitemaps → archive": "only what an edition holds is listed, and listed again when that changes",
  "sitemaps → content": "moments are those of the copy",
  "sitemaps → feeds": "XML is written by the same rules",
  "sitemaps → media": "an article is listed with a rendition of its lead image",
  "sitemaps → site": "addresses are those of pages",
  "notices → feeds": "XML is written by one rule",
  "notices → archive": "programs are led to what an edition holds",
  "notices → content": "what programs may read is said in the copy of the paper",
  "notices → site": "addresses are those of pages; programs are told in the words of the paper",
  "twins → archive": "only what an edition holds has another form, and changes are read from its log",
  "twins → cards": "a link to an article is shown with its card",
  "twins → content": "an article is rendered from its copy, and its copy made fit to be read anywhere",
  "twins → feeds": "bodies are made fit to be read anywhere as in feeds; XML is written by the same rules",
  "twins → media": "an article shows one rendition of each image",
  "twins → site": "addresses are those of pages",
  "metadata → archive": "machines are told what a page shows",
  "metadata → content": "machines are told of what the copy tells readers: articles, companies, authors, the paper",
  "metadata → media": "pictures are told in the shapes that search engines ask for",
  "metadata → site": "what is told has absolute addresses, and the words of the paper",
  "metadata → text": "descriptions are Markdown without its marks",
  "metadata → threads": "machines are told of the comments that a page shows",
  "pages → database": "every query is prepared once for each connection",
  "pages → archive": "a kept page is good while the generations that it was made from stand",
  "pages → feeds": "feeds are served and kept as pages are",
  "pages → notices": "notices to crawlers are served and kept as pages are",
  "pages → sitemaps": "sitemaps are served and kept as pages are",
  "pages → twins": "an article in another form is served and kept as its page is",
  "pages → content": "moments are those of the copy",
  "pages → site": "pages are kept by the one form that addresses have",
  "previews → archive": "a preview shows what an edition holds, before readers may see it",
  "previews → content": "articles and moments are those of the copy",
  "previews → history": "a commit is read from the objects of the repository",
  "previews → media": "an image that only a commit has is shown from there",
  "previews → database": "links of guests are kept in the database, where they can be revoked",
  "previews → seal": "the address of a link is a sealed value",
  "previews → site": "links lead from preview to preview by the addresses of pages",
  "proofreading → archive": "copy is read against the paper around it",
  "proofreading → content": "what is proofread is copy, and told as its problems are",
  "proofreading → crew": "many files are judged by several threads",
  "proofreading → database": "every query is prepared once for each connection",
  "proofreading → history": "what changed since a commit is checked alone, and addresses that were lost are told",
  "proofreading → media": "pictures are judged by the sizes in which they are shown",
  "proofreading → site": "inner links lead to the addresses of pages",
  "proofreading → text": "copy is corrected by the typography of its language",
  "site → content": "names, sections and dates of the paper are those of its copy",
  "mail → content": "letters speak for the paper; moments are those of the copy",
  "mail → database": "mail waits in the database, written with what it tells",
  "mail → seal": "links that confirm and unsubscribe are sealed values",
  "mail → site":
    "letters are in the words of the paper and link to its addresses; written mail lies in the state folder",
  "mail → text": "titles are set by the typography of the paper",
  "staff → comments":
    "what is done to accounts stands in the one audit log; an address is checked as that of a comment is",
  "staff → content": "mail to staff speaks for the paper; moments are those of the copy",
  "staff → database": "accounts, sessions and attempts to sign in are in the database",
  "staff → mail": "whoever is invited or forgot a password is mailed a link",
  "staff → seal": "links and devices are sealed values; attempts are counted under keyed hashes",
};

const files = sourceFiles(codeFolders, code);
const named = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).imports).map(
  (key) => key.slice(1).split("/")[0],
);

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function domainOf(path: string): string | undefined {
  return /^lib\/([^/]+)\//.exec(path)?.[1];
}

function offences(refuse: (file: SourceFile, target: string, specifier: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => {
        const target = targetOf(file, specifier);
        return target !== undefined && refuse(file, target, specifier);
      })
      .map((specifier) => `${file.path} imports ${specifier}`),
  );
}

describe("imports", () => {
  test("the test sees the imports of this very file", () => {
    const [self] = sourceFiles(["tests/conventions/imports.test.ts"], code);
    expect(self && importsOf(self)).toEqual(["node:fs", "vitest", "../support/source-files.ts"]);
  });

  test("go along the arrows between the folders and never back", () => {
    const wrong = offences(({ path }, target) => {
      const [from, to] = [folderOf(path), folderOf(target)];
      return from !== to && from !== "tests" && !arrows[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  test("go between domains of lib only along the written edges", () => {
    const wrong = offences(({ path }, target) => {
      const [from, to] = [domainOf(path), domainOf(target)];
      return from !== undefined && to !== undefined && from !== to && !(`${from} → ${to}` in edges);
    });
    expect(wrong).toEqual([]);
  });

  test("leave no written edge unused", () => {
    const used = new Set(
      files.flatMap((file) =>
        importsOf(file).map((specifier) => `${domainOf(file.path)} → ${domainOf(targetOf(file, specifier) ?? "")}`),
      ),
    );
    expect(Object.keys(edges).filter((edge) => !used.has(edge))).toEqual([]);
  });

  test("name other folders with # and the file's extension", () => {
    const wrong = offences(({ path }, target, specifier) => {
      if (!/\.(?:tsx?|css|json)$/.test(specifier)) return true;
      // Route files of one family share a file of their own; drawings say `../draw.ts`.
      if (path.startsWith("app/(public)/") && target.startsWith(path.split("/").slice(0, 3).join("/"))) return false;
      return specifier.startsWith("../") && folderOf(path) !== "art" && named.includes(folderOf(target));
    });
    expect(wrong).toEqual([]);
  });

  test("bring neither React nor Next into lib", () => {
    const wrong = files
      .filter(({ path }) => path.startsWith("lib/"))
      .flatMap((file) => importsOf(file).map((specifier) => `${file.path} imports ${specifier}`))
      .filter((line) => /imports (?:react|react-dom|next|server-only)(?:\/|$)/.test(line));
    expect(wrong).toEqual([]);
  });

  test("bring no threads into what the site is built of, whose bundler would rewrite how they start", () => {
    const wrong = files.filter(
      ({ path, text }) =>
        /^(?:app|components|lib)\//.test(path) &&
        /^import \{[^}]*\} from "#lib\/crew\/(?:crew|hand|hired-hand)\.ts"/m.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("never take the copy for code", () => {
    const wrong = offences(({ path }, target) => folderOf(target) === "content" && folderOf(path) !== "tests");
    expect(wrong).toEqual([]);
  });
});
