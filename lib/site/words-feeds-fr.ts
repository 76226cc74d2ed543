/** What feeds and the pages that offer them say, in French. */
export const feedWordsFr = {
  feeds: "Flux",
  dossiers: "Les dossiers",
  bothTags: "Les deux sujets",
  together: (one: string, other: string) => `${one} et ${other}`,
  withOther: (articles: string, other: string) => `${articles} avec ${other}`,
  newestOf: (count: number) => `Les ${count} plus récents`,
  listDescription: (list: string, paper: string) => `Les articles de ${paper}\u00a0: ${list}.`,
  companiesDescription: (both: string, paper: string) => `Les articles de ${paper} qui citent à la fois ${both}.`,
  tagsDescription: (both: string, paper: string) => `Les articles de ${paper} sur ces deux sujets\u00a0: ${both}.`,
  commentsTitle: (article: string) => `Commentaires\u00a0: ${article}`,
  commentsDescription: (article: string) => `Les commentaires des lecteurs sous «\u202f${article}\u202f».`,
  commentBy: (name: string) => `Commentaire signé ${name}`,
  answerBy: (name: string, to: string) => `${name} répond à ${to}`,
};

/** A catalogue: the French one says which words there are. */
export type FeedWords = typeof feedWordsFr;
