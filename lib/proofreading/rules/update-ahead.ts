import { checkedDate } from "#lib/content/date-findings.ts";
import { readDate } from "#lib/content/dates.ts";
import { textsAt } from "#lib/content/field-findings.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** Readers of an article that is out cannot have been told of what has not happened yet. */
export const updateAhead: FileRule = {
  name: "update-ahead",
  severity: "warning",
  reads: ["article"],
  about: {
    fr: "`updated`, ou la date d’un rectificatif, est dans l’avenir alors que l’article est déjà publié. Sous embargo, l’un et l’autre peuvent attendre.",
    en: "`updated`, or the date of a correction, is in the future though the article is out. Under embargo both may wait.",
  },
  examples: { bad: { fields: "updated: 2099-03-17 09:10", at: "2099" }, good: { fields: "updated: 2015-03-17 09:10" } },
  find: (proof) => {
    const { article, paper, language } = proof;
    if (!article?.updatedAt || article.draft || article.publishedAt > paper.now || article.updatedAt <= paper.now)
      return [];
    const zone = paper.edition.site.timeZone;
    return [...textsAt(proof.yaml.value, ["updated"]), ...textsAt(proof.yaml.value, ["corrections", "date"])]
      .filter(({ text }) => readDate(text, zone).ok && checkedDate(text, zone) > paper.now)
      .map(({ text, path }) => ({ ...proof.placeOf(path), ...tell[language](text) }));
  },
};

const tell: Record<ProblemLanguage, (date: string) => Told> = {
  fr: (date) => ({
    message: `\`${date}\` n’est pas encore arrivé, et l’article est déjà publié`,
    hint: "écrivez le moment du changement ; pour publier plus tard, c’est `date` qui compte",
  }),
  en: (date) => ({
    message: `\`${date}\` has not come yet, and the article is out`,
    hint: "write the moment of the change; to publish later, it is `date` that counts",
  }),
};
