/** French plural: 0 and 1 are singular. */
const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("fr-FR")}\u00a0${Math.abs(count) < 2 ? one : many}`;

/** What readers read about comments, in French: the thread, the form, what is wrong with it. */
export const commentWordsFr = {
  react: "Réagir",
  reactions: (count: number) => several(count, "réaction", "réactions"),
  charter: "Charte de modération",
  closed: "Les commentaires de cet article sont fermés.",
  order: "Ordre des commentaires",
  orders: { newest: "Les plus récents d’abord", oldest: "Les plus anciens d’abord" },
  threadPages: "Pages des commentaires",
  previousPage: "Page précédente",
  nextPage: "Page suivante",
  page: (page: number) => `Page\u00a0${page}`,

  answer: "Répondre",
  report: "Signaler",
  inAnswerTo: "En réponse à",
  edited: "modifié",
  staff: "Rédaction",
  pinned: "Épinglé par la rédaction",
  removed: "Ce commentaire a été retiré.",

  form: {
    /** Said before the first field (RGAA 11.10). */
    mandatory: "Sauf mention contraire, les champs sont obligatoires.",
    name: "Nom ou pseudonyme",
    email: {
      optional: "E-mail (facultatif, jamais publié)",
      required: "E-mail (jamais publié)",
    },
    body: "Votre commentaire",
    length: (most: number) => `${several(most, "caractère", "caractères")} au plus, sans mise en forme`,
    wantsAnswers: "M’avertir des réponses par e-mail",
    leaveEmpty: "Laissez ce champ vide",
    inert: "Le formulaire ne sert pas dans un aperçu.",
    send: "Envoyer",
    preview: "Relire avant d’envoyer",
    /** The first layer of what the law asks to be said where data are collected (RGPD art. 13). */
    consent: (publisher: string, months: number) =>
      `${publisher} traite ces données pour modérer et publier votre commentaire (intérêt légitime), et efface l’adresse au bout de ${months}\u00a0mois. Accès, rectification, effacement, opposition, réclamation à la CNIL\u00a0:`,
    privacy: "vos données en détail",
  },

  problems: {
    title: (count: number) =>
      count > 1 ? `${count}\u00a0points à corriger avant l’envoi` : "Un point à corriger avant l’envoi",
    nameMissing: "Écrivez un nom ou un pseudonyme.",
    nameLong: (most: number) => `Le nom peut avoir ${several(most, "caractère", "caractères")} au plus.`,
    emailMissing: "Écrivez votre adresse e-mail. Elle n’est jamais publiée.",
    emailMalformed: "Cette adresse e-mail n’est pas complète. Exemple\u00a0: nom@exemple.fr",
    emailForAnswers: "Pour être averti des réponses, écrivez votre adresse e-mail. Elle n’est jamais publiée.",
    bodyMissing: "Écrivez votre commentaire.",
    bodyShort: (least: number) => `Le commentaire doit avoir au moins ${several(least, "caractère", "caractères")}.`,
    bodyLong: (most: number, sent: number) =>
      `Le commentaire peut avoir ${several(most, "caractère", "caractères")} au plus\u00a0; le vôtre en a ${sent.toLocaleString("fr-FR")}.`,
    unprintable:
      "Ce texte contient un signe invisible qu’aucune page ne peut montrer. Il en a été retiré\u00a0: relisez-le.",
    tooLate: "Le délai pour modifier ce commentaire est passé. Votre texte n’a pas été enregistré.",
    changedMeanwhile: "Ce commentaire a changé entre-temps. Relisez-le ci-dessus, puis enregistrez de nouveau.",
  },

  /** Titles and texts of the page that shows the form again. */
  notices: {
    errors: { title: "Votre commentaire n’est pas encore envoyé", text: "Tout ce que vous avez écrit est resté." },
    answer: { title: "Répondre à un commentaire", text: "" },
    nudge: {
      title: "Voudriez-vous le dire autrement\u00a0?",
      text: "Certains mots de votre commentaire pourraient blesser, ou détourner la conversation. Relisez-le\u00a0: vous pouvez le modifier, ou l’envoyer tel quel. La question ne vous est posée qu’une fois.",
    },
    unavailable: {
      title: "Les commentaires ne peuvent pas être reçus pour le moment",
      text: "L’incident est de notre fait. Votre texte est resté dans le formulaire\u00a0: renvoyez-le dans quelques minutes. Rien ne sera publié deux fois.",
    },
    closed: {
      title: "Les commentaires de cet article sont fermés",
      text: "Votre commentaire n’a pas été envoyé. Voici votre texte, pour que vous puissiez le copier.",
    },
    refused: {
      title: "Votre commentaire n’a pas été reçu",
      text: "Votre texte est resté dans le formulaire. Voici ce qui l’a arrêté\u00a0:",
    },
    "parent-gone": {
      title: "Le commentaire auquel vous répondez n’est plus là",
      text: "Il a été retiré entre-temps. Votre texte est resté\u00a0: vous pouvez l’envoyer comme un commentaire de l’article.",
    },
    "article-gone": {
      title: "Cet article n’est plus en ligne",
      text: "Votre commentaire n’a pas été envoyé. Voici votre texte, pour que vous puissiez le copier.",
    },
    expired: {
      title: "Envoyez-le encore une fois",
      text: "Le formulaire était resté ouvert trop longtemps, ou ne venait pas de notre site. Votre texte est resté\u00a0: il suffit de l’envoyer.",
    },
  },

  missing: {
    title: "Ce commentaire n’est plus là",
    text: "Il a été retiré, ou son adresse est incomplète.",
  },
  away: {
    title: "Cette page ne peut pas être montrée pour le moment",
    text: "L’incident est de notre fait. Réessayez dans quelques minutes\u00a0: rien n’est perdu.",
  },

  previewTitle: "Relisez votre commentaire",
  previewText: "Il n’est pas encore envoyé. Voici comment il paraîtra\u00a0:",
  keepWriting: "Le modifier ou l’envoyer",
  on: "Sur l’article",
};

/** A catalogue: the French one says which words there are. */
export type CommentWords = typeof commentWordsFr;
