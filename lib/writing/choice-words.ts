const french: Record<string, string> = {
  opinion: "Opinion",
  analysis: "Analyse",
  reportage: "Reportage",
  interview: "Entretien",
  centre: "Centre",
  left: "Gauche",
  right: "Droite",
  top: "Haut",
  bottom: "Bas",
  correction: "Rectificatif",
  clarification: "Précision",
  update: "Mise à jour",
  open: "Ouverts, quel que soit l’âge de l’article",
  closed: "Fermés",
  premoderated: "Relus avant publication",
  postmoderated: "Publiés, puis relus",
  allow: "Autorisé",
  deny: "Refusé",
};

/** What a form calls a value that the copy may choose; in English the value speaks for itself. */
export function choiceWord(value: string, language: "fr" | "en"): string {
  return (language === "fr" ? french[value] : undefined) ?? value;
}
