import type { Article, Correction, Instant, LeadImage } from "./article.ts";
import type { FrontMatter } from "./article-fields.ts";
import { checkedDate } from "./date-findings.ts";
import { languageTag } from "./forms.ts";
import { imagePath } from "./image-path.ts";
import type { Newsroom } from "./newsroom.ts";
import { tagKey } from "./slug.ts";

type Origin = { file: string; slug: string; words: number };

/** The article that checked front matter stands for: references resolved to slugs, dates to moments, defaults applied. */
export function buildArticle(fields: FrontMatter, { file, slug, words }: Origin, { site, tags }: Newsroom): Article {
  const {
    date,
    updated,
    expires,
    authors,
    companies,
    image,
    evergreen,
    draft,
    lang,
    translations,
    check: _,
    ...written
  } = fields;
  const others = byLanguage(translations ?? {});
  const corrections = buildCorrections(fields, site.timeZone);
  const updatedAt = lastChange(updated, corrections, site.timeZone);
  return {
    ...written,
    slug,
    file,
    publishedAt: checkedDate(date, site.timeZone),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(expires === undefined ? {} : { expires: checkedDate(expires, site.timeZone) }),
    authors: unique(authors),
    tags: unique((fields.tags ?? []).map((name) => tags.get(tagKey(name)) ?? name)),
    companies: unique(companies ?? []),
    ...(image === undefined ? {} : { image: buildImage(image, file) }),
    corrections,
    aliases: fields.aliases ?? [],
    lang: lang ?? site.language,
    ...(Object.keys(others).length === 0 ? {} : { translations: others }),
    evergreen: evergreen ?? false,
    draft: draft ?? false,
    sources: fields.sources ?? [],
    words,
  };
}

/** The path of an image that was checked before. */
export function checkedImage(src: string, file: string): string {
  const found = imagePath(src, file);
  if (!found.ok) throw new Error(`The image “${src}” of ${file} was used before it was checked.`);
  return found.path;
}

function buildCorrections(fields: FrontMatter, zone: string): Correction[] {
  const corrections = (fields.corrections ?? []).map((written) => ({
    ...written,
    date: checkedDate(written.date, zone),
  }));
  return corrections.toSorted((one, other) => one.date - other.date);
}

function lastChange(updated: string | undefined, corrections: Correction[], zone: string): Instant | undefined {
  const changes = corrections.map(({ date }) => date);
  if (updated !== undefined) changes.push(checkedDate(updated, zone));
  return changes.length === 0 ? undefined : Math.max(...changes);
}

function buildImage(image: LeadImage, file: string): LeadImage {
  return { ...image, src: checkedImage(image.src, file) };
}

function byLanguage(translations: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(translations).map(([language, slug]) => [languageTag(language) ?? language, slug]),
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
