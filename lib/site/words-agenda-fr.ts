/** What happens at its time; every kind of `Due` (`lib/archive/agenda.ts`) has its word. */
const kinds = {
  embargo: "parution",
  expiry: "retrait",
  closing: "fin des commentaires",
  front: "quitte la une",
  security: "le contact de sécurité de site.yaml expire",
};

/** What is said of what is due, in French. */
export const agendaWordsFr = {
  title: "Agenda",
  intro: (days: number) =>
    `Ce qui arrivera de soi-même, à l’heure dite\u00a0: parutions sous embargo, retraits, places à la une, et commentaires qui se ferment dans les ${days}\u00a0jours.`,
  kinds,
  none: "Rien n’est prévu.",
  drafts: "Brouillons",
  noDrafts: "Il n’y a pas de brouillon.",
  dated: (moment: string) => `daté du ${moment}`,
  incomplete: "Il y en a d’autres\u00a0: seuls les premiers de chaque sorte sont ici.",
};

/** A catalogue: the French one says which words there are. */
export type AgendaWords = typeof agendaWordsFr;
