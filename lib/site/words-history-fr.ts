/** What the history of articles and the list of corrections say, in French. */
export const historyWordsFr = {
  link: "Historique des modifications",
  kind: "Historique",
  title: (headline: string) => `Historique\u00a0: ${headline}`,
  versionTitle: (n: number, headline: string) => `Version ${n}\u00a0: ${headline}`,
  version: (n: number) => `Version ${n}`,
  backToArticle: "Lire l’article",
  allVersions: "Toutes les versions",
  versions: "Versions",
  by: "par",
  newsroom: "la rédaction",
  first: "Première version connue",
  current: "Texte actuel",
  typo: (reason: string) => `Coquille\u00a0: ${reason}`,
  seeChanges: (n: number) => `Voir ce qui a changé dans la version ${n}`,
  seeText: (n: number) => `Lire la version ${n}`,
  otherCorrections: "Corrections annoncées",
  unknown:
    "Aucune version antérieure de cet article n’est conservée ici\u00a0: ses modifications ne sont connues que par ses corrections.",
  unchanged: "Le texte de cet article n’a pas changé depuis sa parution.",
  unchangedSince: (moment: string) => `Le texte de cet article n’a pas changé depuis le ${moment}.`,
  knownSince: (moment: string) =>
    `Les modifications sont conservées depuis le ${moment}. Ce qui a pu changer avant n’est pas connu.`,
  unsaved:
    "Le texte actuel de l’article a changé depuis sa dernière version enregistrée\u00a0: il la rejoindra bientôt ici.",
  hidden: "Les versions antérieures de cet article ne sont plus consultables.",
  reason: "Motif\u00a0:",
  comparedWith: (n: number) => `Ce qui a changé depuis la version ${n}`,
  asItWas: "Le texte tel qu’il était",
  legend: "Ce qui a été ajouté est souligné, ce qui a été supprimé est barré.",
  added: "ajouté\u00a0: ",
  removed: "supprimé\u00a0: ",
  endOfChange: ", fin. ",
  noWords: "Aucun mot n’a changé\u00a0: la modification porte sur des liens, des images ou la mise en forme.",
  older: (n: number) => `Version précédente (${n})`,
  newer: (n: number) => `Version suivante (${n})`,
  corrections: {
    title: "Corrections",
    description: (paper: string) =>
      `Tout ce que ${paper} a corrigé, précisé ou complété dans ses articles après leur parution, du plus récent au plus ancien.`,
    policy: "Comment nous corrigeons",
    none: "Aucun article n’a été corrigé.",
    item: (kind: string, headline: string) => `${kind}\u00a0: ${headline}`,
  },
};

export type HistoryWords = typeof historyWordsFr;
