/** French plural: 0 and 1 are singular. */
const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("fr-FR")}\u00a0${Math.abs(count) < 2 ? one : many}`;

/** What a query may say, and what it then means. */
const help: [example: string, meaning: string][] = [
  ["«\u00a0droit à l’oubli\u00a0»", "ces mots-là, dans cet ordre"],
  ["xiaomi -inde", "sans les articles qui parlent de l’Inde"],
  ["entreprise:xiaomi", "sur une entreprise seulement\u00a0; de même sujet:chine, rubrique:mobile ou auteur:vasseur"],
  ["après:2014-06 avant:2015", "à partir de juin 2014, avant 2015"],
];

/** What readers read when they search, in French. */
export const searchWordsFr = {
  search: "Rechercher",
  title: "Recherche",
  titleOf: (query: string) => `${query} – recherche`,
  field: "Rechercher dans le journal",
  within: (name: string) => `Rechercher dans notre couverture\u00a0: ${name}`,
  found: (count: number, more: boolean) =>
    more ? `Plus de ${several(count, "article", "articles")}` : several(count, "article trouvé", "articles trouvés"),
  amongNewest: (count: number) => `Comptes et pages portent sur les ${several(count, "article", "articles")} retenus.`,
  results: "Articles",
  names: "Pages du journal",
  order: "Ordre des résultats",
  orders: { relevance: "Par pertinence", date: "Par date" },
  refine: "Affiner",
  remove: (limit: string) => `Retirer le filtre ${limit}`,
  filters: "Filtres",
  since: (date: string) => `depuis ${date}`,
  until: (date: string) => `avant ${date}`,
  kinds: { company: "Entreprise", tag: "Sujet", author: "Signature", section: "Rubrique", article: "Article" },
  facets: {
    company: "Entreprises",
    tag: "Sujets",
    author: "Signatures",
    section: "Rubriques",
    year: "Années",
  },
  corrected: (typed: string) => `Aucun article ne contient «\u00a0${typed}\u00a0». Voici les résultats pour`,
  loose: "Aucun article ne contient tous ces mots. Ceux-ci en contiennent une partie.",
  nothing: "Aucun article ne correspond à cette recherche.",
  nothingHint: "Essayez moins de mots, un autre nom, ou l’un de ces sujets.",
  nearby: "Ce dont nous parlons le plus",
  helpTitle: "Pour chercher plus précisément",
  help,
  pages: "Pages de résultats",
  previous: "Précédents",
  next: "Suivants",
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
};

export type SearchWords = typeof searchWordsFr;
