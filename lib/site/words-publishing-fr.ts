import type { Publication } from "#lib/publishing/publication.ts";

/** French plural: 0 and 1 are singular. */
const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("fr-FR")}\u00a0${Math.abs(count) < 2 ? one : many}`;

const refusals: Record<NonNullable<Publication["refusal"]>, string> = {
  "no-repository": "Le dossier de la copie n’est pas dans un dépôt git\u00a0: il n’y a rien à tirer.",
  detached: "Aucune branche n’est extraite dans le dossier de la copie\u00a0: revenez à une branche avec git switch.",
  "other-branch": "Une autre branche que celle qui se publie est extraite dans le dossier de la copie.",
  "no-remote": "Le dépôt de la copie n’a pas de dépôt distant\u00a0: ajoutez-le avec git remote add.",
  "fetch-failed": "Le dépôt distant n’a pas pu être lu\u00a0: vérifiez son adresse et la clé de cette machine.",
  "fetch-timeout": "Le dépôt distant n’a pas répondu en une minute. Réessayez plus tard.",
  ahead:
    "Cette machine a des commits que le dépôt distant n’a pas\u00a0: poussez-les, ou revenez en arrière avec git reset. Rien n’a été touché.",
  diverged:
    "La branche distante ne continue pas celle de cette machine (histoire réécrite, ou commits des deux côtés)\u00a0: il faut trancher à la main. Rien n’a été touché.",
  "in-the-way":
    "Git n’a pas pu écrire les fichiers\u00a0: certains ont été modifiés ou ajoutés sur cette machine sans être validés. Rétablissez-les ou déplacez-les\u00a0; voyez le détail.",
  busy: "Une autre publication de cette machine ne finit pas\u00a0: celle-ci a renoncé à l’attendre.",
  failed: "Une erreur imprévue a tout arrêté\u00a0: voyez le journal du serveur.",
};

const outcomes: Record<Publication["outcome"], string> = {
  published: "En ligne",
  problems: "En ligne, avec des problèmes",
  nothing: "Rien de neuf",
  refused: "Refusée",
  failed: "Échouée",
};

const origins: Record<Publication["origin"], string> = {
  webhook: "par le dépôt",
  desk: "depuis la rédaction",
  command: "en ligne de commande",
};

/** What is said about publishing, in French. */
export const publishingWordsFr = {
  title: "Publications",
  intro:
    "Ce que cette machine a mis en ligne, du plus récent au plus ancien. Un article poussé dans le dépôt paraît de lui-même\u00a0; ce bouton va chercher ce qui ne serait pas arrivé.",
  button: "Publier maintenant",
  running: "Une publication est en cours\u00a0: rechargez cette page dans un instant.",
  none: "Rien n’a encore été publié d’ici.",
  absent: "Cette machine ne publie pas d’elle-même\u00a0: ce site suit le dossier de la copie.",
  refusals,
  outcomes,
  origins,
  counts: (added: number, changed: number, removed: number) => {
    const all: [number, string][] = [
      [added, "ajouté"],
      [changed, "modifié"],
      [removed, "retiré"],
    ];
    const some = all.filter(([count]) => count > 0);
    if (some.length === 0) return "aucun fichier touché";
    return some
      .map(([count, word], index) => {
        const file = index === 0 ? "fichier " : "";
        return several(count, `${file}${word}`, `${file.replace(" ", "s ")}${word}s`);
      })
      .join(", ");
  },
  lasted: (milliseconds: number) =>
    `${(milliseconds / 1000).toLocaleString("fr-FR", { maximumFractionDigits: 2 })}\u00a0s`,
  moved: (count: number) => several(count, "page ou liste touchée", "pages ou listes touchées"),
  problems: (count: number) => several(count, "problème", "problèmes"),
  more: (count: number) => `et ${several(count, "autre", "autres")}`,
  lastGood: "La dernière bonne version de ces fichiers reste en ligne.",
  program: "Le programme a changé aussi\u00a0: il faut redémarrer le site pour en profiter.",
  at: (file: string, line: number) => `${file}, ligne\u00a0${line}`,
  done: {
    published: "C’est en ligne.",
    nothing: "Il n’y avait rien de neuf.",
    running: "La publication est en cours.",
    refused: "La publication a été refusée\u00a0: voyez pourquoi ci-dessous.",
  },
  status: {
    published: (count: number) => `En ligne, ${several(count, "fichier", "fichiers")}.`,
    problems: (count: number) => `${several(count, "problème", "problèmes")}\u00a0: voyez la page des publications.`,
  },
  mail: {
    subject: (paper: string, count: number) =>
      `${paper}\u00a0: ${several(count, "problème", "problèmes")} dans la copie`,
    refusedSubject: (paper: string) => `${paper}\u00a0: la publication a été refusée`,
    text: (commit: string, author: string) =>
      `Le commit ${commit}${author === "" ? "" : ` de ${author}`} a des fichiers à corriger. Tout le reste est en ligne.`,
    refused: (commit: string) =>
      commit === "" ? "Une publication a été refusée." : `Le commit ${commit} n’a pas été publié.`,
    page: "Les publications de cette machine\u00a0:",
  },
};

/** A catalogue: the French one says which words there are. */
export type PublishingWords = typeof publishingWordsFr;
