import type { Article } from "./article.ts";
import { valueAt } from "./field-findings.ts";
import { type Finding, type Place, wholeFile } from "./findings.ts";
import { languageTag } from "./forms.ts";
import type { YamlReading } from "./yaml.ts";

/** Translations under what is no language. */
export function languageFindings(yaml: YamlReading): Finding[] {
  return languagesIn(yaml)
    .filter((language) => languageTag(language) === undefined)
    .map((value) => ({ ...yaml.place(["translations", value], "key"), rule: "invalid-language", data: { value } }));
}

/** Where each translation is named. */
export function translationPlaces(yaml: YamlReading): Place[] {
  return languagesIn(yaml).map((language) => yaml.place(["translations", language], "value"));
}

/**
 * Translations that are not there, not in the language under which they are named, or do not name the article back: only what both
 * say is true of both. It is told when all articles of an update are taken in, since two that name one another come in some order.
 */
export function translationFindings(
  { slug, lang, translations = {} }: Article,
  places: readonly Place[],
  find: (slug: string) => Article | undefined,
): Finding[] {
  return Object.entries(translations).flatMap(([language, named], index): Finding[] => {
    const place = places[index] ?? wholeFile;
    const other = find(named);
    if (!other) return [{ ...place, rule: "unknown-article", data: { name: named } }];
    if (other.lang === language && other.translations?.[lang] === slug) return [];
    return [{ ...place, rule: "translation-one-sided", data: { named, language, lang, slug } }];
  });
}

function languagesIn(yaml: YamlReading): string[] {
  const written = valueAt(yaml.value, ["translations"]);
  return typeof written === "object" && written !== null && !Array.isArray(written) ? Object.keys(written) : [];
}
