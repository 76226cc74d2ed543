import { input, search } from "@inquirer/prompts";
import { wordsOf } from "#lib/content/key-words.ts";
import { fold } from "#lib/text/fold.ts";
import { type Beginning, freeSlug, isAddress } from "#lib/writing/new-article.ts";
import { newWordsOf } from "#lib/writing/new-words.ts";
import type { WrittenNewsroom } from "#lib/writing/read-newsroom.ts";

/** What was said of an article before anything is asked. */
export type Said = { [Key in keyof Beginning]: Beginning[Key] | undefined };

/** Where questions are asked; the terminal unless others are named. */
export type Terminal = { input?: NodeJS.ReadableStream; output?: NodeJS.WritableStream };

/** What `search` is told besides its choices. */
type Asking = { terminal: Terminal; theme: { style: { keysHelpTip: () => string } } };

type Choice = { value: string; name: string };

/** Asks for what was not said, with completion by whatever part of a name is typed. */
export async function askArticle(
  said: Said,
  { site, names }: WrittenNewsroom,
  isTaken: (slug: string) => boolean,
  terminal: Terminal = {},
): Promise<Beginning> {
  const language = site.language.toLowerCase().startsWith("fr") ? "fr" : "en";
  const labels = wordsOf("article")[language];
  const words = newWordsOf(site.language);
  const { navigate, select } = words.keys;
  const asking: Asking = { terminal, theme: { style: { keysHelpTip: () => `↑↓ ${navigate} • ⏎ ${select}` } } };
  const isFree = (slug: string) => {
    if (!isAddress(slug)) return words.noAddress;
    return isTaken(slug) ? words.takenAddress(slug, freeSlug(slug, isTaken)) : true;
  };
  const all = (names: Map<string, string>): Choice[] => [...names].map(([value, name]) => ({ value, name }));
  const tags = new Map([...names.tags].map(([slug, tag]) => [slug, [tag.name, ...tag.synonyms].join(", ")]));
  const title =
    said.title ?? (await input({ message: labels.title[0], validate: (text) => text.trim() !== "" }, terminal));
  const asked = { message: words.address, default: freeSlug(title, isTaken), validate: isFree };
  const slug = said.slug ?? (await input(asked, terminal));
  const sections = site.sections.map(({ slug, name }) => ({ value: slug, name }));
  return {
    title,
    slug,
    section: said.section ?? (await askOne(labels.section[0], sections, asking)),
    authors: said.authors ?? (await askMany(labels.authors[0], all(names.authors), words.done, asking, 1)),
    companies: said.companies ?? (await askMany(labels.companies[0], all(names.companies), words.done, asking)),
    tags: said.tags ?? (await askMany(labels.tags[0], all(tags), words.done, asking)),
    date: said.date,
    lang: said.lang,
  };
}

function askOne(message: string, choices: Choice[], { terminal, theme }: Asking): Promise<string> {
  return search({ message, theme, source: (typed) => matching(choices, typed) }, terminal);
}

/** Asks again until nothing more is picked. The way out stands first, once there are enough. */
async function askMany(
  message: string,
  choices: Choice[],
  done: string,
  { terminal, theme }: Asking,
  least = 0,
): Promise<string[]> {
  const picked: string[] = [];
  for (;;) {
    const left = choices.filter(({ value }) => !picked.includes(value));
    const out = picked.length >= least ? [{ value: "", name: done }] : [];
    const value = await search(
      { message, theme, source: (typed) => (typed ? matching(left, typed) : [...out, ...left]) },
      terminal,
    );
    if (value === "") return picked;
    picked.push(value);
  }
}

function matching(choices: Choice[], typed: string | undefined): Choice[] {
  const wanted = fold(typed ?? "").toLowerCase();
  return choices.filter(({ value, name }) => fold(`${name} ${value}`).toLowerCase().includes(wanted));
}
