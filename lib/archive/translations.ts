import type { Article } from "#lib/content/article.ts";
import type { Edition } from "./edition.ts";

/** An article in another language. */
export type Translation = { lang: string; slug: string; title: string };

/**
 * The other languages in which readers can read an article now: those articles that name it back. Whoever writes one of them moves
 * the subject of the others (`ArticleWriter`).
 */
export function translationsOf(edition: Edition, { slug, lang, translations = {} }: Article): Translation[] {
  return Object.entries(translations).flatMap(([language, named]) => {
    const other = edition.article(named);
    const answers = other?.lang === language && other.translations?.[lang] === slug;
    return answers ? [{ lang: language, slug: named, title: other.title }] : [];
  });
}
