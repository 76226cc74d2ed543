const days = (count: number) => `${count}\u00a0${count < 2 ? "jour" : "jours"}`;
const minutes = (count: number) => `${count}\u00a0${count < 2 ? "minute" : "minutes"}`;
const quoted = (text: string) => `«\u202f${text}\u202f»`;

/** What the paper says in its mail, and on the pages that its links lead to, in French. */
export const mailWordsFr = {
  hello: "Bonjour,",
  /** Before what a reader wrote. */
  yourComment: "Votre commentaire\u00a0:",
  /** Before what a moderator wrote. */
  note: "La rédaction précise\u00a0:",
  follow: "Suivre, corriger ou retirer votre commentaire\u00a0:",
  keepLink: "Ce lien est personnel\u00a0: qui le connaît peut agir à votre place.",

  confirmation: {
    subject: (paper: string) => `Confirmez votre adresse pour ${paper}`,
    given: (paper: string, article?: string) =>
      article === undefined
        ? `Votre adresse a été donnée à ${paper} pour recevoir des nouvelles d’un commentaire.`
        : `Votre adresse a été donnée à ${paper} pour recevoir des nouvelles d’un commentaire sur l’article ${quoted(article)}.`,
    ask: "Si c’est bien vous, ouvrez cette page et confirmez\u00a0:",
    valid: (count: number) =>
      `Ce lien vaut ${days(count)}. Avant cette confirmation, nous ne vous écrivons rien d’autre.`,
    refuse: "Si ce n’est pas vous, ne faites rien. Pour que cette question ne vous soit plus posée\u00a0:",
  },

  received: {
    subject: (article: string) => `Votre commentaire sur ${quoted(article)} est arrivé`,
    waits: (article: string) =>
      `Votre commentaire sur l’article ${quoted(article)} est arrivé. Il sera relu avant parution, et nous vous écrirons ce qui a été décidé.`,
    published: (article: string) => `Votre commentaire sur l’article ${quoted(article)} est arrivé, et il est paru.`,
  },

  published: {
    subject: (article: string) => `Votre commentaire sur ${quoted(article)} est paru`,
    text: (article: string) => `Votre commentaire sur l’article ${quoted(article)} est paru. Le lire à sa place\u00a0:`,
  },

  refused: {
    subject: (article: string) => `Votre commentaire sur ${quoted(article)} n’est pas publié`,
    text: (article: string) => `Votre commentaire sur l’article ${quoted(article)} n’est pas publié.`,
    removed: (article: string) => `Votre commentaire sur l’article ${quoted(article)} a été retiré.`,
    reason: (title: string) => `Le motif\u00a0: ${title}.`,
    byRule: "Cette décision a été prise par une règle automatique. Un appel est lu par une personne.",
    byPerson: "Cette décision a été prise par une personne de la rédaction, d’après la charte de modération\u00a0:",
    appeal:
      "Si vous pensez que c’est une erreur, vous pouvez faire appel une fois, et retrouver votre texte, ici\u00a0:",
    elsewhere:
      "Vous pouvez aussi saisir un organe de règlement extrajudiciaire des litiges (règlement européen sur les services numériques, article\u00a021) ou un tribunal.",
  },

  returned: {
    subject: (article: string) => `Voudriez-vous reprendre votre commentaire sur ${quoted(article)}\u202f?`,
    text: (article: string) =>
      `La rédaction vous demande de dire autrement votre commentaire sur l’article ${quoted(article)}. Il n’est pas publié pour l’instant\u202f; il sera relu dès que vous l’aurez modifié.`,
    edit: "Le modifier\u00a0:",
  },

  answer: {
    subject: (name: string, article: string) => `${name} vous a répondu sur ${quoted(article)}`,
    text: (name: string, article: string) =>
      `${name} a répondu à votre commentaire sur l’article ${quoted(article)}\u00a0:`,
    read: "Lire cette réponse à sa place, et y répondre\u00a0:",
    unsubscribe: "Ne plus recevoir les réponses, pour cet article ou pour tous\u00a0:",
  },

  reportReceipt: {
    subject: "Nous avons reçu votre signalement",
    text: (article: string) =>
      `Nous avons reçu votre signalement d’un commentaire sur l’article ${quoted(article)}. La rédaction l’examine.`,
    reason: (title: string) => `Le motif que vous avez choisi\u00a0: ${title}.`,
    follow: "Votre reçu, où la décision sera écrite\u00a0:",
  },

  reportDecision: {
    subject: "Ce qui a été décidé de votre signalement",
    upheld: (article: string) =>
      `Vous avez signalé un commentaire sur l’article ${quoted(article)}. La rédaction vous donne raison\u00a0: ce commentaire n’est plus publié.`,
    dismissed: (article: string) =>
      `Vous avez signalé un commentaire sur l’article ${quoted(article)}. La rédaction l’a examiné et le laisse en place.`,
    by: "La décision a été prise par une personne, sans moyen automatique.",
    receipt: "Votre reçu, avec la décision\u00a0:",
  },

  appealDecision: {
    subject: (article: string) => `La réponse à votre appel, sur ${quoted(article)}`,
    granted: (article: string) =>
      `Une personne de la rédaction a relu votre commentaire sur l’article ${quoted(article)} et vous donne raison\u00a0: il est publié.`,
    rejected: (article: string) =>
      `Une personne de la rédaction a relu votre commentaire sur l’article ${quoted(article)}. La décision est maintenue\u00a0: il n’est pas publié.`,
  },

  invitation: {
    subject: (paper: string) => `Votre place à la rédaction de ${paper}`,
    text: (paper: string) =>
      `Une place vous attend pour modérer les commentaires de ${paper}. Choisissez votre mot de passe ici\u00a0:`,
    valid: (count: number) => `Ce lien vaut ${days(count)}, une seule fois.`,
  },

  password: {
    subject: (paper: string) => `Un nouveau mot de passe pour ${paper}`,
    text: (paper: string) =>
      `Quelqu’un, sans doute vous, demande un nouveau mot de passe pour la rédaction de ${paper}. Le choisir\u00a0:`,
    valid: (count: number) =>
      `Ce lien vaut ${minutes(count)}, une seule fois. Si ce n’est pas vous, ne faites rien\u00a0: votre mot de passe reste le même.`,
  },

  code: {
    subject: (paper: string) => `Votre code pour entrer à la rédaction de ${paper}`,
    text: "Votre code\u00a0:",
    valid: (count: number) =>
      `Il vaut ${minutes(count)}, une seule fois. Ne le donnez à personne, même à la rédaction. Si vous n’avez rien demandé, changez votre mot de passe.`,
  },

  unsubscribe: {
    title: "Ne plus recevoir les réponses",
    text: "Vous recevez un e-mail quand quelqu’un répond à vos commentaires.",
    thread: "Ne plus les recevoir pour cet article",
    all: "Ne plus en recevoir, pour aucun article",
    threadDone: "C’est fait pour cet article",
    others:
      "Nous ne vous écrirons plus les réponses qui y sont faites. Vous recevez encore celles des autres articles.",
  },
};

/** A catalogue: the French one says which words there are. */
export type MailWords = typeof mailWordsFr;
