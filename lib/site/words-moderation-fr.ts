import type { Instant } from "#lib/content/article.ts";
import type { RuleName, Verdict } from "#lib/moderation/verdict.ts";

/** What a rule decided and saw, and how moments are written. */
export type Seen = Pick<Verdict, "decision"> & {
  detail: NonNullable<Verdict["detail"]>;
  moment: (at: Instant) => string;
};

/** A rule in words: its name and its reason for the moderator, and the same for the writer, who is owed the truth in kinder words. */
export type RuleTold = { name: string; reason: (seen: Seen) => string; toWriter: (seen: Seen) => string };

const said = ({ detail }: Seen, key: string) => String(detail[key] ?? "?");
const moment = (seen: Seen, key: string) => seen.moment(Number(seen.detail[key] ?? 0));
const several = (seen: Seen, key: string, one: string, many: string) =>
  `${said(seen, key)}\u00a0${Math.abs(Number(seen.detail[key])) < 2 ? one : many}`;

const waits = "Votre commentaire attend d’être lu par la rédaction.";
const published = "Votre commentaire est publié.";

/** The rules of `lib/moderation` in French. */
const rules: Record<RuleName, RuleTold> = {
  "comments-closed": {
    name: "Commentaires fermés",
    reason: () => "L’article, sa rubrique ou le journal ne prend pas de commentaires.",
    toWriter: () => "Cet article ne prend pas de commentaires.",
  },
  "thread-closed": {
    name: "Fil fermé",
    reason: (seen) => `La rédaction a fermé ce fil le ${moment(seen, "at")}.`,
    toWriter: () => "La rédaction a fermé les commentaires de cet article.",
  },
  "closed-by-age": {
    name: "Article trop ancien",
    reason: (seen) => `Les commentaires de l’article sont clos depuis le ${moment(seen, "at")}.`,
    toWriter: () => "Les commentaires de cet article sont clos\u00a0: il est trop ancien.",
  },
  length: {
    name: "Longueur",
    reason: (seen) =>
      `${several(seen, "count", "caractère", "caractères")}, pour ${said(seen, "least")} à ${said(seen, "most")} permis.`,
    toWriter: (seen) =>
      `Votre commentaire compte ${several(seen, "count", "caractère", "caractères")}\u00a0: il en faut de ${said(seen, "least")} à ${said(seen, "most")}.`,
  },
  staff: { name: "Rédaction", reason: () => "Écrit par un membre de la rédaction.", toWriter: () => published },
  blocked: {
    name: "Auteur bloqué",
    reason: (seen) => `L’adresse ou le réseau est bloqué jusqu’au ${moment(seen, "until")}.`,
    toWriter: (seen) =>
      `La rédaction ne prend pas de commentaires de cette adresse ou de ce réseau jusqu’au ${moment(seen, "until")}.`,
  },
  honeypot: {
    name: "Champ piège",
    reason: () => "Le champ que personne ne voit était rempli.",
    toWriter: () =>
      "L’envoi ressemblait à celui d’une machine. Si vous l’avez écrit vous-même, contestez\u00a0: quelqu’un le relira.",
  },
  repeated: {
    name: "Répétition",
    reason: (seen) =>
      seen.detail.where === "here"
        ? "Le même texte est déjà sur ce fil."
        : "Le même texte a été envoyé ailleurs aujourd’hui.",
    toWriter: (seen) => (seen.detail.where === "here" ? "Ce commentaire est déjà sur cette page." : waits),
  },
  "network-rate": {
    name: "Envois trop nombreux",
    reason: (seen) =>
      `${several(seen, "count", "envoi", "envois")} du même réseau en ${several(seen, "minutes", "minute", "minutes")}, pour ${said(seen, "limit")} au plus.`,
    toWriter: ({ decision }) =>
      decision === "hold"
        ? waits
        : "Beaucoup de commentaires viennent de votre réseau en ce moment. Réessayez un peu plus tard.",
  },
  links: {
    name: "Liens",
    reason: (seen) =>
      `${several(seen, "count", "lien", "liens")}, à partir de ${said(seen, "limit")} la règle s’applique.`,
    toWriter: (seen) =>
      seen.decision === "hold"
        ? waits
        : `Votre commentaire contient ${several(seen, "count", "lien", "liens")}\u00a0: il en faut moins de ${said(seen, "limit")}.`,
  },
  "banned-words": {
    name: "Mots exclus",
    reason: (seen) =>
      `«\u00a0${said(seen, "found")}\u00a0», par l’entrée «\u00a0${said(seen, "word")}\u00a0» de la liste.`,
    toWriter: (seen) =>
      `Votre commentaire contient une expression que le journal ne publie pas\u00a0: «\u00a0${said(seen, "found")}\u00a0».`,
  },
  "forged-form": {
    name: "Formulaire sans sceau",
    reason: () => "Le formulaire n’est pas de ce site, ou d’avant un changement de son secret.",
    toWriter: () => waits,
  },
  "too-quick": {
    name: "Envoi trop rapide",
    reason: (seen) =>
      `Envoyé ${several(seen, "seconds", "seconde", "secondes")} après la création du formulaire, pour ${said(seen, "limit")} au moins.`,
    toWriter: () => waits,
  },
  "suspect-words": {
    name: "Mots à vérifier",
    reason: (seen) =>
      `«\u00a0${said(seen, "found")}\u00a0», par l’entrée «\u00a0${said(seen, "word")}\u00a0» de la liste.`,
    toWriter: () => waits,
  },
  "proof-of-work": {
    name: "Sans preuve de travail",
    reason: () => "Le navigateur n’a pas donné de preuve de travail\u00a0: sans scripts, c’est normal.",
    toWriter: () => waits,
  },
  "trusted-writer": {
    name: "Auteur de confiance",
    reason: (seen) => `Adresse confirmée, ${several(seen, "published", "commentaire publié", "commentaires publiés")}.`,
    toWriter: () => published,
  },
  "first-time-writer": {
    name: "Premier commentaire",
    reason: () => "Rien de cet auteur n’a encore été publié, ou il n’a pas d’adresse confirmée.",
    toWriter: () => waits,
  },
  premoderation: {
    name: "Modération a priori",
    reason: () => "Tout commentaire attend ici d’être lu.",
    toWriter: () => waits,
  },
  postmoderation: {
    name: "Modération a posteriori",
    reason: () => "Aucune règle ne s’y opposait.",
    toWriter: () => published,
  },
};

/** What the desk and writers are told about decisions, in French. */
export const moderationWordsFr = {
  rules,
  decisions: { publish: "Publier", hold: "Mettre en attente", refuse: "Refuser" } satisfies Record<
    Verdict["decision"],
    string
  >,
  modes: { premoderated: "Lus avant publication", postmoderated: "Publiés aussitôt", closed: "Fermés" },
  /** Of a comment that comes back once; `found` as the writer typed it. */
  nudgeTitle: "Le diriez-vous autrement\u202f?",
  nudge: (found: string) =>
    `«\u00a0${found}\u00a0» pourrait blesser, ou détourner l’attention de ce que vous voulez dire. Changez votre texte, ou envoyez-le tel quel.`,
  /** For a paper that has not written any reasons yet. */
  onlyReason: {
    code: "charte",
    title: "Contraire à la charte",
    explanation: "Ce commentaire ne respecte pas les règles du journal.",
  },
};

/** A catalogue: the French one says which words there are. */
export type ModerationWords = typeof moderationWordsFr;
