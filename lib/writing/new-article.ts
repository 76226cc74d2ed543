import { stringify } from "yaml";
import { monthFolder, readDate, writtenDate } from "#lib/content/dates.ts";
import { parseArticle } from "#lib/content/parse.ts";
import type { Problem } from "#lib/content/problem.ts";
import { isSlug, tagKey } from "#lib/content/slug.ts";
import { slugify } from "#lib/text/slug.ts";
import { newWordsOf } from "./new-words.ts";
import type { WrittenNewsroom } from "./read-newsroom.ts";

/** What somebody says of an article that they are about to write, in their words: names or slugs, a date in any form. */
export type Beginning = {
  title: string;
  section: string;
  authors: string[];
  companies: string[];
  tags: string[];
  /** Without it, now. */
  date?: string | undefined;
  lang?: string | undefined;
  /** Without it, what the headline gives. */
  slug?: string | undefined;
};

export type NewArticle =
  /** `path` is from the root of the content folder. */
  { ok: true; path: string; text: string } | { ok: false; problems: Pick<Problem, "message" | "hint">[] };

/**
 * The file of a new article: a draft, which the pipeline takes as it is. It is held against the rules of the pipeline before it is given
 * away, so that a name which nobody knows is told as everywhere, with the one that was meant.
 *
 * @param isTaken Whether an article of any year has this slug.
 */
export function newArticle(
  beginning: Beginning,
  newsroom: WrittenNewsroom,
  isTaken: (slug: string) => boolean,
  now: number,
): NewArticle {
  const { timeZone, language } = newsroom.site;
  const words = newWordsOf(language);
  const date = beginning.date ?? writtenDate(minuteOf(now), timeZone);
  const read = readDate(date, timeZone);
  const slug = beginning.slug ?? freeSlug(beginning.title, isTaken);
  if (!isAddress(slug)) return refused(words.noSlug(beginning.slug ?? beginning.title));
  if (isTaken(slug)) return refused(words.taken(slug, freeSlug(slug, isTaken)));
  const written = read.ok ? writtenDate(read.instant, timeZone) : date;
  const text = fileText(withSlugs(beginning, newsroom), written, words.standfirst);
  // A date that is none is told with whatever else is wrong; the folder does not matter then.
  const month = read.ok ? monthFolder(read.instant, timeZone) : "2000/01";
  const path = `articles/${month}/${slug}.md`;
  const parsed = parseArticle({ file: path, bytes: new TextEncoder().encode(text) }, newsroom);
  return parsed.ok ? { ok: true, path, text } : { ok: false, problems: parsed.problems };
}

/** File systems take names of 255 bytes; what is longer than this, nobody reads in an address. */
const longest = 80;

/** Whether a new article can have this address, if no other has it. */
export function isAddress(slug: string): boolean {
  return isSlug(slug) && slug.length <= 2 * longest;
}

/**
 * The slug of a headline, cut after a word where it is long, with a number behind it if an article has it. Empty for a headline without
 * Latin letters and digits.
 */
export function freeSlug(title: string, isTaken: (slug: string) => boolean): string {
  const slug = shortened(slugify(title));
  if (slug === "" || !isTaken(slug)) return slug;
  for (let number = 2; ; number++) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`;
}

function shortened(slug: string): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return cut.slice(0, cut.includes("-") ? cut.lastIndexOf("-") : longest);
}

function refused(message: { message: string; hint: string }): NewArticle {
  return { ok: false, problems: [message] };
}

function minuteOf(instant: number): number {
  return Math.floor(instant / 60_000) * 60_000;
}

function withSlugs(beginning: Beginning, { site, names, tags }: WrittenNewsroom): Beginning {
  const sections = new Map(site.sections.map(({ slug, name }) => [slug, name]));
  return {
    ...beginning,
    section: slugOf(beginning.section, sections),
    authors: beginning.authors.map((author) => slugOf(author, names.authors)),
    companies: beginning.companies.map((company) => slugOf(company, names.companies)),
    tags: beginning.tags.map((tag) => tags.get(tagKey(tag)) ?? tag),
  };
}

/** The slug that somebody means who writes a slug or a name; what is neither stays as it is. */
function slugOf(written: string, names: ReadonlyMap<string, string>): string {
  if (names.has(written)) return written;
  const wanted = slugify(written);
  return (
    [...names].find(([slug, name]) => wanted !== "" && (slug === wanted || slugify(name) === wanted))?.[0] ?? written
  );
}

function fileText(beginning: Beginning, date: string, standfirst: string): string {
  const { title, section, authors, companies, tags, lang } = beginning;
  const lines = [
    `title: ${scalar(title)}`,
    `standfirst: ${scalar(standfirst)}`,
    `date: ${date}`,
    `authors: ${list(authors)}`,
    `section: ${scalar(section)}`,
    ...(tags.length === 0 ? [] : [`tags: ${list(tags)}`]),
    ...(companies.length === 0 ? [] : [`companies: ${list(companies)}`]),
    ...(lang === undefined ? [] : [`lang: ${scalar(lang)}`]),
    "draft: true",
  ];
  return `---\n${lines.join("\n")}\n---\n\n`;
}

function scalar(text: string): string {
  return stringify(text.normalize("NFC").replace(/\s+/g, " ").trim(), { lineWidth: 0 }).trim();
}

function list(items: string[]): string {
  return `[${items.map((item) => (isSlug(item) ? item : JSON.stringify(item))).join(", ")}]`;
}
