import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/**
 * In characters. Google asked for no more until 2023, and warns since that long headlines are cut on small screens
 * (https://developers.google.com/search/docs/appearance/structured-data/article); X cuts at 70 (https://developer.x.com/cards/markup).
 */
const longest = 110;
const longestOnX = 70;

/** A headline that ends in “…” wherever it is shared has lost what it says. */
export const headlineLength: FileRule = {
  name: "headline-length",
  severity: "suggestion",
  reads: ["article"],
  about: {
    fr: `Le titre dépasse ${longest} caractères : les résultats de recherche, les téléphones et les cartes le coupent. X coupe dès ${longestOnX}, ce qui n’est pas signalé.`,
    en: `The headline is longer than ${longest} characters: search results, telephones and cards cut it. X cuts at ${longestOnX} already, which is not told.`,
  },
  examples: {
    bad: {
      fields:
        "title: Après des mois de rumeurs et trois démentis, le fabricant confirme enfin qu’il vendra ses téléphones en Europe dès l’automne",
      at: "Après des mois",
    },
    good: { fields: "title: Le fabricant vendra ses téléphones en Europe dès l’automne" },
  },
  find: (proof) => {
    const length = Array.from(proof.article?.title ?? "").length;
    return length > longest ? [{ ...proof.placeOf(["title"]), ...tell[proof.language](length) }] : [];
  },
};

const tell: Record<ProblemLanguage, (length: number) => Told> = {
  fr: (length) => ({
    message: `le titre compte ${length} caractères, on en voit ${longest} au plus dans les résultats de recherche`,
    hint: `raccourcissez-le ; l’essentiel tient dans les ${longestOnX} premiers`,
  }),
  en: (length) => ({
    message: `the headline has ${length} characters, search results show ${longest} at most`,
    hint: `shorten it; the first ${longestOnX} hold what matters`,
  }),
};
