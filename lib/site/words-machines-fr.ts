/** What programs are told in words, in French. */
export const machineWordsFr = {
  guide:
    "Chaque article existe aussi en Markdown et en JSON\u00a0: ajoutez .md ou .json à son adresse. Citez le journal, la signature et l’adresse de l’article.",
  newest: "Derniers articles",
  sections: "Rubriques",
  paper: "Le journal",
  changes: "Journal des modifications",
  changesNote: "tout ce qui a été publié, modifié, déplacé ou retiré, dans l’ordre, une ligne JSON par article",
  sitemap: "Plan du site en XML",
  schema: "Schéma JSON des articles",
  schemaNote: "ce que contient la forme JSON d’un article",
};

export type MachineWords = typeof machineWordsFr;
