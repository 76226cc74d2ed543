import { textsAt } from "#lib/content/field-findings.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { tagKey } from "#lib/content/slug.ts";
import { fieldEdit } from "#lib/proofreading/field-edit.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";
import { paths } from "#lib/site/paths.ts";

/** A tag has one name in the copy, so that whoever looks for it in the files finds all. */
export const tagSynonym: FileRule = {
  name: "tag-synonym",
  severity: "suggestion",
  reads: ["article"],
  about: {
    fr: "Un mot-clé est écrit par l’un de ses synonymes. La page n’en souffre pas : le synonyme mène au mot-clé. Mais la copie reste plus facile à fouiller quand elle n’a qu’un nom pour chaque chose.",
    en: "A tag is written by one of its synonyms. The page is none the worse: the synonym leads to the tag. But copy is easier to search when it has one name for each thing.",
  },
  examples: {
    bad: {
      fields: "tags: [telephones]",
      at: "telephones",
      others: { "tags/smartphones.md": "---\nname: Smartphones\nsynonyms: [telephones]\n---\n" },
    },
    good: {
      fields: "tags: [smartphones]",
      others: { "tags/smartphones.md": "---\nname: Smartphones\nsynonyms: [telephones]\n---\n" },
    },
  },
  find: (proof) => {
    const { article, header, paper, language } = proof;
    const named = /^tags:[^\n]*(?:\n[ \t-][^\n]*)*/m.exec(header)?.[0] ?? "";
    if (!article || saysOnly(named, article.tags)) return [];
    const written = textsAt(proof.yaml.value, ["tags"]);
    return written.flatMap(({ text: name, path }) => {
      const key = tagKey(name);
      if (paper.edition.record("tag", key)) return [];
      const [, , slug = ""] = paper.edition.redirect(paths.tag(key))?.split("/") ?? [];
      if (slug === "" || !paper.edition.record("tag", slug)) return [];
      const twice = written.some((other) => tagKey(other.text) === slug);
      const edit = twice ? undefined : fieldEdit(proof, path, name, slug);
      return [{ ...proof.placeOf(path), ...tell[language](name, slug), ...(edit ? { edit } : {}) }];
    });
  },
};

/** Whether the lines of the tags name these and nothing else. */
function saysOnly(named: string, tags: readonly string[]): boolean {
  const longestFirst = tags.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, slug) => left.replace(slug, ""), named.replace(/^tags:/, ""));
  return !/[\p{L}\p{N}]/u.test(rest);
}

const tell: Record<ProblemLanguage, (name: string, slug: string) => Told> = {
  fr: (name, slug) => ({
    message: `\`${name}\` est un synonyme du mot-clé \`${slug}\``,
    hint: `écrivez \`${slug}\`, une seule fois`,
  }),
  en: (name, slug) => ({ message: `\`${name}\` is a synonym of the tag \`${slug}\``, hint: `write \`${slug}\`, once` }),
};
