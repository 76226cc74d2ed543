import { countWords } from "#lib/text/words.ts";
import type { Article, ArticleBody } from "./article.ts";
import { articleFields } from "./article-fields.ts";
import { bodyProblems, correctionProblems } from "./body-problems.ts";
import { buildArticle, checkedImage } from "./build-article.ts";
import { readCopy } from "./copy.ts";
import { checkedDate, chronologyFindings, dateFindings } from "./date-findings.ts";
import type { Author, Company, StandingPage, Tag } from "./entities.ts";
import { authorFields, companyFields, pageFields, tagFields } from "./entity-fields.ts";
import { valueAt } from "./field-findings.ts";
import { articlePlace, recordPlace } from "./file-place.ts";
import type { Place } from "./findings.ts";
import { findFrontMatter } from "./front-matter.ts";
import { imageFindings } from "./image-path.ts";
import type { Newsroom } from "./newsroom.ts";
import { problemLanguage } from "./problem-messages.ts";
import { type Copy, type Refused, readMarkdownFile } from "./read-file.ts";
import { referenceFindings } from "./references.ts";
import { languageFindings, translationPlaces } from "./translations.ts";
import { wantsText } from "./wants-text.ts";
import type { YamlReading } from "./yaml.ts";

export type ParsedArticle =
  /** `aliasPlaces` has the place of each alias, for `findConflicts`; `translationPlaces` that of each translation, for `translationFindings`. */
  { ok: true; article: Article; body: ArticleBody; aliasPlaces: Place[]; translationPlaces: Place[] } | Refused;

/**
 * An article and its body, or all of its problems. What only the whole archive can tell, such as a slug that another article
 * has, is left to `findConflicts`.
 */
export function parseArticle(copy: Copy, newsroom: Newsroom): ParsedArticle {
  const { file } = copy;
  const { site, imageExists } = newsroom;
  const language = problemLanguage(site);
  const place = articlePlace(file);
  const desk = { file, language, imageExists };
  const read = readMarkdownFile(copy, language, {
    place,
    schema: articleFields,
    check: (yaml) => [
      ...["date", "updated", "expires"].flatMap((key) => dateFindings(yaml, [key], site.timeZone)),
      ...dateFindings(yaml, ["corrections", "date"], site.timeZone),
      ...chronologyFindings(yaml, place.ok ? place.at.month : undefined, site.timeZone),
      ...referenceFindings(yaml, newsroom),
      ...languageFindings(yaml),
      ...imageFindings(yaml, ["image", "src"], file, imageExists),
    ],
    checkBody: (body, yaml) => [
      ...correctionProblems(yaml, desk),
      ...bodyProblems(body, !wantsText.article || isDraft(yaml), desk),
    ],
    build: (fields, { slug }, body, yaml) => ({
      article: buildArticle(fields, { file, slug, words: countWords(body.markdown) }, newsroom),
      body,
      aliasPlaces: placesOf(yaml, "aliases", fields.aliases),
      translationPlaces: translationPlaces(yaml),
    }),
  });
  return read.ok ? { ok: true, ...read.built } : read;
}

/** The body of an article whose front matter was checked before: enough to render its page. */
export function readArticleBody({ file, bytes }: Copy): ArticleBody {
  const copy = readCopy(bytes);
  const found = copy.ok ? findFrontMatter(copy.text) : copy;
  if (!found.ok) throw new Error(`The body of ${file} was asked for before the file was checked.`);
  return found.body;
}

export function parseCompany(
  copy: Copy,
  newsroom: Pick<Newsroom, "site" | "imageExists">,
): { ok: true; company: Company } | Refused {
  const { file } = copy;
  const { imageExists } = newsroom;
  const language = problemLanguage(newsroom.site);
  const read = readMarkdownFile(copy, language, {
    place: recordPlace(file, "companies"),
    schema: companyFields,
    check: (yaml) => imageFindings(yaml, ["logo"], file, imageExists),
    checkBody: (body) => bodyProblems(body, !wantsText.company, { file, language, imageExists }),
    build: ({ logo, check: _, ...fields }, slug, body): Company => ({
      ...fields,
      slug,
      file,
      aliases: fields.aliases ?? [],
      founders: fields.founders ?? [],
      ...(logo === undefined ? {} : { logo: checkedImage(logo, file) }),
      profile: body.markdown,
    }),
  });
  return read.ok ? { ok: true, company: read.built } : read;
}

/** A tag, with the place of each of its synonyms for `findTagConflicts`. */
export function parseTag(
  copy: Copy,
  newsroom: Pick<Newsroom, "site">,
): { ok: true; tag: Tag; synonymPlaces: Place[] } | Refused {
  const { file } = copy;
  const read = readMarkdownFile(copy, problemLanguage(newsroom.site), {
    place: recordPlace(file, "tags"),
    schema: tagFields,
    build: ({ check: _, ...fields }, slug, _body, yaml) => ({
      tag: { ...fields, slug, file, synonyms: fields.synonyms ?? [] },
      synonymPlaces: placesOf(yaml, "synonyms", fields.synonyms),
    }),
  });
  return read.ok ? { ok: true, ...read.built } : read;
}

export function parseAuthor(
  copy: Copy,
  newsroom: Pick<Newsroom, "site" | "imageExists">,
): { ok: true; author: Author } | Refused {
  const { file } = copy;
  const { imageExists } = newsroom;
  const language = problemLanguage(newsroom.site);
  const read = readMarkdownFile(copy, language, {
    place: recordPlace(file, "authors"),
    schema: authorFields,
    check: (yaml) => imageFindings(yaml, ["portrait", "src"], file, imageExists),
    checkBody: (body) => bodyProblems(body, !wantsText.author, { file, language, imageExists }),
    build: ({ portrait, check: _, ...fields }, slug, body): Author => ({
      ...fields,
      slug,
      file,
      ...(portrait === undefined ? {} : { portrait: { ...portrait, src: checkedImage(portrait.src, file) } }),
      links: fields.links ?? [],
      biography: body.markdown,
    }),
  });
  return read.ok ? { ok: true, author: read.built } : read;
}

export function parsePage(
  copy: Copy,
  newsroom: Pick<Newsroom, "site" | "imageExists">,
): { ok: true; page: StandingPage } | Refused {
  const { file } = copy;
  const { site, imageExists } = newsroom;
  const language = problemLanguage(site);
  const read = readMarkdownFile(copy, language, {
    place: recordPlace(file, "pages"),
    schema: pageFields,
    check: (yaml) => dateFindings(yaml, ["updated"], site.timeZone),
    checkBody: (body) => bodyProblems(body, !wantsText.page, { file, language, imageExists }),
    build: ({ updated, check: _, ...fields }, slug, body): StandingPage => ({
      ...fields,
      slug,
      file,
      ...(updated === undefined ? {} : { updatedAt: checkedDate(updated, site.timeZone) }),
      body: body.markdown,
    }),
  });
  return read.ok ? { ok: true, page: read.built } : read;
}

/** A draft may wait for its text. */
function isDraft(yaml: YamlReading): boolean {
  return valueAt(yaml.value, ["draft"]) === true;
}

function placesOf(yaml: YamlReading, key: string, items: readonly string[] = []): Place[] {
  return items.map((_, index) => yaml.place([key, index], "value"));
}
