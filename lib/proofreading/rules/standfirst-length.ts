import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/**
 * In characters: three sentences of the usual length. X shows 200 (https://developer.x.com/cards/markup), search results what fits
 * on two lines.
 */
const longest = 320;
const shownElsewhere = 200;

/** A standfirst is a summary: lists and feeds show all of it, and others cut it. */
export const standfirstLength: FileRule = {
  name: "standfirst-length",
  severity: "suggestion",
  reads: ["article"],
  about: {
    fr: `Le chapô dépasse ${longest} caractères. Les listes et les flux le montrent en entier, les réseaux et les moteurs de recherche le coupent vers ${shownElsewhere}.`,
    en: `The standfirst is longer than ${longest} characters. Lists and feeds show all of it, social networks and search engines cut it at about ${shownElsewhere}.`,
  },
  examples: {
    bad: {
      fields: `standfirst: >-
  Le fabricant a confirmé lundi qu’il vendrait ses téléphones en Europe, sans dire quand, ni où, ni à quel prix. Il promet
  en revanche un module à deux dollars pour les appareils de la maison, un service après-vente dans chaque capitale, des
  accessoires, une boutique en ligne en cinq langues, et une équipe de cent personnes qu’il lui reste à recruter avant l’été.`,
      at: ">-",
    },
    good: {
      fields: "standfirst: Le fabricant a confirmé lundi qu’il vendrait ses téléphones en Europe, sans dire quand.",
    },
  },
  find: (proof) => {
    const length = Array.from(proof.article?.standfirst ?? "").length;
    return length > longest ? [{ ...proof.placeOf(["standfirst"]), ...tell[proof.language](length) }] : [];
  },
};

const tell: Record<ProblemLanguage, (length: number) => Told> = {
  fr: (length) => ({
    message: `le chapô compte ${length} caractères, plus que les ${longest} d’un résumé`,
    hint: `gardez une à trois phrases, l’essentiel dans les ${shownElsewhere} premiers caractères, et passez le reste dans le texte`,
  }),
  en: (length) => ({
    message: `the standfirst has ${length} characters, more than the ${longest} of a summary`,
    hint: `keep one to three sentences, what matters in the first ${shownElsewhere} characters, and move the rest to the text`,
  }),
};
