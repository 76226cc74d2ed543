import type { DecisionKind } from "#lib/comments/desk/decision.ts";
import type { Queue } from "#lib/comments/desk/queue.ts";
import type { CommentState } from "#lib/database/tables.ts";

/** French plural: 0 and 1 are singular. */
const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("fr-FR")}\u00a0${Math.abs(count) < 2 ? one : many}`;

const queues: Record<Queue, string> = {
  pending: "En attente",
  reported: "Signalés",
  appeals: "Appels",
  returned: "Renvoyés",
  published: "Publiés",
  refused: "Refusés",
  spam: "Indésirables",
};

const states: Record<CommentState, string> = {
  pending: "en attente",
  published: "publié",
  refused: "refusé",
  spam: "indésirable",
  returned: "renvoyé à l’auteur",
  withdrawn: "retiré par l’auteur",
};

/** How many of somebody’s comments stand in each state. */
const counted: Record<CommentState, (count: number) => string> = {
  pending: (count) => `${count}\u00a0en attente`,
  published: (count) => several(count, "publié", "publiés"),
  refused: (count) => several(count, "refusé", "refusés"),
  spam: (count) => several(count, "indésirable", "indésirables"),
  returned: (count) => several(count, "renvoyé", "renvoyés"),
  withdrawn: (count) => several(count, "retiré", "retirés"),
};

const decisions: Record<DecisionKind, string> = {
  publish: "Publier",
  refuse: "Refuser",
  "mark-as-spam": "Indésirable",
  "return-to-writer": "Renvoyer à l’auteur",
  pin: "Épingler",
  unpin: "Désépingler",
  "dismiss-reports": "Laisser en place",
  "grant-appeal": "Accueillir l’appel",
  "reject-appeal": "Rejeter l’appel",
};

/** What was just done, with how often. */
const done: Record<DecisionKind | "undo", (count: number) => string> = {
  publish: (count) => several(count, "commentaire publié.", "commentaires publiés."),
  refuse: (count) => several(count, "commentaire refusé.", "commentaires refusés."),
  "mark-as-spam": (count) => several(count, "commentaire classé indésirable.", "commentaires classés indésirables."),
  "return-to-writer": (count) =>
    several(count, "commentaire renvoyé à son auteur.", "commentaires renvoyés à leurs auteurs."),
  pin: () => "Commentaire épinglé.",
  unpin: () => "Commentaire désépinglé.",
  "dismiss-reports": (count) =>
    count < 2
      ? "Commentaire laissé en place\u00a0; qui l’a signalé en est averti."
      : `${count}\u00a0commentaires laissés en place\u00a0; qui les a signalés en est averti.`,
  "grant-appeal": () => "Appel accueilli, commentaire publié.",
  "reject-appeal": () => "Appel rejeté.",
  undo: (count) => (count < 2 ? "La décision est annulée." : `${count}\u00a0décisions sont annulées.`),
};

/** What moderators read at the desk, in French. */
export const deskWordsFr = {
  number: (count: number) => count.toLocaleString("fr-FR"),
  toPaper: (paper: string) => `Lire ${paper}`,
  navigation: "Files de modération",
  tools: "Outils",
  account: "Mon compte",
  signOut: "Se déconnecter",
  staff: "Équipe",
  search: "Recherche",
  write: "Écrire",
  log: "Journal",
  blocks: "Blocages",
  writers: "Données des lecteurs",
  queues,
  states,
  counted,
  decisions,
  done,

  comments: (count: number) => several(count, "commentaire", "commentaires"),
  waiting: {
    reported: (count: number) => several(count, "commentaire signalé", "commentaires signalés"),
    appeals: (count: number) => several(count, "appel", "appels"),
  },
  empty: "Rien n’attend ici.",
  nothingFound: "Rien ne correspond.",
  nextPage: "Page suivante",
  firstPage: "Revenir au début",
  lookOn: "Chercher plus loin",

  choose: (name: string) => `Choisir le commentaire de ${name}`,
  bulk: "Pour tous ceux qui sont cochés",
  on: "sur",
  pinned: "épinglé",
  newsroom: "Rédaction",
  edited: (moment: string) => `modifié le ${moment}`,
  answerTo: (name: string) => `En réponse à ${name}`,
  nameless: "sans nom",
  why: "Motif",
  writer: "Auteur",
  firstWriting: "Rien d’autre n’est connu de cet auteur.",
  knownBy: { email: "par son adresse", network: "par son réseau, ce jour-là" },
  allOf: "Tout voir",
  unknownWriter: "Rien ne permet de le reconnaître.",
  reports: (count: number) => several(count, "signalement", "signalements"),
  reportReasons: {
    insult: "Insulte",
    hate: "Haine",
    false: "Fausse information",
    spam: "Publicité",
    privacy: "Vie privée",
    illegal: "Contenu illicite",
    "child-abuse": "Pédopornographie",
  } as Record<string, string>,
  reportStates: { open: "ouvert", upheld: "suivi", dismissed: "écarté" },
  namedReport: "signé",
  appeal: "Appel de l’auteur",
  appealStates: { open: "en cours", granted: "accueilli", rejected: "rejeté" },
  ownAppeal:
    "Vous avez vous-même pris la décision contestée\u00a0: laissez si possible quelqu’un d’autre juger cet appel.",
  withdrawnReports: "L’auteur a retiré ce commentaire. Clore les signalements",

  refuseOrReturn: "Refuser ou renvoyer…",
  refuseAgain: "Refuser…",
  rejectAppeal: "Rejeter…",
  reason: "Motif du refus",
  chooseReason: "Choisir un motif",
  noteHint: "L’auteur le lira. Ne nommez personne.",
  noteLabel: "Mot à l’auteur",

  problems: {
    "nothing-chosen": "Cochez au moins un commentaire.",
    "reason-missing": "Choisissez le motif du refus\u00a0: l’auteur a droit à une raison.",
    "note-missing": "Écrivez un mot\u00a0: l’auteur doit savoir quoi changer, ou pourquoi son appel est rejeté.",
    "note-long": "Ce mot est trop long\u00a0: 1\u202f000\u00a0caractères au plus.",
    malformed: "Ce formulaire est incomplet. Reprenez depuis la file.",
  },
  problemTitle: "Rien n’a été décidé",
  undo: "Annuler",
  undoTooLate: "Il n’y a plus rien à annuler\u00a0: autre chose est arrivé entre-temps.",
  missed: {
    title: "Une autre décision est tombée avant la vôtre",
    some: "Une partie seulement a été décidée",
    what: (who: string, action: string, moment: string) => `${who}\u00a0: ${action}, le ${moment}.`,
    nowState: (state: string) => `Ce commentaire est maintenant ${state}. Rien n’a été changé par vous.`,
    missing: "Ce commentaire n’existe pas, ou plus.",
    impossible: (state: string) => `Ce commentaire est ${state}\u00a0: cette décision n’y change rien.`,
    goOn: "Continuer",
  },
  actors: { rule: "Une règle", staff: "La rédaction", writer: "L’auteur", reader: "Un lecteur", system: "Le site" },
  actions: {
    post: "envoyé",
    edit: "modifié",
    withdraw: "retiré",
    report: "signalé",
    appeal: "contesté",
    erase: "données effacées",
    export: "données remises",
    retention: "données effacées à l’échéance",
    publish: "publié",
    refuse: "refusé",
    "mark-as-spam": "classé indésirable",
    "return-to-writer": "renvoyé à l’auteur",
    pin: "épinglé",
    unpin: "désépinglé",
    "dismiss-reports": "signalements écartés",
    "grant-appeal": "appel accueilli",
    "reject-appeal": "appel rejeté",
    undo: "décision annulée",
    "close-thread": "fil fermé",
    "open-thread": "fil rouvert",
    block: "auteur bloqué",
    "lift-block": "blocage levé",
    "staff-invited": "membre invité",
    "staff-linked": "lien remis à un membre",
    "staff-role-changed": "rôle changé",
    "staff-sessions-ended": "sessions d’un membre terminées",
    "staff-second-factor-removed": "second facteur d’un membre retiré",
    "staff-removed": "membre retiré",
  } as Record<string, string>,
};

/** A catalogue: the French one says which words there are. */
export type DeskWords = typeof deskWordsFr;
